(* Calls of the stubs with what they do not expect: exceptions of OCaml, and nothing worse. *)

open Crosscall

let failures = ref 0

let wrong line said =
  incr failures;
  Printf.printf "line %d: %s\n" line said

let raises line call =
  match call () with
  | _ -> wrong line "did not raise"
  | exception (Error _ | Invalid_argument _ | Failure _ | Out_of_memory | Exit) -> ()
  | exception error -> wrong line ("raised " ^ Printexc.to_string error)

let equals line expected result = if expected <> result then wrong line "gave another result"

let int32s list =
  Bigarray.Array1.of_array Bigarray.int32 Bigarray.c_layout (Array.of_list list)

let () =
  (* Numbers that do not fit are cut, as C cuts them. *)
  equals __LINE__ 0 (add_i32 (1 lsl 32) (1 lsl 40));
  equals __LINE__ (-0x8000_0000) (add_i32 0x7fff_ffff 1);
  equals __LINE__ Int64.min_int (inc_i64 Int64.max_int);
  (* Texts that are empty, not ASCII or hold a NUL, where they end. *)
  equals __LINE__ 0 (str_len "");
  equals __LINE__ 1 (str_len "a\000b");
  equals __LINE__ "\xe2\x82\xacA" (str_upper "\xe2\x82\xaca");
  equals __LINE__ "" (str_upper "");
  raises __LINE__ (fun () -> str_copy (Bytes.create 0) "");
  raises __LINE__ (fun () -> str_copy (Bytes.create 3) "abc");
  equals __LINE__ 3 (str_copy (Bytes.create 4) "abc");
  raises __LINE__ (fun () -> parse_i64 "");
  raises __LINE__ (fun () -> parse_i64 (String.make 100 '9'));
  raises __LINE__ (fun () -> parse_i64 "1\xff");
  (* Arrays without elements and of other lengths. *)
  equals __LINE__ 0.0 (sum_f64 [||]);
  scale_f64 [||] 2.0;
  raises __LINE__ (fun () -> mat4_scale [||] 2.0);
  raises __LINE__ (fun () -> mat4_scale (Array.make 17 0.0) 2.0);
  raises __LINE__ (fun () -> add_batch (int32s [ 1l ]) (int32s [ 1l; 2l ]) (int32s [ 1l ]));
  add_batch (int32s []) (int32s []) (int32s []);
  raises __LINE__ (fun () -> sort_i32 (int32s [ 1l; 2l ]) (int32s [ 1l ]) compare);
  raises __LINE__ (fun () -> sha256 Bytes.empty (Bytes.create 31));
  raises __LINE__ (fun () -> matmul_f64 [| 1.0 |] [| 1.0 |] [| 1.0 |] 2);
  raises __LINE__ (fun () -> matmul_f64 [| 1.0 |] [| 1.0 |] [| 1.0 |] (-1));
  raises __LINE__ (fun () -> matmul_f64 [||] [||] [||] (1 lsl 32));
  matmul_f64 [||] [||] [||] 0;
  (* Functions that raise, collect and are called no time. *)
  raises __LINE__ (fun () -> apply_i64 (fun _ -> raise Exit) 1L 1000);
  raises __LINE__ (fun () -> apply_i64 Fun.id 1L (-1));
  equals __LINE__ 1L (apply_i64 (fun _ -> raise Exit) 1L 0);
  let collecting x =
    Gc.full_major ();
    Int64.succ x
  in
  equals __LINE__ 5L (apply_i64 collecting 0L 5);
  let nested x = apply_i64 Int64.succ x 2 in
  equals __LINE__ 6L (apply_i64 nested 0L 3);
  raises __LINE__ (fun () -> sort_i32 (int32s [ 2l; 1l ]) (int32s [ 0l; 0l ]) (fun _ _ -> raise Exit));
  sort_i32 (int32s [ 2l; 1l ]) (int32s [ 0l; 0l ]) (fun _ _ -> max_int);
  raises __LINE__ (fun () -> log_message (fun () _ _ -> raise Exit) () 2);
  raises __LINE__ (fun () -> log_message (fun () _ _ -> ()) () 99);
  let kept = ref "" in
  let sink kept _ message =
    Gc.compact ();
    kept := message
  in
  log_message sink kept 2;
  equals __LINE__ true (String.length !kept > 0);
  (* Handles that are freed: once, and used no more; noalloc/ cannot raise, and has the smallest number. *)
  let counter = Counter.make 5L in
  Counter.free counter;
  Counter.free counter;
  (match Counter.add counter 1L with
   | sum -> equals __LINE__ Int64.min_int sum
   | exception Invalid_argument _ -> ());
  let guarded = Guarded.make 5L in
  Guarded.free guarded;
  Guarded.free guarded;
  raises __LINE__ (fun () -> Guarded.add guarded 1L);
  for _ = 1 to 1000 do
    ignore (Sys.opaque_identity (Guarded.make 1L))
  done;
  Gc.full_major ();
  let buffer = buffer_new 16 in
  buffer_free buffer;
  buffer_free buffer;
  raises __LINE__ (fun () -> buffer.{0});
  raises __LINE__ (fun () -> buffer_new 0);
  raises __LINE__ (fun () -> buffer_new (-1));
  raises __LINE__ (fun () -> buffer_new (1 lsl 61));
  exit (min !failures 1)
