/* Every function by wasmtime's C API, wasmtime_func_call: https://docs.wasmtime.dev/c-api/
 *
 * C sees linear memory only, so the wrappers copy what the host holds in, and what C wrote out, at every
 * call: texts and structs that hold them into memory of that call's own, arrays and structs of numbers to
 * places that each instance makes once. What C gives away is read where it lies.
 *
 * A trap ends the worker with a message: the library does not trap. */
#include "crosscall.h"

#include "worker.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wasmtime.h>

/* The formatter would make a staircase of this list. */
/* clang-format off */
#define FUNCTIONS(F)                                                                               \
    F(xc_abi_version) F(xc_last_error) F(xc_noop) F(xc_add_i32) F(xc_inc_i64) F(xc_sum2_i64)       \
    F(xc_sum4_i64) F(xc_sum6_i64) F(xc_sum8_i64) F(xc_sum12_i64) F(xc_sum8_f64) F(xc_str_len)      \
    F(xc_str_upper) F(xc_str_free) F(xc_str_copy) F(xc_person_json) F(xc_sum_f64) F(xc_scale_f64)  \
    F(xc_point_dist) F(xc_point_add) F(xc_mat4_scale) F(xc_apply_i64) F(xc_sort_i32)               \
    F(xc_log_message) F(xc_counter_new) F(xc_counter_add) F(xc_counter_free) F(xc_buffer_new)      \
    F(xc_buffer_free) F(xc_parse_i64) F(xc_work) F(xc_sha256) F(xc_matmul_f64) F(xc_add_batch)     \
    F(malloc) F(free) F(map_i64) F(compare_i32) F(log_sink) F(_initialize)
/* clang-format on */

#define NUMBER(name) f_##name,
enum function { FUNCTIONS(NUMBER) function_count };
#define NAME(name) #name,
static const char *const function_names[] = {FUNCTIONS(NAME)};

/* What C calls back for: the host's function and its user data. */
struct upcall {
    void (*function)(void);
    void *user;
};

#define PLACES 3

/* A store with its instance and its memory: one for each thread that calls. */
struct instance {
    struct instance *next;
    wasmtime_context_t *context;
    wasmtime_instance_t instance;
    wasmtime_memory_t memory;
    wasmtime_func_t functions[function_count];
    struct upcall *upcall;
    int32_t map, compare, sink; /* where the module's table has the functions it imports */
    int32_t places[PLACES];
    size_t sizes[PLACES];
};

static wasm_engine_t *engine;
static wasmtime_module_t *module;
static wasmtime_linker_t *linker;
static pthread_mutex_t free_lock = PTHREAD_MUTEX_INITIALIZER;
static struct instance *free_instances;
static pthread_key_t at_thread_end;
static _Thread_local struct instance *mine;

static void end_with(wasmtime_error_t *error, wasm_trap_t *trap, const char *where) {
    wasm_byte_vec_t message = {0};
    if (error != NULL) {
        wasmtime_error_message(error, &message);
    } else if (trap != NULL) {
        wasm_trap_message(trap, &message);
    }
    fprintf(stderr, "%s: %.*s\n", where, (int)message.size, message.data);
    exit(1);
}

/* ---- values */

typedef wasmtime_val_t val;
#define I32(value)                                                                                 \
    {                                                                                              \
        .kind = WASMTIME_I32, .of = {.i32 = (int32_t)(value) }                                     \
    }
#define I64(value)                                                                                 \
    {                                                                                              \
        .kind = WASMTIME_I64, .of = {.i64 = (value) }                                              \
    }
#define F64(value)                                                                                 \
    {                                                                                              \
        .kind = WASMTIME_F64, .of = {.f64 = (value) }                                              \
    }

static inline val call_in(struct instance *in, enum function f, const val *given, size_t count,
                          size_t results) {
    val result;
    wasm_trap_t *trap = NULL;
    wasmtime_error_t *error =
        wasmtime_func_call(in->context, &in->functions[f], given, count, &result, results, &trap);
    if (error != NULL || trap != NULL) {
        end_with(error, trap, function_names[f]);
    }
    return result;
}

#ifdef XC_COUNTED
static void save_counts(struct instance *in);
#else
#define save_counts(in) ((void)(in))
#endif

/* An instance that no thread has, or a new one. */
static struct instance *new_instance(void);

