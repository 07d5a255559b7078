## The cases in the order of native/cases.toml. Their loops lie in a file per group, over the declarations that
## the mechanism gives as module `crosscall`.
##
## The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop. Only the empty
## loop needs to be held, and what is read after a call and used after the last one alone.

import session
import arrays, batch, callbacks, calls, errors, handles, strings, structs, threads, work

type
  Case* = tuple[id: string, run: proc (size, loops: int): Sample {.nimcall.}]

const table*: seq[Case] = @[
  ("empty", calls.empty),
  ("noop", calls.noop),
  ("add_i32", calls.addI32),
  ("inc_i64", calls.incI64),
  ("sum2_i64", calls.sum2I64),
  ("sum4_i64", calls.sum4I64),
  ("sum6_i64", calls.sum6I64),
  ("sum8_i64", calls.sum8I64),
  ("sum12_i64", calls.sum12I64),
  ("sum8_f64", calls.sum8F64),
  ("str_len", strings.strLen),
  ("str_upper", strings.strUpper),
  ("str_copy", strings.strCopy),
  ("person_json", strings.personJson),
  ("sum_f64", arrays.sumF64),
  ("scale_f64", arrays.scaleF64),
  ("point_dist", structs.pointDist),
  ("point_add", structs.pointAdd),
  ("mat4_scale", structs.mat4Scale),
  ("apply_i64", callbacks.applyI64),
  ("sort_i32", callbacks.sortI32),
  ("log_message", callbacks.logMessage),
  ("counter_add", handles.counterAdd),
  ("counter_cycle", handles.counterCycle),
  ("buffer_adopt", handles.bufferAdopt),
  ("parse_ok", errors.parseOk),
  ("parse_fail", errors.parseFail),
  ("work", work.work),
  ("sha256", work.sha256),
  ("matmul_f64", work.matmulF64),
  ("add_batch", batch.addBatch),
  ("parallel_work", threads.parallelWork)
]
