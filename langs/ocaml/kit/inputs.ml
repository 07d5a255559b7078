(* The inputs that several cases have: langs/README.md, native/cases.toml. *)

(* A value that the compiler knows nothing about. *)
let hide = Sys.opaque_identity
let euro = "\xe2\x82\xac"
let two_to_53 = 0x20_0000_0000_0000L

(* [size] bytes of UTF-8: the letters from the [letter]-th on, behind a euro sign where [size] is odd. *)
let text_from letter size =
  let first = if size land 1 = 1 && size >= 3 then euro else "" in
  let start = String.length first in
  String.init size (fun i ->
      if i < start then first.[i] else Char.chr (Char.code 'a' + ((i - start + letter) mod 26)))

let text size = text_from 0 size
let texts size = Array.init 4 (fun letter -> text_from letter size)


let int32s size element =
  let array = Bigarray.(Array1.create int32 c_layout size) in
  for i = 0 to size - 1 do
    array.{i} <- Int32.of_int (element i)
  done;
  array

let square n = if n > 7_000 then failwith "too many rows" else n * n
let bytes size = Bytes.init size (fun i -> Char.chr (i mod 251))

let hex digest =
  let digits = List.map (fun c -> Printf.sprintf "%02x" (Char.code c)) in
  String.concat "" (digits (List.of_seq (Bytes.to_seq digest)))
