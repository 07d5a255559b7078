const c = @import("crosscall");
const library = @import("library.zig");
const Session = @import("Session.zig");
const Sample = Session.Sample;

// case: add_batch
pub fn addBatch(session: *Session, size: usize, loops: usize) !Sample {
    const a = try session.arena().alloc(i32, size);
    const b = try session.arena().alloc(i32, size);
    const sums = try session.arena().alloc(i32, size);
    for (a, b, 0..) |*left, *right, i| {
        left.* = @intCast(i);
        right.* = @intCast(2 * i);
    }
    const start = session.now();
    for (0..loops) |_| {
        try library.check(c.xc_add_batch(a.ptr, b.ptr, sums.ptr, size), &session.diagnostics);
    }
    return session.sample(start, "{d}", .{if (size > 0) sums[size - 1] else 0});
}

// end of cases
