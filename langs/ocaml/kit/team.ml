(* Threads that wait for each other, so that the clock sees their work and not their start. *)

(* Beyond what is ever measured, and below what a kernel gives one process. *)
let most = 1024

type 'a gate = {
  lock : Mutex.t;
  changed : Condition.t;
  mutable waiting : int;
  mutable opened : bool;
  mutable cancelled : bool;
  mutable result : 'a option;
}

let locked gate f =
  Mutex.lock gate.lock;
  Fun.protect f ~finally:(fun () -> Mutex.unlock gate.lock)

let member gate work =
  locked gate (fun () ->
      gate.waiting <- gate.waiting + 1;
      Condition.broadcast gate.changed;
      while not gate.opened do
        Condition.wait gate.changed gate.lock
      done);
  if not gate.cancelled then gate.result <- Some (work ())

let open_gate gate =
  gate.opened <- true;
  Condition.broadcast gate.changed

(* The nanoseconds from letting [size] threads go to the end of the last, and the result of one. *)
let together size work =
  if size < 1 || size > most then failwith (Printf.sprintf "threads must be 1 to %d" most);
  let gate =
    {
      lock = Mutex.create ();
      changed = Condition.create ();
      waiting = 0;
      opened = false;
      cancelled = false;
      result = None;
    }
  in
  let start_one _ = Thread.create (member gate) work in
  let rec start_all started =
    if List.length started = size then started
    else
      match start_one () with
      | thread -> start_all (thread :: started)
      | exception error ->
        gate.cancelled <- true;
        locked gate (fun () -> open_gate gate);
        List.iter Thread.join started;
        raise error
  in
  let threads = start_all [] in
  let start_ns =
    locked gate (fun () ->
        while gate.waiting < size do
          Condition.wait gate.changed gate.lock
        done;
        let now_ns = Clock.now_ns () in
        open_gate gate;
        now_ns)
  in
  List.iter Thread.join threads;
  let elapsed_ns = Clock.now_ns () - start_ns in
  match gate.result with Some r -> (elapsed_ns, r) | None -> failwith "a thread raised"
