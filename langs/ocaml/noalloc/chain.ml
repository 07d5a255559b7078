(* Calls each of which waits for the one before. *)

open Inputs

(* case: inc_i64 *)
let inc_i64 _size loops =
  let x = ref (hide two_to_53) in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    x := Crosscall.inc_i64 !x
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !x }

(* end of cases *)
