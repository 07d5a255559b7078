local clock = require("clock")
local crosscall = require("crosscall")
local numbers = require("numbers")

local double = numbers.double

local cases = {}

-- The elements of a matrix.
local function sum(matrix)
  local total = 0
  for i = 0, 15 do
    total = total + crosscall.doubleArray_getitem(matrix.m, i)
  end
  return total
end

-- case: point_dist
function cases.point_dist(_, loops)
  local point_dist = crosscall.point_dist
  local a, b = crosscall.point(1, 2), crosscall.point(4, 6)
  local r
  local start = clock()
  for _ = 1, loops do
    r = point_dist(a, b)
  end
  return clock() - start, double(r)
end

-- case: point_add
function cases.point_add(_, loops)
  local point_add = crosscall.point_add
  local a, b = crosscall.point(1, 2), crosscall.point(3, 4)
  local x, y
  local start = clock()
  for _ = 1, loops do
    local p = point_add(a, b)
    x = p.x
    y = p.y
  end
  return clock() - start, double(x) .. "," .. double(y)
end

-- case: mat4_scale
function cases.mat4_scale(_, loops)
  local mat4_scale = crosscall.mat4_scale
  local m = crosscall.mat4()
  for i = 0, 15 do
    crosscall.doubleArray_setitem(m.m, i, i)
  end
  local factor = 2.0
  local m2
  local start = clock()
  for _ = 1, loops do
    m2 = mat4_scale(m, factor)
  end
  return clock() - start, double(sum(m2))
end
-- end of cases

return cases
