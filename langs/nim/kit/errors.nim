import crosscall, library, session

# case: parse_ok
proc parseI64(text: string): int64 =
  var value: int64
  check(xc_parse_i64(text.cstring, addr value))
  value

proc parseOk*(size, loops: int): Sample =
  let text = hideText("123456789012")
  var number: int64
  let start = now()
  for _ in 0 ..< loops:
    number = parseI64(text)
    keep(number)
  sample(start, $number)

# case: parse_fail
proc parseFail*(size, loops: int): Sample =
  let text = hideText("12x4567")
  var message: string
  let start = now()
  for _ in 0 ..< loops:
    try:
      discard parseI64(text)
    except CrosscallError as error:
      message = error.msg
  sample(start, message)

# end of cases
