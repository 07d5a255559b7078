with Samples; use Samples;

package Strings is

   function Str_Len (Size, Loops : Cardinal) return Sample;
   function Str_Upper (Size, Loops : Cardinal) return Sample;
   function Str_Copy (Size, Loops : Cardinal) return Sample;
   function Person_Json (Size, Loops : Cardinal) return Sample;

end Strings;
