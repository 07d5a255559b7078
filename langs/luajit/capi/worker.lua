--- Calls libcrosscall through the module crosscall, the one of lua/capi, compiled for LuaJIT.

local cases = require("cases")
local crosscall = require("crosscall")
local protocol = require("protocol")

-- Numbers that are no doubles; mechanism.toml says why they are left out.
cases.inc_i64 = nil
cases.person_json = nil
cases.apply_i64 = nil

local runtime = jit.version .. (jit.status() and "" or " (JIT off)")
protocol.serve(runtime, crosscall.abi_version(), cases)
