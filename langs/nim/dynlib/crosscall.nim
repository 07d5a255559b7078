## crosscall.h, declared by hand; the functions are looked up when the program starts.

type
  XcStatus* = int32

  # Nim's cstring is a char *, and the sink's type has a const in it.
  ConstCString* {.importc: "const char*".} = cstring

  XcPerson* {.bycopy.} = object
    name*: cstring
    id*: int64
    age*: int32

  XcPoint* {.bycopy.} = object
    x*, y*: float64

  XcMat4* {.bycopy.} = object
    m*: array[16, float64]

  XcCounter* = object

  XcMapI64* = proc (value: int64, user: pointer): int64 {.cdecl, raises: [].}
  XcCompareI32* = proc (a, b: int32, user: pointer): int32 {.cdecl, raises: [].}
  XcLogSink* = proc (level: int32, message: ConstCString, user: pointer) {.cdecl, raises: [].}

const
  XcOk* = XcStatus(0)
  XcErrCapacity* = XcStatus(4)
  XcErrMemory* = XcStatus(5)
  XcLogWarning* = 2'i32

const libraryName = when defined(macosx): "libcrosscall.dylib" else: "libcrosscall.so"

{.push importc, dynlib: libraryName, cdecl, raises: [].}

proc xc_abi_version*(): uint32
proc xc_last_error*(): ConstCString

proc xc_noop*()
proc xc_add_i32*(a, b: int32): int32
proc xc_inc_i64*(value: int64): int64
proc xc_sum2_i64*(a, b: int64): int64
proc xc_sum4_i64*(a, b, c, d: int64): int64
proc xc_sum6_i64*(a, b, c, d, e, f: int64): int64
proc xc_sum8_i64*(a, b, c, d, e, f, g, h: int64): int64
proc xc_sum12_i64*(a, b, c, d, e, f, g, h, i, j, k, l: int64): int64
proc xc_sum8_f64*(a, b, c, d, e, f, g, h: float64): float64

proc xc_str_len*(text: cstring): int64
proc xc_str_upper*(text: cstring): cstring
proc xc_str_free*(text: cstring)
proc xc_str_copy*(buffer: ptr char, capacity: csize_t, text: cstring): int64
proc xc_person_json*(person: ptr XcPerson): cstring

proc xc_sum_f64*(values: ptr float64, count: csize_t): float64
proc xc_scale_f64*(values: ptr float64, count: csize_t, factor: float64): XcStatus

proc xc_point_dist*(a, b: ptr XcPoint): float64
proc xc_point_add*(a, b: XcPoint): XcPoint
proc xc_mat4_scale*(matrix: XcMat4, factor: float64): XcMat4

proc xc_apply_i64*(fn: XcMapI64, user: pointer, value: int64, count: csize_t): int64
proc xc_sort_i32*(input, output: ptr int32, count: csize_t,
    compare: XcCompareI32, user: pointer): XcStatus
proc xc_log_message*(sink: XcLogSink, user: pointer, level: int32): XcStatus

proc xc_counter_new*(value: int64): ptr XcCounter
proc xc_counter_add*(counter: ptr XcCounter, amount: int64): int64
proc xc_counter_free*(counter: ptr XcCounter)
proc xc_buffer_new*(size: csize_t): ptr UncheckedArray[uint8]
proc xc_buffer_free*(buffer: ptr UncheckedArray[uint8])

proc xc_parse_i64*(text: cstring, value: ptr int64): XcStatus

proc xc_work*(steps: int64): int64
proc xc_sha256*(data: ptr uint8, size: csize_t, digest: ptr uint8): XcStatus
proc xc_matmul_f64*(a, b, product: ptr float64, n: csize_t): XcStatus

proc xc_add_batch*(a, b, sums: ptr int32, count: csize_t): XcStatus

{.pop.}
