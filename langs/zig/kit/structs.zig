const std = @import("std");
const c = @import("crosscall");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: point_dist
pub fn pointDist(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(c.xc_point{ .x = 1, .y = 2 });
    const b = hide(c.xc_point{ .x = 4, .y = 6 });
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_point_dist(&a, &b);
    }
    return session.sample(start, "{d}", .{r});
}

// case: point_add
pub fn pointAdd(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(c.xc_point{ .x = 1, .y = 2 });
    const b = hide(c.xc_point{ .x = 3, .y = 4 });
    var x: f64 = 0;
    var y: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        const p = c.xc_point_add(a, b);
        x = p.x;
        y = p.y;
    }
    return session.sample(start, "{d},{d}", .{ x, y });
}

// case: mat4_scale
pub fn mat4Scale(session: *Session, _: usize, loops: usize) !Sample {
    var matrix: c.xc_mat4 = undefined;
    for (&matrix.m, 0..) |*element, i| element.* = @floatFromInt(i);
    std.mem.doNotOptimizeAway(&matrix); // its 16 elements stay where they are
    const factor = hide(@as(f64, 2));
    var scaled: c.xc_mat4 = undefined;
    const start = session.now();
    for (0..loops) |_| {
        scaled = c.xc_mat4_scale(matrix, factor);
    }
    var sum: f64 = 0;
    const result = try session.sample(start, "", .{});
    for (scaled.m) |element| sum += element;
    return .{
        .elapsed_ns = result.elapsed_ns,
        .value = try session.arena().print("{d}", .{sum}),
    };
}

// end of cases
