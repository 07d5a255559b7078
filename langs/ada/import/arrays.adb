with Clock;
with Crosscall;
with Failures;
with Inputs;     use Inputs;
with Interfaces; use Interfaces;

package body Arrays is

   --  case: sum_f64
   function Sum_F64 (Size, Loops : Cardinal) return Sample is
      Values : Doubles_Access := Counting (Size);
      R      : Long_Float := 0.0;
      Start  : constant Integer_64 := Clock.Now;
      Time   : Integer_64;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum_F64 (Values.all, Values'Length);
      end loop;
      Time := Clock.Now - Start;
      Free (Values);
      return Sample_Of (Time, R);
   end Sum_F64;

   --  case: scale_f64
   function Scale_F64 (Size, Loops : Cardinal) return Sample is
      Values : Doubles_Access := Counting (Size);
      Factor : constant Long_Float := Hide (Long_Float'(-1.0));
      Last   : Long_Float;
      Start  : constant Integer_64 := Clock.Now;
      Time   : Integer_64;
   begin
      for I in 1 .. Loops loop
         Failures.Check (Crosscall.Scale_F64 (Values.all, Values'Length, Factor));
      end loop;
      Time := Clock.Now - Start;
      Last := Values (Values'Last);
      Free (Values);
      return Sample_Of (Time, Last);
   end Scale_F64;

   --  end of cases
end Arrays;
