/** libcrosscall as koffi sees it: each function declared once, by its C prototype. */
import { createRequire } from "node:module";
import { CrosscallError } from "../kit/failure.mjs";

// require, because import does not look at NODE_PATH.
export const koffi = createRequire(import.meta.url)("koffi");

const library = koffi.load(process.env.XC_LIBRARY);
const declare = (prototype) => library.func(prototype);

koffi.struct("xc_person", {
  name: "const char *",
  id: "int64_t",
  age: "int32_t",
});
koffi.struct("xc_point", { x: "double", y: "double" });
koffi.struct("xc_mat4", { m: koffi.array("double", 16) });
koffi.opaque("xc_counter");
koffi.proto("int64_t xc_map_i64(int64_t value, void *user)");
koffi.proto("int32_t xc_compare_i32(int32_t a, int32_t b, void *user)");
koffi.proto("void xc_log_sink(int32_t level, const char *message, void *user)");

const xc_str_free = declare("void xc_str_free(void *text)");

export const xc_abi_version = declare("uint32_t xc_abi_version()");
export const xc_last_error = declare("const char *xc_last_error()");
export const xc_noop = declare("void xc_noop()");
export const xc_add_i32 = declare("int32_t xc_add_i32(int32_t a, int32_t b)");
export const xc_inc_i64 = declare("int64_t xc_inc_i64(int64_t value)");
export const xc_sum2_i64 = declare("int64_t xc_sum2_i64(int64_t a, int64_t b)");
export const xc_sum4_i64 = library.func(
  "xc_sum4_i64",
  "int64_t",
  Array(4).fill("int64_t"),
);
export const xc_sum6_i64 = library.func(
  "xc_sum6_i64",
  "int64_t",
  Array(6).fill("int64_t"),
);
export const xc_sum8_i64 = library.func(
  "xc_sum8_i64",
  "int64_t",
  Array(8).fill("int64_t"),
);
export const xc_sum12_i64 = library.func(
  "xc_sum12_i64",
  "int64_t",
  Array(12).fill("int64_t"),
);
export const xc_sum8_f64 = library.func(
  "xc_sum8_f64",
  "double",
  Array(8).fill("double"),
);
export const xc_str_len = declare("int64_t xc_str_len(const char *text)");
export const xc_str_upper = declare("void *xc_str_upper(const char *text)");
export const xc_str_copy = declare(
  "int64_t xc_str_copy(void *buffer, size_t capacity, const char *text)",
);
export const xc_person_json = declare(
  "void *xc_person_json(const xc_person *person)",
);
export const xc_sum_f64 = declare(
  "double xc_sum_f64(const double *values, size_t count)",
);
export const xc_scale_f64 = declare(
  "int32_t xc_scale_f64(double *values, size_t count, double factor)",
);
export const xc_point_dist = declare(
  "double xc_point_dist(const xc_point *a, const xc_point *b)",
);
export const xc_point_add = declare(
  "xc_point xc_point_add(xc_point a, xc_point b)",
);
export const xc_mat4_scale = declare(
  "xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor)",
);
export const xc_apply_i64 = declare(
  "int64_t xc_apply_i64(xc_map_i64 *fn, void *user, int64_t value, size_t count)",
);
export const xc_sort_i32 = declare(
  "int32_t xc_sort_i32(const int32_t *input, int32_t *output, size_t count, xc_compare_i32 *compare, void *user)",
);
export const xc_log_message = declare(
  "int32_t xc_log_message(xc_log_sink *sink, void *user, int32_t level)",
);
export const xc_counter_new = declare(
  "xc_counter *xc_counter_new(int64_t value)",
);
export const xc_counter_add = declare(
  "int64_t xc_counter_add(xc_counter *counter, int64_t amount)",
);
export const xc_counter_free = declare(
  "void xc_counter_free(xc_counter *counter)",
);
export const xc_buffer_new = declare("uint8_t *xc_buffer_new(size_t size)");
export const xc_buffer_free = declare("void xc_buffer_free(uint8_t *buffer)");
export const xc_parse_i64 = declare(
  "int32_t xc_parse_i64(const char *text, _Out_ int64_t *value)",
);
export const xc_work = declare("int64_t xc_work(int64_t steps)");
export const xc_sha256 = declare(
  "int32_t xc_sha256(const uint8_t *data, size_t size, uint8_t *digest)",
);
export const xc_matmul_f64 = declare(
  "int32_t xc_matmul_f64(const double *a, const double *b, double *product, size_t n)",
);
export const xc_add_batch = declare(
  "int32_t xc_add_batch(const int32_t *a, const int32_t *b, int32_t *sums, size_t count)",
);

/** Throws what the library says it failed at. */
export function fail(status) {
  throw new CrosscallError(status, xc_last_error());
}

/** For functions that answer with an xc_status. */
export function check(status) {
  if (status !== 0) fail(status);
}

const { string } = koffi.decode;

/**
 * A string of a text that the library gave away, which is freed. A disposable
 * type does the same without a word here, and takes longer.
 */
export function takeText(pointer) {
  if (pointer === null) fail();
  const text = string(pointer);
  xc_str_free(pointer);
  return text;
}
