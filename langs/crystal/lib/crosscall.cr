# crosscall.h, declared by hand.
@[Link("crosscall")]
lib LibCrosscall
  alias Status = Int32
  OK           = 0
  ERR_CAPACITY = 4
  ERR_MEMORY   = 5
  LOG_WARNING  = 2

  fun abi_version = xc_abi_version : UInt32
  fun last_error = xc_last_error : UInt8*

  fun noop = xc_noop
  fun add_i32 = xc_add_i32(a : Int32, b : Int32) : Int32
  fun inc_i64 = xc_inc_i64(value : Int64) : Int64
  fun sum2_i64 = xc_sum2_i64(a : Int64, b : Int64) : Int64
  fun sum4_i64 = xc_sum4_i64(a : Int64, b : Int64, c : Int64, d : Int64) : Int64
  fun sum6_i64 = xc_sum6_i64(a : Int64, b : Int64, c : Int64, d : Int64, e : Int64, f : Int64) : Int64
  fun sum8_i64 = xc_sum8_i64(a : Int64, b : Int64, c : Int64, d : Int64, e : Int64, f : Int64,
                             g : Int64, h : Int64) : Int64
  fun sum12_i64 = xc_sum12_i64(a : Int64, b : Int64, c : Int64, d : Int64, e : Int64, f : Int64,
                               g : Int64, h : Int64, i : Int64, j : Int64, k : Int64, l : Int64) : Int64
  fun sum8_f64 = xc_sum8_f64(a : Float64, b : Float64, c : Float64, d : Float64,
                             e : Float64, f : Float64, g : Float64, h : Float64) : Float64

  fun str_len = xc_str_len(text : UInt8*) : Int64
  fun str_upper = xc_str_upper(text : UInt8*) : UInt8*
  fun str_free = xc_str_free(text : UInt8*)
  fun str_copy = xc_str_copy(buffer : UInt8*, capacity : LibC::SizeT, text : UInt8*) : Int64

  struct Person
    name : UInt8*
    id : Int64
    age : Int32
  end

  fun person_json = xc_person_json(person : Person*) : UInt8*

  fun sum_f64 = xc_sum_f64(values : Float64*, count : LibC::SizeT) : Float64
  fun scale_f64 = xc_scale_f64(values : Float64*, count : LibC::SizeT, factor : Float64) : Status

  struct Point
    x : Float64
    y : Float64
  end

  struct Mat4
    m : Float64[16]
  end

  fun point_dist = xc_point_dist(a : Point*, b : Point*) : Float64
  fun point_add = xc_point_add(a : Point, b : Point) : Point
  fun mat4_scale = xc_mat4_scale(matrix : Mat4, factor : Float64) : Mat4

  alias MapI64 = Int64, Void* -> Int64
  alias CompareI32 = Int32, Int32, Void* -> Int32
  alias LogSink = Int32, UInt8*, Void* ->

  fun apply_i64 = xc_apply_i64(fn : MapI64, user : Void*, value : Int64, count : LibC::SizeT) : Int64
  fun sort_i32 = xc_sort_i32(input : Int32*, output : Int32*, count : LibC::SizeT, compare : CompareI32,
                             user : Void*) : Status
  fun log_message = xc_log_message(sink : LogSink, user : Void*, level : Int32) : Status

  type Counter = Void*
  fun counter_new = xc_counter_new(value : Int64) : Counter
  fun counter_add = xc_counter_add(counter : Counter, amount : Int64) : Int64
  fun counter_free = xc_counter_free(counter : Counter)
  fun buffer_new = xc_buffer_new(size : LibC::SizeT) : UInt8*
  fun buffer_free = xc_buffer_free(buffer : UInt8*)

  fun parse_i64 = xc_parse_i64(text : UInt8*, value : Int64*) : Status

  fun work = xc_work(steps : Int64) : Int64
  fun sha256 = xc_sha256(data : UInt8*, size : LibC::SizeT, digest : UInt8*) : Status
  fun matmul_f64 = xc_matmul_f64(a : Float64*, b : Float64*, product : Float64*, n : LibC::SizeT) : Status

  fun add_batch = xc_add_batch(a : Int32*, b : Int32*, sums : Int32*, count : LibC::SizeT) : Status
end
