with Ada.Exceptions;        use Ada.Exceptions;
with Ada.Strings.Unbounded; use Ada.Strings.Unbounded;
with Clock;
with Crosscall;
with Failures;
with Interfaces;            use Interfaces;
with Interfaces.C;          use Interfaces.C;

package body Errors is

   --  case: parse_ok
   function Parsed (Text : String) return Integer_64 is
      Number : aliased Integer_64;
   begin
      Failures.Check (Crosscall.Parse_I64 (To_C (Text), Number'Access));
      return Number;
   end Parsed;

   function Parse_Ok (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Text  : constant String := To_String (To_Unbounded_String ("123456789012"));
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Parsed (Text);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Parse_Ok;

   --  case: parse_fail
   function Parse_Fail (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Text  : constant String := To_String (To_Unbounded_String ("12x4567"));
      R     : Integer_64 := 0;
      Kept  : Unbounded_String;
      Start : constant Integer_64 := Clock.Now;
      Time  : Integer_64;
   begin
      for I in 1 .. Loops loop
         begin
            R := Parsed (Text);
         exception
            when Error : Failures.Library_Error =>
               declare
                  Message : constant String := Exception_Message (Error);
               begin
                  if I = Loops then
                     Kept := To_Unbounded_String (Message);
                  end if;
               end;
         end;
      end loop;
      Time := Clock.Now - Start;
      return (if Kept = "" then Sample_Of (Time, R) else (Time, Kept));
   end Parse_Fail;

   --  end of cases
end Errors;
