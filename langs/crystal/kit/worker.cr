# The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
require "json"
require "./cases"

module Worker
  extend self

  ABI_WRITTEN_FOR = 1
  # What the cases allocate of it fits memory; the collector ends a program that has none left.
  LARGEST_SIZE = 1_i64 << 26

  def run : Nil
    while line = STDIN.gets
      words = line.scrub.split
      return if words == ["bye"]
      answer =
        begin
          answer_to(words)
        rescue error
          {error: [words[1]?, error.message].compact.join(": ")}.to_json
        end
      STDOUT.puts(answer)
      STDOUT.flush
    end
  end

  def answer_to(words : Array(String)) : String
    verb = words.fetch(0, "")
    return hello if verb == "hello"
    raise ArgumentError.new("unknown request #{verb}") unless verb.in?("check", "run")
    raise ArgumentError.new("#{verb} takes a case, a size and a number of loops") unless words.size == 4
    found = Cases::TABLE[words[1]]? || raise ArgumentError.new("unknown case")
    size = number(words[2])
    loops = number(words[3])
    raise ArgumentError.new("loops must be at least 1") if loops < 1
    raise ArgumentError.new("sizes end at #{LARGEST_SIZE}") if size > LARGEST_SIZE
    sample = found.call(size, loops)
    verb == "run" ? {ns: sample.elapsed_ns, value: sample.value}.to_json : {value: sample.value}.to_json
  end

  def hello : String
    abi = LibCrosscall.abi_version
    unless abi == ABI_WRITTEN_FOR
      raise "libcrosscall has ABI #{abi}, this worker was written for #{ABI_WRITTEN_FOR}"
    end
    {protocol: 1, abi: abi, runtime: "Crystal #{Crystal::VERSION}", cases: Cases::TABLE.keys}.to_json
  end

  def number(word : String) : Int64
    value = word.to_i64? || raise ArgumentError.new("size and loops must be whole numbers, not #{word}")
    raise ArgumentError.new("size and loops must not be negative") if value < 0
    value
  end
end

Worker.run
