//! crosscall.h, declared by hand: the pointers say what may be null and what ends with a 0.

pub const xc_status = i32;
pub const XC_ABI_VERSION = 1;
pub const XC_OK: xc_status = 0;
pub const XC_ERR_NULL: xc_status = 1;
pub const XC_ERR_PARSE: xc_status = 2;
pub const XC_ERR_RANGE: xc_status = 3;
pub const XC_ERR_CAPACITY: xc_status = 4;
pub const XC_ERR_MEMORY: xc_status = 5;

pub extern fn xc_abi_version() u32;
pub extern fn xc_last_error() [*:0]const u8;

pub extern fn xc_noop() void;
pub extern fn xc_add_i32(a: i32, b: i32) i32;
pub extern fn xc_inc_i64(value: i64) i64;
pub extern fn xc_sum2_i64(a: i64, b: i64) i64;
pub extern fn xc_sum4_i64(a: i64, b: i64, c: i64, d: i64) i64;
pub extern fn xc_sum6_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64) i64;
pub extern fn xc_sum8_i64(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64) i64;
pub extern fn xc_sum12_i64(
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
    j: i64,
    k: i64,
    l: i64,
) i64;
pub extern fn xc_sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) f64;

pub extern fn xc_str_len(text: ?[*:0]const u8) i64;
pub extern fn xc_str_upper(text: ?[*:0]const u8) ?[*:0]u8;
pub extern fn xc_str_free(text: ?[*:0]u8) void;
pub extern fn xc_str_copy(buffer: ?[*]u8, capacity: usize, text: ?[*:0]const u8) i64;

pub const xc_person = extern struct {
    name: ?[*:0]const u8,
    id: i64,
    age: i32,
};
pub extern fn xc_person_json(person: ?*const xc_person) ?[*:0]u8;

pub extern fn xc_sum_f64(values: ?[*]const f64, count: usize) f64;
pub extern fn xc_scale_f64(values: ?[*]f64, count: usize, factor: f64) xc_status;

pub const xc_point = extern struct { x: f64, y: f64 };
pub const xc_mat4 = extern struct { m: [16]f64 };
pub extern fn xc_point_dist(a: ?*const xc_point, b: ?*const xc_point) f64;
pub extern fn xc_point_add(a: xc_point, b: xc_point) xc_point;
pub extern fn xc_mat4_scale(matrix: xc_mat4, factor: f64) xc_mat4;

pub const xc_map_i64 = ?*const fn (value: i64, user: ?*anyopaque) callconv(.c) i64;
pub const xc_compare_i32 = ?*const fn (a: i32, b: i32, user: ?*anyopaque) callconv(.c) i32;
pub const xc_log_sink = ?*const fn (
    level: i32,
    message: [*c]const u8,
    user: ?*anyopaque,
) callconv(.c) void;
pub extern fn xc_apply_i64(@"fn": xc_map_i64, user: ?*anyopaque, value: i64, count: usize) i64;
pub extern fn xc_sort_i32(
    input: ?[*]const i32,
    output: ?[*]i32,
    count: usize,
    compare: xc_compare_i32,
    user: ?*anyopaque,
) xc_status;
pub const XC_LOG_WARNING: i32 = 2;
pub extern fn xc_log_message(sink: xc_log_sink, user: ?*anyopaque, level: i32) xc_status;

pub const xc_counter = opaque {};
pub extern fn xc_counter_new(value: i64) ?*xc_counter;
pub extern fn xc_counter_add(counter: ?*xc_counter, amount: i64) i64;
pub extern fn xc_counter_free(counter: ?*xc_counter) void;
pub extern fn xc_buffer_new(size: usize) ?[*]u8;
pub extern fn xc_buffer_free(buffer: ?[*]u8) void;

pub extern fn xc_parse_i64(text: ?[*:0]const u8, value: ?*i64) xc_status;

pub extern fn xc_work(steps: i64) i64;
pub extern fn xc_sha256(data: ?[*]const u8, size: usize, digest: ?*[32]u8) xc_status;
pub extern fn xc_matmul_f64(
    a: ?[*]const f64,
    b: ?[*]const f64,
    product: ?[*]f64,
    n: usize,
) xc_status;

pub extern fn xc_add_batch(
    a: ?[*]const i32,
    b: ?[*]const i32,
    sums: ?[*]i32,
    count: usize,
) xc_status;
