# The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
#
# The loops are those of ruby/kit and ruby/cext, compiled by mrbc into one program. mruby takes
# module_function without names for nothing, so a module of such functions extends itself.

Cases.extend(Cases)
Inputs.extend(Inputs)

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
  ]

  WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.".bytes

  # Answers requests until `bye` or the end of stdin.
  def self.serve(abi)
    while (line = $stdin.gets)
      words = line.split
      return if words == ["bye"]

      $stdout.write("#{answer(words, abi)}\n")
      $stdout.flush
    end
  end

  # The line of JSON for one request, whatever happens.
  def self.answer(words, abi)
    raise "libcrosscall has ABI #{abi}, this worker was written for #{ABI}" if abi != ABI

    case words[0]
    when "hello" then hello(abi)
    when "check", "run" then measure(words)
    else raise "unknown request #{shown(words[0])}"
    end
  rescue Exception => error # also one that is no StandardError, such as a stack that is too deep
    where = words.size > 1 ? "#{shown(words[1])}: " : ""
    "{\"error\":#{quote(where + error.message)}}"
  end

  def self.hello(abi)
    ids = ORDER.select { |id| Cases.respond_to?(id) }.map { |id| quote(id) }
    runtime = quote("mruby #{MRUBY_VERSION}")
    "{\"protocol\":1,\"abi\":#{abi},\"runtime\":#{runtime},\"cases\":[#{ids.join(",")}]}"
  end

  def self.measure(words)
    verb, id, size, loops = words
    raise "unknown case #{shown(id)}" unless ORDER.include?(id) && Cases.respond_to?(id)

    elapsed_ns, value = Cases.__send__(id, number(size, 0), number(loops, 1))
    time = verb == "run" ? "\"ns\":#{elapsed_ns}," : ""
    "{#{time}\"value\":#{quote(value.to_s)}}"
  end

  # 15 digits: what cases make of a number must fit 64 bits.
  def self.number(word, least)
    digits = word.to_s.bytes
    right = digits.size.between?(1, 15) && digits.all? { |byte| byte.between?(48, 57) }
    raise "size and loops must be whole numbers, loops at least 1" unless right && word.to_i >= least

    word.to_i
  end

  # A word of a request, fit to be shown: anything may come in, but only UTF-8 may go out.
  def self.shown(word)
    word.to_s.bytes[0, 60].map { |byte| WORD.include?(byte) ? byte.chr : "?" }.join
  end

  def self.quote(text)
    escaped = text.bytes.map do |byte|
      if byte < 32
        "\\u%04x" % byte
      elsif byte == 34 || byte == 92
        "\\#{byte.chr}"
      else
        [byte].pack("C")
      end
    end
    "\"#{escaped.join}\""
  end
end

Protocol.serve(Crosscall.abi_version)
