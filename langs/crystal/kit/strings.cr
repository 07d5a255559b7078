module Strings
  extend self

  # case: str_len
  def str_len(size, loops)
    text = Session.text(size)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.str_len(text) }
    Session.sample(start) { r }
  end

  # case: str_upper
  def str_upper(size, loops)
    texts = Session.texts(size)
    upper = ""
    start = Session.now
    loops.times do |i|
      raw = CrosscallError.check_memory(LibCrosscall.str_upper(texts[i & 3]))
      begin
        upper = String.new(raw)
      ensure
        LibCrosscall.str_free(raw)
      end
    end
    Session.sample(start) { upper }
  end

  # case: str_copy
  def str_copy(size, loops)
    texts = Session.texts(size)
    buffer = Bytes.new(size.to_i + 1)
    copy = ""
    start = Session.now
    loops.times do |i|
      length = LibCrosscall.str_copy(buffer, buffer.size, texts[i & 3])
      raise CrosscallError.new(LibCrosscall::ERR_CAPACITY) if length < 0
      copy = String.new(buffer[0, length])
    end
    Session.sample(start) { copy }
  end

  # case: person_json
  def person_json(size, loops)
    name = "Zoë"
    id = Session.hide(9_007_199_254_740_993)
    age = Session.hide(41)
    json = ""
    start = Session.now
    loops.times do
      person = LibCrosscall::Person.new(name: name.to_unsafe, id: id, age: age)
      raw = CrosscallError.check_memory(LibCrosscall.person_json(pointerof(person)))
      begin
        json = String.new(raw)
      ensure
        LibCrosscall.str_free(raw)
      end
    end
    Session.sample(start) { json }
  end

  # end of cases
end
