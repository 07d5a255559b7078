# frozen_string_literal: true

require "clock"
require "inputs"
require_relative "crosscall"

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
      r = STR_LEN.call(text)
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
      result = STR_UPPER.call(texts[i & 3])
      raise Crosscall.failure if result.null?

      upper = result.to_s.force_encoding(Encoding::UTF_8)
      STR_FREE.call(result)
      i += 1
    end
    [Clock.now - start, upper]
  end

  # case: str_copy
  def str_copy(size, loops)
    texts = Inputs.texts(size)
    capacity = size + 1
    buffer = Fiddle::Pointer.malloc(capacity, Fiddle::RUBY_FREE)
    copy = nil
    i = 0
    start = Clock.now
    while i < loops
      length = STR_COPY.call(buffer, capacity, texts[i & 3])
      raise Crosscall.failure if length.negative?

      copy = buffer[0, length].force_encoding(Encoding::UTF_8)
      i += 1
    end
    [Clock.now - start, copy]
  end

  # case: person_json
  def person_json(_size, loops)
    name = "Zoë"
    id = 9_007_199_254_740_993
    age = 41
    person = Person.malloc(Fiddle::RUBY_FREE)
    json = nil
    i = 0
    start = Clock.now
    while i < loops
      person.name = name
      person.id = id
      person.age = age
      result = PERSON_JSON.call(person)
      raise Crosscall.failure if result.null?

      json = result.to_s.force_encoding(Encoding::UTF_8)
      STR_FREE.call(result)
      i += 1
    end
    [Clock.now - start, json]
  end

  # end of cases
end
