--- The inputs of native/cases.toml that are arrays: of C's own, which is what LuaJIT's people hold.

local ffi = require("ffi")

local inputs = {}

local function filled(ctype, count, at)
  local array = ffi.new(ctype, count)
  for i = 0, count - 1 do
    array[i] = at(i)
  end
  return array
end

function inputs.doubles(count)
  return filled("double[?]", count, function(i)
    return i
  end)
end

function inputs.remainders(count, divisor)
  return filled("double[?]", count, function(i)
    return i % divisor
  end)
end

function inputs.multiples(count, factor)
  return filled("int32_t[?]", count, function(i)
    return i * factor
  end)
end

function inputs.shuffled(count)
  return filled("int32_t[?]", count, function(i)
    return i * 7919 % count
  end)
end

--- The input of sha256 as a string.
function inputs.data(size)
  return ffi.string(
    filled("uint8_t[?]", size, function(i)
      return i % 251
    end),
    size
  )
end

--- 2^40, 2^41, … 2^51
function inputs.powers()
  local powers = {}
  for i = 0, 11 do
    powers[i + 1] = 2LL ^ (40 + i)
  end
  return unpack(powers)
end

return inputs
