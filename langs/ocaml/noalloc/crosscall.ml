(* libcrosscall, its functions called as they are where their arguments are numbers of C's own types, by stubs
   that do not allocate where they are not, and by those of ocaml/stubs where something is made, raised or
   called back. Byte code has those of ocaml/stubs for all. *)

exception Error of int * string

let () =
  Printexc.register_printer (function Error (_, message) -> Some message | _ -> None)

let () = Callback.register_exception "Crosscall.Error" (Error (0, ""))

external last_error : unit -> string = "crosscall_last_error"
external abi_version : unit -> int = "crosscall_abi_version"
external noop : unit -> unit = "crosscall_noop" "crosscall_noop_noalloc" [@@noalloc]

external add_i32 : (int[@untagged]) -> (int[@untagged]) -> (int[@untagged])
  = "crosscall_add_i32" "crosscall_add_i32_untagged"
[@@noalloc]

external inc_i64 : (int64[@unboxed]) -> (int64[@unboxed]) = "crosscall_inc_i64" "xc_inc_i64"
[@@noalloc]

external sum2_i64 : (int64[@unboxed]) -> (int64[@unboxed]) -> (int64[@unboxed])
  = "crosscall_sum2_i64" "xc_sum2_i64"
[@@noalloc]

external sum4_i64 :
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed])
  = "crosscall_sum4_i64" "xc_sum4_i64"
[@@noalloc]

external sum6_i64 :
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed])
  = "crosscall_sum6_i64_bytecode" "xc_sum6_i64"
[@@noalloc]

external sum8_i64 :
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed])
  = "crosscall_sum8_i64_bytecode" "xc_sum8_i64"
[@@noalloc]

external sum12_i64 :
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed]) ->
  (int64[@unboxed])
  = "crosscall_sum12_i64_bytecode" "xc_sum12_i64"
[@@noalloc]

external sum8_f64 :
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed]) ->
  (float[@unboxed])
  = "crosscall_sum8_f64_bytecode" "xc_sum8_f64"
[@@noalloc]

let check status = if status <> 0 then raise (Error (status, last_error ()))

external str_len : string -> (int[@untagged]) = "crosscall_str_len" "crosscall_str_len_untagged"
[@@noalloc]

external str_upper : string -> string = "crosscall_str_upper"

external str_copy_status : bytes -> string -> (int[@untagged])
  = "crosscall_str_copy" "crosscall_str_copy_untagged"
[@@noalloc]

let[@inline] str_copy buffer text =
  let length = str_copy_status buffer text in
  if length < 0 then raise (Error (4, last_error ())) else length

external person_json : string -> int64 -> int -> string = "crosscall_person_json"

type doubles = float array

module Doubles = struct
  let init size element : doubles = Array.init size (fun i -> float_of_int (element i))
  let get : doubles -> int -> float = Array.get
  let total : doubles -> float = Array.fold_left ( +. ) 0.0
end

external sum_f64 : doubles -> (float[@unboxed]) = "crosscall_sum_f64" "crosscall_sum_f64_unboxed"
[@@noalloc]

external scale_f64_status : doubles -> (float[@unboxed]) -> (int[@untagged])
  = "crosscall_scale_f64" "crosscall_scale_f64_unboxed"
[@@noalloc]

let[@inline] scale_f64 values factor = check (scale_f64_status values factor)

(* A record of floats is a block of doubles. Mutable, so that each is one of its own and no constant. *)
type point = { mutable x : float; mutable y : float }
type mat4 = float array

external point_dist : point -> point -> (float[@unboxed])
  = "crosscall_point_dist" "crosscall_point_dist_unboxed"
[@@noalloc]

external point_add_into : point -> point -> point -> unit = "crosscall_point_add_noalloc"
[@@noalloc]

let[@inline] point_add a b =
  let sum = { x = 0.0; y = 0.0 } in
  point_add_into a b sum;
  sum

external mat4_scale : mat4 -> float -> mat4 = "crosscall_mat4_scale"

type int32s = (int32, Bigarray.int32_elt, Bigarray.c_layout) Bigarray.Array1.t

external apply_i64 : (int64 -> int64) -> int64 -> int -> int64 = "crosscall_apply_i64"
external sort_i32 : int32s -> int32s -> (int -> int -> int) -> unit = "crosscall_sort_i32"

(* The sink gets the object. *)
external log_message : ('a -> int -> string -> unit) -> 'a -> int -> unit
  = "crosscall_log_message"

module Counter = struct
  type t

  external make : int64 -> t = "crosscall_counter_new"

  external add : t -> (int64[@unboxed]) -> (int64[@unboxed])
    = "crosscall_counter_add" "crosscall_counter_add_unboxed"
  [@@noalloc]

  external free : t -> unit = "crosscall_counter_free" "crosscall_counter_free_noalloc" [@@noalloc]
end

(* A counter that the collector frees if the program forgot. *)
module Guarded = struct
  type t

  external make : int64 -> t = "crosscall_guarded_new"
  external add : t -> int64 -> int64 = "crosscall_guarded_add"
  external free : t -> unit = "crosscall_guarded_free"
end

type buffer = (int, Bigarray.int8_unsigned_elt, Bigarray.c_layout) Bigarray.Array1.t

external buffer_new : int -> buffer = "crosscall_buffer_new"
external buffer_free : buffer -> unit = "crosscall_buffer_free"
external parse_i64 : string -> int64 = "crosscall_parse_i64"
external work : (int64[@unboxed]) -> (int64[@unboxed]) = "crosscall_work" "xc_work" [@@noalloc]

external sha256_status : bytes -> bytes -> (int[@untagged])
  = "crosscall_sha256" "crosscall_sha256_untagged"
[@@noalloc]

let[@inline] sha256 data digest =
  if Bytes.length digest <> 32 then invalid_arg "a digest has 32 bytes";
  check (sha256_status data digest)

external matmul_f64_status : doubles -> doubles -> doubles -> (int[@untagged]) -> (int[@untagged])
  = "crosscall_matmul_f64" "crosscall_matmul_f64_untagged"
[@@noalloc]

let[@inline] matmul_f64 (a : doubles) (b : doubles) (product : doubles) rows =
  let count = Array.length product in
  if Array.length a <> count || Array.length b <> count || rows < 0
     || (rows > 0 && count / rows <> rows) || count <> rows * rows
  then invalid_arg "a matrix has another size";
  check (matmul_f64_status a b product rows)

external add_batch_status : int32s -> int32s -> int32s -> (int[@untagged])
  = "crosscall_add_batch" "crosscall_add_batch_untagged"
[@@noalloc]

let[@inline] add_batch (a : int32s) (b : int32s) (sums : int32s) =
  let count = Bigarray.Array1.dim sums in
  if Bigarray.Array1.dim a <> count || Bigarray.Array1.dim b <> count then
    invalid_arg "an array has another length";
  check (add_batch_status a b sums)
