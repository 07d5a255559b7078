## Failures of the library as errors of Octave's.
function cases = errors ()
  cases.parse_ok = @parse_ok;
  cases.parse_fail = @parse_fail;
endfunction

## case: parse_ok
function [ns, value] = parse_ok (~, loops)
  text = "123456789012";
  start = clock_ns ();
  for i = 1:loops
    number = xc_parse_i64 (text);
  endfor
  ns = clock_ns () - start;
  value = text_from (number);
endfunction

## case: parse_fail
function [ns, value] = parse_fail (~, loops)
  text = "12x4567";
  message = "";
  start = clock_ns ();
  for i = 1:loops
    try
      xc_parse_i64 (text);
    catch err
      message = err.message;
    end_try_catch
  endfor
  ns = clock_ns () - start;
  value = message;
endfunction

## end of cases
