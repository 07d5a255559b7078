local clock = require("clock")
local crosscall = require("crosscall")
local held = require("held")
local inputs = require("inputs")
local numbers = require("numbers")
local text = require("text")

local double, integer = numbers.double, numbers.integer

local cases = {}

-- case: work
function cases.work(size, loops)
  local work = crosscall.work
  local r
  local start = clock()
  for _ = 1, loops do
    r = work(size)
  end
  return clock() - start, integer(r)
end

-- case: sha256
function cases.sha256(size, loops)
  local sha256, cdata = crosscall.sha256, crosscall.cdata
  local data = inputs.data(size)
  local buffer = crosscall.new_byteArray(32)
  local digest
  local start = clock()
  for _ = 1, loops do
    sha256(data, buffer, 32)
    digest = cdata(buffer, 32)
  end
  local ns = clock() - start
  crosscall.delete_byteArray(buffer)
  return ns, text.hex(digest)
end

-- case: matmul_f64
function cases.matmul_f64(size, loops)
  local matmul_f64 = crosscall.matmul_f64
  local count = size * size
  local a, b = held.remainders(count, 7), held.remainders(count, 5)
  local status
  local product = held.zeros(count)
  local start = clock()
  for _ = 1, loops do
    status, product = matmul_f64(a, b, product, size)
  end
  return clock() - start, double(numbers.sum(product, count))
end
-- end of cases

return cases
