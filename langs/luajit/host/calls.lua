local clock = require("clock")
local ffi = require("ffi")
local inputs = require("inputs")
local library = require("library")
local numbers = require("numbers")

local double, integer = numbers.double, numbers.integer

local cases = {}

-- case: empty
function cases.empty(_, loops)
  local start = clock()
  for _ = 1, loops do
  end
  return tonumber(clock() - start), "0"
end

-- case: noop
function cases.noop(_, loops)
  local start = clock()
  for _ = 1, loops do
    library.noop()
  end
  return tonumber(clock() - start), "0"
end

-- case: add_i32
function cases.add_i32(_, loops)
  local given, kept = ffi.new("int32_t[1]", 1000000), ffi.new("int32_t[1]")
  local b = 2345678
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.add_i32(given[0], b)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: inc_i64
function cases.inc_i64(_, loops)
  local x = ffi.new("int64_t[1]", 2LL ^ 53)
  local start = clock()
  for _ = 1, loops do
    x[0] = library.inc_i64(x[0])
  end
  return tonumber(clock() - start), integer(x[0])
end

-- case: sum2_i64
function cases.sum2_i64(_, loops)
  local a, b = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum2_i64(given[0], b)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum4_i64
function cases.sum4_i64(_, loops)
  local a, b, c, d = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum4_i64(given[0], b, c, d)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum6_i64
function cases.sum6_i64(_, loops)
  local a, b, c, d, e, f = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum6_i64(given[0], b, c, d, e, f)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum8_i64
function cases.sum8_i64(_, loops)
  local a, b, c, d, e, f, g, h = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum8_i64(given[0], b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum12_i64
function cases.sum12_i64(_, loops)
  local a, b, c, d, e, f, g, h, i, j, k, l = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum12_i64(given[0], b, c, d, e, f, g, h, i, j, k, l)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum8_f64
function cases.sum8_f64(_, loops)
  local b, c, d, e, f, g, h = 2, 4, 8, 16, 32, 64, 128
  local given, kept = ffi.new("double[1]", 1), ffi.new("double[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum8_f64(given[0], b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), double(kept[0])
end
-- end of cases

return cases
