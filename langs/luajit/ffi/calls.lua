local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local inputs = require("inputs")
local numbers = require("numbers")

local lib = crosscall.lib
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
    lib.xc_noop()
  end
  return tonumber(clock() - start), "0"
end

-- case: add_i32
function cases.add_i32(_, loops)
  local a, b = 1000000, 2345678
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_add_i32(a, b)
  end
  return tonumber(clock() - start), integer(r)
end

-- case: inc_i64
function cases.inc_i64(_, loops)
  local x = 2LL ^ 53
  local start = clock()
  for _ = 1, loops do
    x = lib.xc_inc_i64(x)
  end
  return tonumber(clock() - start), integer(x)
end

-- case: sum2_i64
function cases.sum2_i64(_, loops)
  local a, b = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum2_i64(a, b)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum4_i64
function cases.sum4_i64(_, loops)
  local a, b, c, d = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum4_i64(a, b, c, d)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum6_i64
function cases.sum6_i64(_, loops)
  local a, b, c, d, e, f = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum6_i64(a, b, c, d, e, f)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum8_i64
function cases.sum8_i64(_, loops)
  local a, b, c, d, e, f, g, h = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum8_i64(a, b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum12_i64
function cases.sum12_i64(_, loops)
  local a, b, c, d, e, f, g, h, i, j, k, l = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum8_f64
function cases.sum8_f64(_, loops)
  local a, b, c, d, e, f, g, h = 1, 2, 4, 8, 16, 32, 64, 128
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_sum8_f64(a, b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), double(r)
end
-- end of cases

return cases
