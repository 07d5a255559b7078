with Ada.Strings.Unbounded; use Ada.Strings.Unbounded;
with Clock;
with Crosscall;
with Failures;
with Inputs;                use Inputs;
with Interfaces;            use Interfaces;
with Interfaces.C;          use Interfaces.C;
with Interfaces.C.Strings;  use Interfaces.C.Strings;
with System.Address_To_Access_Conversions;

package body Callbacks is

   --  case: apply_i64
   function Increment (Value : Integer_64; User : System.Address) return Integer_64 with Convention => C;

   function Increment (Value : Integer_64; User : System.Address) return Integer_64 is
      pragma Unreferenced (User);
   begin
      return Value + 1;
   end Increment;

   function Apply_I64 (Size, Loops : Cardinal) return Sample is
      Value : constant Integer_64 := Hide (Integer_64'(2 ** 53));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Apply_I64 (Increment'Access, System.Null_Address, Value, size_t (Size));
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Apply_I64;

   --  case: sort_i32
   function Compare (A, B : Integer_32; User : System.Address) return Integer_32 with Convention => C;

   function Compare (A, B : Integer_32; User : System.Address) return Integer_32 is
      pragma Unreferenced (User);
   begin
      return (if A < B then -1 elsif A > B then 1 else 0);
   end Compare;

   function Sort_I32 (Size, Loops : Cardinal) return Sample is
      Input  : Integers_Access := Shuffled (Size);
      Output : Integers_Access := Multiples (Size, 0);
      Start  : constant Integer_64 := Clock.Now;
      Time   : Integer_64;
   begin
      for I in 1 .. Loops loop
         Failures.Check
           (Crosscall.Sort_I32
              (Input.all, Output.all, Input'Length, Compare'Access, System.Null_Address));
      end loop;
      Time := Clock.Now - Start;
      return Done : constant Sample :=
        Sample_Of
          (Time,
           Decimal (Integer_64 (Output (1))) & "," & Decimal (Integer_64 (Output (Size / 2 + 1))) & ","
           & Decimal (Integer_64 (Output (Size))))
      do
         Free (Input);
         Free (Output);
      end return;
   end Sort_I32;

   --  case: log_message
   type Keeper is record
      Number  : Integer_64 := 7;
      Level   : Integer_32 := 0;
      Message : Unbounded_String;
   end record;

   package Keepers is new System.Address_To_Access_Conversions (Keeper);

   procedure Keep (Level : Integer_32; Message : chars_ptr; User : System.Address) with Convention => C;

   procedure Keep (Level : Integer_32; Message : chars_ptr; User : System.Address) is
      One : Keeper renames Keepers.To_Pointer (User).all;
   begin
      One.Level := Level;
      One.Message := To_Unbounded_String (Value (Message));
   end Keep;

   function Log_Message (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Kept  : aliased Keeper;
      Level : constant Integer_32 := Hide (Integer_32'(2));
      Start : constant Integer_64 := Clock.Now;
      Time  : Integer_64;
   begin
      for I in 1 .. Loops loop
         Failures.Check (Crosscall.Log_Message (Keep'Access, Kept'Address, Level));
      end loop;
      Time := Clock.Now - Start;
      return Sample_Of
        (Time,
         Decimal (Integer_64 (Kept.Level)) & "|" & To_String (Kept.Message) & "|" & Decimal (Kept.Number));
   end Log_Message;

   --  end of cases
end Callbacks;
