## The four texts that loops take by turns.
function texts = texts_of (bytes)
  texts = arrayfun (@(first) text_of (bytes, first), 0:3, "UniformOutput", false);
endfunction
