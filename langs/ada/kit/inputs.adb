package body Inputs is

   function Hide (Value : Integer_32) return Integer_32 is (Value);
   function Hide (Value : Integer_64) return Integer_64 is (Value);
   function Hide (Value : Long_Float) return Long_Float is (Value);

   function Text (Size : Cardinal; First : Natural := 0) return String is
      Euro : constant String := Character'Val (16#E2#) & Character'Val (16#82#) & Character'Val (16#AC#);
      Head : constant String := (if Size mod 2 = 1 and then Size >= 3 then Euro else "");
   begin
      return All_Of_It : String (1 .. Integer (Size)) do
         All_Of_It (Head'Range) := Head;
         for I in Head'Last + 1 .. All_Of_It'Last loop
            All_Of_It (I) := Character'Val (Character'Pos ('a') + (First + I - Head'Last - 1) mod 26);
         end loop;
      end return;
   end Text;

   function Counting (Size : Cardinal) return Doubles_Access is (Remainders (Size, Cardinal'Max (Size, 1)));

   function Remainders (Size, Divisor : Cardinal) return Doubles_Access is
      Filled : constant Doubles_Access := new Doubles (1 .. Size);
   begin
      for I in Filled'Range loop
         Filled (I) := Long_Float ((I - 1) mod Divisor);
      end loop;
      return Filled;
   end Remainders;

   function Multiples (Size, Factor : Cardinal) return Integers_Access is
      Filled : constant Integers_Access := new Integers (1 .. Size);
   begin
      for I in Filled'Range loop
         Filled (I) := Integer_32 ((I - 1) * Factor);
      end loop;
      return Filled;
   end Multiples;

   function Shuffled (Size : Cardinal) return Integers_Access is
      Filled : constant Integers_Access := new Integers (1 .. Size);
   begin
      for I in Filled'Range loop
         Filled (I) := Integer_32 ((I - 1) * 7919 mod Size);
      end loop;
      return Filled;
   end Shuffled;

   function Data (Size : Cardinal) return Bytes_Access is
      Filled : constant Bytes_Access := new Bytes (1 .. Size);
   begin
      for I in Filled'Range loop
         Filled (I) := Unsigned_8 ((I - 1) mod 251);
      end loop;
      return Filled;
   end Data;

end Inputs;
