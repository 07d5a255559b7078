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
    failures[#failures + 1] = ("line %d: gave %s, not %s"):format(line, tostring(result), tostring(expected))
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
fails(BAD, c.add_i32, 2 ^ 31, 1)
for _, wrong in ipairs({ {}, print, true, io.stdout }) do
  fails(BAD, c.str_len, wrong)
  fails(BAD, c.str_upper, wrong)
  fails(BAD, c.parse_i64, wrong)
  fails(BAD, c.str_copy, c.bytes(8), wrong)
end
equals(0, c.str_len(""))
equals(1, c.str_len("a\0b")) -- as in C
fails("str_copy", c.str_copy, c.bytes(3), "abc")
fails("str_copy", c.str_copy, c.bytes(0), "abc")
fails(BAD, c.bytes, -1)
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
equals(0, c.sum_f64({}))
fails(BAD, c.add_batch, { 1 }, { 1, 2 }, {})
fails(BAD, c.add_batch, { 2 ^ 31 }, { 1 }, {})
for _, n in ipairs({ -1, 1, 3, 2 ^ 15, 2 ^ 32, 2 ^ 62 }) do
  fails(BAD, c.matmul_f64, { 1, 1, 1, 1 }, { 1, 1, 1, 1 }, {}, n)
end
-- Arrays just below, at and above what fits the buffer on the C stack.
for _, count in ipairs({ 1023, 1024, 1025, 4096 }) do
  local ones = {}
  for i = 1, count do
    ones[i] = 1
  end
  equals(count, c.sum_f64(ones))
  c.add_batch(ones, ones, ones)
  equals(2, ones[count])
end

local point, matrix = c.point(1, 2), c.mat4({ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 })
fails(BAD, c.mat4, { 1 })
for _, wrong in ipairs({ 1, "x", {}, matrix, counter, io.stdout }) do
  fails(BAD, c.point_dist, point, wrong)
  fails(BAD, c.point_add, wrong, point)
end
fails(BAD, function() return matrix[17] end)
fails(BAD, function() return matrix[0] end)
fails(BAD, function() return point.z end)

local function raise() error("from the callback") end
fails("from the callback", c.apply_i64, raise, 1, 3)
fails("must return an integer", c.apply_i64, function() return "x" end, 1, 3)
fails(BAD, c.apply_i64, raise, 1, -1)
fails("from the callback", c.sort_i32, { 3, 2, 1 }, {}, raise)
fails("from the callback", c.log_message, raise, {}, 2)
fails("no level 99", c.log_message, raise, {}, 99)

counter:close()
counter:close()
fails("closed", counter.add, counter, 1)
fails(BAD, counter.add, point, 1)
fails(BAD, counter.close, point)
local buffer = c.buffer(4)
for _, i in ipairs({ 0, 5, -1, 2 ^ 62 }) do
  fails(BAD, function() return buffer[i] end)
end
c.free_buffer(buffer)
c.free_buffer(buffer)
fails("closed", function() return buffer[1] end)
fails(BAD, c.free_buffer, point)
fails("", c.buffer, 0)
fails(BAD, c.buffer, -1)
collectgarbage()

print(table.concat(failures, "\n"))
os.exit(#failures == 0)
