import std/[math, strutils]
import crosscall, library, session

# case: work
proc work*(size, loops: int): Sample =
  let steps = size.int64
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_work(steps)
  sample(start, $r)

# case: sha256
proc sha256*(size, loops: int): Sample =
  var
    data = newSeq[uint8](size)
    digest: array[32, uint8]
  for i, value in data.mpairs:
    value = uint8(i mod 251)
  let start = now()
  for _ in 0 ..< loops:
    check(xc_sha256(data.start, data.len.csize_t, digest.start))
  result = sample(start, "")
  for value in digest:
    result.value.add value.toHex.toLowerAscii

# case: matmul_f64
proc matmulF64*(size, loops: int): Sample =
  if size > 4096:
    raise newException(ValueError, "more than 4096 rows do not fit memory")
  var a, b, product = newSeq[float64](size * size)
  for i in 0 ..< a.len:
    a[i] = float64(i mod 7)
    b[i] = float64(i mod 5)
  let start = now()
  for _ in 0 ..< loops:
    check(xc_matmul_f64(a.start, b.start, product.start, size.csize_t))
  sample(start, whole(sum(product)))

# end of cases
