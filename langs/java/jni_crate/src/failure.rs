//! What fails in a native method, and the exception that Java gets of it.

use std::any::Any;
use std::error::Error;
use std::ffi::NulError;
use std::fmt::{Display, Formatter, Result as Formatted};
use std::str::Utf8Error;

use jni::Env;
use jni::errors::{Error as JniError, ErrorPolicy, Result};
use jni::objects::{JByteArray, JThrowable};
use jni::strings::JNIString;
use jni::{bind_java_type, jni_str};

use crate::error::Error as LibraryError;

bind_java_type! {
    JCrosscallException => kit.CrosscallException,
    is_instance_of = { throwable: JThrowable },
    constructors { fn new(utf8: jbyte[]) },
}

#[derive(Debug)]
pub enum Failure {
    Library(LibraryError),
    Jni(JniError),
    /// An argument that does not fit the others.
    Argument(&'static str),
    Text(Box<dyn Error>),
}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        Self::Library(error)
    }
}

impl From<JniError> for Failure {
    fn from(error: JniError) -> Self {
        Self::Jni(error)
    }
}

impl From<NulError> for Failure {
    fn from(error: NulError) -> Self {
        Self::Text(error.into())
    }
}

impl From<Utf8Error> for Failure {
    fn from(error: Utf8Error) -> Self {
        Self::Text(error.into())
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Formatted {
        match self {
            Self::Library(error) => error.fmt(formatter),
            Self::Jni(error) => error.fmt(formatter),
            Self::Argument(what) => formatter.write_str(what),
            Self::Text(error) => error.fmt(formatter),
        }
    }
}

/// Throws what the failure is in Java; an exception that is pending already stays.
/// https://docs.rs/jni/0.22/jni/errors/trait.ErrorPolicy.html
pub struct Throw;

impl<T: Default> ErrorPolicy<T, Failure> for Throw {
    type Captures<'local: 'native, 'native> = ();

    fn on_error<'local: 'native, 'native>(
        env: &mut Env<'local>,
        _captures: &mut (),
        failure: Failure,
    ) -> Result<T> {
        if env.exception_check() {
            return Ok(T::default());
        }
        let message = failure.to_string();
        // Each says by an error that the exception is pending now.
        let _ = match failure {
            Failure::Library(_) => throw_failure(env, &message),
            Failure::Jni(JniError::NullPtr(_)) => env.throw_new(
                jni_str!("java/lang/NullPointerException"),
                JNIString::new(&message),
            ),
            Failure::Jni(JniError::IndexOutOfBounds) => env.throw_new(
                jni_str!("java/lang/ArrayIndexOutOfBoundsException"),
                JNIString::new(&message),
            ),
            Failure::Jni(_) => env.throw(message),
            Failure::Argument(_) | Failure::Text(_) => env.throw_new(
                jni_str!("java/lang/IllegalArgumentException"),
                JNIString::new(&message),
            ),
        };
        Ok(T::default())
    }

    fn on_panic<'local: 'native, 'native>(
        env: &mut Env<'local>,
        _captures: &mut (),
        _panic: Box<dyn Any + Send>,
    ) -> Result<T> {
        let _ = env.throw("a native method panicked");
        Ok(T::default())
    }
}

fn throw_failure(env: &mut Env<'_>, message: &str) -> Result<()> {
    let utf8 = env.byte_array_from_slice(message.as_bytes())?;
    let utf8: &JByteArray<'_> = &utf8;
    let exception: JThrowable<'_> = JCrosscallException::new(env, utf8)?.into();
    env.throw(exception)
}
