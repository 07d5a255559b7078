:- module(structs, [point_dist/4,
                    point_add/4,
                    mat4_scale/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).
:- use_module(library(lists)).
:- use_module(library(apply)).

/** <module> Compound terms: point(X, Y) and mat4(M0, …, M15). */

% case: point_dist
point_dist(_, Loops, Ns, Value) :-
    A = point(1.0, 2.0),
    B = point(4.0, 6.0),
    clock_ns(Start),
    point_dist_loop(Loops, A, B, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

point_dist_loop(0, _, _, R, R) :- !.
point_dist_loop(N, A, B, _, R) :-
    xc_point_dist(A, B, R0),
    N1 is N - 1,
    point_dist_loop(N1, A, B, R0, R).

% case: point_add
point_add(_, Loops, Ns, Value) :-
    A = point(1.0, 2.0),
    B = point(3.0, 4.0),
    clock_ns(Start),
    point_add_loop(Loops, A, B, none, X, none, Y),
    clock_ns(End),
    Ns is End - Start,
    numbers_text([X, Y], Value).

point_add_loop(0, _, _, X, X, Y, Y) :- !.
point_add_loop(N, A, B, _, X, _, Y) :-
    xc_point_add(A, B, point(X0, Y0)),
    N1 is N - 1,
    point_add_loop(N1, A, B, X0, X, Y0, Y).

% case: mat4_scale
mat4_scale(_, Loops, Ns, Value) :-
    numlist(0, 15, Integers),
    maplist([I, F]>>(F is float(I)), Integers, Floats),
    M =.. [mat4|Floats],
    clock_ns(Start),
    mat4_scale_loop(Loops, M, none, Scaled),
    clock_ns(End),
    Ns is End - Start,
    Scaled =.. [mat4|Elements],
    sum_list(Elements, R),
    number_text(R, Value).

mat4_scale_loop(0, _, Scaled, Scaled) :- !.
mat4_scale_loop(N, M, _, Scaled) :-
    xc_mat4_scale(M, 2.0, Scaled0),
    N1 is N - 1,
    mat4_scale_loop(N1, M, Scaled0, Scaled).

% end of cases
