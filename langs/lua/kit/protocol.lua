--- The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
-- Written in what Lua 5.1 and 5.4 have in common, because LuaJIT's workers use it too.

local ABI_WRITTEN_FOR = 1

-- The ids in the order of native/cases.toml.
local ORDER = {
  "empty",
  "noop",
  "add_i32",
  "inc_i64",
  "sum2_i64",
  "sum4_i64",
  "sum6_i64",
  "sum8_i64",
  "sum12_i64",
  "sum8_f64",
  "str_len",
  "str_upper",
  "str_copy",
  "person_json",
  "sum_f64",
  "scale_f64",
  "point_dist",
  "point_add",
  "mat4_scale",
  "apply_i64",
  "sort_i32",
  "log_message",
  "counter_add",
  "counter_cycle",
  "counter_guarded",
  "buffer_adopt",
  "parse_ok",
  "parse_fail",
  "work",
  "sha256",
  "matmul_f64",
  "add_batch",
  "parallel_work",
}

local function escape(char)
  return string.format("\\u%04x", char:byte())
end

local function quote(text)
  return '"' .. text:gsub('[%c"\\]', escape) .. '"'
end

-- A word of a request, fit to be shown: anything may come in, but only UTF-8 may go out.
local function shown(word)
  return word and word:gsub("[^%w_.-]", "?") or "(none)"
end

-- A whole number that is not negative, or nil. 15 digits fit a double.
local function read_number(word)
  return word and #word <= 15 and word:match("^%d+$") and tonumber(word)
end

local function hello(runtime, abi, cases)
  if abi ~= ABI_WRITTEN_FOR then
    error(string.format("libcrosscall has ABI %d, this worker was written for %d", abi, ABI_WRITTEN_FOR), 0)
  end
  local ids = {}
  for _, id in ipairs(ORDER) do
    if cases[id] then
      ids[#ids + 1] = quote(id)
    end
  end
  return string.format(
    '{"protocol":1,"abi":%d,"runtime":%s,"cases":[%s]}',
    abi,
    quote(runtime),
    table.concat(ids, ",")
  )
end

local function measure(cases, timed, id, size_word, loops_word)
  local size, loops = read_number(size_word), read_number(loops_word)
  if not cases[id or ""] then
    error("unknown case " .. shown(id), 0)
  elseif not size or not loops or loops < 1 then
    error(id .. ": size and loops must be whole numbers, loops at least 1", 0)
  end
  local done, ns, value = pcall(cases[id], size, loops)
  if not done then
    error(id .. ": " .. tostring(ns), 0)
  end
  local time = timed and string.format('"ns":%d,', ns) or ""
  return "{" .. time .. '"value":' .. quote(value) .. "}"
end

local protocol = {}

--- Answers requests until `bye` or the end of stdin.
-- cases are functions by id: (size, loops) to elapsed nanoseconds and the value as text.
function protocol.serve(runtime, abi, cases)
  local function answer(verb, ...)
    if verb == "hello" then
      return hello(runtime, abi, cases)
    elseif verb == "check" or verb == "run" then
      return measure(cases, verb == "run", ...)
    end
    error("unknown request " .. shown(verb), 0)
  end
  for line in io.stdin:lines() do
    local words = {}
    for word in line:gmatch("%S+") do
      words[#words + 1] = word
    end
    if words[1] == "bye" then
      return
    end
    local done, text = pcall(answer, words[1], words[2], words[3], words[4])
    io.stdout:write(done and text or '{"error":' .. quote(tostring(text)) .. "}", "\n")
    io.stdout:flush()
  end
end

return protocol
