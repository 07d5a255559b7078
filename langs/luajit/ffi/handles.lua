local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local numbers = require("numbers")

local lib, fail = crosscall.lib, crosscall.fail
local integer = numbers.integer

local cases = {}

-- case: counter_add
function cases.counter_add(_, loops)
  local counter, amount = crosscall.counter(5), 3
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = counter:add(amount)
  end
  local elapsed = clock() - start
  counter:close()
  return tonumber(elapsed), integer(r[0])
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local value, amount = 5, 3
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    local counter = crosscall.counter(value)
    r[0] = counter:add(amount)
    counter:close()
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: counter_guarded
function cases.counter_guarded(_, loops)
  local value, amount = 5, 3
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    local counter = ffi.gc(crosscall.counter(value), lib.xc_counter_free)
    r[0] = counter:add(amount)
    ffi.gc(counter, nil):close()
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = lib.xc_buffer_new(size)
    if buffer == nil then
      fail()
    end
    first = buffer[0]
    last = buffer[size - 1]
    lib.xc_buffer_free(buffer)
  end
  return tonumber(clock() - start), first .. "," .. last
end
-- end of cases

return cases
