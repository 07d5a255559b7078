with Samples; use Samples;

package Structs is

   function Point_Dist (Size, Loops : Cardinal) return Sample;
   function Point_Add (Size, Loops : Cardinal) return Sample;
   function Mat4_Scale (Size, Loops : Cardinal) return Sample;

end Structs;
