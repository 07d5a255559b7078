## Numbers in and out, and the bare loop.
function cases = calls ()
  cases.empty = @empty;
  cases.noop = @noop;
  cases.add_i32 = @add_i32;
  cases.inc_i64 = @inc_i64;
  cases.sum2_i64 = @sum2_i64;
  cases.sum4_i64 = @sum4_i64;
  cases.sum6_i64 = @sum6_i64;
  cases.sum8_i64 = @sum8_i64;
  cases.sum12_i64 = @sum12_i64;
  cases.sum8_f64 = @sum8_f64;
endfunction

## case: empty
function [ns, value] = empty (~, loops)
  start = clock_ns ();
  for i = 1:loops
    ## nothing
  endfor
  ns = clock_ns () - start;
  value = text_from (0);
endfunction

## case: noop
function [ns, value] = noop (~, loops)
  start = clock_ns ();
  for i = 1:loops
    xc_noop ();
  endfor
  ns = clock_ns () - start;
  value = text_from (0);
endfunction

## case: add_i32
function [ns, value] = add_i32 (~, loops)
  a = int32 (1000000);
  b = int32 (2345678);
  start = clock_ns ();
  for i = 1:loops
    r = xc_add_i32 (a, b);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: inc_i64
function [ns, value] = inc_i64 (~, loops)
  x = int64 (2) ^ 53;
  start = clock_ns ();
  for i = 1:loops
    x = xc_inc_i64 (x);
  endfor
  ns = clock_ns () - start;
  value = text_from (x);
endfunction

## case: sum2_i64
function [ns, value] = sum2_i64 (~, loops)
  [a, b] = num2cell (int64 (2) .^ (40:41)){:};
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum2_i64 (a, b);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sum4_i64
function [ns, value] = sum4_i64 (~, loops)
  [a, b, c, d] = num2cell (int64 (2) .^ (40:43)){:};
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum4_i64 (a, b, c, d);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sum6_i64
function [ns, value] = sum6_i64 (~, loops)
  [a, b, c, d, e, f] = num2cell (int64 (2) .^ (40:45)){:};
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum6_i64 (a, b, c, d, e, f);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sum8_i64
function [ns, value] = sum8_i64 (~, loops)
  [a, b, c, d, e, f, g, h] = num2cell (int64 (2) .^ (40:47)){:};
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum8_i64 (a, b, c, d, e, f, g, h);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sum12_i64
function [ns, value] = sum12_i64 (~, loops)
  [a, b, c, d, e, f, g, h, j, k, l, m] = num2cell (int64 (2) .^ (40:51)){:};
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum12_i64 (a, b, c, d, e, f, g, h, j, k, l, m);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sum8_f64
function [ns, value] = sum8_f64 (~, loops)
  [a, b, c, d, e, f, g, h] = num2cell (2 .^ (0:7)){:};
  start = clock_ns ();
  for i = 1:loops
    r = xc_sum8_f64 (a, b, c, d, e, f, g, h);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## end of cases
