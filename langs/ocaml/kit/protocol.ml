(* Requests from stdin, one line of JSON for each on stdout: langs/README.md, "The protocol". *)

let abi_written_for = 1

(* Whatever failed while a request was worked on, with a message for people. *)
exception Unreadable of string

let unreadable format = Printf.ksprintf (fun message -> raise (Unreadable message)) format

let describe = function
  | Unreadable message | Failure message | Invalid_argument message -> message
  | error -> Printexc.to_string error

let number what word =
  let is_digit c = c >= '0' && c <= '9' in
  match int_of_string_opt word with
  | Some number when List.for_all is_digit (List.of_seq (String.to_seq word)) -> number
  | _ -> unreadable "%s is no whole number: %s" what word

let sample cases id size loops =
  let case =
    match List.assoc_opt id cases with Some case -> case | None -> unreadable "unknown case %s" id
  in
  let size = number "size" size and loops = number "loops" loops in
  if loops < 1 then unreadable "%s: loops must be at least 1" id;
  try (case size loops : Sample.t)
  with error -> unreadable "%s: %s" id (describe error)

let hello abi_version cases =
  let abi = abi_version () in
  if abi <> abi_written_for then
    unreadable "libcrosscall has ABI %d, this worker was written for %d" abi abi_written_for;
  Printf.sprintf {|{"protocol":1,"abi":%d,"runtime":%s,"cases":[%s]}|} abi
    (Json.string ("OCaml " ^ Sys.ocaml_version))
    (String.concat "," (List.map (fun (id, _) -> Json.string id) cases))

let answer abi_version cases = function
  | [ "hello" ] -> hello abi_version cases
  | [ "check"; id; size; loops ] ->
    let { Sample.value; _ } = sample cases id size loops in
    Printf.sprintf {|{"value":%s}|} (Json.string value)
  | [ "run"; id; size; loops ] ->
    let { Sample.value; elapsed_ns } = sample cases id size loops in
    Printf.sprintf {|{"ns":%d,"value":%s}|} elapsed_ns (Json.string value)
  | words -> unreadable "cannot read the request: %s" (String.concat " " words)

(* UTF-8 whatever came in: a request is ASCII. *)
let ascii = String.map (fun c -> if c < '\x80' then c else '?')
let words line = List.filter (( <> ) "") (String.split_on_char ' ' (String.trim line))

let rec serve abi_version cases =
  match words (ascii (input_line stdin)) with
  | [ "bye" ] -> ()
  | exception End_of_file -> ()
  | request ->
    let line =
      try answer abi_version cases request
      with error -> Printf.sprintf {|{"error":%s}|} (Json.string (describe error))
    in
    print_endline line;
    serve abi_version cases
