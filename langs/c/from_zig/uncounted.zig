//! The release library counts nothing.

pub inline fn call(comptime function: []const u8) void {
    _ = function;
}
