--- Calls the functions of library.lua: the same loops with no border to cross, for scale.

local cases = require("cases")
local protocol = require("protocol")

protocol.serve(_VERSION, 1, cases)
