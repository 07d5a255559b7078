## A Counter that is also given back where a program forgets to close it: delete is the destructor of a
## handle class.
classdef GuardedCounter < Counter
  methods
    ## case: counter_guarded
    function self = GuardedCounter (value)
      self@Counter (value);
    endfunction

    function delete (self)
      if (self.address)
        self.close ();
      endif
    endfunction
    ## end of cases
  endmethods
endclassdef
