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
  local str_copy, cdata = crosscall.str_copy, crosscall.cdata
  local texts = text.turns(size)
  local buffer = crosscall.new_byteArray(size + 1)
  local copy
  local start = clock()
  for i = 0, loops - 1 do
    local length = str_copy(buffer, size + 1, texts[i % 4])
    copy = cdata(buffer, length)
  end
  local ns = clock() - start
  crosscall.delete_byteArray(buffer)
  return ns, copy
end

-- end of cases

return cases
