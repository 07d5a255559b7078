//! The core functions of crosscall.h in Zig, exported under the same names: what calling Zig from C
//! costs. Contract, ownership and messages are the header's.

const std = @import("std");
/// counted.zig or uncounted.zig: mechanism.toml builds the library with each.
const count = @import("count");

/// The library's own memory. Texts are freed by way of their length, so they keep their NUL.
const gpa = std.heap.c_allocator;

const Status = enum(i32) { ok = 0, null = 1, parse = 2, range = 3, capacity = 4, memory = 5 };

threadlocal var last_error: [96]u8 = @splat(0);

fn fail(status: Status, comptime format: []const u8, arguments: anytype) Status {
    const room = last_error[0 .. last_error.len - 1];
    const message = std.fmt.bufPrint(room, format, arguments) catch room;
    last_error[message.len] = 0;
    return status;
}

// ---- library ----

export fn xc_abi_version() u32 {
    count.call(@src().fn_name);
    return 1;
}

export fn xc_last_error() [*]const u8 {
    count.call(@src().fn_name);
    return &last_error;
}

// ---- calls ----

export fn xc_noop() void {
    count.call(@src().fn_name);
}

export fn xc_add_i32(a: i32, b: i32) i32 {
    count.call(@src().fn_name);
    return a +% b;
}

export fn xc_inc_i64(value: i64) i64 {
    count.call(@src().fn_name);
    return value +% 1;
}

export fn xc_sum12_i64(
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
    j: i64,
    k: i64,
    l: i64,
) i64 {
    count.call(@src().fn_name);
    return a +% b +% c +% d +% e +% f +% g +% h +% i +% j +% k +% l;
}

export fn xc_sum8_f64(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64) f64 {
    count.call(@src().fn_name);
    return a + b + c + d + e + f + g + h;
}

// ---- strings ----

export fn xc_str_len(text: ?[*:0]const u8) i64 {
    count.call(@src().fn_name);
    const given = text orelse {
        _ = fail(.null, "xc_str_len: text is NULL", .{});
        return -1;
    };
    return @intCast(std.mem.len(given));
}

export fn xc_str_upper(text: ?[*:0]const u8) ?[*:0]u8 {
    count.call(@src().fn_name);
    const given = text orelse {
        _ = fail(.null, "xc_str_upper: text is NULL", .{});
        return null;
    };
    const upper = gpa.dupeSentinel(u8, std.mem.span(given), 0) catch {
        _ = fail(.memory, "xc_str_upper: no memory", .{});
        return null;
    };
    for (upper) |*byte| byte.* = std.ascii.toUpper(byte.*);
    return upper.ptr;
}

export fn xc_str_free(text: ?[*:0]u8) void {
    count.call(@src().fn_name);
    if (text) |owned| gpa.free(std.mem.span(owned));
}

// ---- arrays ----

export fn xc_sum_f64(values: ?[*]const f64, size: usize) f64 {
    count.call(@src().fn_name);
    if (size == 0) return 0;
    const given = values orelse {
        _ = fail(.null, "xc_sum_f64: values is NULL", .{});
        return std.math.nan(f64);
    };
    var sum: f64 = 0;
    for (given[0..size]) |value| sum += value;
    return sum;
}

// ---- structs ----

const Point = extern struct { x: f64, y: f64 };

export fn xc_point_dist(a: ?*const Point, b: ?*const Point) f64 {
    count.call(@src().fn_name);
    if (a == null or b == null) {
        const missing = if (a == null) "a" else "b";
        _ = fail(.null, "xc_point_dist: {s} is NULL", .{missing});
        return std.math.nan(f64);
    }
    const dx = b.?.x - a.?.x;
    const dy = b.?.y - a.?.y;
    return @sqrt(dx * dx + dy * dy);
}

export fn xc_point_add(a: Point, b: Point) Point {
    count.call(@src().fn_name);
    return .{ .x = a.x + b.x, .y = a.y + b.y };
}

// ---- callbacks ----

const Map = *const fn (value: i64, user: ?*anyopaque) callconv(.c) i64;

export fn xc_apply_i64(map: ?Map, user: ?*anyopaque, value: i64, times: usize) i64 {
    count.call(@src().fn_name);
    if (times == 0) return value;
    const given = map orelse {
        _ = fail(.null, "xc_apply_i64: fn is NULL", .{});
        return std.math.minInt(i64);
    };
    var last = value;
    for (0..times) |_| last = given(last, user);
    return last;
}

// ---- handles ----

const Counter = struct { value: i64 };

export fn xc_counter_new(value: i64) ?*Counter {
    count.call(@src().fn_name);
    const counter = gpa.create(Counter) catch {
        _ = fail(.memory, "xc_counter_new: no memory", .{});
        return null;
    };
    counter.* = .{ .value = value };
    return counter;
}

export fn xc_counter_add(counter: ?*Counter, amount: i64) i64 {
    count.call(@src().fn_name);
    const given = counter orelse {
        _ = fail(.null, "xc_counter_add: counter is NULL", .{});
        return std.math.minInt(i64);
    };
    given.value +%= amount;
    return given.value;
}

export fn xc_counter_free(counter: ?*Counter) void {
    count.call(@src().fn_name);
    if (counter) |owned| gpa.destroy(owned);
}

// ---- errors ----

export fn xc_parse_i64(text: ?[*:0]const u8, value: ?*i64) Status {
    count.call(@src().fn_name);
    const given = text orelse return fail(.null, "xc_parse_i64: text is NULL", .{});
    const parsed = value orelse return fail(.null, "xc_parse_i64: value is NULL", .{});
    const all = std.mem.span(given);
    const negative = all.len > 0 and all[0] == '-';
    const sign_length = @intFromBool(negative or (all.len > 0 and all[0] == '+'));
    const digits = all[sign_length..];
    if (digits.len == 0) return fail(.parse, "not a number: no digits", .{});
    if (std.mem.indexOfNone(u8, digits, "0123456789")) |at| {
        return fail(.parse, "not a number: offset {d} is no digit", .{sign_length + at});
    }
    var result: i64 = 0;
    for (digits) |byte| {
        const digit: i64 = byte - '0';
        const tenfold = std.math.mul(i64, result, 10) catch return outOfRange();
        // Towards the sign: the smallest i64 has no positive counterpart.
        const signed = if (negative) -digit else digit;
        result = std.math.add(i64, tenfold, signed) catch return outOfRange();
    }
    parsed.* = result;
    return .ok;
}

fn outOfRange() Status {
    return fail(.range, "out of range: more than 64 bits", .{});
}

// ---- work and batch ----

export fn xc_work(steps: i64) i64 {
    count.call(@src().fn_name);
    var state: u64 = 88172645463325252; // Marsaglia's own seed
    var done: i64 = 0;
    while (done < steps) : (done += 1) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    return @as(u53, @truncate(state));
}

export fn xc_add_batch(a: ?[*]const i32, b: ?[*]const i32, sums: ?[*]i32, size: usize) Status {
    count.call(@src().fn_name);
    if (size == 0) return .ok;
    if (a == null or b == null or sums == null) {
        return fail(.null, "xc_add_batch: a, b or sums is NULL", .{});
    }
    for (a.?[0..size], b.?[0..size], sums.?[0..size]) |left, right, *sum| sum.* = left +% right;
    return .ok;
}
