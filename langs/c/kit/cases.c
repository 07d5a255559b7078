/* Every case's loop, over whatever the mechanism's binding.h makes of the xc_ names: one file for each
 * group of cases, all of them in one translation unit.
 *
 * binding.h gives: the xc_ functions (declared, as pointers, or as wrappers), open_library(), and,
 * where C function pointers cannot be handed over as they are, UPCALL(kind, function).
 * XC_CORE_ONLY leaves out what a partial library does not have. */
#include "binding.h"
#include "worker.h"

#ifndef UPCALL
#define UPCALL(kind, function) (function)
#endif

/* In the order of native/cases.toml. */
/* clang-format off */
#include "calls.c"
#include "strings.c"
#include "arrays.c"
#include "structs.c"
#include "callbacks.c"
#include "handles.c"
#include "errors.c"
#include "work.c"
#include "batch.c"
#include "threads.c"
/* clang-format on */

#ifdef XC_CLOCK_PROBE
// case: clock_probe
static int64_t clock_probe(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    /* One 64-bit multiplication after another: three cycles each on the x86-64 and AArch64 cores of
     * the last decade (uops.info, MUL/IMUL R64 latency), whatever the memory and the branches do. */
    uint64_t x = 3;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        x *= UINT64_C(0x9e3779b97f4a7c15);
        KEEP(x);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%d", (int)(x & 1)); /* odd times odd stays odd */
    return elapsed_ns;
}
// end of cases
#endif

#define CASE(id) {#id, id},
#ifdef XC_CORE_ONLY
#define MORE(id)
#else
#define MORE(id) CASE(id)
#endif

/* The formatter would make a staircase of this list. */
/* clang-format off */
const struct case_entry cases[] = {
    CASE(empty) CASE(noop) CASE(add_i32) CASE(inc_i64) MORE(sum2_i64) MORE(sum4_i64) MORE(sum6_i64)
    MORE(sum8_i64) CASE(sum12_i64) CASE(sum8_f64) CASE(str_len) CASE(str_upper) MORE(str_copy)
    MORE(person_json) CASE(sum_f64) MORE(scale_f64) CASE(point_dist) CASE(point_add)
    MORE(mat4_scale) CASE(apply_i64) MORE(sort_i32) MORE(log_message) CASE(counter_add)
    CASE(counter_cycle) MORE(buffer_adopt) CASE(parse_ok) CASE(parse_fail) CASE(work) MORE(sha256)
    MORE(matmul_f64) CASE(add_batch) CASE(parallel_work)
#ifdef XC_CLOCK_PROBE
    CASE(clock_probe)
#endif
};
/* clang-format on */
const size_t case_count = sizeof cases / sizeof *cases;
