# frozen_string_literal: true

require "ffi"

# libcrosscall for the ffi gem: its types, and what each function takes and returns.
#
# C strings go in as :string, a String's own memory checked for NUL. Structs go by :pointer where C
# wants their address: the by_ref type checks their class and takes twice as long.
module Crosscall
  extend FFI::Library
  ffi_lib ENV.fetch("XC_LIBRARY")

  # A call failed; the text is the library's message.
  class Error < StandardError
  end

  class Point < FFI::Struct
    layout x: :double, y: :double

    def self.of(x, y)
      point = new
      point[:x] = x
      point[:y] = y
      point
    end
  end

  class Mat4 < FFI::Struct
    layout m: [:double, 16]
  end

  class Person < FFI::Struct
    layout name: :pointer, id: :int64, age: :int32
  end

  attach_function :xc_abi_version, [], :uint32
  attach_function :xc_last_error, [], :string
  attach_function :xc_noop, [], :void
  attach_function :xc_add_i32, %i[int32 int32], :int32
  attach_function :xc_inc_i64, %i[int64], :int64
  attach_function :xc_sum2_i64, [:int64] * 2, :int64
  attach_function :xc_sum4_i64, [:int64] * 4, :int64
  attach_function :xc_sum6_i64, [:int64] * 6, :int64
  attach_function :xc_sum8_i64, [:int64] * 8, :int64
  attach_function :xc_sum12_i64, [:int64] * 12, :int64
  attach_function :xc_sum8_f64, [:double] * 8, :double
  attach_function :xc_str_len, %i[string], :int64
  attach_function :xc_str_upper, %i[string], :pointer
  attach_function :xc_str_free, %i[pointer], :void
  attach_function :xc_str_copy, %i[pointer size_t string], :int64
  attach_function :xc_person_json, %i[pointer], :pointer
  attach_function :xc_sum_f64, %i[pointer size_t], :double
  attach_function :xc_scale_f64, %i[pointer size_t double], :int32
  attach_function :xc_point_dist, %i[pointer pointer], :double
  attach_function :xc_point_add, [Point.by_value, Point.by_value], Point.by_value
  attach_function :xc_mat4_scale, [Mat4.by_value, :double], Mat4.by_value
  attach_function :xc_apply_i64, %i[pointer pointer int64 size_t], :int64
  attach_function :xc_sort_i32, %i[pointer pointer size_t pointer pointer], :int32
  attach_function :xc_log_message, %i[pointer pointer int32], :int32
  attach_function :xc_counter_new, %i[int64], :pointer
  attach_function :xc_counter_add, %i[pointer int64], :int64
  attach_function :xc_counter_free, %i[pointer], :void
  attach_function :xc_buffer_new, %i[size_t], :pointer
  attach_function :xc_buffer_free, %i[pointer], :void
  attach_function :xc_parse_i64, %i[string pointer], :int32
  attach_function :xc_work, %i[int64], :int64
  attach_function :xc_sha256, %i[pointer size_t pointer], :int32
  attach_function :xc_matmul_f64, %i[pointer pointer pointer size_t], :int32
  attach_function :xc_add_batch, %i[pointer pointer pointer size_t], :int32

  # What the last failed call left as its message.
  def self.failure
    Error.new(xc_last_error.force_encoding(Encoding::UTF_8))
  end

  # A handle as Ruby users expect one: closed at the end of a block.
  class Counter
    attr_reader :handle

    def self.open(value)
      counter = new(value)
      yield counter
    ensure
      counter&.close
    end

    def initialize(value)
      @handle = Crosscall.xc_counter_new(value)
      raise Crosscall.failure if @handle.null?
    end

    def add(amount)
      Crosscall.xc_counter_add(@handle, amount)
    end

    def close
      Crosscall.xc_counter_free(@handle)
      @handle = FFI::Pointer::NULL
    end
  end
end
