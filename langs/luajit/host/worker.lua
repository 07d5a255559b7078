--- Calls the functions of library.lua: the same loops with no border to cross, for scale.
-- given and kept are of one type, so the compiler must take them for the same memory: what goes through
-- them is fetched and stored at every loop. LuaJIT has no other means against hoisting.
--
-- The cases are modules of their own because a module's locals become constants for the compiler
-- once its file has run to the end, and this file never does.

local cases = require("cases")
local protocol = require("protocol")

local runtime = jit.version .. (jit.status() and "" or " (JIT off)")
protocol.serve(runtime, 1, cases)
