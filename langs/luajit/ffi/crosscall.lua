--- libcrosscall, declared from its header and loaded, and what a Lua module adds to it.

local ffi = require("ffi")

-- LuaJIT reads C declarations but no preprocessor lines, so these go, with what stands between the
-- C++ ones.
local function declare(path)
  local file = assert(io.open(path))
  local header = file:read("*a")
  file:close()
  header = header:gsub("#ifdef __cplusplus.-#endif", "")
  header = header:gsub("#[^\n]*", ""):gsub("XC_API ", "")
  ffi.cdef(header)
end

declare(arg[1])
local lib = ffi.load(os.getenv("XC_LIBRARY"))

local crosscall = { lib = lib, OK = lib.XC_OK }

--- Raises what the last failed call left as its message.
function crosscall.fail()
  error(ffi.string(lib.xc_last_error()), 0)
end

--- A handle as LuaJIT's people wrap one: methods by ffi.metatype.
-- https://luajit.org/ext_ffi_api.html#ffi_metatype
local Counter = {}
Counter.__index = Counter

function Counter:add(amount)
  return lib.xc_counter_add(self, amount)
end

function Counter:close()
  lib.xc_counter_free(self)
end

ffi.metatype("xc_counter", Counter)

function crosscall.counter(value)
  local counter = lib.xc_counter_new(value)
  if counter == nil then
    crosscall.fail()
  end
  return counter
end

return crosscall
