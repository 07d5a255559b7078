//! The program of every worker. It comes first in the link and begins with 16 bytes for each number of
//! XC_LAYOUT, so that all behind it moves by them: the loops, in the mechanism's own library, and std.

use std::arch::global_asm;
use std::io;

global_asm!(concat!(".skip 16 * ", env!("XC_LAYOUT")));

// Into the section of these bytes: the linker drops one that nothing refers to.
#[cfg_attr(target_os = "linux", unsafe(link_section = ".text"))]
fn main() -> io::Result<()> {
    mechanism::serve()
}
