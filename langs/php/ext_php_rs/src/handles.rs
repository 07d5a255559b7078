//! Handles: classes whose objects drop what they hold when the last reference goes.

use ext_php_rs::prelude::*;
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ce;

use crate::buffer;
use crate::counter;
use crate::failure::failure;

#[php_class]
#[php(name = "Crosscall\\Counter")]
pub struct Counter(counter::Counter);

#[php_impl]
impl Counter {
    // case: counter_cycle
    pub fn __construct(value: i64) -> PhpResult<Self> {
        counter::Counter::new(value).map(Self).map_err(failure)
    }

    // case: counter_add
    pub fn add(&mut self, amount: i64) -> i64 {
        self.0.add(amount)
    }
    // end of cases
}

/// Bytes by index, as the class ArrayAccess of PHP has them.
#[php_class]
#[php(name = "Crosscall\\Buffer")]
#[php(implements(ce = ce::arrayaccess, stub = "\\ArrayAccess"))]
pub struct Buffer(buffer::Buffer);

#[php_impl]
impl Buffer {
    // case: buffer_adopt
    pub fn __construct(size: usize) -> PhpResult<Self> {
        buffer::Buffer::new(size).map(Self).map_err(failure)
    }

    pub fn offset_get(&self, offset: &Zval) -> PhpResult<i64> {
        let offset = offset
            .long()
            .and_then(|offset| usize::try_from(offset).ok());
        let byte = offset.and_then(|offset| self.0.get(offset).copied());
        byte.map(i64::from)
            .ok_or_else(|| "outside of the buffer".into())
    }
    // end of cases

    pub fn offset_exists(&self, offset: &Zval) -> bool {
        let offset = offset
            .long()
            .and_then(|offset| usize::try_from(offset).ok());
        offset.is_some_and(|offset| offset < self.0.len())
    }

    pub fn offset_set(&mut self, _offset: &Zval, _value: &Zval) -> PhpResult<()> {
        Err("a buffer is only read".into())
    }

    pub fn offset_unset(&mut self, _offset: &Zval) -> PhpResult<()> {
        Err("a buffer is only read".into())
    }
}

pub fn add_to(module: ModuleBuilder) -> ModuleBuilder {
    module.class::<Counter>().class::<Buffer>()
}
