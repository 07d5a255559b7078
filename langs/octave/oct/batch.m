## Many small calls as one.
function cases = batch ()
  cases.add_batch = @add_batch;
endfunction

## case: add_batch
function [ns, value] = add_batch (count, loops)
  a = int32 (0:count - 1);
  b = int32 (0:2:2 * count - 1);
  start = clock_ns ();
  for i = 1:loops
    sums = xc_add_batch (a, b);
  endfor
  ns = clock_ns () - start;
  value = text_from (sums(end));
endfunction

## end of cases
