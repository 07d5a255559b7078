const std = @import("std");
const c = @import("crosscall");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
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
    const a = hide(@as(i32, 1000000));
    const b = hide(@as(i32, 2345678));
    var r: i32 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_add_i32(a, b);
    }
    return session.sample(start, "{d}", .{r});
}

// case: inc_i64
pub fn incI64(session: *Session, _: usize, loops: usize) !Sample {
    var x = hide(@as(i64, 1 << 53));
    const start = session.now();
    for (0..loops) |_| {
        x = c.xc_inc_i64(x);
    }
    return session.sample(start, "{d}", .{x});
}

// case: sum2_i64
pub fn sum2I64(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(@as(i64, 1 << 40));
    const b = hide(@as(i64, 1 << 41));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum2_i64(a, b);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum4_i64
pub fn sum4I64(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(@as(i64, 1 << 40));
    const b = hide(@as(i64, 1 << 41));
    const d = hide(@as(i64, 1 << 42));
    const e = hide(@as(i64, 1 << 43));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum4_i64(a, b, d, e);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum6_i64
pub fn sum6I64(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(@as(i64, 1 << 40));
    const b = hide(@as(i64, 1 << 41));
    const d = hide(@as(i64, 1 << 42));
    const e = hide(@as(i64, 1 << 43));
    const f = hide(@as(i64, 1 << 44));
    const g = hide(@as(i64, 1 << 45));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum6_i64(a, b, d, e, f, g);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum8_i64
pub fn sum8I64(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(@as(i64, 1 << 40));
    const b = hide(@as(i64, 1 << 41));
    const d = hide(@as(i64, 1 << 42));
    const e = hide(@as(i64, 1 << 43));
    const f = hide(@as(i64, 1 << 44));
    const g = hide(@as(i64, 1 << 45));
    const h = hide(@as(i64, 1 << 46));
    const j = hide(@as(i64, 1 << 47));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum8_i64(a, b, d, e, f, g, h, j);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum12_i64
pub fn sum12I64(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(@as(i64, 1 << 40));
    const b = hide(@as(i64, 1 << 41));
    const d = hide(@as(i64, 1 << 42));
    const e = hide(@as(i64, 1 << 43));
    const f = hide(@as(i64, 1 << 44));
    const g = hide(@as(i64, 1 << 45));
    const h = hide(@as(i64, 1 << 46));
    const j = hide(@as(i64, 1 << 47));
    const k = hide(@as(i64, 1 << 48));
    const l = hide(@as(i64, 1 << 49));
    const m = hide(@as(i64, 1 << 50));
    const n = hide(@as(i64, 1 << 51));
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum12_i64(a, b, d, e, f, g, h, j, k, l, m, n);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum8_f64
pub fn sum8F64(session: *Session, _: usize, loops: usize) !Sample {
    const a = hide(@as(f64, 1));
    const b = hide(@as(f64, 2));
    const d = hide(@as(f64, 4));
    const e = hide(@as(f64, 8));
    const f = hide(@as(f64, 16));
    const g = hide(@as(f64, 32));
    const h = hide(@as(f64, 64));
    const j = hide(@as(f64, 128));
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum8_f64(a, b, d, e, f, g, h, j);
    }
    return session.sample(start, "{d}", .{r});
}

// end of cases
