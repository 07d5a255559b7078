(* Calls from several threads at once. *)

open Inputs

(* case: parallel_work *)
let parallel_work size loops =
  let steps = hide 10000L in
  let elapsed_ns, r =
    Team.together size (fun () ->
        let r = ref 0L in
        for _ = 1 to loops do
          r := Crosscall.work steps
        done;
        !r)
  in
  { Sample.elapsed_ns; value = Int64.to_string r }

(* end of cases *)
