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

  attach_function :abi_version, :xc_abi_version, [], :uint32
  attach_function :last_error, :xc_last_error, [], :string
  attach_function :noop, :xc_noop, [], :void
  attach_function :add_i32, :xc_add_i32, %i[int32 int32], :int32
  attach_function :inc_i64, :xc_inc_i64, %i[int64], :int64
  attach_function :sum2_i64, :xc_sum2_i64, [:int64] * 2, :int64
  attach_function :sum4_i64, :xc_sum4_i64, [:int64] * 4, :int64
  attach_function :sum6_i64, :xc_sum6_i64, [:int64] * 6, :int64
  attach_function :sum8_i64, :xc_sum8_i64, [:int64] * 8, :int64
  attach_function :sum12_i64, :xc_sum12_i64, [:int64] * 12, :int64
  attach_function :sum8_f64, :xc_sum8_f64, [:double] * 8, :double
  attach_function :str_len, :xc_str_len, %i[string], :int64
  attach_function :str_upper, :xc_str_upper, %i[string], :pointer
  attach_function :str_free, :xc_str_free, %i[pointer], :void
  attach_function :str_copy, :xc_str_copy, %i[pointer size_t string], :int64
  attach_function :person_json, :xc_person_json, %i[pointer], :pointer
  attach_function :sum_f64, :xc_sum_f64, %i[pointer size_t], :double
  attach_function :scale_f64, :xc_scale_f64, %i[pointer size_t double], :int32
  attach_function :point_dist, :xc_point_dist, %i[pointer pointer], :double
  attach_function :point_add, :xc_point_add, [Point.by_value, Point.by_value], Point.by_value
  attach_function :mat4_scale, :xc_mat4_scale, [Mat4.by_value, :double], Mat4.by_value
  attach_function :apply_i64, :xc_apply_i64, %i[pointer pointer int64 size_t], :int64
  attach_function :sort_i32, :xc_sort_i32, %i[pointer pointer size_t pointer pointer], :int32
  attach_function :log_message, :xc_log_message, %i[pointer pointer int32], :int32
  attach_function :counter_new, :xc_counter_new, %i[int64], :pointer
  attach_function :counter_add, :xc_counter_add, %i[pointer int64], :int64
  attach_function :counter_free, :xc_counter_free, %i[pointer], :void
  attach_function :buffer_new, :xc_buffer_new, %i[size_t], :pointer
  attach_function :buffer_free, :xc_buffer_free, %i[pointer], :void
  attach_function :parse_i64, :xc_parse_i64, %i[string pointer], :int32
  attach_function :work, :xc_work, %i[int64], :int64
  attach_function :sha256, :xc_sha256, %i[pointer size_t pointer], :int32
  attach_function :matmul_f64, :xc_matmul_f64, %i[pointer pointer pointer size_t], :int32
  attach_function :add_batch, :xc_add_batch, %i[pointer pointer pointer size_t], :int32

  # What the last failed call left as its message.
  def self.failure
    Error.new(last_error.force_encoding(Encoding::UTF_8))
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
      @handle = Crosscall.counter_new(value)
      raise Crosscall.failure if @handle.null?
    end

    def add(amount)
      Crosscall.counter_add(@handle, amount)
    end

    def close
      Crosscall.counter_free(@handle)
      @handle = FFI::Pointer::NULL
    end
  end
end
