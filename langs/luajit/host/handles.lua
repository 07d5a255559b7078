local clock = require("clock")
local ffi = require("ffi")
local library = require("library")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: counter_add
function cases.counter_add(_, loops)
  local counter = library.counter(5)
  local kept = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = counter:add(3)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local kept = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    local counter = library.counter(5)
    kept[0] = counter:add(3)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = library.buffer(size)
    first = buffer[0]
    last = buffer[size - 1]
  end
  return tonumber(clock() - start), first .. "," .. last
end
-- end of cases

return cases
