# frozen_string_literal: true

# Times the rows in XC_ROWS by benchmark-ips and writes what it found to XC_WITNESS.

require "benchmark/ips"
require "json"
require_relative "rows"

# What benchmark-ips keeps of its samples by itself only from version 2.8 on.
module KeepsSamples
  attr_reader :samples

  def initialize(samples)
    super
    @samples = samples
  end
end
Benchmark::IPS::Stats::SD.prepend(KeepsSamples)

File.open(ENV.fetch("XC_WITNESS"), "w") do |out|
  ENV.fetch("XC_ROWS").split.each do |word|
    id, size = word.split(":")
    calls = Rows.public_send(id, size.to_i)
    value = calls.call(1)
    report = Benchmark.ips { |x| x.report(word, &calls) }
    ns = report.entries.first.stats.samples.map { |per_second| 1e9 / per_second }
    out.puts(JSON.generate({ case: id, size: size.to_i, ns: ns, value: value.to_s }))
  end
end
