local clock = require("clock")
local crosscall = require("crosscall")
local numbers = require("numbers")
local text = require("text")

local integer = numbers.integer

local cases = {}

-- case: str_len
function cases.str_len(size, loops)
  local str_len = crosscall.str_len
  local input = text.of(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = str_len(input)
  end
  return clock() - start, integer(r)
end

-- case: str_upper
function cases.str_upper(size, loops)
  local str_upper = crosscall.str_upper
  local texts = text.turns(size)
  local upper
  local start = clock()
  for i = 0, loops - 1 do
    upper = str_upper(texts[i % 4])
  end
  return clock() - start, upper
end

-- case: str_copy
function cases.str_copy(size, loops)
  local str_copy = crosscall.str_copy
  local texts = text.turns(size)
  local buffer = crosscall.bytes(size + 1)
  local copy
  local start = clock()
  for i = 0, loops - 1 do
    copy = str_copy(buffer, texts[i % 4])
  end
  return clock() - start, copy
end

-- case: person_json
function cases.person_json(_, loops)
  local person_json = crosscall.person_json
  local name, id, age = "Zoë", 9007199254740993, 41
  local json
  local start = clock()
  for _ = 1, loops do
    json = person_json(name, id, age)
  end
  return clock() - start, json
end
-- end of cases

return cases
