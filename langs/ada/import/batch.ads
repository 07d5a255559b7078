with Samples; use Samples;

package Batch is

   function Add_Batch (Size, Loops : Cardinal) return Sample;

end Batch;
