//! crosscall.h as zig/extern declares it, each function a pointer that was looked up once.

const std = @import("std");
const declared = @import("declared");

pub const xc_status = declared.xc_status;
pub const XC_ABI_VERSION = declared.XC_ABI_VERSION;
pub const XC_OK = declared.XC_OK;
pub const XC_ERR_NULL = declared.XC_ERR_NULL;
pub const XC_ERR_PARSE = declared.XC_ERR_PARSE;
pub const XC_ERR_RANGE = declared.XC_ERR_RANGE;
pub const XC_ERR_CAPACITY = declared.XC_ERR_CAPACITY;
pub const XC_ERR_MEMORY = declared.XC_ERR_MEMORY;
pub const xc_person = declared.xc_person;
pub const xc_point = declared.xc_point;
pub const xc_mat4 = declared.xc_mat4;
pub const xc_map_i64 = declared.xc_map_i64;
pub const xc_compare_i32 = declared.xc_compare_i32;
pub const xc_log_sink = declared.xc_log_sink;
pub const XC_LOG_WARNING = declared.XC_LOG_WARNING;
pub const xc_counter = declared.xc_counter;

pub var xc_abi_version: *const @TypeOf(declared.xc_abi_version) = undefined;
pub var xc_last_error: *const @TypeOf(declared.xc_last_error) = undefined;
pub var xc_noop: *const @TypeOf(declared.xc_noop) = undefined;
pub var xc_add_i32: *const @TypeOf(declared.xc_add_i32) = undefined;
pub var xc_inc_i64: *const @TypeOf(declared.xc_inc_i64) = undefined;
pub var xc_sum2_i64: *const @TypeOf(declared.xc_sum2_i64) = undefined;
pub var xc_sum4_i64: *const @TypeOf(declared.xc_sum4_i64) = undefined;
pub var xc_sum6_i64: *const @TypeOf(declared.xc_sum6_i64) = undefined;
pub var xc_sum8_i64: *const @TypeOf(declared.xc_sum8_i64) = undefined;
pub var xc_sum12_i64: *const @TypeOf(declared.xc_sum12_i64) = undefined;
pub var xc_sum8_f64: *const @TypeOf(declared.xc_sum8_f64) = undefined;
pub var xc_str_len: *const @TypeOf(declared.xc_str_len) = undefined;
pub var xc_str_upper: *const @TypeOf(declared.xc_str_upper) = undefined;
pub var xc_str_free: *const @TypeOf(declared.xc_str_free) = undefined;
pub var xc_str_copy: *const @TypeOf(declared.xc_str_copy) = undefined;
pub var xc_person_json: *const @TypeOf(declared.xc_person_json) = undefined;
pub var xc_sum_f64: *const @TypeOf(declared.xc_sum_f64) = undefined;
pub var xc_scale_f64: *const @TypeOf(declared.xc_scale_f64) = undefined;
pub var xc_point_dist: *const @TypeOf(declared.xc_point_dist) = undefined;
pub var xc_point_add: *const @TypeOf(declared.xc_point_add) = undefined;
pub var xc_mat4_scale: *const @TypeOf(declared.xc_mat4_scale) = undefined;
pub var xc_apply_i64: *const @TypeOf(declared.xc_apply_i64) = undefined;
pub var xc_sort_i32: *const @TypeOf(declared.xc_sort_i32) = undefined;
pub var xc_log_message: *const @TypeOf(declared.xc_log_message) = undefined;
pub var xc_counter_new: *const @TypeOf(declared.xc_counter_new) = undefined;
pub var xc_counter_add: *const @TypeOf(declared.xc_counter_add) = undefined;
pub var xc_counter_free: *const @TypeOf(declared.xc_counter_free) = undefined;
pub var xc_buffer_new: *const @TypeOf(declared.xc_buffer_new) = undefined;
pub var xc_buffer_free: *const @TypeOf(declared.xc_buffer_free) = undefined;
pub var xc_parse_i64: *const @TypeOf(declared.xc_parse_i64) = undefined;
pub var xc_work: *const @TypeOf(declared.xc_work) = undefined;
pub var xc_sha256: *const @TypeOf(declared.xc_sha256) = undefined;
pub var xc_matmul_f64: *const @TypeOf(declared.xc_matmul_f64) = undefined;
pub var xc_add_batch: *const @TypeOf(declared.xc_add_batch) = undefined;

/// Opens the library and looks every function up. It stays open as long as the program runs.
pub fn load(path: []const u8) !void {
    var library: std.DynLib = try .open(path);
    inline for (@typeInfo(@This()).@"struct".decl_names) |name| {
        if (comptime !std.mem.startsWith(u8, name, "xc_")) continue;
        const Symbol = @TypeOf(@field(@This(), name));
        if (@typeInfo(Symbol) == .pointer) {
            @field(@This(), name) = library.lookup(Symbol, name) orelse return error.SymbolNotFound;
        }
    }
}