static void give_back(void *instance) {
    pthread_mutex_lock(&free_lock);
    ((struct instance *)instance)->next = free_instances;
    free_instances = instance;
    pthread_mutex_unlock(&free_lock);
}

__attribute__((noinline)) static struct instance *take_instance(void) {
    pthread_mutex_lock(&free_lock);
    struct instance *taken = free_instances;
    if (taken != NULL) {
        free_instances = taken->next;
    }
    pthread_mutex_unlock(&free_lock);
    mine = taken != NULL ? taken : new_instance();
    pthread_setspecific(at_thread_end, mine);
    return mine;
}

static inline struct instance *instance(void) {
    return mine != NULL ? mine : take_instance();
}

static inline val call(enum function f, const val *given, size_t count, size_t results) {
    struct instance *in = instance();
    val result = call_in(in, f, given, count, results);
    save_counts(in);
    return result;
}

#define CALL(name, results, ...)                                                                   \
    call(f_##name, (const val[]){__VA_ARGS__}, sizeof((const val[]){__VA_ARGS__}) / sizeof(val),   \
         results)

/* ---- linear memory */

static inline uint8_t *host(int32_t at) {
    struct instance *in = instance();
    return at == 0 ? NULL : wasmtime_memory_data(in->context, &in->memory) + (uint32_t)at;
}

static inline int32_t offset(const void *pointer) {
    struct instance *in = instance();
    return pointer == NULL ? 0
                           : (int32_t)((const uint8_t *)pointer -
                                       wasmtime_memory_data(in->context, &in->memory));
}

static int32_t reserve(size_t size) {
    int32_t at = size < UINT32_MAX ? CALL(malloc, 1, I32(size > 0 ? size : 1)).of.i32 : 0;
    if (at == 0) {
        fprintf(stderr, "no %zu bytes in linear memory\n", size);
        exit(1);
    }
    return at;
}

static inline void release(int32_t at) {
    CALL(free, 0, I32(at));
}

static inline int32_t reserve_text(const char *text) {
    if (text == NULL) {
        return 0;
    }
    size_t size = strlen(text) + 1;
    int32_t at = reserve(size);
    memcpy(host(at), text, size);
    return at;
}

/* One of the places that the instance keeps, at least of that size. */
static inline int32_t place(int which, size_t size) {
    struct instance *in = instance();
    if (in->places[which] == 0 || in->sizes[which] < size) {
        if (in->places[which] != 0) {
            release(in->places[which]);
        }
        in->places[which] = reserve(size);
        in->sizes[which] = size;
    }
    return in->places[which];
}

static inline int32_t put(int which, const void *data, size_t size) {
    int32_t at = place(which, size);
    memcpy(host(at), data, size);
    return at;
}

/* ---- the functions that the module imports: user leads to nothing, the instance knows what is called for */

static wasm_trap_t *on_map(void *env, wasmtime_caller_t *caller, const val *given, size_t count,
                           val *results, size_t result_count) {
    (void)env, (void)caller, (void)count, (void)result_count;
    struct upcall *upcall = mine->upcall;
    results[0] = (val)I64(((xc_map_i64)upcall->function)(given[0].of.i64, upcall->user));
    return NULL;
}

static wasm_trap_t *on_compare(void *env, wasmtime_caller_t *caller, const val *given, size_t count,
                               val *results, size_t result_count) {
    (void)env, (void)caller, (void)count, (void)result_count;
    struct upcall *upcall = mine->upcall;
    results[0] = (val)I32(
        ((xc_compare_i32)upcall->function)(given[0].of.i32, given[1].of.i32, upcall->user));
    return NULL;
}

static wasm_trap_t *on_message(void *env, wasmtime_caller_t *caller, const val *given, size_t count,
                               val *results, size_t result_count) {
    (void)env, (void)caller, (void)count, (void)results, (void)result_count;
    struct upcall *upcall = mine->upcall;
    ((xc_log_sink)upcall->function)(given[0].of.i32, (const char *)host(given[1].of.i32),
                                    upcall->user);
    return NULL;
}

static void import(const char *name, wasmtime_func_callback_t function, wasm_functype_t *type) {
    wasmtime_error_t *error = wasmtime_linker_define_func(linker, "host", 4, name, strlen(name),
                                                          type, function, NULL, NULL);
    if (error != NULL) {
        end_with(error, NULL, name);
    }
    wasm_functype_delete(type);
}

