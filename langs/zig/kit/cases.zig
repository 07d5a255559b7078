//! Every case's loop, over the declarations that the mechanism gives as module `crosscall`.
//!
//! The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop:
//! only the empty loop needs to be held.

const std = @import("std");
const c = @import("crosscall");
const Diagnostics = @import("Diagnostics.zig");
const Session = @import("Session.zig");
const Sample = Session.Sample;

pub const Case = struct {
    id: []const u8,
    run: *const fn (session: *Session, size: usize, loops: usize) anyerror!Sample,
};

pub fn find(id: []const u8) ?Case {
    for (table) |case| if (std.mem.eql(u8, case.id, id)) return case;
    return null;
}

pub fn loadedAbi() u32 {
    return c.xc_abi_version();
}

/// What the library's codes become.
const Error = error{ Null, Parse, Range, Capacity, OutOfMemory, Unexpected };

/// The message is copied: the library's lives only until the next failure.
fn check(status: c.xc_status, diagnostics: *Diagnostics) Error!void {
    if (status != c.XC_OK) {
        @branchHint(.unlikely);
        diagnostics.keep(std.mem.span(c.xc_last_error()));
        return switch (status) {
            c.XC_ERR_NULL => error.Null,
            c.XC_ERR_PARSE => error.Parse,
            c.XC_ERR_RANGE => error.Range,
            c.XC_ERR_CAPACITY => error.Capacity,
            c.XC_ERR_MEMORY => error.OutOfMemory,
            else => error.Unexpected,
        };
    }
}

// case: empty
fn empty(session: *Session, _: usize, loops: usize) !Sample {
    const start = session.now();
    for (0..loops) |i| std.mem.doNotOptimizeAway(i);
    return session.sample(start, "0", .{});
}

// case: noop
fn noop(session: *Session, _: usize, loops: usize) !Sample {
    const start = session.now();
    for (0..loops) |_| c.xc_noop();
    return session.sample(start, "0", .{});
}

// case: add_i32
fn addI32(session: *Session, _: usize, loops: usize) !Sample {
    var r: i32 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_add_i32(1000000, 2345678);
    }
    return session.sample(start, "{d}", .{r});
}

// case: inc_i64
fn incI64(session: *Session, _: usize, loops: usize) !Sample {
    var x: i64 = 1 << 53;
    const start = session.now();
    for (0..loops) |_| {
        x = c.xc_inc_i64(x);
    }
    return session.sample(start, "{d}", .{x});
}

// case: sum2_i64
fn sum2I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum2_i64(1 << 40, 1 << 41);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum4_i64
fn sum4I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum4_i64(1 << 40, 1 << 41, 1 << 42, 1 << 43);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum6_i64
fn sum6I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum6_i64(1 << 40, 1 << 41, 1 << 42, 1 << 43, 1 << 44, 1 << 45);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum8_i64
fn sum8I64(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum8_i64(1 << 40, 1 << 41, 1 << 42, 1 << 43, 1 << 44, 1 << 45, 1 << 46, 1 << 47);
    }
    return session.sample(start, "{d}", .{r});
}

// case: sum12_i64
fn sum12I64(session: *Session, _: usize, loops: usize) !Sample {
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
fn sum8F64(session: *Session, _: usize, loops: usize) !Sample {
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum8_f64(1, 2, 4, 8, 16, 32, 64, 128);
    }
    return session.sample(start, "{d}", .{r});
}

// case: str_len
fn strLen(session: *Session, size: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const text = try session.text(size);
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        const terminated = try gpa.dupeSentinel(u8, text, 0);
        defer gpa.free(terminated);
        r = c.xc_str_len(terminated);
    }
    return session.sample(start, "{d}", .{r});
}

// case: str_upper
fn strUpper(session: *Session, size: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const text = try session.text(size);
    var upper: []u8 = &.{};
    defer gpa.free(upper);
    const start = session.now();
    for (0..loops) |_| {
        const terminated = try gpa.dupeSentinel(u8, text, 0);
        defer gpa.free(terminated);
        const raw = c.xc_str_upper(terminated) orelse return error.OutOfMemory;
        defer c.xc_str_free(raw);
        const copy = try gpa.dupe(u8, std.mem.span(raw));
        gpa.free(upper);
        upper = copy;
    }
    return session.sample(start, "{s}", .{upper});
}

