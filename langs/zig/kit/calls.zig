const std = @import("std");
const c = @import("crosscall");
const Session = @import("Session.zig");
const Sample = Session.Sample;

// case: empty
pub fn empty(session: *Session, _: usize, loops: usize) !Sample {
    const start = session.now();
    for (0..loops) |i| std.mem.doNotOptimizeAway(i);
    return session.sample(start, "0", .{});
}

// case: noop
pub fn noop(session: *Session, _: usize, loops: usize) !Sample {
    const start = session.now();
    for (0..loops) |_| c.xc_noop();
    return session.sample(start, "0", .{});
}

// case: add_i32
pub fn addI32(session: *Session, _: usize, loops: usize) !Sample {
    var r: i32 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_add_i32(1000000, 2345678);
    }
    return session.sample(start, "{d}", .{r});
}

// case: inc_i64
pub fn incI64(session: *Session, _: usize, loops: usize) !Sample {
    var x: i64 = 1 << 53;
    const start = session.now();
    for (0..loops) |_| {
        x = c.xc_inc_i64(x);
    }
    return session.sample(start, "{d}", .{x});
}

// case: sum2_i64
pub fn sum2I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum2_i64(1 << 40, 1 << 41);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum4_i64
pub fn sum4I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum4_i64(1 << 40, 1 << 41, 1 << 42, 1 << 43);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum6_i64
pub fn sum6I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum6_i64(1 << 40, 1 << 41, 1 << 42, 1 << 43, 1 << 44, 1 << 45);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum8_i64
pub fn sum8I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum8_i64(1 << 40, 1 << 41, 1 << 42, 1 << 43, 1 << 44, 1 << 45, 1 << 46, 1 << 47);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum12_i64
pub fn sum12I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum12_i64(
            1 << 40,
            1 << 41,
            1 << 42,
            1 << 43,
            1 << 44,
            1 << 45,
            1 << 46,
            1 << 47,
            1 << 48,
            1 << 49,
            1 << 50,
            1 << 51,
        );
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum8_f64
pub fn sum8F64(session: *Session, _: usize, loops: usize) !Sample {
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
    }
    return session.sample(start, "{d}", .{r});
}

// end of cases
