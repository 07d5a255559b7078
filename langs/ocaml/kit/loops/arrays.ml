(* Arrays of doubles. *)

open Inputs
open Crosscall

(* case: sum_f64 *)
let sum_f64 size loops =
  let values = hide (Doubles.init size Fun.id) in
  let r = ref 0.0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum_f64 values
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole !r }

(* case: scale_f64 *)
let scale_f64 size loops =
  let values = hide (Doubles.init size Fun.id) and factor = hide (-1.0) in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.scale_f64 values factor
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole (Doubles.get values (size - 1)) }

(* end of cases *)
