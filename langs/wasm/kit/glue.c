/* What a host needs of the WebAssembly module besides the library itself.
 *
 * Callbacks: C calls through a function pointer, which is an index into the module's table, and
 * JavaScript cannot put a plain function there. So the host's functions are imported, and the module
 * says at which index each of them is. `user` tells them what they are called for.
 *
 * Counters: a module cannot map the file of XC_COUNTS. The counted one says where its counters lie,
 * and the host copies them as they are, knowing neither names nor numbers. */
#include "crosscall.h"

#define IMPORT(name) __attribute__((import_module("host"), import_name(#name)))
#define EXPORT(name) __attribute__((export_name(#name))) name(void)

IMPORT(map_i64) int64_t host_map_i64(int64_t value, void *user);
IMPORT(compare_i32) int32_t host_compare_i32(int32_t a, int32_t b, void *user);
IMPORT(log_sink) void host_log_sink(int32_t level, const char *message, void *user);

xc_map_i64 EXPORT(map_i64) {
    return host_map_i64;
}

xc_compare_i32 EXPORT(compare_i32) {
    return host_compare_i32;
}

xc_log_sink EXPORT(log_sink) {
    return host_log_sink;
}

#ifdef XC_COUNTED
#include "counted.h"

extern struct xc_count_slot __start_xc_counts[];
extern struct xc_count_slot __stop_xc_counts[];

struct xc_count_slot *EXPORT(counters) {
    return __start_xc_counts;
}

uint32_t EXPORT(counters_size) {
    return (uint32_t)((const char *)__stop_xc_counts - (const char *)__start_xc_counts);
}

uint32_t EXPORT(counter_stride) {
    return sizeof(struct xc_count_slot);
}
#endif
