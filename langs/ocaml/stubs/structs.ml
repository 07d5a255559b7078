(* Structs, by pointer and by value. *)

open Inputs
open Crosscall

(* case: point_dist *)
let point_dist _size loops =
  let a = hide { x = 1.0; y = 2.0 } and b = hide { x = 4.0; y = 6.0 } in
  let r = ref 0.0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.point_dist a b
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole !r }

(* case: point_add *)
let point_add _size loops =
  let a = hide { x = 1.0; y = 2.0 } and b = hide { x = 3.0; y = 4.0 } in
  let x = ref 0.0 and y = ref 0.0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    let sum = Crosscall.point_add a b in
    x := sum.x;
    y := sum.y
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Printf.sprintf "%.0f,%.0f" !x !y }

(* case: mat4_scale *)
let mat4_scale _size loops =
  let matrix = hide (Array.init 16 float_of_int) and factor = hide 2.0 in
  let scaled = ref matrix in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    scaled := Crosscall.mat4_scale matrix factor
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole (Array.fold_left ( +. ) 0.0 !scaled) }

(* end of cases *)
