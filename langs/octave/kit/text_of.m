## A text whose UTF-8 has so many bytes; odd sizes begin with a character of three bytes. Octave's chars are
## bytes. first: which letter of the alphabet the letters begin with, counted from 0.
function text = text_of (bytes, first = 0)
  head = "";
  if (mod (bytes, 2) == 1 && bytes >= 3)
    head = "€";
  endif
  text = [head, char(97 + mod (first + (0:bytes - numel (head) - 1), 26))];
endfunction
