with Samples; use Samples;

package Callbacks is

   function Apply_I64 (Size, Loops : Cardinal) return Sample;
   function Sort_I32 (Size, Loops : Cardinal) return Sample;
   function Log_Message (Size, Loops : Cardinal) return Sample;

end Callbacks;
