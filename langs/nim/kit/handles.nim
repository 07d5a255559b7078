import crosscall, library, session

# case: counter_add
type Counter = object
  handle: ptr XcCounter

proc `=destroy`(counter: var Counter) =
  if counter.handle != nil:
    xc_counter_free(counter.handle)

proc `=copy`(target: var Counter, source: Counter) {.error.}

proc initCounter(value: int64): Counter =
  Counter(handle: checkMemory(xc_counter_new(value)))

proc add(counter: Counter, amount: int64): int64 =
  xc_counter_add(counter.handle, amount)

proc counterAdd*(size, loops: int): Sample =
  let
    counter = initCounter(5)
    amount = hide(3'i64)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = counter.add(amount)
  sample(start, $r)

# case: counter_cycle
proc counterCycle*(size, loops: int): Sample =
  let
    value = hide(5'i64)
    amount = hide(3'i64)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    let counter = initCounter(value)
    r = counter.add(amount)
  sample(start, $r)

# case: buffer_adopt
proc bufferAdopt*(size, loops: int): Sample =
  if size == 0:
    raise newException(ValueError, "a buffer of 0 bytes has no first one")
  var first, last: uint8
  let start = now()
  for _ in 0 ..< loops:
    let bytes = checkMemory(xc_buffer_new(size.csize_t))
    defer: xc_buffer_free(bytes)
    first = bytes[0]
    last = bytes[size - 1]
    keep(first)
    keep(last)
  sample(start, $first & "," & $last)

# end of cases
