-module(arrays).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{sum_f64 => fun sum_f64/2, scale_f64 => fun scale_f64/2}.

%% case: sum_f64
sum_f64(Size, Loops) ->
    Values = inputs:doubles(Size),
    Start = now_ns(),
    R = sum_f64_loop(Loops, Values, none),
    {now_ns() - Start, text:double(R)}.

sum_f64_loop(0, _, R) -> R;
sum_f64_loop(N, Values, _) -> sum_f64_loop(N - 1, Values, crosscall:sum_f64(Values)).

%% case: scale_f64
scale_f64(Size, Loops) ->
    Values = inputs:doubles(Size),
    Factor = hidden(-1.0),
    Start = now_ns(),
    Scaled = scale_f64_loop(Loops, Values, Factor),
    {now_ns() - Start, text:double(lists:last(Scaled))}.

scale_f64_loop(0, Values, _) -> Values;
scale_f64_loop(N, Values, Factor) -> scale_f64_loop(N - 1, crosscall:scale_f64(Values, Factor), Factor).
%% end of cases
