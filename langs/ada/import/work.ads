with Samples; use Samples;

package Work is

   function Work (Size, Loops : Cardinal) return Sample;
   function Sha256 (Size, Loops : Cardinal) return Sample;
   function Matmul_F64 (Size, Loops : Cardinal) return Sample;

end Work;
