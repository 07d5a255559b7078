import crosscall, library, session

# case: sum_f64
proc sumF64*(size, loops: int): Sample =
  let values = doublesOf(size)
  var r: float64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_sum_f64(values.start, values.len.csize_t)
  sample(start, whole(r))

# case: scale_f64
proc scaleF64*(size, loops: int): Sample =
  var values = doublesOf(size)
  let factor = hide(-1.0)
  let start = now()
  for _ in 0 ..< loops:
    check(xc_scale_f64(values.start, values.len.csize_t, factor))
  sample(start, whole(if size > 0: values[^1] else: 0.0))

# end of cases
