## Structs with fields, and a matrix.
function cases = structs ()
  cases.point_dist = @point_dist;
  cases.point_add = @point_add;
  cases.mat4_scale = @mat4_scale;
endfunction

## case: point_dist
function [ns, value] = point_dist (~, loops)
  a = struct ("x", 1, "y", 2);
  b = struct ("x", 4, "y", 6);
  start = clock_ns ();
  for i = 1:loops
    r = xc_point_dist (a, b);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: point_add
function [ns, value] = point_add (~, loops)
  a = struct ("x", 1, "y", 2);
  b = struct ("x", 3, "y", 4);
  start = clock_ns ();
  for i = 1:loops
    p = xc_point_add (a, b);
    x = p.x;
    y = p.y;
  endfor
  ns = clock_ns () - start;
  value = text_from (x, y);
endfunction

## case: mat4_scale
function [ns, value] = mat4_scale (~, loops)
  m = reshape (0:15, 4, 4);
  start = clock_ns ();
  for i = 1:loops
    m2 = xc_mat4_scale (m, 2);
  endfor
  ns = clock_ns () - start;
  value = text_from (sum (m2(:)));
endfunction

## end of cases
