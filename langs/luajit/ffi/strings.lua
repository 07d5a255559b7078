local bit = require("bit")
local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local numbers = require("numbers")
local text = require("text")

local lib, fail = crosscall.lib, crosscall.fail
local integer = numbers.integer
local band = bit.band
local xc_person = ffi.typeof("xc_person")

local cases = {}

-- case: str_len
function cases.str_len(size, loops)
  local input = text.of(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = tonumber(lib.xc_str_len(input))
  end
  return tonumber(clock() - start), integer(r)
end

-- case: str_upper
function cases.str_upper(size, loops)
  local texts = text.turns(size)
  local upper
  local start = clock()
  for i = 0, loops - 1 do
    local result = lib.xc_str_upper(texts[band(i, 3)])
    if result == nil then
      fail()
    end
    upper = ffi.string(result)
    lib.xc_str_free(result)
  end
  return tonumber(clock() - start), upper
end

-- case: str_copy
function cases.str_copy(size, loops)
  local texts = text.turns(size)
  local capacity = size + 1
  local buffer = ffi.new("char[?]", capacity)
  local copy
  local start = clock()
  for i = 0, loops - 1 do
    local length = lib.xc_str_copy(buffer, capacity, texts[band(i, 3)])
    if length < 0 then
      fail()
    end
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
    local result = lib.xc_person_json(xc_person(name, id, age))
    if result == nil then
      fail()
    end
    json = ffi.string(result)
    lib.xc_str_free(result)
  end
  return tonumber(clock() - start), json
end
-- end of cases

return cases
