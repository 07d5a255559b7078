# frozen_string_literal: true

require "fiddle/import"

# libcrosscall for Fiddle's importer, which reads C's declarations:
# https://docs.ruby-lang.org/en/3.1/Fiddle/Importer.html
#
# It knows no types of the library's: structs and function pointers go as void *, and the typedef of a
# status is told it.
module Crosscall
  extend Fiddle::Importer
  dlload ENV.fetch("XC_LIBRARY")
  typealias "xc_status", "int32_t"

  extern "uint32_t xc_abi_version()"
  extern "const char *xc_last_error()"
  extern "void xc_noop()"
  extern "int32_t xc_add_i32(int32_t a, int32_t b)"
  extern "int64_t xc_inc_i64(int64_t value)"
  extern "int64_t xc_sum2_i64(int64_t a, int64_t b)"
  extern "int64_t xc_sum4_i64(int64_t a, int64_t b, int64_t c, int64_t d)"
  extern "int64_t xc_sum6_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f)"
  extern "int64_t xc_sum8_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                              int64_t g, int64_t h)"
  extern "int64_t xc_sum12_i64(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f,
                               int64_t g, int64_t h, int64_t i, int64_t j, int64_t k, int64_t l)"
  extern "double xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h)"
  extern "int64_t xc_str_len(const char *text)"
  extern "char *xc_str_upper(const char *text)"
  extern "void xc_str_free(char *text)"
  extern "int64_t xc_str_copy(char *buffer, size_t capacity, const char *text)"
  extern "char *xc_person_json(const void *person)"
  extern "double xc_sum_f64(const double *values, size_t count)"
  extern "xc_status xc_scale_f64(double *values, size_t count, double factor)"
  extern "double xc_point_dist(const void *a, const void *b)"
  extern "int64_t xc_apply_i64(void *fn, void *user, int64_t value, size_t count)"
  extern "xc_status xc_sort_i32(const int32_t *input, int32_t *output, size_t count,
                                void *compare, void *user)"
  extern "xc_status xc_log_message(void *sink, void *user, int32_t level)"
  extern "void *xc_counter_new(int64_t value)"
  extern "int64_t xc_counter_add(void *counter, int64_t amount)"
  extern "void xc_counter_free(void *counter)"
  extern "uint8_t *xc_buffer_new(size_t size)"
  extern "void xc_buffer_free(uint8_t *buffer)"
  extern "xc_status xc_parse_i64(const char *text, int64_t *value)"
  extern "int64_t xc_work(int64_t steps)"
  extern "xc_status xc_sha256(const uint8_t *data, size_t size, uint8_t *digest)"
  extern "xc_status xc_matmul_f64(const double *a, const double *b, double *product, size_t n)"
  extern "xc_status xc_add_batch(const int32_t *a, const int32_t *b, int32_t *sums, size_t count)"

  # The methods have C's names; without its prefix they are what the loops of all mechanisms call.
  singleton_methods(false).grep(/\Axc_/) do |name|
    singleton_class.alias_method(name.to_s.delete_prefix("xc_"), name)
  end

  Point = struct(["double x", "double y"])
  Person = struct(["const char *name", "int64_t id", "int32_t age"])

  # A call failed; the text is the library's message.
  class Error < StandardError
  end

  # What the last failed call left as its message.
  def self.failure
    Error.new(last_error.to_s.force_encoding(Encoding::UTF_8))
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
      @handle = Fiddle::NULL
    end
  end

  # Its pointer has a function that frees it if nobody did.
  class GuardedCounter < Counter
    FREE = Crosscall["xc_counter_free"]

    def initialize(value)
      super
      @handle.free = FREE
    end

    def close
      @handle.call_free
      @handle = Fiddle::NULL
    end
  end

  # What C calls back. An exception reaches the caller of the C function.
  class Increment < Fiddle::Closure
    def self.make = new(Fiddle::TYPE_INT64_T, [Fiddle::TYPE_INT64_T, Fiddle::TYPE_VOIDP])

    def call(value, _user)
      value + 1
    end
  end

  class Compare < Fiddle::Closure
    def self.make = new(Fiddle::TYPE_INT32_T, [Fiddle::TYPE_INT32_T] * 2 + [Fiddle::TYPE_VOIDP])

    def call(a, b, _user)
      a <=> b
    end
  end

  # Leads user back to its object, which the caller keeps alive.
  class Sink < Fiddle::Closure
    def self.make = new(Fiddle::TYPE_VOID, [Fiddle::TYPE_INT32_T, Fiddle::TYPE_VOIDP, Fiddle::TYPE_VOIDP])

    def call(level, message, user)
      keeper = Fiddle.dlunwrap(user.to_i)
      keeper.level = level
      keeper.message = message.to_s.force_encoding(Encoding::UTF_8)
      nil
    end
  end
end