static struct instance *new_instance(void) {
    struct instance *in = allocate(1, sizeof *in);
    wasmtime_store_t *store = wasmtime_store_new(engine, NULL, NULL);
    in->context = wasmtime_store_context(store);
    wasm_trap_t *trap = NULL;
    wasmtime_error_t *error =
        wasmtime_linker_instantiate(linker, in->context, module, &in->instance, &trap);
    if (error != NULL || trap != NULL) {
        end_with(error, trap, "the module");
    }
    wasmtime_extern_t found;
    for (int f = 0; f < function_count; f++) {
        const char *name = function_names[f];
        if (!wasmtime_instance_export_get(in->context, &in->instance, name, strlen(name), &found)) {
            end_with(NULL, NULL, name);
        }
        in->functions[f] = found.of.func;
    }
    if (!wasmtime_instance_export_get(in->context, &in->instance, "memory", 6, &found)) {
        end_with(NULL, NULL, "memory");
    }
    in->memory = found.of.memory;
    call_in(in, f__initialize, NULL, 0, 0);
    in->map = call_in(in, f_map_i64, NULL, 0, 1).of.i32;
    in->compare = call_in(in, f_compare_i32, NULL, 0, 1).of.i32;
    in->sink = call_in(in, f_log_sink, NULL, 0, 1).of.i32;
    return in;
}

static const char *read_module(const char *path, wasm_byte_vec_t *bytes) {
    FILE *file = path != NULL ? fopen(path, "rb") : NULL;
    if (file == NULL) {
        return "XC_MODULE names no file that can be read";
    }
    fseek(file, 0, SEEK_END);
    wasm_byte_vec_new_uninitialized(bytes, (size_t)ftell(file));
    rewind(file);
    size_t read = fread(bytes->data, 1, bytes->size, file);
    fclose(file);
    return read == bytes->size ? NULL : "the module cannot be read";
}

/* As many as parallel_work has threads at most, made before its clock. */
#define READY 4

const char *open_library(uint32_t *abi) {
    if (engine == NULL) {
        wasm_byte_vec_t bytes;
        const char *trouble = read_module(getenv("XC_MODULE"), &bytes);
        if (trouble != NULL) {
            return trouble;
        }
        engine = wasm_engine_new();
        wasmtime_error_t *error =
            wasmtime_module_new(engine, (const uint8_t *)bytes.data, bytes.size, &module);
        wasm_byte_vec_delete(&bytes);
        if (error != NULL) {
            end_with(error, NULL, "the module");
        }
        linker = wasmtime_linker_new(engine);
        import("map_i64", on_map,
               wasm_functype_new_2_1(wasm_valtype_new_i64(), wasm_valtype_new_i32(),
                                     wasm_valtype_new_i64()));
        import("compare_i32", on_compare,
               wasm_functype_new_3_1(wasm_valtype_new_i32(), wasm_valtype_new_i32(),
                                     wasm_valtype_new_i32(), wasm_valtype_new_i32()));
        import("log_sink", on_message,
               wasm_functype_new_3_0(wasm_valtype_new_i32(), wasm_valtype_new_i32(),
                                     wasm_valtype_new_i32()));
        pthread_key_create(&at_thread_end, give_back);
        for (int i = 0; i < READY; i++) {
            give_back(new_instance());
        }
    }
    *abi = (uint32_t)call(f_xc_abi_version, NULL, 0, 1).of.i32;
    return NULL;
}

#ifdef XC_COUNTED
#include "counted_file.h"
#endif

/* ---- crosscall.h */

#define xc_last_error() ((const char *)host(call(f_xc_last_error, NULL, 0, 1).of.i32))
#define xc_noop() ((void)call(f_xc_noop, NULL, 0, 0))
#define xc_add_i32(a, b) CALL(xc_add_i32, 1, I32(a), I32(b)).of.i32
#define xc_inc_i64(value) CALL(xc_inc_i64, 1, I64(value)).of.i64
#define xc_sum2_i64(a, b) CALL(xc_sum2_i64, 1, I64(a), I64(b)).of.i64
#define xc_sum4_i64(a, b, c, d) CALL(xc_sum4_i64, 1, I64(a), I64(b), I64(c), I64(d)).of.i64
#define xc_sum6_i64(a, b, c, d, e, f)                                                              \
    CALL(xc_sum6_i64, 1, I64(a), I64(b), I64(c), I64(d), I64(e), I64(f)).of.i64
