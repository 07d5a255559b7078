with Samples; use Samples;

package Arrays is

   function Sum_F64 (Size, Loops : Cardinal) return Sample;
   function Scale_F64 (Size, Loops : Cardinal) return Sample;

end Arrays;
