import crosscall, library, session

# case: apply_i64
proc increment(value: int64, user: pointer): int64 {.cdecl, raises: [].} =
  value + 1

proc applyI64*(size, loops: int): Sample =
  let value = hide(1'i64 shl 53)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_apply_i64(increment, nil, value, size.csize_t)
  sample(start, $r)

# case: sort_i32
proc compare(a, b: int32, user: pointer): int32 {.cdecl, raises: [].} =
  int32(a > b) - int32(a < b)

proc sortI32*(size, loops: int): Sample =
  if size == 0:
    raise newException(ValueError, "nothing to print of 0 elements")
  var
    input = newSeq[int32](size)
    output = newSeq[int32](size)
  for i, value in input.mpairs:
    value = int32(i * 7919 mod size)
  let start = now()
  for _ in 0 ..< loops:
    check(xc_sort_i32(input.start, output.start, size.csize_t, compare, nil))
  sample(start, $output[0] & "," & $output[size div 2] & "," & $output[size - 1])

# case: log_message
type Log = ref object
  number, level: int32
  last: string

proc sink(level: int32, message: ConstCString, user: pointer) {.cdecl, raises: [].} =
  let log = cast[Log](user)
  log.level = level
  log.last = $cstring(message)

proc logMessage*(size, loops: int): Sample =
  let
    log = Log(number: 7)
    level = hide(XcLogWarning)
  let start = now()
  for _ in 0 ..< loops:
    check(xc_log_message(sink, cast[pointer](log), level))
  sample(start, $log.level & "|" & log.last & "|" & $log.number)

# end of cases
