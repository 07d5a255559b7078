(* What one request brought. [value] is the last result as text; it is made after the clock was read. *)

type t = { elapsed_ns : int; value : string }

let whole = Printf.sprintf "%.0f"
