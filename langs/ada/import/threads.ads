with Samples; use Samples;

package Threads is

   function Parallel_Work (Size, Loops : Cardinal) return Sample;

end Threads;
