with Ada.Unchecked_Deallocation;
with Interfaces; use Interfaces;
with Samples;    use Samples;

--  The inputs of native/cases.toml. Arrays are Ada's own, of the convention of C: packed, and handed over
--  as a pointer to their first element. They lie on the heap, which holds those of any size.
package Inputs is

   --  A value that the compiler does not know: it sees one unit at a time.
   function Hide (Value : Integer_32) return Integer_32 with No_Inline;
   function Hide (Value : Integer_64) return Integer_64 with No_Inline;
   function Hide (Value : Long_Float) return Long_Float with No_Inline;

   --  Size bytes of UTF-8, by the rule at the top of native/cases.toml; its letters begin with that of index
   --  First in the alphabet.
   function Text (Size : Cardinal; First : Natural := 0) return String;

   type Doubles is array (Cardinal range <>) of aliased Long_Float with Convention => C;
   type Integers is array (Cardinal range <>) of aliased Integer_32 with Convention => C;
   type Bytes is array (Cardinal range <>) of aliased Unsigned_8 with Convention => C;

   type Doubles_Access is access Doubles;
   type Integers_Access is access Integers;
   type Bytes_Access is access Bytes;

   procedure Free is new Ada.Unchecked_Deallocation (Doubles, Doubles_Access);
   procedure Free is new Ada.Unchecked_Deallocation (Integers, Integers_Access);
   procedure Free is new Ada.Unchecked_Deallocation (Bytes, Bytes_Access);

   --  0.0, 1.0, 2.0, ...
   function Counting (Size : Cardinal) return Doubles_Access;

   --  The remainders of the index, for the matrices of matmul_f64.
   function Remainders (Size, Divisor : Cardinal) return Doubles_Access;

   --  The multiples of the index, for add_batch.
   function Multiples (Size, Factor : Cardinal) return Integers_Access;

   --  The input of sort_i32.
   function Shuffled (Size : Cardinal) return Integers_Access;

   --  The input of sha256.
   function Data (Size : Cardinal) return Bytes_Access;

end Inputs;
