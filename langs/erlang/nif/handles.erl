-module(handles).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{
        counter_add => fun counter_add/2,
        counter_cycle => fun counter_cycle/2,
        buffer_adopt => fun buffer_adopt/2
    }.

%% case: counter_add
counter_add(_, Loops) ->
    Counter = crosscall:counter_new(5),
    Amount = hidden(3),
    Start = now_ns(),
    R = counter_add_loop(Loops, Counter, Amount, none),
    Ns = now_ns() - Start,
    ok = crosscall:counter_free(Counter),
    {Ns, integer_to_binary(R)}.

counter_add_loop(0, _, _, R) ->
    R;
counter_add_loop(N, Counter, Amount, _) ->
    R = crosscall:counter_add(Counter, Amount),
    counter_add_loop(N - 1, Counter, Amount, R).

%% case: counter_cycle
counter_cycle(_, Loops) ->
    {Value, Amount} = hidden({5, 3}),
    Start = now_ns(),
    R = counter_cycle_loop(Loops, Value, Amount, none),
    {now_ns() - Start, integer_to_binary(R)}.

counter_cycle_loop(0, _, _, R) ->
    R;
counter_cycle_loop(N, Value, Amount, _) ->
    Counter = crosscall:counter_new(Value),
    R = crosscall:counter_add(Counter, Amount),
    ok = crosscall:counter_free(Counter),
    counter_cycle_loop(N - 1, Value, Amount, R).

%% case: buffer_adopt
buffer_adopt(Size, Loops) ->
    Start = now_ns(),
    {First, Last} = buffer_adopt_loop(Loops, Size, none, none),
    {now_ns() - Start, [integer_to_binary(First), $,, integer_to_binary(Last)]}.

buffer_adopt_loop(0, _, First, Last) ->
    {First, Last};
buffer_adopt_loop(N, Size, _, _) ->
    Buffer = crosscall:buffer_new(Size),
    First = crosscall:buffer_at(Buffer, 0),
    Last = crosscall:buffer_at(Buffer, Size - 1),
    ok = crosscall:buffer_free(Buffer),
    buffer_adopt_loop(N - 1, Size, First, Last).
%% end of cases
