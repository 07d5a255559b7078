with Ada.Strings.Unbounded; use Ada.Strings.Unbounded;
with Interfaces;            use Interfaces;

--  What a case is given, and what it gives back.
package Samples is

   subtype Cardinal is Integer_64 range 0 .. Integer_64'Last;

   type Sample is record
      Elapsed_Ns : Integer_64;
      Value      : Unbounded_String;
   end record;

   function Sample_Of (Elapsed_Ns : Integer_64; Value : String) return Sample;
   function Sample_Of (Elapsed_Ns, Value : Integer_64) return Sample;

   --  A whole number, printed as an integer.
   function Sample_Of (Elapsed_Ns : Integer_64; Value : Long_Float) return Sample;

   --  The number without the blank that 'Image puts in front.
   function Decimal (Number : Integer_64) return String;

   type Case_Run is access function (Size, Loops : Cardinal) return Sample;

   type Case_Id is access constant String;

   type Case_Entry is record
      Id  : Case_Id;
      Run : Case_Run;
   end record;

   type Case_Table is array (Positive range <>) of Case_Entry;

end Samples;
