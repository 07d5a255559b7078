:- module(calls, [empty/4,
                  noop/4,
                  add_i32/4,
                  inc_i64/4,
                  sum2_i64/4,
                  sum4_i64/4,
                  sum6_i64/4,
                  sum8_i64/4,
                  sum12_i64/4,
                  sum8_f64/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).

/** <module> Numbers in and out, and the bare loop. */

% case: empty
empty(_, Loops, Ns, Value) :-
    clock_ns(Start),
    empty_loop(Loops),
    clock_ns(End),
    Ns is End - Start,
    Value = "0".

empty_loop(0) :- !.
empty_loop(N) :-
    N1 is N - 1,
    empty_loop(N1).

% case: noop
noop(_, Loops, Ns, Value) :-
    clock_ns(Start),
    noop_loop(Loops),
    clock_ns(End),
    Ns is End - Start,
    Value = "0".

noop_loop(0) :- !.
noop_loop(N) :-
    xc_noop,
    N1 is N - 1,
    noop_loop(N1).

% case: add_i32
add_i32(_, Loops, Ns, Value) :-
    A = 1000000,
    B = 2345678,
    clock_ns(Start),
    add_i32_loop(Loops, A, B, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

add_i32_loop(0, _, _, R, R) :- !.
add_i32_loop(N, A, B, _, R) :-
    xc_add_i32(A, B, R0),
    N1 is N - 1,
    add_i32_loop(N1, A, B, R0, R).

% case: inc_i64
inc_i64(_, Loops, Ns, Value) :-
    X = 9007199254740992,
    clock_ns(Start),
    inc_i64_loop(Loops, X, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

inc_i64_loop(0, R, R) :- !.
inc_i64_loop(N, X, R) :-
    xc_inc_i64(X, X1),
    N1 is N - 1,
    inc_i64_loop(N1, X1, R).

% case: sum2_i64
sum2_i64(_, Loops, Ns, Value) :-
    A is 1 << 40,
    B is 1 << 41,
    clock_ns(Start),
    sum2_i64_loop(Loops, A, B, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum2_i64_loop(0, _, _, R, R) :- !.
sum2_i64_loop(N, A, B, _, R) :-
    xc_sum2_i64(A, B, R0),
    N1 is N - 1,
    sum2_i64_loop(N1, A, B, R0, R).

% case: sum4_i64
sum4_i64(_, Loops, Ns, Value) :-
    A is 1 << 40,
    B is 1 << 41,
    C is 1 << 42,
    D is 1 << 43,
    clock_ns(Start),
    sum4_i64_loop(Loops, A, B, C, D, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum4_i64_loop(0, _, _, _, _, R, R) :- !.
sum4_i64_loop(N, A, B, C, D, _, R) :-
    xc_sum4_i64(A, B, C, D, R0),
    N1 is N - 1,
    sum4_i64_loop(N1, A, B, C, D, R0, R).

% case: sum6_i64
sum6_i64(_, Loops, Ns, Value) :-
    A is 1 << 40,
    B is 1 << 41,
    C is 1 << 42,
    D is 1 << 43,
    E is 1 << 44,
    F is 1 << 45,
    clock_ns(Start),
    sum6_i64_loop(Loops, A, B, C, D, E, F, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum6_i64_loop(0, _, _, _, _, _, _, R, R) :- !.
sum6_i64_loop(N, A, B, C, D, E, F, _, R) :-
    xc_sum6_i64(A, B, C, D, E, F, R0),
    N1 is N - 1,
    sum6_i64_loop(N1, A, B, C, D, E, F, R0, R).

% case: sum8_i64
sum8_i64(_, Loops, Ns, Value) :-
    A is 1 << 40,
    B is 1 << 41,
    C is 1 << 42,
    D is 1 << 43,
    E is 1 << 44,
    F is 1 << 45,
    G is 1 << 46,
    H is 1 << 47,
    clock_ns(Start),
    sum8_i64_loop(Loops, A, B, C, D, E, F, G, H, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum8_i64_loop(0, _, _, _, _, _, _, _, _, R, R) :- !.
sum8_i64_loop(N, A, B, C, D, E, F, G, H, _, R) :-
    xc_sum8_i64(A, B, C, D, E, F, G, H, R0),
    N1 is N - 1,
    sum8_i64_loop(N1, A, B, C, D, E, F, G, H, R0, R).

% case: sum12_i64
sum12_i64(_, Loops, Ns, Value) :-
    A is 1 << 40,
    B is 1 << 41,
    C is 1 << 42,
    D is 1 << 43,
    E is 1 << 44,
    F is 1 << 45,
    G is 1 << 46,
    H is 1 << 47,
    I is 1 << 48,
    J is 1 << 49,
    K is 1 << 50,
    L is 1 << 51,
    clock_ns(Start),
    sum12_i64_loop(Loops, A, B, C, D, E, F, G, H, I, J, K, L, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum12_i64_loop(0, _, _, _, _, _, _, _, _, _, _, _, _, R, R) :- !.
sum12_i64_loop(N, A, B, C, D, E, F, G, H, I, J, K, L, _, R) :-
    xc_sum12_i64(A, B, C, D, E, F, G, H, I, J, K, L, R0),
    N1 is N - 1,
    sum12_i64_loop(N1, A, B, C, D, E, F, G, H, I, J, K, L, R0, R).

% case: sum8_f64
sum8_f64(_, Loops, Ns, Value) :-
    A is 2.0 ** 0,
    B is 2.0 ** 1,
    C is 2.0 ** 2,
    D is 2.0 ** 3,
    E is 2.0 ** 4,
    F is 2.0 ** 5,
    G is 2.0 ** 6,
    H is 2.0 ** 7,
    clock_ns(Start),
    sum8_f64_loop(Loops, A, B, C, D, E, F, G, H, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum8_f64_loop(0, _, _, _, _, _, _, _, _, R, R) :- !.
sum8_f64_loop(N, A, B, C, D, E, F, G, H, _, R) :-
    xc_sum8_f64(A, B, C, D, E, F, G, H, R0),
    N1 is N - 1,
    sum8_f64_loop(N1, A, B, C, D, E, F, G, H, R0, R).

% end of cases