// case: str_copy
fn strCopy(session: *Session, size: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const text = try session.text(size);
    const buffer = try session.arena().alloc(u8, size + 1);
    var copy: []u8 = &.{};
    defer gpa.free(copy);
    const start = session.now();
    for (0..loops) |_| {
        const terminated = try gpa.dupeSentinel(u8, text, 0);
        defer gpa.free(terminated);
        const length = c.xc_str_copy(buffer.ptr, buffer.len, terminated);
        if (length < 0) return error.Capacity;
        const fresh = try gpa.dupe(u8, buffer[0..@intCast(length)]);
        gpa.free(copy);
        copy = fresh;
    }
    return session.sample(start, "{s}", .{copy});
}

const Person = struct { name: []const u8, id: i64, age: i32 };

// case: person_json
fn personJson(session: *Session, _: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const person: Person = .{ .name = "Zoë", .id = 9007199254740993, .age = 41 };
    var json: []u8 = &.{};
    defer gpa.free(json);
    const start = session.now();
    for (0..loops) |_| {
        const name = try gpa.dupeSentinel(u8, person.name, 0);
        defer gpa.free(name);
        const raw = c.xc_person_json(&.{ .name = name, .id = person.id, .age = person.age }) orelse
            return error.OutOfMemory;
        defer c.xc_str_free(raw);
        const copy = try gpa.dupe(u8, std.mem.span(raw));
        gpa.free(json);
        json = copy;
    }
    return session.sample(start, "{s}", .{json});
}

// case: sum_f64
fn sumF64(session: *Session, size: usize, loops: usize) !Sample {
    const values = try session.doubles(size);
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_sum_f64(values.ptr, values.len);
    }
    return session.sample(start, "{d}", .{r});
}

// case: scale_f64
fn scaleF64(session: *Session, size: usize, loops: usize) !Sample {
    const values = try session.doubles(size);
    const start = session.now();
    for (0..loops) |_| {
        try check(c.xc_scale_f64(values.ptr, values.len, -1.0), &session.diagnostics);
    }
    return session.sample(start, "{d}", .{if (size > 0) values[size - 1] else 0});
}

// case: point_dist
fn pointDist(session: *Session, _: usize, loops: usize) !Sample {
    const a: c.xc_point = .{ .x = 1, .y = 2 };
    const b: c.xc_point = .{ .x = 4, .y = 6 };
    var r: f64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_point_dist(&a, &b);
    }
    return session.sample(start, "{d}", .{r});
}

// case: point_add
fn pointAdd(session: *Session, _: usize, loops: usize) !Sample {
    const a: c.xc_point = .{ .x = 1, .y = 2 };
    const b: c.xc_point = .{ .x = 3, .y = 4 };
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
fn mat4Scale(session: *Session, _: usize, loops: usize) !Sample {
    var matrix: c.xc_mat4 = undefined;
    for (&matrix.m, 0..) |*element, i| element.* = @floatFromInt(i);
    var scaled: c.xc_mat4 = undefined;
    const start = session.now();
    for (0..loops) |_| {
        scaled = c.xc_mat4_scale(matrix, 2.0);
    }
    var sum: f64 = 0;
    const result = try session.sample(start, "", .{});
    for (scaled.m) |element| sum += element;
    return .{
        .elapsed_ns = result.elapsed_ns,
        .value = try session.arena().print("{d}", .{sum}),
    };
}

fn increment(value: i64, _: ?*anyopaque) callconv(.c) i64 {
    return value +% 1;
}

// case: apply_i64
fn applyI64(session: *Session, size: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_apply_i64(increment, null, 1 << 53, size);
    }
    return session.sample(start, "{d}", .{r});
}

fn compare(a: i32, b: i32, _: ?*anyopaque) callconv(.c) i32 {
    return @as(i32, @intFromBool(a > b)) - @intFromBool(a < b);
}

