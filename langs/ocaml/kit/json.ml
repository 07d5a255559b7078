(* A text as a JSON string, quotes included (RFC 8259, section 7). *)

let escaped = function
  | '"' -> "\\\""
  | '\\' -> "\\\\"
  | '\000' .. '\031' as c -> Printf.sprintf "\\u%04x" (Char.code c)
  | c -> String.make 1 c

let string text =
  let buffer = Buffer.create (String.length text + 2) in
  Buffer.add_char buffer '"';
  String.iter (fun c -> Buffer.add_string buffer (escaped c)) text;
  Buffer.add_char buffer '"';
  Buffer.contents buffer
