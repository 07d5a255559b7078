## Arrays of doubles: Octave's matrices, which are values.
function cases = arrays ()
  cases.sum_f64 = @sum_f64;
  cases.scale_f64 = @scale_f64;
endfunction

## case: sum_f64
function [ns, value] = sum_f64 (count, loops)
  values = 0:count - 1;
  values = values + 0; # a range is no array yet
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum_f64 (values);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: scale_f64
function [ns, value] = scale_f64 (count, loops)
  values = 0:count - 1;
  values = values + 0;
  start = clock_ns ();
  for i = 1:loops
    values = xc_scale_f64 (values, -1);
  endfor
  ns = clock_ns () - start;
  value = text_from (values(end));
endfunction

## end of cases