// case: sort_i32
fn sortI32(session: *Session, size: usize, loops: usize) !Sample {
    if (size == 0) return session.fail("nothing to print of 0 elements", .{});
    const input = try session.arena().alloc(i32, size);
    const output = try session.arena().alloc(i32, size);
    for (input, 0..) |*value, i| value.* = @intCast(i * 7919 % size);
    const start = session.now();
    for (0..loops) |_| {
        try check(c.xc_sort_i32(input.ptr, output.ptr, size, compare, null), &session.diagnostics);
    }
    const shown = .{ output[0], output[size / 2], output[size - 1] };
    return session.sample(start, "{d},{d},{d}", shown);
}

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

// case: log_message
fn logMessage(session: *Session, _: usize, loops: usize) !Sample {
    var log: Log = .{ .gpa = session.gpa, .number = 7 };
    defer session.gpa.free(log.last);
    const start = session.now();
    for (0..loops) |_| {
        try check(c.xc_log_message(Log.sink, &log, c.XC_LOG_WARNING), &session.diagnostics);
        if (log.failure) |err| return err;
    }
    return session.sample(start, "{d}|{s}|{d}", .{ log.level, log.last, log.number });
}

const Counter = struct {
    handle: *c.xc_counter,

    fn init(value: i64) Error!Counter {
        return .{ .handle = c.xc_counter_new(value) orelse return error.OutOfMemory };
    }

    fn deinit(counter: Counter) void {
        c.xc_counter_free(counter.handle);
    }

    fn add(counter: Counter, amount: i64) i64 {
        return c.xc_counter_add(counter.handle, amount);
    }
};

// case: counter_add
fn counterAdd(session: *Session, _: usize, loops: usize) !Sample {
    const counter: Counter = try .init(5);
    defer counter.deinit();
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = counter.add(3);
    }
    return session.sample(start, "{d}", .{r});
}

// case: counter_cycle
fn counterCycle(session: *Session, _: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        const counter: Counter = try .init(5);
        defer counter.deinit();
        r = counter.add(3);
    }
    return session.sample(start, "{d}", .{r});
}

// case: buffer_adopt
fn bufferAdopt(session: *Session, size: usize, loops: usize) !Sample {
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

fn parseI64(gpa: std.mem.Allocator, text: []const u8, diagnostics: *Diagnostics) Error!i64 {
    const terminated = try gpa.dupeSentinel(u8, text, 0);
    defer gpa.free(terminated);
    var value: i64 = undefined;
    try check(c.xc_parse_i64(terminated, &value), diagnostics);
    return value;
}

// case: parse_ok
fn parseOk(session: *Session, _: usize, loops: usize) !Sample {
    var number: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        number = try parseI64(session.gpa, "123456789012", &session.diagnostics);
    }
    return session.sample(start, "{d}", .{number});
}

// case: parse_fail
fn parseFail(session: *Session, _: usize, loops: usize) !Sample {
    const start = session.now();
    for (0..loops) |_| {
        _ = parseI64(session.gpa, "12x4567", &session.diagnostics) catch |err| switch (err) {
            error.Parse => continue,
            else => return err,
        };
    }
    return session.sample(start, "{s}", .{session.diagnostics.message()});
}

// case: work
fn work(session: *Session, size: usize, loops: usize) !Sample {
    var r: i64 = 0;
    const start = session.now();
    for (0..loops) |_| {
        r = c.xc_work(@intCast(size));
    }
    return session.sample(start, "{d}", .{r});
}

// case: sha256
fn sha256(session: *Session, size: usize, loops: usize) !Sample {
    const data = try session.arena().alloc(u8, size);
    for (data, 0..) |*byte, i| byte.* = @intCast(i % 251);
    var digest: [32]u8 = undefined;
    const start = session.now();
    for (0..loops) |_| {
        try check(c.xc_sha256(data.ptr, data.len, &digest), &session.diagnostics);
    }
    return session.sample(start, "{x}", .{&digest});
}

// case: matmul_f64
fn matmulF64(session: *Session, size: usize, loops: usize) !Sample {
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
        try check(c.xc_matmul_f64(a.ptr, b.ptr, product.ptr, size), &session.diagnostics);
    }
    const result = try session.sample(start, "", .{});
    var sum: f64 = 0;
    for (product) |element| sum += element;
    return .{
        .elapsed_ns = result.elapsed_ns,
        .value = try session.arena().print("{d}", .{sum}),
    };
}

