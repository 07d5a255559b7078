import crosscall, library, session

# case: str_len
proc strLen*(size, loops: int): Sample =
  let text = textOf(size)
  var r: int64
  let start = now()
  for _ in 0 ..< loops:
    r = xc_str_len(text.cstring)
  sample(start, $r)

# case: str_upper
proc strUpper*(size, loops: int): Sample =
  let texts = textsOf(size)
  var upper: string
  let start = now()
  for i in 0 ..< loops:
    let raw = checkMemory(xc_str_upper(texts[i and 3].cstring))
    defer: xc_str_free(raw)
    upper = $raw
  sample(start, upper)

# case: str_copy
proc strCopy*(size, loops: int): Sample =
  let texts = textsOf(size)
  var
    buffer = newSeq[char](size + 1)
    copy: string
  let start = now()
  for i in 0 ..< loops:
    let length = xc_str_copy(addr buffer[0], buffer.len.csize_t, texts[i and 3].cstring)
    if length < 0:
      fail(XcErrCapacity)
    copy = $cast[cstring](addr buffer[0])
  sample(start, copy)

# case: person_json
proc personJson*(size, loops: int): Sample =
  let
    name = hideText("Zoë")
    id = hide(9_007_199_254_740_993'i64)
    age = hide(41'i32)
  var json: string
  let start = now()
  for _ in 0 ..< loops:
    var person = XcPerson(name: name.cstring, id: id, age: age)
    let raw = checkMemory(xc_person_json(addr person))
    defer: xc_str_free(raw)
    json = $raw
  sample(start, json)

# end of cases
