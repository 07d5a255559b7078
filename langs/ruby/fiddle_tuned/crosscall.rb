# frozen_string_literal: true

require "fiddle/import"
require_relative "gvl"

# libcrosscall for Fiddle: its types, and what each function takes and returns.
#
# Each function is a Fiddle::Function in a constant. The importer's `extern`, as in ruby/fiddle, makes
# methods around such objects, which takes a third longer.
#
# C strings are TYPE_CONST_STRING wherever nobody needs their address: a String then goes in as it
# is, checked for NUL, where TYPE_VOIDP would make a Fiddle::Pointer of it first. For the same
# reason user data and opaque handles, which nobody follows here, are TYPE_UINTPTR_T, an Integer.
module Crosscall
  include Fiddle

  # A call failed; the text is the library's message.
  class Error < StandardError
  end

  I32 = TYPE_INT32_T
  I64 = TYPE_INT64_T
  F64 = TYPE_DOUBLE
  SIZE = TYPE_SIZE_T
  TEXT = TYPE_CONST_STRING
  POINTER = TYPE_VOIDP
  OPAQUE = TYPE_UINTPTR_T
  STATUS = I32

  LIBRARY = Fiddle.dlopen(ENV.fetch("XC_LIBRARY"))

  def self.function(name, arguments, result)
    Function.new(LIBRARY[name], arguments, result, name: name, need_gvl: NEED_GVL)
  end

  ABI_VERSION = function("xc_abi_version", [], -TYPE_INT)
  LAST_ERROR = function("xc_last_error", [], TEXT)
  NOOP = function("xc_noop", [], TYPE_VOID)
  ADD_I32 = function("xc_add_i32", [I32, I32], I32)
  INC_I64 = function("xc_inc_i64", [I64], I64)
  SUM2_I64 = function("xc_sum2_i64", [I64] * 2, I64)
  SUM4_I64 = function("xc_sum4_i64", [I64] * 4, I64)
  SUM6_I64 = function("xc_sum6_i64", [I64] * 6, I64)
  SUM8_I64 = function("xc_sum8_i64", [I64] * 8, I64)
  SUM12_I64 = function("xc_sum12_i64", [I64] * 12, I64)
  SUM8_F64 = function("xc_sum8_f64", [F64] * 8, F64)
  STR_LEN = function("xc_str_len", [TEXT], I64)
  STR_UPPER = function("xc_str_upper", [TEXT], POINTER)
  STR_FREE = function("xc_str_free", [POINTER], TYPE_VOID)
  STR_COPY = function("xc_str_copy", [POINTER, SIZE, TEXT], I64)
  PERSON_JSON = function("xc_person_json", [POINTER], POINTER)
  SUM_F64 = function("xc_sum_f64", [POINTER, SIZE], F64)
  SCALE_F64 = function("xc_scale_f64", [POINTER, SIZE, F64], STATUS)
  POINT_DIST = function("xc_point_dist", [POINTER, POINTER], F64)
  APPLY_I64 = function("xc_apply_i64", [POINTER, OPAQUE, I64, SIZE], I64)
  SORT_I32 = function("xc_sort_i32", [POINTER, POINTER, SIZE, POINTER, OPAQUE], STATUS)
  LOG_MESSAGE = function("xc_log_message", [POINTER, OPAQUE, I32], STATUS)
  COUNTER_NEW = function("xc_counter_new", [I64], OPAQUE)
  COUNTER_ADD = function("xc_counter_add", [OPAQUE, I64], I64)
  COUNTER_FREE = function("xc_counter_free", [OPAQUE], TYPE_VOID)
  BUFFER_NEW = function("xc_buffer_new", [SIZE], POINTER)
  BUFFER_FREE = function("xc_buffer_free", [POINTER], TYPE_VOID)
  PARSE_I64 = function("xc_parse_i64", [TEXT, POINTER], STATUS)
  WORK = function("xc_work", [I64], I64)
  SHA256 = function("xc_sha256", [POINTER, SIZE, POINTER], STATUS)
  MATMUL_F64 = function("xc_matmul_f64", [POINTER, POINTER, POINTER, SIZE], STATUS)
  ADD_BATCH = function("xc_add_batch", [POINTER, POINTER, POINTER, SIZE], STATUS)

  Point = Importer.struct(["double x", "double y"])
  Person = Importer.struct(["const char *name", "int64_t id", "int32_t age"])

  # What the last failed call left as its message.
  def self.failure
    Error.new(LAST_ERROR.call.force_encoding(Encoding::UTF_8))
  end

  # A handle as Ruby users expect one: closed at the end of a block.
  class Counter
    def self.open(value)
      counter = new(value)
      yield counter
    ensure
      counter&.close
    end

    def initialize(value)
      @handle = COUNTER_NEW.call(value)
      raise Crosscall.failure if @handle.zero?
    end

    def add(amount)
      COUNTER_ADD.call(@handle, amount)
    end

    def close
      COUNTER_FREE.call(@handle)
      @handle = 0
    end
  end

  # Its handle is a Fiddle::Pointer with a function that frees it if nobody did.
  class GuardedCounter < Counter
    def initialize(value)
      super
      @handle = Fiddle::Pointer.new(@handle, 0, COUNTER_FREE)
    end

    def close
      @handle.call_free
      @handle = Fiddle::NULL
    end
  end

  # What C calls back. A subclass with a method of its own is spared the call from
  # Closure::BlockCaller to its block. An exception reaches the caller of the C function.
  class Increment < Closure
    def self.make = new(I64, [I64, OPAQUE])

    def call(value, _user)
      value + 1
    end
  end

  class Compare < Closure
    def self.make = new(I32, [I32, I32, OPAQUE])

    def call(a, b, _user)
      a <=> b
    end
  end

  # Leads user back to its object, which the caller keeps alive.
  class Sink < Closure
    def self.make = new(Fiddle::TYPE_VOID, [I32, TEXT, OPAQUE])

    def call(level, message, user)
      keeper = Fiddle.dlunwrap(user)
      keeper.level = level
      keeper.message = message.force_encoding(Encoding::UTF_8)
      nil
    end
  end
end
