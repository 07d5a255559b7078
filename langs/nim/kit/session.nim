## What a case needs besides the library: the clock, the inputs, and values that the compiler does not know.

import std/monotimes

type
  Sample* = object
    elapsedNs*: int64
    value*: string ## The last result as text.

proc now*(): int64 {.inline.} =
  ## In nanoseconds.
  getMonoTime().ticks

template sample*(start: int64, text: string): Sample =
  ## The sample of a loop that began at start and has just ended; the text is made after the clock was read.
  let elapsed = now() - start
  Sample(elapsedNs: elapsed, value: text)

proc whole*(value: float64): string =
  $value.int64

proc hide*[T](value: T): T {.inline.} =
  ## Goes through memory once, before the clock; the result is a local, as a caller has it.
  result = value
  {.emit: ["asm volatile(\"\" : \"+m\"(", result, "));"].}

proc hideText*(text: string): string {.noinline.} =
  ## The text in memory of its own.
  result = newStringOfCap(text.len)
  result.add text

template keep*(value: SomeInteger) =
  ## Keeps the compiler from dropping what nobody reads.
  let kept = value
  {.emit: ["asm volatile(\"\" : : \"r\"(", kept, "));"].}

proc textOf*(size: int, first = 0): string =
  ## The input text of size bytes; the rule stands at the top of native/cases.toml.
  const euro = "€"
  if size mod 2 == 1 and size >= euro.len:
    result.add euro
  let head = result.len
  for i in head ..< size:
    result.add char(ord('a') + (i - head + first) mod 26)

proc textsOf*(size: int): array[4, string] =
  ## The four that a case takes by turns.
  for letter, one in result.mpairs:
    one = textOf(size, letter)

proc doublesOf*(size: int): seq[float64] =
  ## 0, 1, 2, … as doubles.
  result = newSeq[float64](size)
  for i, value in result.mpairs:
    value = i.float64

proc start*[T](values: openArray[T]): ptr T {.inline.} =
  ## Where C finds the elements; nil for none, of which Nim has no address.
  if values.len > 0: unsafeAddr values[0] else: nil
