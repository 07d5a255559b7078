local clock = require("clock")
local ffi = require("ffi")
local inputs = require("inputs")
local library = require("library")
local numbers = require("numbers")
local text = require("text")

local double, integer = numbers.double, numbers.integer

local cases = {}

-- case: work
function cases.work(size, loops)
  local kept = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.work(size)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sha256
function cases.sha256(size, loops)
  local data, digest = inputs.data(size), ffi.new("uint8_t[32]")
  local start = clock()
  for _ = 1, loops do
    library.sha256(data, size, digest)
  end
  return tonumber(clock() - start), text.hex(ffi.string(digest, 32))
end

-- case: matmul_f64
function cases.matmul_f64(size, loops)
  local count = size * size
  local a, b = inputs.remainders(count, 7), inputs.remainders(count, 5)
  local product = ffi.new("double[?]", count)
  local start = clock()
  for _ = 1, loops do
    library.matmul_f64(a, b, product, size)
  end
  return tonumber(clock() - start), double(numbers.sum(product, count))
end
-- end of cases

return cases
