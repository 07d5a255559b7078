(* libcrosscall, its functions described by ocaml-ctypes and looked up once. An int holds a C int, which an
   int32_t is, and a length; an int64 what has 64 bits. *)

open Ctypes

exception Error of int * string

let () =
  Printexc.register_printer (function Error (_, message) -> Some message | _ -> None)

let from =
  let load filename = Dl.dlopen ~filename ~flags:[ Dl.RTLD_NOW ] in
  Option.map load (Sys.getenv_opt "XC_LIBRARY")

(* A function that a library of another version lacks raises when it is called, and not before. *)
let foreign name typ = Foreign.foreign ?from ~stub:true name typ
let last_error = foreign "xc_last_error" (void @-> returning string)
let fail status = raise (Error (status, last_error ()))
let check status = if status <> 0 then fail status
let out_of_memory = 5
let size = Unsigned.Size_t.of_int

let abi_version =
  let abi = foreign "xc_abi_version" (void @-> returning uint32_t) in
  fun () -> Unsigned.UInt32.to_int (abi ())

let noop = foreign "xc_noop" (void @-> returning void)
let add_i32 = foreign "xc_add_i32" (int @-> int @-> returning int)
let inc_i64 = foreign "xc_inc_i64" (int64_t @-> returning int64_t)
let sum2_i64 = foreign "xc_sum2_i64" (int64_t @-> int64_t @-> returning int64_t)

let sum4_i64 =
  foreign "xc_sum4_i64" (int64_t @-> int64_t @-> int64_t @-> int64_t @-> returning int64_t)

let sum6_i64 =
  foreign "xc_sum6_i64"
    (int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> returning int64_t)

let sum8_i64 =
  foreign "xc_sum8_i64"
    (int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t
     @-> returning int64_t)

let sum12_i64 =
  foreign "xc_sum12_i64"
    (int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> int64_t
     @-> int64_t @-> int64_t @-> int64_t @-> int64_t @-> returning int64_t)

let sum8_f64 =
  foreign "xc_sum8_f64"
    (double @-> double @-> double @-> double @-> double @-> double @-> double @-> double
     @-> returning double)

let str_len =
  let len = foreign "xc_str_len" (string @-> returning int64_t) in
  fun text -> Int64.to_int (len text)

let str_free = foreign "xc_str_free" (ptr char @-> returning void)

