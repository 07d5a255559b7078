const std = @import("std");
const c = @import("crosscall");
const Session = @import("Session.zig");
const hide = @import("hide.zig").hide;
const Sample = Session.Sample;

// case: str_len
pub fn strLen(session: *Session, size: usize, loops: usize) !Sample {
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
pub fn strUpper(session: *Session, size: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const texts = try session.texts(size);
    var upper: []u8 = &.{};
    defer gpa.free(upper);
    const start = session.now();
    for (0..loops) |i| {
        const terminated = try gpa.dupeSentinel(u8, texts[i % texts.len], 0);
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
pub fn strCopy(session: *Session, size: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const texts = try session.texts(size);
    const buffer = try session.arena().alloc(u8, size + 1);
    var copy: []u8 = &.{};
    defer gpa.free(copy);
    const start = session.now();
    for (0..loops) |i| {
        const terminated = try gpa.dupeSentinel(u8, texts[i % texts.len], 0);
        defer gpa.free(terminated);
        const length = c.xc_str_copy(buffer.ptr, buffer.len, terminated);
        if (length < 0) return error.Capacity;
        const fresh = try gpa.dupe(u8, buffer[0..@intCast(length)]);
        gpa.free(copy);
        copy = fresh;
    }
    return session.sample(start, "{s}", .{copy});
}

// case: person_json
pub fn personJson(session: *Session, _: usize, loops: usize) !Sample {
    const gpa = session.gpa;
    const name = hide(@as([]const u8, "Zoë"));
    const id = hide(@as(i64, 9007199254740993));
    const age = hide(@as(i32, 41));
    var json: []u8 = &.{};
    defer gpa.free(json);
    const start = session.now();
    for (0..loops) |_| {
        const terminated = try gpa.dupeSentinel(u8, name, 0);
        defer gpa.free(terminated);
        const raw = c.xc_person_json(&.{ .name = terminated, .id = id, .age = age }) orelse
            return error.OutOfMemory;
        defer c.xc_str_free(raw);
        const copy = try gpa.dupe(u8, std.mem.span(raw));
        gpa.free(json);
        json = copy;
    }
    return session.sample(start, "{s}", .{json});
}

// end of cases
