local bit = require("bit")
local clock = require("clock")
local ffi = require("ffi")
local library = require("library")
local numbers = require("numbers")
local text = require("text")

local integer = numbers.integer
local band = bit.band

local cases = {}

-- case: str_len
function cases.str_len(size, loops)
  local given, kept = { text.of(size) }, { 0 }
  local start = clock()
  for _ = 1, loops do
    kept[1] = library.str_len(given[1])
  end
  return tonumber(clock() - start), integer(kept[1])
end

-- case: str_upper
function cases.str_upper(size, loops)
  local given, kept = text.turns(size), { "" }
  local start = clock()
  for i = 0, loops - 1 do
    kept[1] = library.str_upper(given[band(i, 3)])
  end
  return tonumber(clock() - start), kept[1]
end

-- case: str_copy
function cases.str_copy(size, loops)
  local given = text.turns(size)
  local capacity = size + 1
  local buffer = ffi.new("char[?]", capacity)
  local copy
  local start = clock()
  for i = 0, loops - 1 do
    local length = library.str_copy(buffer, capacity, given[band(i, 3)])
    copy = ffi.string(buffer, length)
  end
  return tonumber(clock() - start), copy
end

-- case: person_json
function cases.person_json(_, loops)
  local name, id, age = "Zoë", 9007199254740993LL, 41
  local json
  local start = clock()
  for _ = 1, loops do
    json = library.person_json(name, id, age)
  end
  return tonumber(clock() - start), json
end
-- end of cases

return cases
