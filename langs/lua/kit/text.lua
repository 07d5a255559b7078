--- Texts that go in and come out, for Lua 5.1 and 5.4.

local LETTERS = "abcdefghijklmnopqrstuvwxyz"

local text = {}

--- size bytes of UTF-8, by the rule at the top of native/cases.toml.
function text.of(size)
  local head = size % 2 == 1 and size >= 3 and "€" or ""
  local count = size - #head
  return head .. LETTERS:rep(math.ceil(count / 26)):sub(1, count)
end

--- Bytes, given as a string, in lower-case hex.
function text.hex(bytes)
  return (bytes:gsub(".", function(byte)
    return string.format("%02x", byte:byte())
  end))
end

return text
