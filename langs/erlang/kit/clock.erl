%% A monotonic clock: the runtime's own may be slewed by up to a per cent, this one is the system's.
%% https://www.erlang.org/doc/man/os.html#perf_counter-1
-module(clock).
-export([now_ns/0]).

now_ns() ->
    os:perf_counter(nanosecond).
