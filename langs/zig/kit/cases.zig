//! The cases in the order of native/cases.toml. Their loops lie in a file per group, over the declarations that
//! the mechanism gives as module `crosscall`.
//!
//! The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop. Only the
//! empty loop needs to be held, and what is read after a call and used after the last one alone.

const std = @import("std");
const Session = @import("Session.zig");

const arrays = @import("arrays.zig");
const batch = @import("batch.zig");
const callbacks = @import("callbacks.zig");
const calls = @import("calls.zig");
const errors = @import("errors.zig");
const handles = @import("handles.zig");
const strings = @import("strings.zig");
const structs = @import("structs.zig");
const threads = @import("threads.zig");
const work = @import("work.zig");

pub const Case = struct {
    id: []const u8,
    run: *const fn (session: *Session, size: usize, loops: usize) anyerror!Session.Sample,
};

pub fn find(id: []const u8) ?Case {
    for (table) |case| if (std.mem.eql(u8, case.id, id)) return case;
    return null;
}

pub const table = [_]Case{
    .{ .id = "empty", .run = calls.empty },
    .{ .id = "noop", .run = calls.noop },
    .{ .id = "add_i32", .run = calls.addI32 },
    .{ .id = "inc_i64", .run = calls.incI64 },
    .{ .id = "sum2_i64", .run = calls.sum2I64 },
    .{ .id = "sum4_i64", .run = calls.sum4I64 },
    .{ .id = "sum6_i64", .run = calls.sum6I64 },
    .{ .id = "sum8_i64", .run = calls.sum8I64 },
    .{ .id = "sum12_i64", .run = calls.sum12I64 },
    .{ .id = "sum8_f64", .run = calls.sum8F64 },
    .{ .id = "str_len", .run = strings.strLen },
    .{ .id = "str_upper", .run = strings.strUpper },
    .{ .id = "str_copy", .run = strings.strCopy },
    .{ .id = "person_json", .run = strings.personJson },
    .{ .id = "sum_f64", .run = arrays.sumF64 },
    .{ .id = "scale_f64", .run = arrays.scaleF64 },
    .{ .id = "point_dist", .run = structs.pointDist },
    .{ .id = "point_add", .run = structs.pointAdd },
    .{ .id = "mat4_scale", .run = structs.mat4Scale },
    .{ .id = "apply_i64", .run = callbacks.applyI64 },
    .{ .id = "sort_i32", .run = callbacks.sortI32 },
    .{ .id = "log_message", .run = callbacks.logMessage },
    .{ .id = "counter_add", .run = handles.counterAdd },
    .{ .id = "counter_cycle", .run = handles.counterCycle },
    .{ .id = "buffer_adopt", .run = handles.bufferAdopt },
    .{ .id = "parse_ok", .run = errors.parseOk },
    .{ .id = "parse_fail", .run = errors.parseFail },
    .{ .id = "work", .run = work.work },
    .{ .id = "sha256", .run = work.sha256 },
    .{ .id = "matmul_f64", .run = work.matmulF64 },
    .{ .id = "add_batch", .run = batch.addBatch },
    .{ .id = "parallel_work", .run = threads.parallelWork },
};
