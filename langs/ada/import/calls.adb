with Clock;
with Crosscall;
with Inputs;
with Interfaces;          use Interfaces;
with System.Machine_Code; use System.Machine_Code;

package body Calls is

   --  case: empty
   function Empty (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         Asm ("", Volatile => True); --  keeps the loop
      end loop;
      return Sample_Of (Clock.Now - Start, 0);
   end Empty;

   --  case: noop
   function Noop (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         Crosscall.Noop;
      end loop;
      return Sample_Of (Clock.Now - Start, 0);
   end Noop;

   --  case: add_i32
   function Add_I32 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Integer_32 := Inputs.Hide (Integer_32'(1_000_000));
      B     : constant Integer_32 := Inputs.Hide (Integer_32'(2_345_678));
      R     : Integer_32 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Add_I32 (A, B);
      end loop;
      return Sample_Of (Clock.Now - Start, Integer_64 (R));
   end Add_I32;

   --  case: inc_i64
   function Inc_I64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      X     : Integer_64 := Inputs.Hide (Integer_64'(2 ** 53));
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         X := Crosscall.Inc_I64 (X);
      end loop;
      return Sample_Of (Clock.Now - Start, X);
   end Inc_I64;

   --  case: sum2_i64
   function Sum2_I64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 40));
      B     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 41));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum2_I64 (A, B);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Sum2_I64;

   --  case: sum4_i64
   function Sum4_I64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 40));
      B     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 41));
      C     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 42));
      D     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 43));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum4_I64 (A, B, C, D);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Sum4_I64;

   --  case: sum6_i64
   function Sum6_I64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 40));
      B     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 41));
      C     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 42));
      D     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 43));
      E     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 44));
      F     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 45));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum6_I64 (A, B, C, D, E, F);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Sum6_I64;

   --  case: sum8_i64
   function Sum8_I64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 40));
      B     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 41));
      C     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 42));
      D     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 43));
      E     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 44));
      F     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 45));
      G     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 46));
      H     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 47));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum8_I64 (A, B, C, D, E, F, G, H);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Sum8_I64;

   --  case: sum12_i64
   function Sum12_I64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 40));
      B     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 41));
      C     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 42));
      D     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 43));
      E     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 44));
      F     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 45));
      G     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 46));
      H     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 47));
      J     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 48));
      K     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 49));
      M     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 50));
      N     : constant Integer_64 := Inputs.Hide (Integer_64'(2 ** 51));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum12_I64 (A, B, C, D, E, F, G, H, J, K, M, N);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Sum12_I64;

   --  case: sum8_f64
   function Sum8_F64 (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Long_Float := Inputs.Hide (Long_Float'(1.0));
      B     : constant Long_Float := Inputs.Hide (Long_Float'(2.0));
      C     : constant Long_Float := Inputs.Hide (Long_Float'(4.0));
      D     : constant Long_Float := Inputs.Hide (Long_Float'(8.0));
      E     : constant Long_Float := Inputs.Hide (Long_Float'(16.0));
      F     : constant Long_Float := Inputs.Hide (Long_Float'(32.0));
      G     : constant Long_Float := Inputs.Hide (Long_Float'(64.0));
      H     : constant Long_Float := Inputs.Hide (Long_Float'(128.0));
      R     : Long_Float := 0.0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Sum8_F64 (A, B, C, D, E, F, G, H);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Sum8_F64;

   --  end of cases
end Calls;
