with Clock;
with Counters;     use Counters;
with Crosscall;
with Failures;
with Inputs;       use Inputs;
with Interfaces;   use Interfaces;
with Interfaces.C; use Interfaces.C;
with System;

package body Handles is

   use type System.Address;

   --  case: counter_add
   function Counter_Add (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      One    : Counter := Create (5);
      Amount : constant Integer_64 := Hide (Integer_64'(3));
      R      : Integer_64 := 0;
      Start  : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := One.Add (Amount);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Counter_Add;

   --  case: counter_cycle
   function Counter_Cycle (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Value  : constant Integer_64 := Hide (Integer_64'(5));
      Amount : constant Integer_64 := Hide (Integer_64'(3));
      R      : Integer_64 := 0;
      Start  : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         declare
            One : Counter := Create (Value);
         begin
            R := One.Add (Amount);
         end;
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Counter_Cycle;

   --  case: buffer_adopt
   function Buffer_Adopt (Size, Loops : Cardinal) return Sample is
      First, Last : Unsigned_8 := 0;
      Start       : constant Integer_64 := Clock.Now;
      Time        : Integer_64;
   begin
      for I in 1 .. Loops loop
         declare
            Place  : constant System.Address := Crosscall.Buffer_New (size_t (Size));
            Buffer : Bytes (1 .. Size) with Import, Address => Place;
         begin
            if Place = System.Null_Address then
               Failures.Fail;
            end if;
            First := Buffer (1);
            Last := Buffer (Size);
            Crosscall.Buffer_Free (Place);
         end;
      end loop;
      Time := Clock.Now - Start;
      return Sample_Of (Time, Decimal (Integer_64 (First)) & "," & Decimal (Integer_64 (Last)));
   end Buffer_Adopt;

   --  end of cases
end Handles;
