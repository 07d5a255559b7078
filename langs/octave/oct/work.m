## Calls that compute for a while.
function cases = work ()
  cases.work = @work_loop;
  cases.sha256 = @sha256;
  cases.matmul_f64 = @matmul_f64;
endfunction

## case: work
function [ns, value] = work_loop (steps, loops)
  steps = int64 (steps);
  start = clock_ns ();
  for i = 1:loops
    r = xc_work (steps);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sha256
function [ns, value] = sha256 (bytes, loops)
  data = uint8 (mod (0:bytes - 1, 251));
  start = clock_ns ();
  for i = 1:loops
    digest = xc_sha256 (data);
  endfor
  ns = clock_ns () - start;
  value = sprintf ("%02x", digest);
endfunction

## case: matmul_f64
function [ns, value] = matmul_f64 (rows, loops)
  a = reshape (mod (0:rows ^ 2 - 1, 7), rows, rows);
  b = reshape (mod (0:rows ^ 2 - 1, 5), rows, rows);
  start = clock_ns ();
  for i = 1:loops
    product = xc_matmul_f64 (a, b);
  endfor
  ns = clock_ns () - start;
  value = text_from (sum (product(:)));
endfunction

## end of cases
