with Samples; use Samples;

package Errors is

   function Parse_Ok (Size, Loops : Cardinal) return Sample;
   function Parse_Fail (Size, Loops : Cardinal) return Sample;

end Errors;
