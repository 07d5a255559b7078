## What all loops share of the library: its codes as exceptions.

import crosscall

type
  CrosscallError* = object of CatchableError
    status*: XcStatus

proc fail*(status: XcStatus) {.noinline, noreturn.} =
  ## The message is copied: the library's lives only until the next failure.
  var error = newException(CrosscallError, $cstring(xc_last_error()))
  error.status = status
  raise error

proc check*(status: XcStatus) {.inline.} =
  if status != XcOk:
    fail(status)

proc checkMemory*[T: ptr | cstring](made: T): T {.inline.} =
  ## For functions that return nil when memory ran out.
  if made.isNil:
    fail(XcErrMemory)
  made
