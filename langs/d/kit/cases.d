/// The cases in the order of native/cases.toml. Their loops lie in a file per group, over the declarations
/// that the mechanism gives as module `crosscall`.
///
/// The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop. Only the
/// empty loop needs to be held, and what is read after a call and used after the last one alone.
module cases;

import session : Sample;

import arrays;
import batch;
import callbacks;
import calls;
import errors;
import handles;
import strings;
import structs;
import threads;
import work;

struct Case
{
    string id;
    Sample function(size_t size, size_t loops) run;
}

immutable Case[] table = [
    Case("empty", &calls.empty),
    Case("noop", &calls.noop),
    Case("add_i32", &calls.addI32),
    Case("inc_i64", &calls.incI64),
    Case("sum2_i64", &calls.sum2I64),
    Case("sum4_i64", &calls.sum4I64),
    Case("sum6_i64", &calls.sum6I64),
    Case("sum8_i64", &calls.sum8I64),
    Case("sum12_i64", &calls.sum12I64),
    Case("sum8_f64", &calls.sum8F64),
    Case("str_len", &strings.strLen),
    Case("str_upper", &strings.strUpper),
    Case("str_copy", &strings.strCopy),
    Case("person_json", &strings.personJson),
    Case("sum_f64", &arrays.sumF64),
    Case("scale_f64", &arrays.scaleF64),
    Case("point_dist", &structs.pointDist),
    Case("point_add", &structs.pointAdd),
    Case("mat4_scale", &structs.mat4Scale),
    Case("apply_i64", &callbacks.applyI64),
    Case("sort_i32", &callbacks.sortI32),
    Case("log_message", &callbacks.logMessage),
    Case("counter_add", &handles.counterAdd),
    Case("counter_cycle", &handles.counterCycle),
    Case("counter_guarded", &handles.counterGuarded),
    Case("buffer_adopt", &handles.bufferAdopt),
    Case("parse_ok", &errors.parseOk),
    Case("parse_fail", &errors.parseFail),
    Case("work", &work.work),
    Case("sha256", &work.sha256),
    Case("matmul_f64", &work.matmulF64),
    Case("add_batch", &batch.addBatch),
    Case("parallel_work", &threads.parallelWork),
];
