import std/locks
import crosscall, session

# case: parallel_work
type
  Team = object
    lock: Lock
    changed: Cond
    missing, loops: int
    open: bool
    result: int64

proc member(team: ptr Team) {.thread.} =
  withLock team.lock:
    dec team.missing
    team.changed.broadcast()
    while not team.open:
      team.changed.wait(team.lock)
  let
    steps = hide(10_000'i64)
    loops = team.loops
  var r: int64
  for _ in 0 ..< loops:
    r = xc_work(steps)
  withLock team.lock:
    team.result = r

proc parallelWork*(size, loops: int): Sample =
  if size notin 1 .. 1024:
    raise newException(ValueError, "1 to 1024 threads")
  var team = Team(missing: size, loops: loops)
  initLock(team.lock)
  initCond(team.changed)
  var members = newSeq[Thread[ptr Team]](size)
  for one in members.mitems:
    createThread(one, member, addr team)
  withLock team.lock:
    while team.missing > 0:
      team.changed.wait(team.lock)
  let start = now()
  withLock team.lock:
    team.open = true
    team.changed.broadcast()
  joinThreads(members)
  result = sample(start, $team.result)
  deinitCond(team.changed)
  deinitLock(team.lock)

# end of cases
