--- Numbers as the protocol prints them.

local numbers = {}

--- An integer: LuaJIT has it as a double, of which tostring writes 14 digits.
function numbers.integer(number)
  return string.format("%d", number)
end

--- A double that is a whole number.
function numbers.double(number)
  return string.format("%.0f", number)
end

--- The sum of count numbers of an array.
function numbers.sum(array, count)
  local sum = 0
  for i = 1, count do
    sum = sum + array[i]
  end
  return sum
end

return numbers
