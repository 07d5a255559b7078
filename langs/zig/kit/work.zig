const std = @import("std");
const c = @import("crosscall");
const library = @import("library.zig");
const Session = @import("Session.zig");
const Sample = Session.Sample;

// case: work
pub fn work(session: *Session, size: usize, loops: usize) !Sample {
    const steps: i64 = @intCast(size);
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_work(steps);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sha256
pub fn sha256(session: *Session, size: usize, loops: usize) !Sample {
    const data = try session.arena().alloc(u8, size);
    for (data, 0..) |*byte, i| byte.* = @intCast(i % 251);
    var digest: [32]u8 = undefined;
    const start = session.now();
    for (0..loops) |_| {
        try library.check(c.xc_sha256(data.ptr, data.len, &digest), &session.diagnostics);
    }
    return session.sample(start, "{x}", .{&digest});
}

// case: matmul_f64
pub fn matmulF64(session: *Session, size: usize, loops: usize) !Sample {
    const count = try std.math.mul(usize, size, size);
    const a = try session.arena().alloc(f64, count);
    const b = try session.arena().alloc(f64, count);
    const product = try session.arena().alloc(f64, count);
    for (a, b, 0..) |*left, *right, i| {
        left.* = @floatFromInt(i % 7);
        right.* = @floatFromInt(i % 5);
    }
    const start = session.now();
    for (0..loops) |_| {
        try library.check(c.xc_matmul_f64(a.ptr, b.ptr, product.ptr, size), &session.diagnostics);
    }
    const result = try session.sample(start, "", .{});
    var sum: f64 = 0;
    for (product) |element| sum += element;
    return .{
        .elapsed_ns = result.elapsed_ns,
        .value = try session.arena().print("{d}", .{sum}),
    };
}

// end of cases
