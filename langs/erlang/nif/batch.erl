-module(batch).
-export([cases/0]).

-import(clock, [now_ns/0]).

cases() ->
    #{add_batch => fun add_batch/2}.

%% case: add_batch
add_batch(Size, Loops) ->
    A = inputs:multiples(Size, 1),
    B = inputs:multiples(Size, 2),
    Start = now_ns(),
    Sums = add_batch_loop(Loops, A, B, none),
    {now_ns() - Start, integer_to_binary(lists:last(Sums))}.

add_batch_loop(0, _, _, Sums) -> Sums;
add_batch_loop(N, A, B, _) -> add_batch_loop(N - 1, A, B, crosscall:add_batch(A, B)).
%% end of cases
