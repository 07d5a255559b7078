(* The cases, each under its own name, in the order of native/cases.toml. *)

let cases =
  [
    ("empty", Calls.empty);
    ("noop", Calls.noop);
    ("add_i32", Calls.add_i32);
    ("inc_i64", Chain.inc_i64);
    ("sum2_i64", Calls.sum2_i64);
    ("sum4_i64", Calls.sum4_i64);
    ("sum6_i64", Calls.sum6_i64);
    ("sum8_i64", Calls.sum8_i64);
    ("sum12_i64", Calls.sum12_i64);
    ("sum8_f64", Calls.sum8_f64);
    ("str_len", Strings.str_len);
    ("str_upper", Strings.str_upper);
    ("str_copy", Strings.str_copy);
    ("person_json", Strings.person_json);
    ("sum_f64", Arrays.sum_f64);
    ("scale_f64", Arrays.scale_f64);
    ("point_dist", Structs.point_dist);
    ("point_add", Structs.point_add);
    ("mat4_scale", Structs.mat4_scale);
    ("apply_i64", Callbacks.apply_i64);
    ("sort_i32", Callbacks.sort_i32);
    ("log_message", Callbacks.log_message);
    ("counter_add", Handles.counter_add);
    ("counter_cycle", Handles.counter_cycle);
    ("counter_guarded", Handles.counter_guarded);
    ("buffer_adopt", Handles.buffer_adopt);
    ("parse_ok", Errors.parse_ok);
    ("parse_fail", Errors.parse_fail);
    ("work", Work.work);
    ("sha256", Work.sha256);
    ("matmul_f64", Work.matmul_f64);
    ("add_batch", Batch.add_batch);
    ("parallel_work", Threads.parallel_work);
  ]

let () = Protocol.serve Crosscall.abi_version cases
