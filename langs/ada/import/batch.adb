with Clock;
with Crosscall;
with Failures;
with Inputs;     use Inputs;
with Interfaces; use Interfaces;

package body Batch is

   --  case: add_batch
   function Add_Batch (Size, Loops : Cardinal) return Sample is
      A     : Integers_Access := Multiples (Size, 1);
      B     : Integers_Access := Multiples (Size, 2);
      Sums  : Integers_Access := Multiples (Size, 0);
      Last  : Integer_32;
      Start : constant Integer_64 := Clock.Now;
      Time  : Integer_64;
   begin
      for I in 1 .. Loops loop
         Failures.Check (Crosscall.Add_Batch (A.all, B.all, Sums.all, A'Length));
      end loop;
      Time := Clock.Now - Start;
      Last := Sums (Size);
      Free (A);
      Free (B);
      Free (Sums);
      return Sample_Of (Time, Integer_64 (Last));
   end Add_Batch;

   --  end of cases
end Batch;
