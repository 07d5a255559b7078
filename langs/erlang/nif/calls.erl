-module(calls).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{
        empty => fun empty/2,
        noop => fun noop/2,
        add_i32 => fun add_i32/2,
        inc_i64 => fun inc_i64/2,
        sum2_i64 => fun sum2_i64/2,
        sum4_i64 => fun sum4_i64/2,
        sum6_i64 => fun sum6_i64/2,
        sum8_i64 => fun sum8_i64/2,
        sum12_i64 => fun sum12_i64/2,
        sum8_f64 => fun sum8_f64/2
    }.

%% case: empty
empty(_, Loops) ->
    Start = now_ns(),
    empty_loop(Loops),
    {now_ns() - Start, "0"}.

empty_loop(0) -> ok;
empty_loop(N) -> empty_loop(N - 1).

%% case: noop
noop(_, Loops) ->
    Start = now_ns(),
    noop_loop(Loops),
    {now_ns() - Start, "0"}.

noop_loop(0) ->
    ok;
noop_loop(N) ->
    crosscall:noop(),
    noop_loop(N - 1).

%% case: add_i32
add_i32(_, Loops) ->
    A = hidden(1000000),
    B = hidden(2345678),
    Start = now_ns(),
    R = add_i32_loop(Loops, A, B, none),
    {now_ns() - Start, integer_to_binary(R)}.

add_i32_loop(0, _, _, R) -> R;
add_i32_loop(N, A, B, _) -> add_i32_loop(N - 1, A, B, crosscall:add_i32(A, B)).

%% case: inc_i64
inc_i64(_, Loops) ->
    X = hidden(9007199254740992),
    Start = now_ns(),
    R = inc_i64_loop(Loops, X),
    {now_ns() - Start, integer_to_binary(R)}.

inc_i64_loop(0, X) -> X;
inc_i64_loop(N, X) -> inc_i64_loop(N - 1, crosscall:inc_i64(X)).

%% case: sum2_i64
sum2_i64(_, Loops) ->
    {A, B, _, _, _, _, _, _, _, _, _, _} = inputs:powers(),
    Start = now_ns(),
    R = sum2_i64_loop(Loops, A, B, none),
    {now_ns() - Start, integer_to_binary(R)}.

sum2_i64_loop(0, _, _, R) ->
    R;
sum2_i64_loop(N, A, B, _) ->
    R = crosscall:sum2_i64(A, B),
    sum2_i64_loop(N - 1, A, B, R).

%% case: sum4_i64
sum4_i64(_, Loops) ->
    {A, B, C, D, _, _, _, _, _, _, _, _} = inputs:powers(),
    Start = now_ns(),
    R = sum4_i64_loop(Loops, A, B, C, D, none),
    {now_ns() - Start, integer_to_binary(R)}.

sum4_i64_loop(0, _, _, _, _, R) ->
    R;
sum4_i64_loop(N, A, B, C, D, _) ->
    R = crosscall:sum4_i64(A, B, C, D),
    sum4_i64_loop(N - 1, A, B, C, D, R).

%% case: sum6_i64
sum6_i64(_, Loops) ->
    {A, B, C, D, E, F, _, _, _, _, _, _} = inputs:powers(),
    Start = now_ns(),
    R = sum6_i64_loop(Loops, A, B, C, D, E, F, none),
    {now_ns() - Start, integer_to_binary(R)}.

sum6_i64_loop(0, _, _, _, _, _, _, R) ->
    R;
sum6_i64_loop(N, A, B, C, D, E, F, _) ->
    R = crosscall:sum6_i64(A, B, C, D, E, F),
    sum6_i64_loop(N - 1, A, B, C, D, E, F, R).

%% case: sum8_i64
sum8_i64(_, Loops) ->
    {A, B, C, D, E, F, G, H, _, _, _, _} = inputs:powers(),
    Start = now_ns(),
    R = sum8_i64_loop(Loops, A, B, C, D, E, F, G, H, none),
    {now_ns() - Start, integer_to_binary(R)}.

sum8_i64_loop(0, _, _, _, _, _, _, _, _, R) ->
    R;
sum8_i64_loop(N, A, B, C, D, E, F, G, H, _) ->
    R = crosscall:sum8_i64(A, B, C, D, E, F, G, H),
    sum8_i64_loop(N - 1, A, B, C, D, E, F, G, H, R).

%% case: sum12_i64
sum12_i64(_, Loops) ->
    {A, B, C, D, E, F, G, H, I, J, K, L} = inputs:powers(),
    Start = now_ns(),
    R = sum12_i64_loop(Loops, A, B, C, D, E, F, G, H, I, J, K, L, none),
    {now_ns() - Start, integer_to_binary(R)}.

sum12_i64_loop(0, _, _, _, _, _, _, _, _, _, _, _, _, R) ->
    R;
sum12_i64_loop(N, A, B, C, D, E, F, G, H, I, J, K, L, _) ->
    R = crosscall:sum12_i64(A, B, C, D, E, F, G, H, I, J, K, L),
    sum12_i64_loop(N - 1, A, B, C, D, E, F, G, H, I, J, K, L, R).

%% case: sum8_f64
sum8_f64(_, Loops) ->
    {A, B, C, D, E, F, G, H} = hidden({1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0}),
    Start = now_ns(),
    R = sum8_f64_loop(Loops, A, B, C, D, E, F, G, H, none),
    {now_ns() - Start, text:double(R)}.

sum8_f64_loop(0, _, _, _, _, _, _, _, _, R) ->
    R;
sum8_f64_loop(N, A, B, C, D, E, F, G, H, _) ->
    R = crosscall:sum8_f64(A, B, C, D, E, F, G, H),
    sum8_f64_loop(N - 1, A, B, C, D, E, F, G, H, R).
%% end of cases