#define xc_sum8_i64(a, b, c, d, e, f, g, h)                                                        \
    CALL(xc_sum8_i64, 1, I64(a), I64(b), I64(c), I64(d), I64(e), I64(f), I64(g), I64(h)).of.i64
#define xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)                                           \
    CALL(xc_sum12_i64, 1, I64(a), I64(b), I64(c), I64(d), I64(e), I64(f), I64(g), I64(h), I64(i),  \
         I64(j), I64(k), I64(l))                                                                   \
        .of.i64
#define xc_sum8_f64(a, b, c, d, e, f, g, h)                                                        \
    CALL(xc_sum8_f64, 1, F64(a), F64(b), F64(c), F64(d), F64(e), F64(f), F64(g), F64(h)).of.f64
#define xc_work(steps) CALL(xc_work, 1, I64(steps)).of.i64
#define xc_str_free(text) ((void)CALL(xc_str_free, 0, I32(offset(text))))
#define xc_counter_new(value) ((xc_counter *)host(CALL(xc_counter_new, 1, I64(value)).of.i32))
#define xc_counter_add(counter, amount)                                                            \
    CALL(xc_counter_add, 1, I32(offset(counter)), I64(amount)).of.i64
#define xc_counter_free(counter) ((void)CALL(xc_counter_free, 0, I32(offset(counter))))
#define xc_buffer_new(size) host(CALL(xc_buffer_new, 1, I32(size)).of.i32)
#define xc_buffer_free(buffer) ((void)CALL(xc_buffer_free, 0, I32(offset(buffer))))

static inline int64_t wasm_str_len(const char *text) {
    int32_t at = reserve_text(text);
    int64_t length = CALL(xc_str_len, 1, I32(at)).of.i64;
    release(at);
    return length;
}
#define xc_str_len wasm_str_len

static inline char *wasm_str_upper(const char *text) {
    int32_t at = reserve_text(text);
    int32_t upper = CALL(xc_str_upper, 1, I32(at)).of.i32;
    release(at);
    return (char *)host(upper);
}
#define xc_str_upper wasm_str_upper

static inline int64_t wasm_str_copy(char *buffer, size_t capacity, const char *text) {
    int32_t at = reserve_text(text);
    int32_t to = place(0, capacity);
    int64_t length = CALL(xc_str_copy, 1, I32(to), I32(capacity), I32(at)).of.i64;
    release(at);
    if (length >= 0) {
        memcpy(buffer, host(to), (size_t)length + 1);
    }
    return length;
}
#define xc_str_copy wasm_str_copy

static inline char *wasm_person_json(const xc_person *person) {
    /* xc_person, as a machine with pointers of 32 bits has it. */
    struct {
        int32_t name;
        int64_t id;
        int32_t age;
    } fields = {reserve_text(person->name), person->id, person->age};
    int32_t at = reserve(sizeof fields);
    memcpy(host(at), &fields, sizeof fields);
    int32_t json = CALL(xc_person_json, 1, I32(at)).of.i32;
    release(at);
    release(fields.name);
    return (char *)host(json);
}
#define xc_person_json wasm_person_json

static inline double wasm_sum_f64(const double *values, size_t count) {
    int32_t at = put(0, values, count * sizeof *values);
    return CALL(xc_sum_f64, 1, I32(at), I32(count)).of.f64;
}
#define xc_sum_f64 wasm_sum_f64

static inline xc_status wasm_scale_f64(double *values, size_t count, double factor) {
    int32_t at = put(0, values, count * sizeof *values);
    xc_status status = CALL(xc_scale_f64, 1, I32(at), I32(count), F64(factor)).of.i32;
    memcpy(values, host(at), count * sizeof *values);
    return status;
}
#define xc_scale_f64 wasm_scale_f64

static inline double wasm_point_dist(const xc_point *a, const xc_point *b) {
    int32_t first = put(0, a, sizeof *a);
    int32_t second = put(1, b, sizeof *b);
    return CALL(xc_point_dist, 1, I32(first), I32(second)).of.f64;
}
#define xc_point_dist wasm_point_dist

