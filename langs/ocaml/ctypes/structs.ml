(* Structs, by pointer and by value. *)

open Ctypes
open Inputs
open Crosscall

let point_of x_value y_value =
  let one = make point in
  setf one x x_value;
  setf one y y_value;
  one

(* case: point_dist *)
let point_dist _size loops =
  let a = hide (point_of 1.0 2.0) and b = hide (point_of 4.0 6.0) in
  let r = ref 0.0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.point_dist (addr a) (addr b)
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole !r }

(* case: point_add *)
let point_add _size loops =
  let a = hide (point_of 1.0 2.0) and b = hide (point_of 3.0 4.0) in
  let sum_x = ref 0.0 and sum_y = ref 0.0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    let sum = Crosscall.point_add a b in
    sum_x := getf sum x;
    sum_y := getf sum y
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Printf.sprintf "%.0f,%.0f" !sum_x !sum_y }

(* case: mat4_scale *)
let mat4_scale _size loops =
  let matrix = hide (make mat4) and factor = hide 2.0 in
  Array.iteri (fun i element -> setf matrix element (float_of_int i)) m;
  let scaled = ref matrix in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    scaled := Crosscall.mat4_scale matrix factor
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  let total = Array.fold_left (fun sum element -> sum +. getf !scaled element) 0.0 m in
  { Sample.elapsed_ns; value = Sample.whole total }

(* end of cases *)
