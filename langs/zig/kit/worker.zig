//! The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

const std = @import("std");
const builtin = @import("builtin");
const cases = @import("cases.zig");
const library = @import("library.zig");
const Session = @import("Session.zig");

const abi_written_for = 1;

comptime {
    const oldest: std.SemanticVersion = .{ .major = 0, .minor = 17, .patch = 0 };
    if (builtin.zig_version.order(oldest) == .lt) @compileError("this needs Zig 0.17 or newer");
}

pub fn main(init: std.process.Init) !void {
    var line_buffer: [4096]u8 = undefined;
    var stdin: std.Io.File.Reader = .initStreaming(.stdin(), init.io, &line_buffer);
    var answer_buffer: [4096]u8 = undefined;
    var stdout: std.Io.File.Writer = .initStreaming(.stdout(), init.io, &answer_buffer);
    const out = &stdout.interface;

    while (true) {
        var session: Session = .init(init.io, init.gpa);
        defer session.deinit();
        const line = stdin.interface.takeDelimiter('\n') catch |err| switch (err) {
            error.ReadFailed => return err,
            error.StreamTooLong => {
                _ = try stdin.interface.discardDelimiterInclusive('\n');
                try send(out, .{ .@"error" = "request too long" });
                continue;
            },
        } orelse return;
        var words = std.mem.tokenizeAny(u8, line, " \r");
        const verb = words.next() orelse "";
        if (std.mem.eql(u8, verb, "bye")) return;
        answer(out, &session, verb, &words) catch |err| switch (err) {
            error.WriteFailed => return err,
            else => {
                const message = try session.describe(err);
                try send(out, .{ .@"error" = message });
            },
        };
    }
}

const Words = std.mem.TokenIterator(u8, .any);

fn answer(out: *std.Io.Writer, session: *Session, verb: []const u8, words: *Words) !void {
    if (std.mem.eql(u8, verb, "hello")) return hello(out, session);
    const timed = std.mem.eql(u8, verb, "run");
    if (!timed and !std.mem.eql(u8, verb, "check")) {
        return session.fail("unknown request {s}", .{verb});
    }

    const id = words.next() orelse return session.fail("{s}: no case", .{verb});
    const case = cases.find(id) orelse return session.fail("unknown case {s}", .{id});
    session.case = case.id;
    // 31 bits of size: what the cases make of it fits every integer they use.
    const size = try number(u31, session, words.next());
    const loops = try number(usize, session, words.next());
    if (loops == 0) return session.fail("loops must be at least 1", .{});
    const sample = try case.run(session, size, loops);
    if (timed) {
        try send(out, .{ .ns = sample.elapsed_ns, .value = sample.value });
    } else {
        try send(out, .{ .value = sample.value });
    }
}

fn hello(out: *std.Io.Writer, session: *Session) !void {
    const abi = library.loadedAbi();
    if (abi != abi_written_for) {
        const format = "libcrosscall has ABI {d}, this worker was written for {d}";
        return session.fail(format, .{ abi, abi_written_for });
    }
    var ids: [cases.table.len][]const u8 = undefined;
    for (&ids, cases.table) |*id, case| id.* = case.id;
    try send(out, .{
        .protocol = 1,
        .abi = abi,
        .runtime = "Zig " ++ builtin.zig_version_string,
        .cases = &ids,
    });
}

fn number(Int: type, session: *Session, word: ?[]const u8) !Int {
    return std.fmt.parseUnsigned(Int, word orelse "", 10) catch |err|
        session.fail("size and loops must be whole numbers: {t}", .{err});
}

fn send(out: *std.Io.Writer, value: anytype) std.Io.Writer.Error!void {
    try std.json.Stringify.value(value, .{}, out);
    try out.writeByte('\n');
    try out.flush();
}
