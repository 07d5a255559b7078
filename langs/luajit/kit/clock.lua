--- A monotonic clock: os.clock counts the time of the processor, os.time whole seconds.

local ffi = require("ffi")

ffi.cdef([[
struct clock_reading { long seconds, nanoseconds; };
int clock_gettime(int clock, struct clock_reading *now);
]])

local C = ffi.C
local MONOTONIC = ffi.os == "OSX" and 6 or 1 -- CLOCK_MONOTONIC in <time.h>
local now = ffi.new("struct clock_reading")

--- Nanoseconds as an int64_t: a double would round them after 104 days.
return function()
  C.clock_gettime(MONOTONIC, now)
  return now.seconds * 1000000000LL + now.nanoseconds
end
