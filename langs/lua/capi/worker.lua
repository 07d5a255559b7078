--- Calls libcrosscall through the module crosscall, which crosscall.c makes of it.

local cases = require("cases")
local crosscall = require("crosscall")
local protocol = require("protocol")

protocol.serve(_VERSION, crosscall.abi_version(), cases)
