//! Zig's errors carry no text: who wants the message of one hands in a place for it.

const std = @import("std");
const Diagnostics = @This();

buffer: [256]u8 = undefined,
len: usize = 0,

/// Copies text, as much of it as there is room for.
pub fn keep(diagnostics: *Diagnostics, text: []const u8) void {
    diagnostics.len = @min(text.len, diagnostics.buffer.len);
    @memcpy(diagnostics.buffer[0..diagnostics.len], text[0..diagnostics.len]);
}

pub fn message(diagnostics: *const Diagnostics) []const u8 {
    return diagnostics.buffer[0..diagnostics.len];
}
