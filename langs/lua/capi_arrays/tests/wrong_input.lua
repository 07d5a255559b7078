-- Calls of the module's arrays with what they do not expect: errors of Lua, and nothing worse.

local c = require("crosscall")
local failures = {}

local function fails(pattern, f, ...)
  local ok, message = pcall(f, ...)
  if ok or not tostring(message):find(pattern) then
    local line = debug.getinfo(2, "l").currentline
    failures[#failures + 1] = ("line %d: %s %s"):format(line, ok and "gave" or "raised", tostring(message))
  end
end

local function equals(expected, result)
  if result ~= expected then
    local line = debug.getinfo(2, "l").currentline
    failures[#failures + 1] = ("line %d: gave %s, not %s"):format(line, result, expected)
  end
end

local BAD = "bad argument"
for _, make in ipairs({ c.doubles, c.int32s }) do
  for _, wrong in ipairs({ "x", {}, -1, 0.5, 1 << 31, 1 << 61, math.maxinteger }) do
    fails(BAD, make, wrong)
  end
  local array = make(3)
  equals(3, #array)
  equals(0, #make(0))
  for _, i in ipairs({ 0, 4, -1, 1.5, "x", math.mininteger, math.maxinteger }) do
    fails("", function() return array[i] end)
    fails("", function() array[i] = 1 end)
  end
  fails(BAD, function() array[1] = "x" end)
  fails(BAD, function() array[1] = nil end)
  array[3] = 7
  equals(7.0, array[3] + 0.0)
  local methods = getmetatable(array)
  for _, wrong in ipairs({ {}, io.stdout, c.point(1, 2), c.bytes(8) }) do
    fails(BAD, methods.__index, wrong, 1)
    fails(BAD, methods.__newindex, wrong, 1, 1)
    fails(BAD, methods.__len, wrong)
  end
  fails(BAD, c.str_copy, array, "abc")
end
fails(BAD, function() c.int32s(1)[1] = 2 ^ 31 end)

local doubles, int32s = c.doubles(4), c.int32s(4)
for _, wrong in ipairs({ 1, "x", {}, print, io.stdout, int32s }) do
  fails(BAD, c.sum_f64, wrong)
  fails(BAD, c.scale_f64, wrong, 2)
  fails(BAD, c.mat4, wrong)
  fails(BAD, c.matmul_f64, wrong, doubles, doubles, 2)
  fails(BAD, c.matmul_f64, doubles, wrong, doubles, 2)
  fails(BAD, c.matmul_f64, doubles, doubles, wrong, 2)
end
for _, wrong in ipairs({ 1, "x", {}, print, io.stdout, doubles, c.int32s(3) }) do
  fails(BAD, c.add_batch, int32s, wrong, int32s)
  fails(BAD, c.add_batch, int32s, int32s, wrong)
  fails(BAD, c.sort_i32, int32s, wrong, print)
end
equals(0.0, c.sum_f64(c.doubles(0)))
fails(BAD, c.mat4, doubles)
fails(BAD, c.matmul_f64, doubles, doubles, c.doubles(3), 2)
for _, n in ipairs({ -1, 1, 3, 1 << 15, 1 << 32, math.maxinteger }) do
  fails(BAD, c.matmul_f64, doubles, doubles, doubles, n)
end

local function raise() error("from the callback") end
fails("from the callback", c.sort_i32, int32s, c.int32s(4), raise)
fails("must return an integer", c.sort_i32, int32s, c.int32s(4), function() return nil end)
c.sort_i32(int32s, int32s, function(a, b) return a - b end)
collectgarbage()

print(table.concat(failures, "\n"))
os.exit(#failures == 0, true)
