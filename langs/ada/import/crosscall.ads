with Inputs;               use Inputs;
with Interfaces;           use Interfaces;
with Interfaces.C;         use Interfaces.C;
with Interfaces.C.Strings; use Interfaces.C.Strings;
with System;

--  crosscall.h, imported. Texts that go in are char_array, which the convention of C hands over as a pointer
--  to the first element; those that come out are chars_ptr.
package Crosscall is

   subtype Status is Integer_32;
   Ok : constant Status := 0;

   function Abi_Version return Unsigned_32
     with Import, Convention => C, External_Name => "xc_abi_version";
   function Last_Error return chars_ptr
     with Import, Convention => C, External_Name => "xc_last_error";

   procedure Noop
     with Import, Convention => C, External_Name => "xc_noop";
   function Add_I32 (A, B : Integer_32) return Integer_32
     with Import, Convention => C, External_Name => "xc_add_i32";
   function Inc_I64 (Value : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_inc_i64";
   function Sum2_I64 (A, B : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_sum2_i64";
   function Sum4_I64 (A, B, C, D : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_sum4_i64";
   function Sum6_I64 (A, B, C, D, E, F : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_sum6_i64";
   function Sum8_I64 (A, B, C, D, E, F, G, H : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_sum8_i64";
   function Sum12_I64 (A, B, C, D, E, F, G, H, I, J, K, L : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_sum12_i64";
   function Sum8_F64 (A, B, C, D, E, F, G, H : Long_Float) return Long_Float
     with Import, Convention => C, External_Name => "xc_sum8_f64";

   function Str_Len (Text : char_array) return Integer_64
     with Import, Convention => C, External_Name => "xc_str_len";
   function Str_Upper (Text : char_array) return chars_ptr
     with Import, Convention => C, External_Name => "xc_str_upper";
   procedure Str_Free (Text : chars_ptr)
     with Import, Convention => C, External_Name => "xc_str_free";
   function Str_Copy (Buffer : in out char_array; Capacity : size_t; Text : char_array) return Integer_64
     with Import, Convention => C, External_Name => "xc_str_copy";

   type Person is record
      Name : chars_ptr;
      Id   : Integer_64;
      Age  : Integer_32;
   end record with Convention => C;

   function Person_Json (One : Person) return chars_ptr
     with Import, Convention => C, External_Name => "xc_person_json";

   function Sum_F64 (Values : Doubles; Length : size_t) return Long_Float
     with Import, Convention => C, External_Name => "xc_sum_f64";
   function Scale_F64 (Values : in out Doubles; Length : size_t; Factor : Long_Float) return Status
     with Import, Convention => C, External_Name => "xc_scale_f64";

   type Point is record
      X, Y : Long_Float;
   end record with Convention => C_Pass_By_Copy;

   type Matrix is array (0 .. 15) of Long_Float;

   type Mat4 is record
      M : Matrix;
   end record with Convention => C_Pass_By_Copy;

   function Point_Dist (A, B : access constant Point) return Long_Float
     with Import, Convention => C, External_Name => "xc_point_dist";
   function Point_Add (A, B : Point) return Point
     with Import, Convention => C, External_Name => "xc_point_add";
   function Mat4_Scale (M : Mat4; Factor : Long_Float) return Mat4
     with Import, Convention => C, External_Name => "xc_mat4_scale";

   type Map_I64 is access function (Value : Integer_64; User : System.Address) return Integer_64
     with Convention => C;
   type Compare_I32 is access function (A, B : Integer_32; User : System.Address) return Integer_32
     with Convention => C;
   type Log_Sink is access procedure (Level : Integer_32; Message : chars_ptr; User : System.Address)
     with Convention => C;

   function Apply_I64
     (Fn : Map_I64; User : System.Address; Value : Integer_64; Length : size_t) return Integer_64
     with Import, Convention => C, External_Name => "xc_apply_i64";
   function Sort_I32
     (Input   : Integers;
      Output  : in out Integers;
      Length  : size_t;
      Compare : Compare_I32;
      User    : System.Address) return Status
     with Import, Convention => C, External_Name => "xc_sort_i32";
   function Log_Message (Sink : Log_Sink; User : System.Address; Level : Integer_32) return Status
     with Import, Convention => C, External_Name => "xc_log_message";

   --  The address of what the library alone looks into.
   type Counter is new System.Address;

   function Counter_New (Value : Integer_64) return Counter
     with Import, Convention => C, External_Name => "xc_counter_new";
   function Counter_Add (One : Counter; Amount : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_counter_add";
   procedure Counter_Free (One : Counter)
     with Import, Convention => C, External_Name => "xc_counter_free";
   function Buffer_New (Size : size_t) return System.Address
     with Import, Convention => C, External_Name => "xc_buffer_new";
   procedure Buffer_Free (Buffer : System.Address)
     with Import, Convention => C, External_Name => "xc_buffer_free";

   function Parse_I64 (Text : char_array; Value : access Integer_64) return Status
     with Import, Convention => C, External_Name => "xc_parse_i64";

   function Work (Steps : Integer_64) return Integer_64
     with Import, Convention => C, External_Name => "xc_work";
   function Sha256 (Data : Bytes; Size : size_t; Digest : in out Bytes) return Status
     with Import, Convention => C, External_Name => "xc_sha256";
   function Matmul_F64 (A, B : Doubles; Product : in out Doubles; N : size_t) return Status
     with Import, Convention => C, External_Name => "xc_matmul_f64";

   function Add_Batch (A, B : Integers; Sums : in out Integers; Length : size_t) return Status
     with Import, Convention => C, External_Name => "xc_add_batch";

end Crosscall;
