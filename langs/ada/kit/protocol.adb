with Ada.Characters.Handling;
with Ada.Exceptions;
with Ada.Strings.Unbounded; use Ada.Strings.Unbounded;
with Ada.Text_IO;           use Ada.Text_IO;
with GNAT.Compiler_Version;
with GNAT.String_Split;     use GNAT.String_Split;
with Interfaces;            use Interfaces;
with Samples;               use Samples;

package body Protocol is

   Abi_Written_For : constant := 1;

   --  What is wrong with a request, in words.
   Request_Error : exception;

   package Compiler is new GNAT.Compiler_Version;

   function Quoted (Text : String) return String is
      Hex    : constant String := "0123456789abcdef";
      Result : Unbounded_String;
   begin
      for C of Text loop
         if C in '"' | '\' then
            Append (Result, '\' & C);
         elsif C < ' ' then
            Append (Result, "\u00" & Hex (Character'Pos (C) / 16 + 1) & Hex (Character'Pos (C) mod 16 + 1));
         else
            Append (Result, C);
         end if;
      end loop;
      return '"' & To_String (Result) & '"';
   end Quoted;

   --  A word of a request, fit to be shown: anything may come in, but only UTF-8 may go out.
   function Shown (Word : String) return String is
      Result : String := Word (Word'First .. Integer'Min (Word'Last, Word'First + 59));
   begin
      for C of Result loop
         if C not in 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '_' | '-' | '.' then
            C := '?';
         end if;
      end loop;
      return Result;
   end Shown;

   --  15 digits: what cases make of a size must fit 64 bits.
   function Number (Word : String; Least : Cardinal) return Cardinal is
   begin
      if Word'Length in 1 .. 15
        and then (for all C of Word => Ada.Characters.Handling.Is_Decimal_Digit (C))
        and then Cardinal'Value (Word) >= Least
      then
         return Cardinal'Value (Word);
      end if;
      raise Request_Error with "size and loops must be whole numbers, loops at least 1";
   end Number;

   function Find (Cases : Case_Table; Id : String) return Case_Entry is
   begin
      for One of Cases loop
         if One.Id.all = Id then
            return One;
         end if;
      end loop;
      raise Request_Error with "unknown case " & Shown (Id);
   end Find;

   function Hello (Cases : Case_Table; Abi : Unsigned_32) return String is
      Ids : Unbounded_String;
   begin
      for One of Cases loop
         Append (Ids, (if Ids = "" then "" else ",") & Quoted (One.Id.all));
      end loop;
      return "{""protocol"":1,""abi"":" & Decimal (Cardinal (Abi)) & ",""runtime"":"
        & Quoted ("Ada (GNAT " & Compiler.Version & ")") & ",""cases"":[" & To_String (Ids) & "]}";
   end Hello;

   function Measured (Cases : Case_Table; Words : Slice_Set; Timed : Boolean) return String is
      function Word (Place : Slice_Number) return String is
        (if Place <= Slice_Count (Words) then Slice (Words, Place) else "");
      One   : constant Case_Entry := Find (Cases, Word (2));
      Size  : constant Cardinal := Number (Word (3), Least => 0);
      Loops : constant Cardinal := Number (Word (4), Least => 1);
      Taken : constant Sample := One.Run (Size, Loops);
      Time  : constant String := (if Timed then """ns"":" & Decimal (Taken.Elapsed_Ns) & "," else "");
   begin
      return "{" & Time & """value"":" & Quoted (To_String (Taken.Value)) & "}";
   end Measured;

   function Answer (Cases : Case_Table; Abi : Unsigned_32; Words : Slice_Set) return String is
      Verb : constant String := Slice (Words, 1);
   begin
      if Abi /= Abi_Written_For then
         raise Request_Error with "libcrosscall has ABI " & Decimal (Cardinal (Abi))
           & ", this worker was written for" & Integer'Image (Abi_Written_For);
      elsif Verb = "hello" then
         return Hello (Cases, Abi);
      elsif Verb in "check" | "run" then
         return Measured (Cases, Words, Timed => Verb = "run");
      else
         raise Request_Error with "unknown request " & Shown (Verb);
      end if;
   exception
      when Error : others =>
         declare
            Where : constant String :=
              (if Slice_Count (Words) > 1 then Shown (Slice (Words, 2)) & ": " else "");
         begin
            return "{""error"":" & Quoted (Where & Ada.Exceptions.Exception_Message (Error)) & "}";
         end;
   end Answer;

   procedure Serve (Cases : Case_Table; Abi : Unsigned_32) is
   begin
      loop
         declare
            Words : constant Slice_Set := Create (Get_Line, " " & ASCII.HT & ASCII.CR, Multiple);
         begin
            exit when Slice (Words, 1) = "bye";
            Put_Line (Answer (Cases, Abi, Words));
            Flush;
         end;
      end loop;
   exception
      when End_Error =>
         null;
   end Serve;

end Protocol;
