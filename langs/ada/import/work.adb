with Clock;
with Crosscall;
with Failures;
with Inputs;       use Inputs;
with Interfaces;   use Interfaces;
with Interfaces.C; use Interfaces.C;

package body Work is

   --  case: work
   function Work (Size, Loops : Cardinal) return Sample is
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Work (Size);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Work;

   --  case: sha256
   function Hex (Digest : Bytes) return String is
      Digits_Of : constant String := "0123456789abcdef";
      Text      : String (1 .. 2 * Digest'Length);
   begin
      for I in Digest'Range loop
         Text (2 * Integer (I) - 1) := Digits_Of (Integer (Digest (I) / 16) + 1);
         Text (2 * Integer (I)) := Digits_Of (Integer (Digest (I) mod 16) + 1);
      end loop;
      return Text;
   end Hex;

   function Sha256 (Size, Loops : Cardinal) return Sample is
      Data   : Bytes_Access := Inputs.Data (Size);
      Digest : Bytes (1 .. 32) := (others => 0);
      Start  : constant Integer_64 := Clock.Now;
      Time   : Integer_64;
   begin
      for I in 1 .. Loops loop
         Failures.Check (Crosscall.Sha256 (Data.all, Data'Length, Digest));
      end loop;
      Time := Clock.Now - Start;
      Free (Data);
      return Sample_Of (Time, Hex (Digest));
   end Sha256;

   --  case: matmul_f64
   function Matmul_F64 (Size, Loops : Cardinal) return Sample is
      A       : Doubles_Access := Remainders (Size * Size, 7);
      B       : Doubles_Access := Remainders (Size * Size, 5);
      Product : Doubles_Access := Remainders (Size * Size, 1);
      Sum     : Long_Float := 0.0;
      Start   : constant Integer_64 := Clock.Now;
      Time    : Integer_64;
   begin
      for I in 1 .. Loops loop
         Failures.Check (Crosscall.Matmul_F64 (A.all, B.all, Product.all, size_t (Size)));
      end loop;
      Time := Clock.Now - Start;
      for Element of Product.all loop
         Sum := Sum + Element;
      end loop;
      Free (A);
      Free (B);
      Free (Product);
      return Sample_Of (Time, Sum);
   end Matmul_F64;

   --  end of cases
end Work;
