# frozen_string_literal: true

# The worker's end of the protocol in langs/README.md: a request a line, an answer in JSON each.
#
# Every loop of every Ruby mechanism is a `while`, as in benchmark-ips and benchmark_driver: a block
# for `times` would add a call of its own to each round.
# The garbage collector stays on: what a mechanism allocates is part of its price.

require "json"

module Protocol
  # The XC_ABI_VERSION these workers were written for.
  ABI = 1

  # All cases, in the order of native/cases.toml.
  ORDER = %w[
    empty
    noop add_i32 inc_i64 sum2_i64 sum4_i64 sum6_i64 sum8_i64 sum12_i64 sum8_f64
    str_len str_upper str_copy person_json
    sum_f64 scale_f64
    point_dist point_add mat4_scale
    apply_i64 sort_i32 log_message
    counter_add counter_cycle counter_guarded buffer_adopt
    parse_ok parse_fail
    work sha256 matmul_f64
    add_batch
    parallel_work
  ].freeze

  # What a request may die of without the worker dying too.
  FAILURES = [StandardError, ScriptError, NoMemoryError, SystemStackError].freeze

  module_function

  # Answers requests until `bye` or the end of stdin. `cases` is a module of methods named like
  # their cases, each from (size, loops) to [elapsed_ns, value]; a case without a method is not
  # offered. `abi` is that of the loaded library.
  def serve(cases, abi: ABI)
    ids = ORDER.select { |id| cases.respond_to?(id) }
    $stdout.sync = true
    $stdin.each_line do |line|
      words = line.force_encoding(Encoding::UTF_8).scrub.split
      return if words == ["bye"]

      $stdout.write(answer(words, cases, ids, abi), "\n")
    end
  end

  # The line of JSON for one request, whatever happens.
  def answer(words, cases, ids, abi)
    raise "libcrosscall has ABI #{abi}, this worker was written for #{ABI}" if abi != ABI

    JSON.generate(respond(words, cases, ids))
  rescue *FAILURES => error
    where = words == ["hello"] ? "" : " (#{words.join(" ")})"
    JSON.generate({ error: error.message.dup.force_encoding(Encoding::UTF_8).scrub + where })
  end

  def respond(words, cases, ids)
    case words
    in ["hello"]
      { protocol: 1, abi: ABI, runtime: RUBY_DESCRIPTION, cases: ids }
    in ["check" | "run", id, _, _] if ORDER.include?(id) && !ids.include?(id)
      { skipped: "mechanism.toml says why" }
    in ["check" | "run" => verb, id, size, loops]
      raise ArgumentError, "unknown case" unless ids.include?(id)

      elapsed_ns, value = cases.public_send(id, number("size", size, 0), number("loops", loops, 1))
      verb == "check" ? { value: value.to_s } : { ns: elapsed_ns, value: value.to_s }
    else
      raise ArgumentError, "unknown request"
    end
  end

  # A decimal number of a request.
  def number(name, word, least)
    unless word.match?(/\A[0-9]{1,18}\z/) && word.to_i >= least
      raise ArgumentError, "#{name} must be a whole number from #{least}"
    end

    word.to_i
  end
end
