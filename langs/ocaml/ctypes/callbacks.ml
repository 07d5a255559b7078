(* C that calls back. *)

open Ctypes
open Inputs
open Crosscall

(* case: apply_i64 *)
let apply_i64 size loops =
  let first = hide two_to_53 and count = hide size in
  let next = Map.of_fun (fun value _user -> Int64.succ value) in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.apply_i64 next first count
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  Map.free next;
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sort_i32 *)
let sort_i32 size loops =
  let input = hide (int32s size (fun i -> i * 7919 mod size)) in
  let output = hide (int32s size (fun _ -> 0)) in
  let compare = Compare.of_fun (fun a b _user -> Int.compare a b) in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.sort_i32 input output compare
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  Compare.free compare;
  let value = Printf.sprintf "%ld,%ld,%ld" output.{0} output.{size / 2} output.{size - 1} in
  { Sample.elapsed_ns; value }

(* case: log_message *)
type log = { number : int; mutable level : int; mutable last : string }

let log_message _size loops =
  let log = hide { number = 7; level = 0; last = "" } and level = hide 2 in
  let user = Root.create log in
  let keep level message user =
    let log : log = Root.get user in
    log.level <- level;
    log.last <- message
  in
  let sink = Sink.of_fun keep in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.log_message sink user level
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  Sink.free sink;
  Root.release user;
  { Sample.elapsed_ns; value = Printf.sprintf "%d|%s|%d" log.level log.last log.number }

(* end of cases *)
