# frozen_string_literal: true

require "ffi"
require_relative "gvl"

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

  # A method that calls the library's function of the same name.
  def self.function(name, arguments, result)
    attach_function name, :"xc_#{name}", arguments, result, blocking: BLOCKING
  end

  function :abi_version, [], :uint32
  function :last_error, [], :string
  function :noop, [], :void
  function :add_i32, %i[int32 int32], :int32
  function :inc_i64, %i[int64], :int64
  function :sum2_i64, [:int64] * 2, :int64
  function :sum4_i64, [:int64] * 4, :int64
  function :sum6_i64, [:int64] * 6, :int64
  function :sum8_i64, [:int64] * 8, :int64
  function :sum12_i64, [:int64] * 12, :int64
  function :sum8_f64, [:double] * 8, :double
  function :str_len, %i[string], :int64
  function :str_upper, %i[string], :pointer
  function :str_free, %i[pointer], :void
  function :str_copy, %i[pointer size_t string], :int64
  function :person_json, %i[pointer], :pointer
  function :sum_f64, %i[pointer size_t], :double
  function :scale_f64, %i[pointer size_t double], :int32
  function :point_dist, %i[pointer pointer], :double
  function :point_add, [Point.by_value, Point.by_value], Point.by_value
  function :mat4_scale, [Mat4.by_value, :double], Mat4.by_value
  function :apply_i64, %i[pointer pointer int64 size_t], :int64
  function :sort_i32, %i[pointer pointer size_t pointer pointer], :int32
  function :log_message, %i[pointer pointer int32], :int32
  function :counter_new, %i[int64], :pointer
  function :counter_add, %i[pointer int64], :int64
  function :counter_free, %i[pointer], :void
  function :buffer_new, %i[size_t], :pointer
  function :buffer_free, %i[pointer], :void
  function :parse_i64, %i[string pointer], :int32
  function :work, %i[int64], :int64
  function :sha256, %i[pointer size_t pointer], :int32
  function :matmul_f64, %i[pointer pointer pointer size_t], :int32
  function :add_batch, %i[pointer pointer pointer size_t], :int32

  # What the last failed call left as its message.
  def self.failure
    Error.new(last_error.force_encoding(Encoding::UTF_8))
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

  # The address of a counter, which the garbage collector frees if nobody did.
  class CounterPointer < FFI::AutoPointer
    def self.release(address)
      Crosscall.counter_free(address)
    end
  end

  class GuardedCounter < Counter
    def initialize(value)
      super
      @handle = CounterPointer.new(@handle)
    end

    def close
      @handle.free
      @handle = FFI::Pointer::NULL
    end
  end
end
