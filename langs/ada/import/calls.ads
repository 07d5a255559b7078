with Samples; use Samples;

package Calls is

   function Empty (Size, Loops : Cardinal) return Sample;
   function Noop (Size, Loops : Cardinal) return Sample;
   function Add_I32 (Size, Loops : Cardinal) return Sample;
   function Inc_I64 (Size, Loops : Cardinal) return Sample;
   function Sum2_I64 (Size, Loops : Cardinal) return Sample;
   function Sum4_I64 (Size, Loops : Cardinal) return Sample;
   function Sum6_I64 (Size, Loops : Cardinal) return Sample;
   function Sum8_I64 (Size, Loops : Cardinal) return Sample;
   function Sum12_I64 (Size, Loops : Cardinal) return Sample;
   function Sum8_F64 (Size, Loops : Cardinal) return Sample;

end Calls;
