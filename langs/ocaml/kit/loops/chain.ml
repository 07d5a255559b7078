(* Calls each of which waits for the one before. *)

open Inputs

(* case: inc_i64 *)
let inc_i64 _size loops =
  (* Not a ref: the compiler would keep it unboxed, and make a second box for every call. *)
  let rec chain x left = if left = 0 then x else chain (Crosscall.inc_i64 x) (left - 1) in
  let first = hide two_to_53 in
  let start_ns = Clock.now_ns () in
  let x = chain first loops in
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string x }

(* end of cases *)
