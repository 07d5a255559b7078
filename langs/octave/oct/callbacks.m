## Functions of Octave's that C calls.
function cases = callbacks ()
  cases.apply_i64 = @apply_i64;
  cases.sort_i32 = @sort_i32;
  cases.log_message = @log_message;
endfunction

## case: apply_i64
function next = increment (value)
  next = value + 1;
endfunction

function [ns, value] = apply_i64 (count, loops)
  x = int64 (2) ^ 53;
  fn = @increment;
  start = clock_ns ();
  for i = 1:loops
    r = xc_apply_i64 (fn, x, count);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: sort_i32
function order = compare (a, b)
  order = (a > b) - (a < b);
endfunction

function [ns, value] = sort_i32 (count, loops)
  input = int32 (mod ((0:count - 1) * 7919, count));
  fn = @compare;
  start = clock_ns ();
  for i = 1:loops
    output = xc_sort_i32 (input, fn);
  endfor
  ns = clock_ns () - start;
  value = text_from (output(1), output(floor (count / 2) + 1), output(end));
endfunction

## case: log_message
function sink (level, message, keeper)
  keeper.level = level;
  keeper.message = message;
endfunction

function [ns, value] = log_message (~, loops)
  keeper = Keeper ();
  fn = @sink;
  start = clock_ns ();
  for i = 1:loops
    xc_log_message (fn, keeper, 2);
  endfor
  ns = clock_ns () - start;
  value = sprintf ("%d|%s|%d", keeper.level, keeper.message, keeper.number);
endfunction

## end of cases
