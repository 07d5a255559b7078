import crosscall, library, session

# case: add_batch
proc addBatch*(size, loops: int): Sample =
  var a, b, sums = newSeq[int32](size)
  for i in 0 ..< size:
    a[i] = i.int32
    b[i] = int32(2 * i)
  let start = now()
  for _ in 0 ..< loops:
    check(xc_add_batch(a.start, b.start, sums.start, size.csize_t))
  sample(start, $(if size > 0: sums[^1] else: 0))

# end of cases
