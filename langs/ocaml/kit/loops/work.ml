(* Work that takes far longer than the call. *)

open Inputs
open Crosscall

(* case: work *)
let work size loops =
  let steps = hide (Int64.of_int size) in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.work steps
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sha256 *)
let sha256 size loops =
  let data = hide (bytes size) and digest = Bytes.create 32 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.sha256 data digest
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = hex digest }

(* case: matmul_f64 *)
let matmul_f64 size loops =
  let count = square size in
  let a = hide (Doubles.init count (fun i -> i mod 7)) in
  let b = hide (Doubles.init count (fun i -> i mod 5)) in
  let product = hide (Doubles.init count (fun _ -> 0)) in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.matmul_f64 a b product size
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole (Doubles.total product) }

(* end of cases *)
