local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local numbers = require("numbers")

local lib = crosscall.lib
local double = numbers.double

local cases = {}

-- case: point_dist
function cases.point_dist(_, loops)
  local a, b = ffi.new("xc_point", 1, 2), ffi.new("xc_point", 4, 6)
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_point_dist(a, b)
  end
  return tonumber(clock() - start), double(r)
end

-- case: point_add
function cases.point_add(_, loops)
  local a, b = ffi.new("xc_point", 1, 2), ffi.new("xc_point", 3, 4)
  local x, y
  local xc_point_add = lib.xc_point_add
  local start = clock()
  for _ = 1, loops do
    local p = xc_point_add(a, b)
    x = p.x
    y = p.y
  end
  return tonumber(clock() - start), double(x) .. "," .. double(y)
end

-- case: mat4_scale
function cases.mat4_scale(_, loops)
  local m = ffi.new("xc_mat4")
  for i = 0, 15 do
    m.m[i] = i
  end
  local factor = 2
  local m2
  local xc_mat4_scale = lib.xc_mat4_scale
  local start = clock()
  for _ = 1, loops do
    m2 = xc_mat4_scale(m, factor)
  end
  return tonumber(clock() - start), double(numbers.sum(m2.m, 16))
end
-- end of cases

return cases
