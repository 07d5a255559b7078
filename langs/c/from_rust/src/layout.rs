//! Bytes in front of all other code: each layout has the same functions at other addresses.

use std::arch::global_asm;

const PAD: usize = match option_env!("FROM_RUST_SEED") {
    Some(seed) => match usize::from_str_radix(seed, 10) {
        Ok(seed) => 16 * seed,
        Err(_) => panic!("FROM_RUST_SEED is no number"),
    },
    None => 0,
};

// R keeps them: nothing refers to this section, and the linker drops such sections.
global_asm!(
    ".pushsection .text.pad, \"axR\", %progbits",
    ".skip {pad}, 0x90",
    ".popsection",
    pad = const PAD,
);
