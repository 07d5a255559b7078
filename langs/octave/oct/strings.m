## Texts, converted at every call.
function cases = strings ()
  cases.str_len = @str_len;
  cases.str_upper = @str_upper;
  cases.str_copy = @str_copy;
  cases.person_json = @person_json;
endfunction

## case: str_len
function [ns, value] = str_len (bytes, loops)
  text = text_of (bytes);
  start = clock_ns ();
  for i = 1:loops
    r = xc_str_len (text);
  endfor
  ns = clock_ns () - start;
  value = text_from (r);
endfunction

## case: str_upper
function [ns, value] = str_upper (bytes, loops)
  texts = texts_of (bytes);
  turns = mod (0:loops - 1, 4) + 1;
  start = clock_ns ();
  for turn = turns
    upper = xc_str_upper (texts{turn});
  endfor
  ns = clock_ns () - start;
  value = upper;
endfunction

## case: str_copy
function [ns, value] = str_copy (bytes, loops)
  texts = texts_of (bytes);
  turns = mod (0:loops - 1, 4) + 1;
  copy_buffer (bytes + 1);
  start = clock_ns ();
  for turn = turns
    copy = xc_str_copy (texts{turn});
  endfor
  ns = clock_ns () - start;
  value = copy;
endfunction

## case: person_json
function [ns, value] = person_json (~, loops)
  name = "Zoë";
  id = int64 (9007199254740993);
  age = int32 (41);
  start = clock_ns ();
  for i = 1:loops
    json = xc_person_json (name, id, age);
  endfor
  ns = clock_ns () - start;
  value = json;
endfunction

## end of cases
