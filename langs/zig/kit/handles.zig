const c = @import("crosscall");
const library = @import("library.zig");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: counter_add
const Counter = struct {
    handle: *c.xc_counter,

    fn init(value: i64) library.Error!Counter {
        return .{ .handle = c.xc_counter_new(value) orelse return error.OutOfMemory };
    }

    fn deinit(counter: Counter) void {
        c.xc_counter_free(counter.handle);
    }

    fn add(counter: Counter, amount: i64) i64 {
        return c.xc_counter_add(counter.handle, amount);
    }
};

pub fn counterAdd(session: *Session, _: usize, loops: usize) !Sample {
    const counter: Counter = try .init(5);
    defer counter.deinit();
    const amount = hide(@as(i64, 3));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = counter.add(amount);
    }
    return session.sample(start, "{d}", .{r});
}

// case: counter_cycle
pub fn counterCycle(session: *Session, _: usize, loops: usize) !Sample {
    const value = hide(@as(i64, 5));
    const amount = hide(@as(i64, 3));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        const counter: Counter = try .init(value);
        defer counter.deinit();
        r = counter.add(amount);
    }
    return session.sample(start, "{d}", .{r});
}

// case: buffer_adopt
pub fn bufferAdopt(session: *Session, size: usize, loops: usize) !Sample {
    if (size == 0) return session.fail("a buffer of 0 bytes has no first one", .{});
    var first: u8 = 0;
    var last: u8 = 0;
    const start = session.now();
    for (0..loops) |_| {
        const buffer = c.xc_buffer_new(size) orelse return error.OutOfMemory;
        defer c.xc_buffer_free(buffer);
        const bytes: []const u8 = buffer[0..size];
        first = bytes[0];
        last = bytes[bytes.len - 1];
    }
    return session.sample(start, "{d},{d}", .{ first, last });
}

// end of cases
