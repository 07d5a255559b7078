## A handle of the library's as a handle class, given back by close.
classdef Counter < handle
  properties (SetAccess = protected)
    address = uint64 (0);
  endproperties

  methods
    ## case: counter_add
    function self = Counter (value)
      self.address = xc_counter_new (value);
    endfunction

    function value = add (self, amount)
      value = xc_counter_add (self.address, amount);
    endfunction

    ## case: counter_cycle
    function close (self)
      xc_counter_free (self.address);
      self.address = uint64 (0);
    endfunction
    ## end of cases
  endmethods
endclassdef
