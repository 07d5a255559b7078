--- Calls of what SWIG made with what it does not expect: errors of Lua, and nothing worse.

local c = require("crosscall")

local failures = {}

local function raises(name, ...)
  local done, result = pcall(c[name], ...)
  if done then
    failures[#failures + 1] = name .. ": gave " .. tostring(result)
  end
end

local point, matrix = c.point(1, 2), c.mat4()
for _, wrong in ipairs({ "x", {}, print, point }) do
  raises("add_i32", wrong, 1)
  raises("inc_i64", wrong)
  raises("work", wrong)
  raises("counter", wrong)
  raises("buffer_new", wrong)
end
for count = 0, 3 do
  if count ~= 2 then
    raises("add_i32", table.unpack({ 1, 1, 1 }, 1, count))
  end
end
raises("noop", 1)
for _, wrong in ipairs({ {}, print, point, true }) do
  raises("str_len", wrong)
  raises("str_upper", wrong)
  raises("parse_i64", wrong)
end
for _, wrong in ipairs({ "", "ü", string.rep("9", 100) }) do
  raises("parse_i64", wrong)
end
for _, wrong in ipairs({ 1, "x", point, { "x" }, { 1, {} }, {} }) do
  raises("sum_f64", wrong)
  raises("scale_f64", wrong, 2)
end
raises("add_batch", { 1, 2 }, { 1 }, { 1, 2 })
raises("add_batch", { 1, 2 }, { 1, 2 }, { 1 })
for _, n in ipairs({ 0, 1, 3, 1 << 31, 1 << 32, -1 }) do
  raises("matmul_f64", { 1, 2, 3, 4 }, { 1, 2, 3, 4 }, { 1, 2, 3, 4 }, n)
end
for _, wrong in ipairs({ 1, "x", matrix, {} }) do
  raises("point_dist", point, wrong)
  raises("point_add", wrong, point)
  raises("point_add", point, wrong)
end
raises("point_add", nil, point)
raises("mat4_scale", nil, 2)
raises("mat4_scale", point, 2)
raises("sort_i32", { 2, 1 }, { 0, 0 }, nil)
raises("sort_i32", { 2, 1 }, { 0, 0 }, print)
raises("sort_i32", { 2, 1 }, { 0 }, c.Compare())
raises("log_message", nil, 2)
raises("log_message", c.Sink(), 99)
collectgarbage()

print(table.concat(failures, "\n"))
os.exit(#failures == 0)
