package body Samples is

   function Decimal (Number : Integer_64) return String is
      Image : constant String := Number'Image;
   begin
      return (if Number < 0 then Image else Image (Image'First + 1 .. Image'Last));
   end Decimal;

   function Sample_Of (Elapsed_Ns : Integer_64; Value : String) return Sample is
     (Elapsed_Ns, To_Unbounded_String (Value));

   function Sample_Of (Elapsed_Ns, Value : Integer_64) return Sample is
     (Sample_Of (Elapsed_Ns, Decimal (Value)));

   function Sample_Of (Elapsed_Ns : Integer_64; Value : Long_Float) return Sample is
     (Sample_Of (Elapsed_Ns, Integer_64 (Value)));

end Samples;
