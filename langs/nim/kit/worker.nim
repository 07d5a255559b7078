## The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

import std/[json, strutils]
from std/unicode import validateUtf8
import cases, crosscall, session

const abiWrittenFor = 1
# What the cases allocate of it fits memory; Nim ends a program that has none left.
const largestSize = 1 shl 26

proc fail(message: string) =
  raise newException(ValueError, message)

proc number(word: string): int =
  try:
    result = parseInt(word)
  except ValueError:
    fail("size and loops must be whole numbers, not " & word)
  if result < 0:
    fail("size and loops must not be negative")

proc hello(): JsonNode =
  let abi = xc_abi_version()
  if abi != abiWrittenFor:
    fail("libcrosscall has ABI " & $abi & ", this worker was written for " & $abiWrittenFor)
  var ids: seq[string]
  for one in table:
    ids.add one.id
  %*{"protocol": 1, "abi": abi, "runtime": "Nim " & NimVersion, "cases": ids}

proc answerTo(words: seq[string]): JsonNode =
  let verb = if words.len > 0: words[0] else: ""
  if verb == "hello":
    return hello()
  if verb notin ["check", "run"]:
    fail("unknown request " & verb)
  if words.len != 4:
    fail(verb & " takes a case, a size and a number of loops")
  for one in table:
    if one.id == words[1]:
      let
        size = number(words[2])
        loops = number(words[3])
      if loops < 1:
        fail("loops must be at least 1")
      if size > largestSize:
        fail("sizes end at " & $largestSize)
      let sample = one.run(size, loops)
      if verb == "run":
        return %*{"ns": sample.elapsedNs, "value": sample.value}
      return %*{"value": sample.value}
  fail("unknown case")

proc failure(words: seq[string], message: string): JsonNode =
  %*{"error": (if words.len > 1: words[1] & ": " & message else: message)}

proc main() =
  var line: string
  while stdin.readLine(line):
    if validateUtf8(line) != -1:
      line = "a line that is no UTF-8"
    let words = line.splitWhitespace
    if words == @["bye"]:
      return
    let answer =
      try:
        answerTo(words)
      except Exception as error: # also what Nim calls Defect, such as an index out of range
        failure(words, error.msg)
    stdout.writeLine($answer)
    stdout.flushFile()

main()
