with Ada.Finalization;
with Crosscall;
with Interfaces; use Interfaces;
with System;

--  Counters that the end of their scope frees.
package Counters is

   type Counter is new Ada.Finalization.Limited_Controlled with private;

   function Create (Value : Integer_64) return Counter;

   --  The new value.
   function Add (One : in out Counter; Amount : Integer_64) return Integer_64;

   overriding procedure Finalize (One : in out Counter);

private

   No_Counter : constant Crosscall.Counter := Crosscall.Counter (System.Null_Address);

   type Counter is new Ada.Finalization.Limited_Controlled with record
      Handle : Crosscall.Counter := No_Counter;
   end record;

end Counters;
