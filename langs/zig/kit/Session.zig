//! What a case is given for one request: memory, the clock, the inputs, and a place for the message
//! of a failure.

const std = @import("std");
const Diagnostics = @import("Diagnostics.zig");
const Session = @This();

io: std.Io,
/// For what lives shorter than the request.
gpa: std.mem.Allocator,
arena_state: std.heap.ArenaAllocator,
case: []const u8 = "",
diagnostics: Diagnostics = .{},

pub const Sample = struct {
    elapsed_ns: i64,
    /// The last result as text, in the arena.
    value: []const u8,
};

pub fn init(io: std.Io, gpa: std.mem.Allocator) Session {
    return .{ .io = io, .gpa = gpa, .arena_state = .init(gpa) };
}

pub fn deinit(session: *Session) void {
    session.arena_state.deinit();
}

/// For what lives as long as the request: nobody frees it.
pub fn arena(session: *Session) std.mem.Allocator {
    return session.arena_state.allocator();
}

pub fn now(session: *Session) std.Io.Timestamp {
    return std.Io.Clock.awake.now(session.io);
}

/// The sample of a loop that began at start and has just ended.
pub fn sample(
    session: *Session,
    start: std.Io.Timestamp,
    comptime format: []const u8,
    result: anytype,
) !Sample {
    const elapsed = start.durationTo(session.now());
    return .{
        .elapsed_ns = @intCast(elapsed.toNanoseconds()),
        .value = try session.arena().print(format, result),
    };
}

/// Leaves a message for the answer and returns the error that stands for it.
pub fn fail(session: *Session, comptime format: []const u8, arguments: anytype) anyerror {
    session.diagnostics.keep(try session.arena().print(format, arguments));
    return error.Failed;
}

pub fn describe(session: *Session, err: anyerror) ![]const u8 {
    const message = session.diagnostics.message();
    const what = if (message.len > 0) message else @errorName(err);
    if (session.case.len == 0) return what;
    return session.arena().print("{s}: {s}", .{ session.case, what });
}

/// The input text of size bytes; the rule stands at the top of native/cases.toml.
pub fn text(session: *Session, size: usize) ![]const u8 {
    return session.textFrom(size, 0);
}

/// The four that a case takes by turns.
pub fn texts(session: *Session, size: usize) ![4][]const u8 {
    var made: [4][]const u8 = undefined;
    for (&made, 0..) |*one, letter| one.* = try session.textFrom(size, letter);
    return made;
}

/// The text whose letters begin with the one of that number.
fn textFrom(session: *Session, size: usize, first: usize) ![]const u8 {
    const made = try session.arena().alloc(u8, size);
    const euro = "€";
    const head: usize = if (size % 2 == 1 and size >= euro.len) euro.len else 0;
    @memcpy(made[0..head], euro[0..head]);
    for (made[head..], 0..) |*letter, i| letter.* = @intCast('a' + (i + first) % 26);
    return made;
}

/// 0, 1, 2, … as doubles.
pub fn doubles(session: *Session, size: usize) ![]f64 {
    const made = try session.arena().alloc(f64, size);
    for (made, 0..) |*value, i| value.* = @floatFromInt(i);
    return made;
}
