--- Numbers as the protocol prints them.

local numbers = {}

--- A whole number: LuaJIT writes an int64_t as 8LL.
function numbers.integer(number)
  return (tostring(number):gsub("U?LL$", ""))
end

--- A double that is a whole number.
function numbers.double(number)
  return string.format("%.0f", number)
end

--- The sum of count numbers of a C array.
function numbers.sum(array, count)
  local sum = 0
  for i = 0, count - 1 do
    sum = sum + array[i]
  end
  return sum
end

return numbers
