(* The monotonic clock, in nanoseconds. *)

external now_ns : unit -> (int[@untagged])
  = "crosscall_clock_ns_bytecode" "crosscall_clock_ns"
[@@noalloc]