/* By value means by pointer in the C ABI of WebAssembly. */
static inline xc_point wasm_point_add(xc_point a, xc_point b) {
    int32_t first = put(0, &a, sizeof a);
    int32_t second = put(1, &b, sizeof b);
    int32_t at = place(2, sizeof(xc_point));
    CALL(xc_point_add, 0, I32(at), I32(first), I32(second));
    xc_point sum;
    memcpy(&sum, host(at), sizeof sum);
    return sum;
}
#define xc_point_add wasm_point_add

static inline xc_mat4 wasm_mat4_scale(xc_mat4 matrix, double factor) {
    int32_t from = put(0, &matrix, sizeof matrix);
    int32_t at = place(1, sizeof matrix);
    CALL(xc_mat4_scale, 0, I32(at), I32(from), F64(factor));
    xc_mat4 scaled;
    memcpy(&scaled, host(at), sizeof scaled);
    return scaled;
}
#define xc_mat4_scale wasm_mat4_scale

static inline int64_t wasm_apply_i64(xc_map_i64 fn, void *user, int64_t value, size_t count) {
    struct upcall upcall = {(void (*)(void))fn, user};
    struct instance *in = instance();
    in->upcall = &upcall;
    return CALL(xc_apply_i64, 1, I32(in->map), I32(0), I64(value), I32(count)).of.i64;
}
#define xc_apply_i64 wasm_apply_i64

static inline xc_status wasm_sort_i32(const int32_t *input, int32_t *output, size_t count,
                                      xc_compare_i32 fn, void *user) {
    struct upcall upcall = {(void (*)(void))fn, user};
    struct instance *in = instance();
    in->upcall = &upcall;
    int32_t from = put(0, input, count * sizeof *input);
    int32_t to = place(1, count * sizeof *output);
    xc_status status =
        CALL(xc_sort_i32, 1, I32(from), I32(to), I32(count), I32(in->compare), I32(0)).of.i32;
    memcpy(output, host(to), count * sizeof *output);
    return status;
}
#define xc_sort_i32 wasm_sort_i32

static inline xc_status wasm_log_message(xc_log_sink sink, void *user, int32_t level) {
    struct upcall upcall = {(void (*)(void))sink, user};
    struct instance *in = instance();
    in->upcall = &upcall;
    return CALL(xc_log_message, 1, I32(in->sink), I32(0), I32(level)).of.i32;
}
#define xc_log_message wasm_log_message

static inline xc_status wasm_parse_i64(const char *text, int64_t *value) {
    int32_t at = reserve_text(text);
    int32_t to = reserve(sizeof *value);
    xc_status status = CALL(xc_parse_i64, 1, I32(at), I32(to)).of.i32;
    if (status == XC_OK) {
        memcpy(value, host(to), sizeof *value);
    }
    release(to);
    release(at);
    return status;
}
#define xc_parse_i64 wasm_parse_i64

static inline xc_status wasm_sha256(const uint8_t *data, size_t size, uint8_t digest[32]) {
    int32_t at = put(0, data, size);
    int32_t to = place(1, 32);
    xc_status status = CALL(xc_sha256, 1, I32(at), I32(size), I32(to)).of.i32;
    memcpy(digest, host(to), 32);
    return status;
}
#define xc_sha256 wasm_sha256

static inline xc_status wasm_matmul_f64(const double *a, const double *b, double *product,
                                        size_t n) {
    size_t size = n * n * sizeof *a;
    int32_t first = put(0, a, size);
    int32_t second = put(1, b, size);
    int32_t to = place(2, size);
    xc_status status = CALL(xc_matmul_f64, 1, I32(first), I32(second), I32(to), I32(n)).of.i32;
    memcpy(product, host(to), size);
    return status;
}
#define xc_matmul_f64 wasm_matmul_f64

static inline xc_status wasm_add_batch(const int32_t *a, const int32_t *b, int32_t *sums,
                                       size_t count) {
    size_t size = count * sizeof *a;
    int32_t first = put(0, a, size);
    int32_t second = put(1, b, size);
    int32_t to = place(2, size);
    xc_status status = CALL(xc_add_batch, 1, I32(first), I32(second), I32(to), I32(count)).of.i32;
    memcpy(sums, host(to), size);
    return status;
}
#define xc_add_batch wasm_add_batch
