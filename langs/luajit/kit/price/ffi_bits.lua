--- Numbers of C as text: the bits of a float or double in hexadecimal.

local ffi = require("ffi")

local views = ffi.new([[union {
  float f32; double f64; uint32_t u32; struct { uint32_t low, high; } u64;
}]])
if ffi.abi("be") then
  error("written for little-endian machines", 0)
end

local bits = {}

function bits.f32(number)
  views.f32 = number
  return string.format("%08x", views.u32)
end

function bits.f64(number)
  views.f64 = number
  return string.format("%08x%08x", views.u64.high, views.u64.low)
end

return bits
