//! What all loops share of the library: its version, and its codes as errors.

const std = @import("std");
const c = @import("crosscall");
const Diagnostics = @import("Diagnostics.zig");

pub fn loadedAbi() u32 {
    return c.xc_abi_version();
}

/// What the library's codes become.
pub const Error = error{ Null, Parse, Range, Capacity, OutOfMemory, Unexpected };

/// The message is copied: the library's lives only until the next failure.
pub fn check(status: c.xc_status, diagnostics: *Diagnostics) Error!void {
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
