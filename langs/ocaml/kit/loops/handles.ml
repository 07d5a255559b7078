(* Objects that the library allocates. *)

open Inputs
open Crosscall

(* case: counter_add *)
let counter_add _size loops =
  let first = hide 5L and amount = hide 3L in
  let counter = Counter.make first in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Counter.add counter amount
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  Counter.free counter;
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: counter_cycle *)
let counter_cycle _size loops =
  let first = hide 5L and amount = hide 3L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    let counter = Counter.make first in
    r := Counter.add counter amount;
    Counter.free counter
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: counter_guarded *)
let counter_guarded _size loops =
  let first = hide 5L and amount = hide 3L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    let counter = Guarded.make first in
    r := Guarded.add counter amount;
    Guarded.free counter
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: buffer_adopt *)
let buffer_adopt size loops =
  let first = ref 0 and last = ref 0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    let buffer = buffer_new size in
    first := buffer.{0};
    last := buffer.{size - 1};
    buffer_free buffer
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Printf.sprintf "%d,%d" !first !last }

(* end of cases *)