(* The OCaml string of a text of the library's, which is freed. *)
let take_text text =
  if is_null text then fail out_of_memory;
  let copy = coerce (ptr char) string text in
  str_free text;
  copy

let str_upper =
  let upper = foreign "xc_str_upper" (string @-> returning (ptr char)) in
  fun text -> take_text (upper text)

let str_copy =
  let copy = foreign "xc_str_copy" (ocaml_bytes @-> size_t @-> string @-> returning int64_t) in
  fun buffer text ->
    let length = copy (ocaml_bytes_start buffer) (size (Bytes.length buffer)) text in
    if length < 0L then fail 4 else Int64.to_int length

type person

let person : person structure typ = structure "xc_person"
let person_name = field person "name" (ptr char)
let person_id = field person "id" int64_t
let person_age = field person "age" int
let () = seal person

let person_json =
  let json = foreign "xc_person_json" (ptr person @-> returning (ptr char)) in
  fun name id age ->
    let name = CArray.of_string name and one = make person in
    setf one person_name (CArray.start name);
    setf one person_id id;
    setf one person_age age;
    let text = take_text (json (addr one)) in
    ignore (Sys.opaque_identity name);
    text

type doubles = (float, Bigarray.float64_elt, Bigarray.c_layout) Bigarray.Array1.t

type int32s = (int32, Bigarray.int32_elt, Bigarray.c_layout) Bigarray.Array1.t
type buffer = (int, Bigarray.int8_unsigned_elt, Bigarray.c_layout) Bigarray.Array1.t

module Doubles = struct
  open Bigarray

  let init size element : doubles =
    let array = Array1.create float64 c_layout size in
    for i = 0 to size - 1 do
      array.{i} <- float_of_int (element i)
    done;
    array

  let get (array : doubles) i = array.{i}

  let total (array : doubles) =
    let total = ref 0.0 in
    for i = 0 to Array1.dim array - 1 do
      total := !total +. array.{i}
    done;
    !total
end

let start array = bigarray_start array1 array
let dim = Bigarray.Array1.dim

let sum_f64 =
  let sum = foreign "xc_sum_f64" (ptr double @-> size_t @-> returning double) in
  fun (values : doubles) -> sum (start values) (size (dim values))

let scale_f64 =
  let scale = foreign "xc_scale_f64" (ptr double @-> size_t @-> double @-> returning int) in
  fun (values : doubles) factor -> check (scale (start values) (size (dim values)) factor)

type point

let point : point structure typ = structure "xc_point"
let x = field point "x" double
let y = field point "y" double
let () = seal point

(* ctypes passes no struct by value that holds an array: 16 fields lie as its elements do. *)
type mat4

let mat4 : mat4 structure typ = structure "xc_mat4"
let m = Array.init 16 (fun i -> field mat4 (Printf.sprintf "m%d" i) double)
let () = seal mat4
let point_dist = foreign "xc_point_dist" (ptr point @-> ptr point @-> returning double)
let point_add = foreign "xc_point_add" (point @-> point @-> returning point)
let mat4_scale = foreign "xc_mat4_scale" (mat4 @-> double @-> returning mat4)

(* Function pointers that live until they are freed. *)
module Map = (val Foreign.dynamic_funptr (int64_t @-> ptr void @-> returning int64_t))
module Compare = (val Foreign.dynamic_funptr (int @-> int @-> ptr void @-> returning int))
module Sink = (val Foreign.dynamic_funptr (int @-> string @-> ptr void @-> returning void))

let apply_i64 =
  let apply = foreign "xc_apply_i64" (Map.t @-> ptr void @-> int64_t @-> size_t @-> returning int64_t) in
  fun next first count -> apply next null first (size count)

let sort_i32 =
  let sort =
    foreign "xc_sort_i32"
      (ptr int32_t @-> ptr int32_t @-> size_t @-> Compare.t @-> ptr void @-> returning int)
  in
  fun (input : int32s) (output : int32s) compare ->
    if dim input <> dim output then invalid_arg "the output has another length than the input";
    check (sort (start input) (start output) (size (dim input)) compare null)

let log_message =
  let log = foreign "xc_log_message" (Sink.t @-> ptr void @-> int @-> returning int) in
  fun sink user level -> check (log sink user level)

type counter

let counter : counter structure typ = structure "xc_counter"
let counter_new = foreign "xc_counter_new" (int64_t @-> returning (ptr counter))
let counter_add = foreign "xc_counter_add" (ptr counter @-> int64_t @-> returning int64_t)
let counter_free = foreign "xc_counter_free" (ptr counter @-> returning void)
let freed = from_voidp counter null

module Counter = struct
  type t = { mutable handle : counter structure ptr }

  let make first =
    let handle = counter_new first in
    if is_null handle then fail out_of_memory;
    { handle }

  let add counter amount =
    if is_null counter.handle then invalid_arg "the counter is freed";
    counter_add counter.handle amount

  let free counter =
    if not (is_null counter.handle) then begin
      counter_free counter.handle;
      counter.handle <- freed
    end
end

(* A counter that the collector frees if the program forgot. *)
module Guarded = struct
  include Counter

  let make first =
    let counter = make first in
    Gc.finalise free counter;
    counter
end

let byte = typ_of_bigarray_kind Bigarray.int8_unsigned

let buffer_new =
  let make = foreign "xc_buffer_new" (size_t @-> returning (ptr byte)) in
  fun length ->
    let bytes = make (size length) in
    if is_null bytes then fail out_of_memory;
    bigarray_of_ptr array1 length Bigarray.int8_unsigned bytes

let buffer_free =
  let free = foreign "xc_buffer_free" (ptr byte @-> returning void) in
  fun (buffer : buffer) -> free (start buffer)

let parse_i64 =
  let parse = foreign "xc_parse_i64" (string @-> ptr int64_t @-> returning int) in
  fun text ->
    let number = allocate int64_t 0L in
    check (parse text number);
    !@number

let work = foreign "xc_work" (int64_t @-> returning int64_t)

let sha256 =
  let hash = foreign "xc_sha256" (ocaml_bytes @-> size_t @-> ocaml_bytes @-> returning int) in
  fun data digest ->
    if Bytes.length digest <> 32 then invalid_arg "a digest has 32 bytes";
    check (hash (ocaml_bytes_start data) (size (Bytes.length data)) (ocaml_bytes_start digest))

let matmul_f64 =
  let matmul =
    foreign "xc_matmul_f64" (ptr double @-> ptr double @-> ptr double @-> size_t @-> returning int)
  in
  fun (a : doubles) (b : doubles) (product : doubles) rows ->
    if List.exists (fun matrix -> dim matrix <> rows * rows) [ a; b; product ] then
      invalid_arg "a matrix has another size";
    check (matmul (start a) (start b) (start product) (size rows))

let add_batch =
  let add =
    foreign "xc_add_batch" (ptr int32_t @-> ptr int32_t @-> ptr int32_t @-> size_t @-> returning int)
  in
  fun (a : int32s) (b : int32s) (sums : int32s) ->
    if dim a <> dim sums || dim b <> dim sums then invalid_arg "an array has another length";
    check (add (start a) (start b) (start sums) (size (dim sums)))
