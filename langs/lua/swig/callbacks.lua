local clock = require("clock")
local crosscall = require("crosscall")
local held = require("held")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: sort_i32
function cases.sort_i32(size, loops)
  local function compare(_, a, b)
    return a < b and -1 or a > b and 1 or 0
  end

  local order = crosscall.Compare()
  swig_override(order, "call", compare)

  local sort_i32 = crosscall.sort_i32
  local status
  local input, output = held.shuffled(size), held.multiples(size, 0)
  local start = clock()
  for _ = 1, loops do
    status, output = sort_i32(input, output, order)
  end
  local ns = clock() - start
  local middle = output[math.floor(size / 2) + 1]
  return ns, table.concat({ integer(output[1]), integer(middle), integer(output[size]) }, ",")
end

-- case: log_message
function cases.log_message(_, loops)
  local keeper, level = { number = 7 }, 2
  local sink = crosscall.Sink()
  swig_override(sink, "call", function(_, severity, message)
    keeper.level = severity
    keeper.message = message
  end)

  local log_message = crosscall.log_message
  local start = clock()
  for _ = 1, loops do
    log_message(sink, level)
  end
  return clock() - start, integer(keeper.level) .. "|" .. keeper.message .. "|" .. keeper.number
end
-- end of cases

return cases
