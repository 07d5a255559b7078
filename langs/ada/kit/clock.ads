with Interfaces;

package Clock is

   --  Nanoseconds of a clock that only goes forward.
   function Now return Interfaces.Integer_64;

end Clock;
