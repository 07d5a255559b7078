const std = @import("std");
const c = @import("crosscall");
const library = @import("library.zig");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: apply_i64
fn increment(value: i64, _: ?*anyopaque) callconv(.c) i64 {
    return value +% 1;
}

pub fn applyI64(session: *Session, size: usize, loops: usize) !Sample {
    const value = hide(@as(i64, 1 << 53));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_apply_i64(increment, null, value, size);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sort_i32
fn compare(a: i32, b: i32, _: ?*anyopaque) callconv(.c) i32 {
    return @as(i32, @intFromBool(a > b)) - @intFromBool(a < b);
}

pub fn sortI32(session: *Session, size: usize, loops: usize) !Sample {
    if (size == 0) return session.fail("nothing to print of 0 elements", .{});
    const input = try session.arena().alloc(i32, size);
    const output = try session.arena().alloc(i32, size);
    for (input, 0..) |*value, i| value.* = @intCast(i * 7919 % size);
    const start = session.now();
    for (0..loops) |_| {
        try library.check(c.xc_sort_i32(input.ptr, output.ptr, size, compare, null), &session.diagnostics);
    }
    const shown = .{ output[0], output[size / 2], output[size - 1] };
    return session.sample(start, "{d},{d},{d}", shown);
}

// case: log_message
const Log = struct {
    gpa: std.mem.Allocator,
    number: i32,
    level: i32 = -1,
    last: []u8 = &.{},
    failure: ?std.mem.Allocator.Error = null,

    /// A callback has nowhere to return an error to: it waits in the object.
    fn sink(level: i32, message: [*c]const u8, user: ?*anyopaque) callconv(.c) void {
        const log: *Log = @ptrCast(@alignCast(user));
        const copy = log.gpa.dupe(u8, std.mem.span(message)) catch |err| {
            log.failure = err;
            return;
        };
        log.gpa.free(log.last);
        log.last = copy;
        log.level = level;
    }
};

pub fn logMessage(session: *Session, _: usize, loops: usize) !Sample {
    var log: Log = .{ .gpa = session.gpa, .number = 7 };
    defer session.gpa.free(log.last);
    const level = hide(@as(i32, c.XC_LOG_WARNING));
    const start = session.now();
    for (0..loops) |_| {
        try library.check(c.xc_log_message(Log.sink, &log, level), &session.diagnostics);
        if (log.failure) |err| return err;
    }
    return session.sample(start, "{d}|{s}|{d}", .{ log.level, log.last, log.number });
}

// end of cases
