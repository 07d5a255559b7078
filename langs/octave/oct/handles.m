## Handles and memory that belong to the library.
function cases = handles ()
  cases.counter_add = @counter_add;
  cases.counter_cycle = @counter_cycle;
  cases.counter_guarded = @counter_guarded;
  cases.buffer_adopt = @buffer_adopt;
endfunction

## case: counter_add
function [ns, value] = counter_add (~, loops)
  counter = Counter (int64 (5));
  amount = int64 (3);
  start = clock_ns ();
  for i = 1:loops
    r = counter.add (amount);
  endfor
  ns = clock_ns () - start;
  counter.close ();
  value = text_from (r);
endfunction

## case: counter_cycle
function [ns, value] = counter_cycle (~, loops)
  amount = int64 (3);
  start = clock_ns ();
  for i = 1:loops
    counter = Counter (int64 (5));
    unwind_protect
      r = counter.add (amount);
    unwind_protect_cleanup
      counter.close ();
    end_unwind_protect
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: counter_guarded
function [ns, value] = counter_guarded (~, loops)
  amount = int64 (3);
  start = clock_ns ();
  for i = 1:loops
    counter = GuardedCounter (int64 (5));
    unwind_protect
      r = counter.add (amount);
    unwind_protect_cleanup
      counter.close ();
    end_unwind_protect
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: buffer_adopt
function [ns, value] = buffer_adopt (bytes, loops)
  start = clock_ns ();
  for i = 1:loops
    buffer = xc_buffer_new (bytes);
    first = byte_at (buffer, 0);
    last = byte_at (buffer, bytes - 1);
    xc_buffer_free (buffer);
  endfor
  ns = clock_ns () - start;
  value = text_from (first, last);
endfunction

## end of cases
