const c = @import("crosscall");
const library = @import("library.zig");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: sum_f64
pub fn sumF64(session: *Session, size: usize, loops: usize) !Sample {
    const values = try session.doubles(size);
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum_f64(values.ptr, values.len);
    }
    return session.sample(start, "{d}", .{r});
}

// case: scale_f64
pub fn scaleF64(session: *Session, size: usize, loops: usize) !Sample {
    const values = try session.doubles(size);
    const factor = hide(@as(f64, -1));
    const start = session.now();
    for (0..loops) |_| {
        try library.check(c.xc_scale_f64(values.ptr, values.len, factor), &session.diagnostics);
    }
    return session.sample(start, "{d}", .{if (size > 0) values[size - 1] else 0});
}

// end of cases
