with Ada.Real_Time;

package body Clock is

   use Ada.Real_Time;
   use Interfaces;

   Nanosecond : constant Time_Span := Nanoseconds (1);

   --  By seconds and the rest: Time_Span / Time_Span gives an Integer, which is full after 2 seconds.
   function Now return Integer_64 is
      Seconds : Seconds_Count;
      Rest    : Time_Span;
   begin
      Split (Ada.Real_Time.Clock, Seconds, Rest);
      return Integer_64 (Seconds) * 1_000_000_000 + Integer_64 (Rest / Nanosecond);
   end Now;

end Clock;
