local clock = require("clock")
local crosscall = require("crosscall")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: counter_add
function cases.counter_add(_, loops)
  local counter = crosscall.counter(5)
  local amount = 3
  local r
  local start = clock()
  for _ = 1, loops do
    r = counter:add(amount)
  end
  local ns = clock() - start
  counter:close()
  return ns, integer(r)
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local new = crosscall.counter
  local value, amount = 5, 3
  local r
  local start = clock()
  for _ = 1, loops do
    local counter = new(value)
    r = counter:add(amount)
    counter:close()
  end
  return clock() - start, integer(r)
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local new, free, getitem = crosscall.buffer_new, crosscall.buffer_free, crosscall.byteArray_getitem
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = new(size)
    first = getitem(buffer, 0)
    last = getitem(buffer, size - 1)
    free(buffer)
  end
  return clock() - start, integer(first) .. "," .. integer(last)
end
-- end of cases

return cases
