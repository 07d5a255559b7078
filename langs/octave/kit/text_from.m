## Whole numbers as the protocol prints them, joined by commas.
function text = text_from (varargin)
  text = strjoin (cellfun (@(number) sprintf ("%d", number), varargin, "UniformOutput", false), ",");
endfunction
