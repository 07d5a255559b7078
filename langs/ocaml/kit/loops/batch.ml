(* Many additions by one call. *)

open Inputs

(* case: add_batch *)
let add_batch size loops =
  let a = hide (int32s size Fun.id) and b = hide (int32s size (fun i -> 2 * i)) in
  let sums = hide (int32s size (fun _ -> 0)) in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.add_batch a b sums
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int32.to_string sums.{size - 1} }

(* end of cases *)
