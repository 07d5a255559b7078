(* Strings there, back and both. *)

open Inputs

(* case: str_len *)
let str_len size loops =
  let text = hide (text size) in
  let r = ref 0 in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    r := Crosscall.str_len text
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = string_of_int !r }

(* case: str_upper *)
let str_upper size loops =
  let texts = hide (texts size) in
  let upper = ref "" in
  let start_ns = Clock.now_ns () in
  for i = 0 to loops - 1 do
    upper := Crosscall.str_upper texts.(i land 3)
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = !upper }

(* case: str_copy *)
let str_copy size loops =
  let texts = hide (texts size) in
  let buffer = Bytes.create (size + 1) in
  let copy = ref "" in
  let start_ns = Clock.now_ns () in
  for i = 0 to loops - 1 do
    let length = Crosscall.str_copy buffer texts.(i land 3) in
    copy := Bytes.sub_string buffer 0 length
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = !copy }

(* case: person_json *)
let person_json _size loops =
  let name = hide "Zo\xc3\xab" and id = hide 9007199254740993L and age = hide 41 in
  let json = ref "" in
  let start_ns = Clock.now_ns () in
  for _ = 1 to loops do
    json := Crosscall.person_json name id age
  done;
  let elapsed_ns = Clock.now_ns () - start_ns in
  { Sample.elapsed_ns; value = !json }

(* end of cases *)
