# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  include Crosscall

  module_function

  # case: str_len
  def str_len(size, loops)
    text = Inputs.text(size)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.str_len(text)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: str_upper
  def str_upper(size, loops)
    texts = Inputs.texts(size)
    upper = nil
    i = 0
    start = Clock.now
    while i < loops
      result = Crosscall.str_upper(texts[i & 3])
      raise Crosscall.failure if result.null?

      upper = result.read_string.force_encoding(Encoding::UTF_8)
      Crosscall.str_free(result)
      i += 1
    end
    [Clock.now - start, upper]
  end

  # case: str_copy
  def str_copy(size, loops)
    texts = Inputs.texts(size)
    capacity = size + 1
    buffer = FFI::MemoryPointer.new(:char, capacity)
    copy = nil
    i = 0
    start = Clock.now
    while i < loops
      length = Crosscall.str_copy(buffer, capacity, texts[i & 3])
      raise Crosscall.failure if length.negative?

      copy = buffer.read_string(length).force_encoding(Encoding::UTF_8)
      i += 1
    end
    [Clock.now - start, copy]
  end

  # case: person_json
  def person_json(_size, loops)
    name = "Zoë"
    id = 9_007_199_254_740_993
    age = 41
    json = nil
    i = 0
    start = Clock.now
    while i < loops
      person = Person.new
      person[:name] = FFI::MemoryPointer.from_string(name)
      person[:id] = id
      person[:age] = age
      result = Crosscall.person_json(person)
      raise Crosscall.failure if result.null?

      json = result.read_string.force_encoding(Encoding::UTF_8)
      Crosscall.str_free(result)
      i += 1
    end
    [Clock.now - start, json]
  end

  # end of cases
end
