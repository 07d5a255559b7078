# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
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
      upper = Crosscall.str_upper(texts[i & 3]).force_encoding(Encoding::UTF_8)
      i += 1
    end
    [Clock.now - start, upper]
  end

  # case: str_copy
  def str_copy(size, loops)
    texts = Inputs.texts(size)
    buffer = Crosscall.new_byteArray(size + 1)
    copy = nil
    i = 0
    start = Clock.now
    while i < loops
      length = Crosscall.str_copy(buffer, size + 1, texts[i & 3])
      copy = Crosscall.cdata(buffer, length).force_encoding(Encoding::UTF_8)
      i += 1
    end
    ns = Clock.now - start
    Crosscall.delete_byteArray(buffer)
    [ns, copy]
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
      json = Crosscall.person_json(name, id, age).force_encoding(Encoding::UTF_8)
      i += 1
    end
    [Clock.now - start, json]
  end

  # end of cases
end
