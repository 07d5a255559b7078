--- Calls libcrosscall through the module crosscall, which SWIG makes of crosscall.i.

local cases = require("cases")
local crosscall = require("crosscall")
local protocol = require("protocol")

-- Its 2^53 + 1 does not come back from SWIG: mechanism.toml.
cases.inc_i64 = nil

protocol.serve(_VERSION, math.tointeger(crosscall.abi_version()), cases)
