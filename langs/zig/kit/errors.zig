const std = @import("std");
const c = @import("crosscall");
const Diagnostics = @import("Diagnostics.zig");
const library = @import("library.zig");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: parse_ok
fn parseI64(gpa: std.mem.Allocator, text: []const u8, diagnostics: *Diagnostics) library.Error!i64 {
    const terminated = try gpa.dupeSentinel(u8, text, 0);
    defer gpa.free(terminated);
    var value: i64 = undefined;
    try library.check(c.xc_parse_i64(terminated, &value), diagnostics);
    return value;
}

pub fn parseOk(session: *Session, _: usize, loops: usize) !Sample {
    const text = hide(@as([]const u8, "123456789012"));
    var number: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        number = try parseI64(session.gpa, text, &session.diagnostics);
        std.mem.doNotOptimizeAway(number);
    }
    return session.sample(start, "{d}", .{number});
}

// case: parse_fail
pub fn parseFail(session: *Session, _: usize, loops: usize) !Sample {
    const text = hide(@as([]const u8, "12x4567"));
    const start = session.now();
    for (0..loops) |_| {
        _ = parseI64(session.gpa, text, &session.diagnostics) catch |err| switch (err) {
            error.Parse => continue,
            else => return err,
        };
    }
    return session.sample(start, "{s}", .{session.diagnostics.message()});
}

// end of cases
