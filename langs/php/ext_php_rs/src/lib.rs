//! libcrosscall as a PHP extension, by ext-php-rs: https://ext-php.rs/macros/function.html

#[path = "../../../rust/extension/padding.rs"]
mod padding;

mod arrays;
#[path = "../../../rust/link/src/buffer.rs"]
mod buffer;
mod callbacks;
mod calls;
#[path = "../../../rust/link/src/counter.rs"]
mod counter;
#[allow(dead_code)] // the status
#[path = "../../../rust/link/src/error.rs"]
mod error;
mod failure;
mod handles;
#[path = "../../../rust/link/src/owned_text.rs"]
mod owned_text;
mod strings;
mod structs;

use ext_php_rs::prelude::*;

/// The declarations, written by hand.
mod ffi {
    pub use crosscall_sys::*;
}

#[php_module]
pub fn get_module(module: ModuleBuilder) -> ModuleBuilder {
    let module = calls::add_to(failure::add_to(module));
    let module = arrays::add_to(strings::add_to(module));
    handles::add_to(callbacks::add_to(structs::add_to(module)))
}
