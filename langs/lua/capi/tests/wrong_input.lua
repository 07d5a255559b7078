-- Calls of the module with what it does not expect: errors of Lua, and nothing worse.

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
for _, wrong in ipairs({ "x", {}, print, true, io.stdout }) do
  fails(BAD, c.add_i32, wrong, 1)
  fails(BAD, c.inc_i64, wrong)
  fails(BAD, c.work, wrong)
  fails(BAD, c.counter, wrong)
  fails(BAD, c.buffer, wrong)
end
fails(BAD, c.add_i32)
fails(BAD, c.add_i32, 1)
fails(BAD, c.add_i32, 2 ^ 31, 1)
fails(BAD, c.add_i32, 1.5, 1)
fails(BAD, c.inc_i64, 2 ^ 63)
equals(math.mininteger, c.inc_i64(math.maxinteger))

for _, wrong in ipairs({ {}, print, true, io.stdout }) do
  fails(BAD, c.str_len, wrong)
  fails(BAD, c.str_upper, wrong)
  fails(BAD, c.parse_i64, wrong)
  fails(BAD, c.person_json, wrong, 1, 2)
  fails(BAD, c.str_copy, c.bytes(8), wrong)
end
fails(BAD, c.str_len)
equals(0, c.str_len(""))
equals(1, c.str_len("a\0b")) -- as in C
equals(3, c.str_len("\xED\xA0\x80"))
fails("no digits", c.parse_i64, "")
fails("out of range", c.parse_i64, ("9"):rep(100))
fails("str_copy", c.str_copy, c.bytes(3), "abc")
fails("str_copy", c.str_copy, c.bytes(0), "abc")
fails(BAD, c.bytes, -1)
-- A userdata of another kind is no memory to write to.
local counter = c.counter(5)
for _, wrong in ipairs({ counter, io.tmpfile(), c.point(1, 2), "text", {} }) do
  fails(BAD, c.str_copy, wrong, "abc")
end
equals(8, counter:add(3))

for _, wrong in ipairs({ 1, "x", print, io.stdout }) do
  fails(BAD, c.sum_f64, wrong)
  fails(BAD, c.scale_f64, wrong, 2)
  fails(BAD, c.sort_i32, wrong, {}, print)
  fails(BAD, c.add_batch, { 1 }, { 1 }, wrong)
end
fails(BAD, c.sum_f64, { 1, "x" })
fails(BAD, c.sum_f64, { 1, {} })
fails(BAD, c.scale_f64, { 1 })
equals(0.0, c.sum_f64({}))
fails(BAD, c.add_batch, { 1 }, { 1, 2 }, {})
fails(BAD, c.add_batch, { 2 ^ 31 }, { 1 }, {})
for _, n in ipairs({ -1, 1, 3, 1 << 15, 1 << 32, math.maxinteger }) do
  fails(BAD, c.matmul_f64, { 1, 1, 1, 1 }, { 1, 1, 1, 1 }, {}, n)
end
-- A border of 2^62, of 65 elements and a metatable for the others. The first nine are chosen so that Lua
-- looks for the border beyond them.
local huge = setmetatable({ 1, 1, nil, 1, 1, nil, nil, 1 }, { __index = function() return 1 end })
huge[9] = 1
for i = 0, 62 do
  huge[1 << i] = 1
end
assert(rawlen(huge) > 1 << 60)
fails("", c.sum_f64, huge)
fails("", c.scale_f64, huge, 2)
fails("", c.sort_i32, huge, {}, function() return 0 end)
fails("", c.add_batch, huge, huge, {})

fails(BAD, c.point, 1)
fails(BAD, c.point, "x", 1)
local point, matrix = c.point(1, 2), c.mat4({ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
fails(BAD, c.mat4, { 1 })
for _, wrong in ipairs({ 1, "x", {}, matrix, counter, io.stdout }) do
  fails(BAD, c.point_dist, point, wrong)
  fails(BAD, c.point_add, wrong, point)
end
fails(BAD, c.mat4_scale, point, 2)
fails(BAD, c.mat4_scale, matrix, "x")
fails(BAD, function() return matrix[17] end)
fails(BAD, function() return matrix[0] end)
fails(BAD, function() return point.z end)

local function raise() error("from the callback") end
fails("from the callback", c.apply_i64, raise, 1, 3)
fails("must return an integer", c.apply_i64, function() return "x" end, 1, 3)
fails(BAD, c.apply_i64, nil, 1, 3)
fails(BAD, c.apply_i64, raise, 1, -1)
fails("from the callback", c.sort_i32, { 3, 2, 1 }, {}, raise)
fails("must return an integer", c.sort_i32, { 3, 2, 1 }, {}, function() return nil end)
local shrinking = { 5, 4, 3, 2, 1 }
c.sort_i32(shrinking, shrinking, function(a, b)
  shrinking[5] = nil
  return a - b
end)
fails("from the callback", c.log_message, raise, {}, 2)
fails("no level 99", c.log_message, raise, {}, 99)

local close = getmetatable(counter).__close
counter:close()
close(counter)
fails(BAD, close, point)
fails("closed", counter.add, counter, 1)
fails(BAD, counter.add, point, 1)
fails(BAD, counter.add, counter, "x")
local buffer = c.buffer(4)
for _, i in ipairs({ 0, 5, -1, math.mininteger, math.maxinteger }) do
  fails(BAD, function() return buffer[i] end)
end
fails(BAD, c.free_buffer, point)
c.free_buffer(buffer)
getmetatable(buffer).__gc(buffer)
fails("closed", function() return buffer[1] end)
fails("", c.buffer, 0)
fails("", c.buffer, 1 << 62)
fails(BAD, c.buffer, -1)
collectgarbage()

print(table.concat(failures, "\n"))
os.exit(#failures == 0, true)
