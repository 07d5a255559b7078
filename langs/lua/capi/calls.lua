local clock = require("clock")
local crosscall = require("crosscall")
local inputs = require("inputs")
local numbers = require("numbers")

local double, integer = numbers.double, numbers.integer

local cases = {}

-- case: empty
function cases.empty(_, loops)
  local start = clock()
  for _ = 1, loops do
  end
  return clock() - start, "0"
end

-- case: noop
function cases.noop(_, loops)
  local noop = crosscall.noop
  local start = clock()
  for _ = 1, loops do
    noop()
  end
  return clock() - start, "0"
end

-- case: add_i32
function cases.add_i32(_, loops)
  local add_i32 = crosscall.add_i32
  local a, b = 1000000, 2345678
  local r
  local start = clock()
  for _ = 1, loops do
    r = add_i32(a, b)
  end
  return clock() - start, integer(r)
end

-- case: inc_i64
function cases.inc_i64(_, loops)
  local inc_i64 = crosscall.inc_i64
  local x = 9007199254740992
  local start = clock()
  for _ = 1, loops do
    x = inc_i64(x)
  end
  return clock() - start, integer(x)
end

-- case: sum2_i64
function cases.sum2_i64(_, loops)
  local sum2_i64 = crosscall.sum2_i64
  local a, b = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum2_i64(a, b)
  end
  return clock() - start, integer(r)
end

-- case: sum4_i64
function cases.sum4_i64(_, loops)
  local sum4_i64 = crosscall.sum4_i64
  local a, b, c, d = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum4_i64(a, b, c, d)
  end
  return clock() - start, integer(r)
end

-- case: sum6_i64
function cases.sum6_i64(_, loops)
  local sum6_i64 = crosscall.sum6_i64
  local a, b, c, d, e, f = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum6_i64(a, b, c, d, e, f)
  end
  return clock() - start, integer(r)
end

-- case: sum8_i64
function cases.sum8_i64(_, loops)
  local sum8_i64 = crosscall.sum8_i64
  local a, b, c, d, e, f, g, h = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum8_i64(a, b, c, d, e, f, g, h)
  end
  return clock() - start, integer(r)
end

-- case: sum12_i64
function cases.sum12_i64(_, loops)
  local sum12_i64 = crosscall.sum12_i64
  local a, b, c, d, e, f, g, h, i, j, k, l = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
  end
  return clock() - start, integer(r)
end

-- case: sum8_f64
function cases.sum8_f64(_, loops)
  local sum8_f64 = crosscall.sum8_f64
  local a, b, c, d, e, f, g, h = 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum8_f64(a, b, c, d, e, f, g, h)
  end
  return clock() - start, double(r)
end
-- end of cases

return cases
