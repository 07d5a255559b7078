--- The arrays of native/cases.toml as users of this module hold them: userdata of C's numbers.

local crosscall = require("crosscall")
local inputs = require("inputs")

-- A function that makes by new what make makes as a table.
local function holding(new, make)
  return function(...)
    local values = make(...)
    local array = new(#values)
    for i = 1, #values do
      array[i] = values[i]
    end
    return array
  end
end

local doubles, int32s = crosscall.doubles, crosscall.int32s

return {
  doubles = holding(doubles, inputs.doubles),
  remainders = holding(doubles, inputs.remainders),
  zeros = holding(doubles, inputs.zeros),
  multiples = holding(int32s, inputs.multiples),
  shuffled = holding(int32s, inputs.shuffled),
}
