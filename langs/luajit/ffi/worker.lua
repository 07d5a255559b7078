--- The worker: cases.lua behind the protocol.
-- The cases are a module of their own because a module's locals become constants for the compiler
-- once its file has run to the end, and this file never does.

local cases = require("cases")
local crosscall = require("crosscall")
local protocol = require("protocol")

local runtime = jit.version .. (jit.status() and "" or " (JIT off)")
protocol.serve(runtime, crosscall.lib.xc_abi_version(), cases)
