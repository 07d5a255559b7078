local clock = require("clock")
local ffi = require("ffi")
local library = require("library")
local numbers = require("numbers")

local double = numbers.double

local cases = {}

-- case: point_dist
function cases.point_dist(_, loops)
  local a, b = library.point(1, 2), library.point(4, 6)
  local kept = ffi.new("double[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.point_dist(a, b)
  end
  return tonumber(clock() - start), double(kept[0])
end

-- case: point_add
function cases.point_add(_, loops)
  local a, b = library.point(1, 2), library.point(3, 4)
  local x, y = ffi.new("double[1]"), ffi.new("double[1]")
  local start = clock()
  for _ = 1, loops do
    local p = library.point_add(a, b)
    x[0] = p.x
    y[0] = p.y
  end
  return tonumber(clock() - start), double(x[0]) .. "," .. double(y[0])
end

-- case: mat4_scale
function cases.mat4_scale(_, loops)
  local m = library.mat4()
  for i = 0, 15 do
    m.m[i] = i
  end
  local m2
  local start = clock()
  for _ = 1, loops do
    m2 = library.mat4_scale(m, 2)
  end
  return tonumber(clock() - start), double(numbers.sum(m2.m, 16))
end
-- end of cases

return cases
