local clock = require("clock")
local library = require("library")

local cases = {}

-- case: counter_add
function cases.counter_add(_, loops)
  local counter = library.counter(5)
  local amount = 3
  local r
  local start = clock()
  for _ = 1, loops do
    r = counter:add(amount)
  end
  return clock() - start, tostring(r)
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local new = library.counter
  local value, amount = 5, 3
  local r
  local start = clock()
  for _ = 1, loops do
    local counter = new(value)
    r = counter:add(amount)
  end
  return clock() - start, tostring(r)
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local new = library.buffer
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = new(size)
    first = buffer:byte(1)
    last = buffer:byte(size)
  end
  return clock() - start, first .. "," .. last
end
-- end of cases

return cases
