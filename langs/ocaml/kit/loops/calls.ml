(* Numbers in and out. *)

open Inputs

(* case: empty *)
let empty _size loops =
  let start_ns = Clock.now_ns () in
  for i = 1 to loops do
    ignore (hide i)
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = "0" }

(* case: noop *)
let noop _size loops =
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    Crosscall.noop ()
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = "0" }

(* case: add_i32 *)
let add_i32 _size loops =
  let a = hide 1000000 and b = hide 2345678 in
  let r = ref 0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.add_i32 a b
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = string_of_int !r }

(* case: sum2_i64 *)
let sum2_i64 _size loops =
  let a = hide 0x10000000000L and b = hide 0x20000000000L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum2_i64 a b
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sum4_i64 *)
let sum4_i64 _size loops =
  let a = hide 0x10000000000L and b = hide 0x20000000000L in
  let c = hide 0x40000000000L and d = hide 0x80000000000L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum4_i64 a b c d
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sum6_i64 *)
let sum6_i64 _size loops =
  let a = hide 0x10000000000L and b = hide 0x20000000000L in
  let c = hide 0x40000000000L and d = hide 0x80000000000L in
  let e = hide 0x100000000000L and f = hide 0x200000000000L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum6_i64 a b c d e f
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sum8_i64 *)
let sum8_i64 _size loops =
  let a = hide 0x10000000000L and b = hide 0x20000000000L in
  let c = hide 0x40000000000L and d = hide 0x80000000000L in
  let e = hide 0x100000000000L and f = hide 0x200000000000L in
  let g = hide 0x400000000000L and h = hide 0x800000000000L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum8_i64 a b c d e f g h
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sum12_i64 *)
let sum12_i64 _size loops =
  let a = hide 0x10000000000L and b = hide 0x20000000000L in
  let c = hide 0x40000000000L and d = hide 0x80000000000L in
  let e = hide 0x100000000000L and f = hide 0x200000000000L in
  let g = hide 0x400000000000L and h = hide 0x800000000000L in
  let i = hide 0x1000000000000L and j = hide 0x2000000000000L in
  let k = hide 0x4000000000000L and l = hide 0x8000000000000L in
  let r = ref 0L in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum12_i64 a b c d e f g h i j k l
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Int64.to_string !r }

(* case: sum8_f64 *)
let sum8_f64 _size loops =
  let a = hide 1.0 and b = hide 2.0 in
  let c = hide 4.0 and d = hide 8.0 in
  let e = hide 16.0 and f = hide 32.0 in
  let g = hide 64.0 and h = hide 128.0 in
  let r = ref 0.0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.sum8_f64 a b c d e f g h
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = Sample.whole !r }

(* end of cases *)
