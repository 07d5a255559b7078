(* C that calls back. *)

open Inputs

(* case: apply_i64 *)
let apply_i64 size loops =
  let first = hide two_to_53 and count = hide size and next = hide Int64.succ in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.apply_i64 next first count
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sort_i32 *)
let sort_i32 size loops =
  let input = hide (int32s size (fun i -> i * 7919 mod size)) in
  let output = hide (int32s size (fun _ -> 0)) in
  let compare = hide Int.compare in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.sort_i32 input output compare
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  let value = Printf.sprintf "%ld,%ld,%ld" output.{0} output.{size / 2} output.{size - 1} in
  { Sample.elapsed_ns; value }

(* case: log_message *)
type log = { number : int; mutable level : int; mutable last : string }

let log_message _size loops =
  let log = hide { number = 7; level = 0; last = "" } and level = hide 2 in
  let sink log level message =
    log.level <- level;
    log.last <- message
  in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.log_message sink log level
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Printf.sprintf "%d|%s|%d" log.level log.last log.number }

(* end of cases *)