// case: add_batch
fn addBatch(session: *Session, size: usize, loops: usize) !Sample {
    const a = try session.arena().alloc(i32, size);
    const b = try session.arena().alloc(i32, size);
    const sums = try session.arena().alloc(i32, size);
    for (a, b, 0..) |*left, *right, i| {
        left.* = @intCast(i);
        right.* = @intCast(2 * i);
    }
    const start = session.now();
    for (0..loops) |_| {
        try check(c.xc_add_batch(a.ptr, b.ptr, sums.ptr, size), &session.diagnostics);
    }
    return session.sample(start, "{d}", .{if (size > 0) sums[size - 1] else 0});
}

const Team = struct {
    io: std.Io,
    loops: usize,
    missing: std.atomic.Value(usize),
    ready: std.Io.Event = .unset,
    go: std.Io.Event = .unset,
    cancelled: std.atomic.Value(bool) = .init(false),
    result: std.atomic.Value(i64) = .init(0),

    fn work(team: *Team) void {
        if (team.missing.fetchSub(1, .acq_rel) == 1) team.ready.set(team.io);
        team.go.waitUncancelable(team.io);
        if (team.cancelled.load(.acquire)) return;
        var r: i64 = 0;
        for (0..team.loops) |_| {
            r = c.xc_work(10000);
        }
        team.result.store(r, .release);
    }
};

// case: parallel_work
fn parallelWork(session: *Session, size: usize, loops: usize) !Sample {
    if (size == 0) return session.fail("no threads, no work", .{});
    var team: Team = .{ .io = session.io, .loops = loops, .missing = .init(size) };
    const threads = try session.arena().alloc(std.Thread, size);
    for (threads, 0..) |*thread, started| {
        thread.* = std.Thread.spawn(.{}, Team.work, .{&team}) catch |err| {
            team.cancelled.store(true, .release);
            team.go.set(team.io);
            for (threads[0..started]) |running| running.join();
            return err;
        };
    }
    team.ready.waitUncancelable(team.io);
    const start = session.now();
    team.go.set(team.io);
    for (threads) |thread| thread.join();
    return session.sample(start, "{d}", .{team.result.load(.acquire)});
}
// end of cases

pub const table = [_]Case{
    .{ .id = "empty", .run = empty },
    .{ .id = "noop", .run = noop },
    .{ .id = "add_i32", .run = addI32 },
    .{ .id = "inc_i64", .run = incI64 },
    .{ .id = "sum2_i64", .run = sum2I64 },
    .{ .id = "sum4_i64", .run = sum4I64 },
    .{ .id = "sum6_i64", .run = sum6I64 },
    .{ .id = "sum8_i64", .run = sum8I64 },
    .{ .id = "sum12_i64", .run = sum12I64 },
    .{ .id = "sum8_f64", .run = sum8F64 },
    .{ .id = "str_len", .run = strLen },
    .{ .id = "str_upper", .run = strUpper },
    .{ .id = "str_copy", .run = strCopy },
    .{ .id = "person_json", .run = personJson },
    .{ .id = "sum_f64", .run = sumF64 },
    .{ .id = "scale_f64", .run = scaleF64 },
    .{ .id = "point_dist", .run = pointDist },
    .{ .id = "point_add", .run = pointAdd },
    .{ .id = "mat4_scale", .run = mat4Scale },
    .{ .id = "apply_i64", .run = applyI64 },
    .{ .id = "sort_i32", .run = sortI32 },
    .{ .id = "log_message", .run = logMessage },
    .{ .id = "counter_add", .run = counterAdd },
    .{ .id = "counter_cycle", .run = counterCycle },
    .{ .id = "buffer_adopt", .run = bufferAdopt },
    .{ .id = "parse_ok", .run = parseOk },
    .{ .id = "parse_fail", .run = parseFail },
    .{ .id = "work", .run = work },
    .{ .id = "sha256", .run = sha256 },
    .{ .id = "matmul_f64", .run = matmulF64 },
    .{ .id = "add_batch", .run = addBatch },
    .{ .id = "parallel_work", .run = parallelWork },
};
