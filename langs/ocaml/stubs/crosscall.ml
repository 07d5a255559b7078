(* libcrosscall, its stubs declared. An int holds a C int and a length, an int64 what has 64 bits. *)

exception Error of int * string

let () =
  Printexc.register_printer (function Error (_, message) -> Some message | _ -> None)

let () = Callback.register_exception "Crosscall.Error" (Error (0, ""))

external abi_version : unit -> int = "crosscall_abi_version"
external noop : unit -> unit = "crosscall_noop"
external add_i32 : int -> int -> int = "crosscall_add_i32"
external inc_i64 : int64 -> int64 = "crosscall_inc_i64"
external sum2_i64 : int64 -> int64 -> int64 = "crosscall_sum2_i64"
external sum4_i64 : int64 -> int64 -> int64 -> int64 -> int64 = "crosscall_sum4_i64"

external sum6_i64 : int64 -> int64 -> int64 -> int64 -> int64 -> int64 -> int64
  = "crosscall_sum6_i64_bytecode" "crosscall_sum6_i64"

external sum8_i64 :
  int64 -> int64 -> int64 -> int64 -> int64 -> int64 -> int64 -> int64 -> int64
  = "crosscall_sum8_i64_bytecode" "crosscall_sum8_i64"

external sum12_i64 :
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 ->
  int64 = "crosscall_sum12_i64_bytecode" "crosscall_sum12_i64"

external sum8_f64 :
  float -> float -> float -> float -> float -> float -> float -> float -> float
  = "crosscall_sum8_f64_bytecode" "crosscall_sum8_f64"

external str_len : string -> int = "crosscall_str_len"
external str_upper : string -> string = "crosscall_str_upper"
external str_copy : bytes -> string -> int = "crosscall_str_copy"
external person_json : string -> int64 -> int -> string = "crosscall_person_json"

type doubles = float array

module Doubles = struct
  let init size element : doubles = Array.init size (fun i -> float_of_int (element i))
  let get : doubles -> int -> float = Array.get
  let total : doubles -> float = Array.fold_left ( +. ) 0.0
end

external sum_f64 : doubles -> float = "crosscall_sum_f64"
external scale_f64 : doubles -> float -> unit = "crosscall_scale_f64"

(* A record of floats is a block of doubles. *)
type point = { x : float; y : float }
type mat4 = float array

external point_dist : point -> point -> float = "crosscall_point_dist"
external point_add : point -> point -> point = "crosscall_point_add"
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
  external add : t -> int64 -> int64 = "crosscall_counter_add"
  external free : t -> unit = "crosscall_counter_free"
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
external work : int64 -> int64 = "crosscall_work"
external sha256 : bytes -> bytes -> unit = "crosscall_sha256"

external matmul_f64 : doubles -> doubles -> doubles -> int -> unit
  = "crosscall_matmul_f64"

external add_batch : int32s -> int32s -> int32s -> unit = "crosscall_add_batch"
