import crosscall, session

# case: empty
proc empty*(size, loops: int): Sample =
  let start = now()
  for i in 0 ..< loops:
    keep(i)
  sample(start, "0")

# case: noop
proc noop*(size, loops: int): Sample =
  let start = now()
  for _ in 0 ..< loops:
    xc_noop()
  sample(start, "0")

# case: add_i32
proc addI32*(size, loops: int): Sample =
  let
    a = hide(1_000_000'i32)
    b = hide(2_345_678'i32)
  var r: int32
  let start = now()
  for _ in 0 ..< loops:
    r = xc_add_i32(a, b)
  sample(start, $r)

# case: inc_i64
proc incI64*(size, loops: int): Sample =
  var x = hide(1'i64 shl 53)
  let start = now()
  for _ in 0 ..< loops:
    x = xc_inc_i64(x)
  sample(start, $x)

# case: sum2_i64
proc sum2I64*(size, loops: int): Sample =
  let
    a = hide(1'i64 shl 40)
    b = hide(1'i64 shl 41)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum2_i64(a, b)
  sample(start, $r)

# case: sum4_i64
proc sum4I64*(size, loops: int): Sample =
  let
    a = hide(1'i64 shl 40)
    b = hide(1'i64 shl 41)
    d = hide(1'i64 shl 42)
    e = hide(1'i64 shl 43)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum4_i64(a, b, d, e)
  sample(start, $r)

# case: sum6_i64
proc sum6I64*(size, loops: int): Sample =
  let
    a = hide(1'i64 shl 40)
    b = hide(1'i64 shl 41)
    d = hide(1'i64 shl 42)
    e = hide(1'i64 shl 43)
    f = hide(1'i64 shl 44)
    g = hide(1'i64 shl 45)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum6_i64(a, b, d, e, f, g)
  sample(start, $r)

# case: sum8_i64
proc sum8I64*(size, loops: int): Sample =
  let
    a = hide(1'i64 shl 40)
    b = hide(1'i64 shl 41)
    d = hide(1'i64 shl 42)
    e = hide(1'i64 shl 43)
    f = hide(1'i64 shl 44)
    g = hide(1'i64 shl 45)
    h = hide(1'i64 shl 46)
    j = hide(1'i64 shl 47)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum8_i64(a, b, d, e, f, g, h, j)
  sample(start, $r)

# case: sum12_i64
proc sum12I64*(size, loops: int): Sample =
  let
    a = hide(1'i64 shl 40)
    b = hide(1'i64 shl 41)
    d = hide(1'i64 shl 42)
    e = hide(1'i64 shl 43)
    f = hide(1'i64 shl 44)
    g = hide(1'i64 shl 45)
    h = hide(1'i64 shl 46)
    j = hide(1'i64 shl 47)
    k = hide(1'i64 shl 48)
    l = hide(1'i64 shl 49)
    m = hide(1'i64 shl 50)
    n = hide(1'i64 shl 51)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum12_i64(a, b, d, e, f, g, h, j, k, l, m, n)
  sample(start, $r)

# case: sum8_f64
proc sum8F64*(size, loops: int): Sample =
  let
    a = hide(1.0)
    b = hide(2.0)
    d = hide(4.0)
    e = hide(8.0)
    f = hide(16.0)
    g = hide(32.0)
    h = hide(64.0)
    j = hide(128.0)
  var r: float64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum8_f64(a, b, d, e, f, g, h, j)
  sample(start, whole(r))

# end of cases
