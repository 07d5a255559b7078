--- The inputs of native/cases.toml that are arrays: tables of numbers, counted from 1.
-- Written in what Lua 5.1 and 5.4 have in common, as are the loops of lua/capi but for handles.lua, because
-- luajit/capi has them too.

local unpack = table.unpack or unpack

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
  return table.concat(period):rep(math.floor(size / 251) + 1):sub(1, size)
end

--- 2^40, 2^41, … 2^51
function inputs.powers()
  local powers = filled(12, function(i)
    return math.floor(2 ^ (40 + i)) -- an integer in Lua 5.4
  end)
  return unpack(powers)
end

return inputs
