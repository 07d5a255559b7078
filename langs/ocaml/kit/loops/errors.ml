(* Failures of the library. *)

open Inputs

(* case: parse_ok *)
let parse_ok _size loops =
  let text = hide "123456789012" in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.parse_i64 text
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: parse_fail *)
let parse_fail _size loops =
  let text = hide "12x4567" in
  let caught = ref "nothing failed" in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    match Crosscall.parse_i64 text with
    | _ -> ()
    | exception Crosscall.Error (_, message) -> caught := message
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = !caught }

(* end of cases *)
