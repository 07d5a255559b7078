# Times the rows in XC_ROWS by Benchmark.ips and writes what it found to XC_WITNESS.
require "benchmark"
require "json"
require "./crosscall"
require "../kit/cases"

# What Benchmark.ips reduces to a mean.
class Benchmark::IPS::Entry
  getter samples = [] of Float64

  def calculate_stats(samples)
    @samples = samples
    previous_def
  end
end

# What is timed: one call, or a thousand of them; and what one call gives, as a worker prints it.
record Row, once : ->, batched : ->, value : String

module Rows
  extend self

  CALLS = 1_000

  def add_i32(size)
    a = Session.hide(1_000_000)
    b = Session.hide(2_345_678)
    batched = ->do
      c, d = a, b
      CALLS.times { LibCrosscall.add_i32(c, d) }
    end
    Row.new(->{ LibCrosscall.add_i32(a, b); nil }, batched, LibCrosscall.add_i32(a, b).to_s)
  end

  def inc_i64(size)
    first = Session.hide(1_i64 << 53)
    x = first
    batched = ->do
      y = first
      CALLS.times { y = LibCrosscall.inc_i64(y) }
    end
    Row.new(->{ x = LibCrosscall.inc_i64(x); nil }, batched, LibCrosscall.inc_i64(first).to_s)
  end

  def str_len(size)
    text = Session.text(size)
    batched = ->do
      same = text
      CALLS.times { LibCrosscall.str_len(same) }
    end
    Row.new(->{ LibCrosscall.str_len(text); nil }, batched, LibCrosscall.str_len(text).to_s)
  end

  def point_add(size)
    a = Structs.hidden_point(1.0, 2.0)
    b = Structs.hidden_point(3.0, 4.0)
    batched = ->do
      c, d = a, b
      CALLS.times { LibCrosscall.point_add(c, d) }
    end
    p = LibCrosscall.point_add(a, b)
    Row.new(->{ LibCrosscall.point_add(a, b); nil }, batched, "#{p.x.to_i64},#{p.y.to_i64}")
  end

  def sum_f64(size)
    values = Session.doubles(size)
    batched = ->do
      same = values
      CALLS.times { LibCrosscall.sum_f64(same, same.size) }
    end
    value = LibCrosscall.sum_f64(values, values.size).to_i64.to_s
    Row.new(->{ LibCrosscall.sum_f64(values, values.size); nil }, batched, value)
  end

  def parse_ok(size)
    text = "123456789012"
    batched = ->do
      same = text
      CALLS.times { Errors.parse_i64(same) }
    end
    Row.new(->{ Errors.parse_i64(text); nil }, batched, Errors.parse_i64(text).to_s)
  end

  def named(id : String, size : Int32) : Row
    case id
    when "add_i32"   then add_i32(size)
    when "inc_i64"   then inc_i64(size)
    when "str_len"   then str_len(size)
    when "point_add" then point_add(size)
    when "sum_f64"   then sum_f64(size)
    when "parse_ok"  then parse_ok(size)
    else                  raise "no row #{id}"
    end
  end
end

# Nanoseconds per run of an action, each sample.
def samples(action : ->) : Array(Float64)
  job = Benchmark::IPS::Job.new
  entry = job.report("", &action)
  job.execute
  entry.samples.map { |per_second| 1e9 / per_second }
end

File.open(ENV["XC_WITNESS"], "w") do |file|
  ENV["XC_ROWS"].split.each do |word|
    parts = word.split(':')
    row = Rows.named(parts[0], parts[1].to_i)
    line = {case: parts[0], size: parts[1].to_i, value: row.value}
    if variant = parts[2]?
      file.puts line.merge({variant: variant, ns: samples(row.batched).map(&./(Rows::CALLS))}).to_json
    else
      file.puts line.merge({ns: samples(row.once)}).to_json
    end
  end
end
