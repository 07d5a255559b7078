## The worker's end of the protocol in langs/README.md: a request a line, an answer in JSON each.
##
## groups are cells of structs, function handles by case id: [ns, value] = f (size, loops).
## abi is that of the loaded library.
function serve (groups, abi)
  cases = struct ();
  for i = 1:numel (groups)
    for [f, id] = groups{i}
      cases.(id) = f;
    endfor
  endfor
  while (ischar (line = read_line ()))
    words = strsplit (strtrim (line));
    if (strcmp (words{1}, "bye"))
      return;
    endif
    try
      answer = respond (words, cases, abi);
    catch err
      ## A request may hold anything, an answer only UTF-8.
      answer = sprintf ('{"error":%s}', quote ([err.message, " (", printable(line), ")"]));
    end_try_catch
    fputs (stdout, [answer, "\n"]);
    fflush (stdout);
  endwhile
endfunction

## The next line, -1 at the end. Not fgetl, which waits for the first character behind the line.
function line = read_line ()
  try
    line = input ("", "s");
  catch
    line = -1;
  end_try_catch
endfunction

function answer = respond (words, cases, abi)
  if (abi != 1)
    error ("libcrosscall has ABI %d, this worker was written for 1", abi);
  endif
  verb = words{1};
  if (numel (words) == 1 && strcmp (verb, "hello"))
    ids = strjoin (cellfun (@quote, fieldnames (cases)', "UniformOutput", false), ",");
    answer = sprintf ('{"protocol":1,"abi":%d,"runtime":"Octave %s","cases":[%s]}', abi, OCTAVE_VERSION (), ids);
  elseif (numel (words) == 4 && any (strcmp (verb, {"check", "run"})))
    if (! isfield (cases, words{2}))
      error ("unknown case");
    endif
    [ns, value] = cases.(words{2}) (number (words{3}, 0), number (words{4}, 1));
    if (strcmp (verb, "run"))
      answer = sprintf ('{"ns":%d,"value":%s}', ns, quote (value));
    else
      answer = sprintf ('{"value":%s}', quote (value));
    endif
  else
    error ("unknown request");
  endif
endfunction

## A decimal number of a request; 15 digits fit a double.
function n = number (word, least)
  if (isempty (regexp (word, '^[0-9]{1,15}$')) || (n = str2double (word)) < least)
    error ("size and loops must be whole numbers, loops at least 1");
  endif
endfunction

function text = printable (line)
  text = line;
  text(line < 32 | line > 126) = "?";
endfunction

## A text as JSON.
function json = quote (text)
  json = regexprep (text, '(["\\])', '\\$1');
  for code = unique (double (json(json < 32)))
    json = strrep (json, char (code), sprintf ('\u%04x', code));
  endfor
  json = ['"', json, '"'];
endfunction
