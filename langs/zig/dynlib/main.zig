//! The worker of the kit, once the library is loaded.

const std = @import("std");
const crosscall = @import("crosscall");
const worker = @import("worker");

pub fn main(init: std.process.Init) !void {
    try crosscall.load(init.environ_map.get("XC_LIBRARY") orelse return error.NoLibraryGiven);
    try worker.main(init);
}
