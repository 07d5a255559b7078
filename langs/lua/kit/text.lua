--- Texts that go in and come out, for Lua 5.1 and 5.4.

local LETTERS = "abcdefghijklmnopqrstuvwxyz"

local text = {}

--- size bytes of UTF-8, by the rule at the top of native/cases.toml; its letters begin with the first-th
-- of the alphabet, counted from 0.
function text.of(size, first)
  first = first or 0
  local head = size % 2 == 1 and size >= 3 and "€" or ""
  local count = size - #head
  return head .. LETTERS:rep(math.ceil(count / 26) + 1):sub(first + 1, first + count)
end

--- The four texts that are taken by turns, counted from 0.
function text.turns(size)
  return { [0] = text.of(size, 0), text.of(size, 1), text.of(size, 2), text.of(size, 3) }
end

--- Bytes, given as a string, in lower-case hex.
function text.hex(bytes)
  return (bytes:gsub(".", function(byte)
    return string.format("%02x", byte:byte())
  end))
end

return text
