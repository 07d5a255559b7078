"""How things end: each error says what, where and what next, and knows its exit code.

UsageError       the caller asked for something that cannot be: exit 2.
Wrong            something measured or checked is wrong: exit 1.
Missing          an expected absence, such as a toolchain: a reason to skip, never a traceback.
WorkerError      a worker did not answer as the protocol says; worker/process.py raises its kinds:
  WorkerDied     it is gone, by exit code or signal, with the end of its stderr
  WorkerSilent   it did not answer in time and was killed
  WorkerGarbled  it said what is no answer, or spoke unasked, or took too much memory, and was killed
  WorkerFailed   it answered with an error or with what cannot be true; it lives and can be asked on
"""


class CrosscallError(Exception):
    """Base of all that the command line turns into one clear line."""

    exit_code = 1


class UsageError(CrosscallError):
    exit_code = 2


class Wrong(CrosscallError):
    exit_code = 1


class Missing(CrosscallError):
    exit_code = 1


class WorkerError(CrosscallError):
    pass


class WorkerDied(WorkerError):
    pass


class WorkerSilent(WorkerError):
    pass


class WorkerGarbled(WorkerError):
    pass


class WorkerFailed(WorkerError):
    pass
