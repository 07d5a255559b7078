-module(structs).
-export([cases/0]).

-include("crosscall.hrl").

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{
        point_dist => fun point_dist/2,
        point_add => fun point_add/2,
        mat4_scale => fun mat4_scale/2
    }.

%% case: point_dist
point_dist(_, Loops) ->
    A = hidden(#point{x = 1.0, y = 2.0}),
    B = hidden(#point{x = 4.0, y = 6.0}),
    Start = now_ns(),
    R = point_dist_loop(Loops, A, B, none),
    {now_ns() - Start, text:double(R)}.

point_dist_loop(0, _, _, R) -> R;
point_dist_loop(N, A, B, _) -> point_dist_loop(N - 1, A, B, crosscall:point_dist(A, B)).

%% case: point_add
point_add(_, Loops) ->
    A = hidden(#point{x = 1.0, y = 2.0}),
    B = hidden(#point{x = 3.0, y = 4.0}),
    Start = now_ns(),
    {X, Y} = point_add_loop(Loops, A, B, none, none),
    {now_ns() - Start, [text:double(X), $,, text:double(Y)]}.

point_add_loop(0, _, _, X, Y) ->
    {X, Y};
point_add_loop(N, A, B, _, _) ->
    #point{x = X, y = Y} = crosscall:point_add(A, B),
    point_add_loop(N - 1, A, B, X, Y).

%% case: mat4_scale
mat4_scale(_, Loops) ->
    M = hidden(#mat4{m = list_to_tuple(inputs:doubles(16))}),
    Factor = hidden(2.0),
    Start = now_ns(),
    M2 = mat4_scale_loop(Loops, M, Factor, none),
    {now_ns() - Start, text:double(lists:sum(tuple_to_list(M2#mat4.m)))}.

mat4_scale_loop(0, _, _, M2) -> M2;
mat4_scale_loop(N, M, Factor, _) -> mat4_scale_loop(N - 1, M, Factor, crosscall:mat4_scale(M, Factor)).
%% end of cases
