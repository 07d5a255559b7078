## What log_message's user data leads to: a handle object, which functions change in place.
classdef Keeper < handle
  properties
    number = 7;
    level = 0;
    message = "";
  endproperties
endclassdef
