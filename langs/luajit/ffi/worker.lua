--- Calls libcrosscall by LuaJIT's FFI.
-- Calls are written lib.name(…), not through a local for the function: the compiler turns that into a
-- direct call, https://luajit.org/ext_ffi_tutorial.html#cache
-- What it cannot compile (structs by value, callbacks) stays with the interpreter, which would look
-- the name up at every call: there a local saves 20 ns.
-- Integers of 64 bits are kept in an int64_t[1]: in a local variable each would be a new object.
--
-- The cases are modules of their own because a module's locals become constants for the compiler
-- once its file has run to the end, and this file never does.

local cases = require("cases")
local crosscall = require("crosscall")
local protocol = require("protocol")

local runtime = jit.version .. (jit.status() and "" or " (JIT off)")
protocol.serve(runtime, crosscall.lib.xc_abi_version(), cases)
