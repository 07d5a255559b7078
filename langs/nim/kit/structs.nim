import std/math
import crosscall, session

# case: point_dist
proc pointDist*(size, loops: int): Sample =
  var
    a = hide(XcPoint(x: 1, y: 2))
    b = hide(XcPoint(x: 4, y: 6))
    r: float64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_point_dist(addr a, addr b)
  sample(start, whole(r))

# case: point_add
proc pointAdd*(size, loops: int): Sample =
  let
    a = hide(XcPoint(x: 1, y: 2))
    b = hide(XcPoint(x: 3, y: 4))
  var x, y: float64
  let start = now()
  for _ in 0 ..< loops:
    let p = xc_point_add(a, b)
    x = p.x
    y = p.y
  sample(start, whole(x) & "," & whole(y))

# case: mat4_scale
proc mat4Scale*(size, loops: int): Sample =
  var matrix: XcMat4
  for i, element in matrix.m.mpairs:
    element = i.float64
  let
    hidden = hide(matrix)
    factor = hide(2.0)
  var scaled: XcMat4
  let start = now()
  for _ in 0 ..< loops:
    scaled = xc_mat4_scale(hidden, factor)
  sample(start, whole(sum(scaled.m)))

# end of cases
