with Samples; use Samples;

package Handles is

   function Counter_Add (Size, Loops : Cardinal) return Sample;
   function Counter_Cycle (Size, Loops : Cardinal) return Sample;
   function Buffer_Adopt (Size, Loops : Cardinal) return Sample;

end Handles;
