local clock = require("clock")
local crosscall = require("crosscall")

local cases = {}

-- case: counter_add
function cases.counter_add(_, loops)
  local counter <close> = crosscall.counter(5)
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
  local new = crosscall.counter
  local value, amount = 5, 3
  local r
  local start = clock()
  for _ = 1, loops do
    local counter <close> = new(value)
    r = counter:add(amount)
  end
  return clock() - start, tostring(r)
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local new = crosscall.buffer
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer <close> = new(size)
    first = buffer[1]
    last = buffer[size]
  end
  return clock() - start, first .. "," .. last
end
-- end of cases

return cases
