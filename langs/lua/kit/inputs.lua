--- The inputs of native/cases.toml that are arrays: tables of numbers, counted from 1.

local inputs = {}

local function filled(count, at)
  local array = {}
  for i = 0, count - 1 do
    array[i + 1] = at(i)
  end
  return array
end

function inputs.doubles(count)
  return filled(count, function(i)
    return i + 0.0
  end)
end

function inputs.remainders(count, divisor)
  return filled(count, function(i)
    return i % divisor + 0.0
  end)
end

function inputs.zeros(count)
  return filled(count, function()
    return 0.0
  end)
end

function inputs.multiples(count, factor)
  return filled(count, function(i)
    return i * factor
  end)
end

function inputs.shuffled(count)
  return filled(count, function(i)
    return i * 7919 % count
  end)
end

--- The input of sha256 as a string.
function inputs.data(size)
  local period = {}
  for i = 0, 250 do
    period[i + 1] = string.char(i)
  end
  return table.concat(period):rep(size // 251 + 1):sub(1, size)
end

--- 2^40, 2^41, … 2^51
function inputs.powers()
  return table.unpack(filled(12, function(i)
    return 1 << (40 + i)
  end))
end

return inputs
