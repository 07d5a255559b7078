with Ada.Strings.Unbounded; use Ada.Strings.Unbounded;
with Clock;
with Crosscall;
with Failures;
with Inputs;                use Inputs;
with Interfaces;            use Interfaces;
with Interfaces.C;          use Interfaces.C;
with Interfaces.C.Strings;  use Interfaces.C.Strings;

--  A String lies on the secondary stack and lives as long as its block: one is made at every turn, and the
--  last one is kept beyond the loop.
package body Strings is

   --  case: str_len
   function Str_Len (Size, Loops : Cardinal) return Sample is
      Text  : constant String := Inputs.Text (Size);
      R     : Integer_64 := 0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Str_Len (To_C (Text));
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Str_Len;

   --  case: str_upper
   --  The Ada string of a text of the library's, which is freed.
   function Taken (Text : chars_ptr) return String is
   begin
      if Text = Null_Ptr then
         Failures.Fail;
      end if;
      return Copy : constant String := Value (Text) do
         Crosscall.Str_Free (Text);
      end return;
   end Taken;

   function Str_Upper (Size, Loops : Cardinal) return Sample is
      Texts : constant array (Cardinal range 0 .. 3) of String (1 .. Integer (Size)) :=
        (Text (Size, 0), Text (Size, 1), Text (Size, 2), Text (Size, 3));
      Kept  : Unbounded_String;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 0 .. Loops - 1 loop
         declare
            Upper : constant String := Taken (Crosscall.Str_Upper (To_C (Texts (I mod 4))));
         begin
            if I = Loops - 1 then
               Kept := To_Unbounded_String (Upper);
            end if;
         end;
      end loop;
      return (Clock.Now - Start, Kept);
   end Str_Upper;

   --  case: str_copy
   function Str_Copy (Size, Loops : Cardinal) return Sample is
      Texts  : constant array (Cardinal range 0 .. 3) of String (1 .. Integer (Size)) :=
        (Text (Size, 0), Text (Size, 1), Text (Size, 2), Text (Size, 3));
      Buffer : char_array (0 .. size_t (Size)) := (others => nul);
      Length : Integer_64;
      Kept   : Unbounded_String;
      Start  : constant Integer_64 := Clock.Now;
   begin
      for I in 0 .. Loops - 1 loop
         Length := Crosscall.Str_Copy (Buffer, Buffer'Length, To_C (Texts (I mod 4)));
         if Length < 0 then
            Failures.Fail;
         end if;
         declare
            Copy : constant String := To_Ada (Buffer);
         begin
            if I = Loops - 1 then
               Kept := To_Unbounded_String (Copy);
            end if;
         end;
      end loop;
      return (Clock.Now - Start, Kept);
   end Str_Copy;

   --  case: person_json
   function Person_Json (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      Name  : constant String := "Zo" & Character'Val (16#C3#) & Character'Val (16#AB#);
      Id    : constant Integer_64 := Hide (Integer_64'(9_007_199_254_740_993));
      Age   : constant Integer_32 := Hide (Integer_32'(41));
      Kept  : Unbounded_String;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         declare
            Text : chars_ptr := New_String (Name);
            Json : constant String := Taken (Crosscall.Person_Json ((Text, Id, Age)));
         begin
            Free (Text);
            if I = Loops then
               Kept := To_Unbounded_String (Json);
            end if;
         end;
      end loop;
      return (Clock.Now - Start, Kept);
   end Person_Json;

   --  end of cases
end Strings;
