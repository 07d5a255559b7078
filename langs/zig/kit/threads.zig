const std = @import("std");
const c = @import("crosscall");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: parallel_work
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
        const steps = hide(@as(i64, 10000));
        var r: i64 = 0;
        for (0..team.loops) |_| {
            r = c.xc_work(steps);
        }
        team.result.store(r, .release);
    }
};

pub fn parallelWork(session: *Session, size: usize, loops: usize) !Sample {
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
