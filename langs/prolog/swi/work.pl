:- module(work, [work/4,
                 sha256/4,
                 matmul_f64/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).
:- use_module(library(lists)).
:- use_module(library(apply)).

/** <module> Calls that compute for a while. */

% case: work
work(Steps, Loops, Ns, Value) :-
    clock_ns(Start),
    work_loop(Loops, Steps, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

work_loop(0, _, R, R) :- !.
work_loop(N, Steps, _, R) :-
    xc_work(Steps, R0),
    N1 is N - 1,
    work_loop(N1, Steps, R0, R).

% case: sha256
sha256(Size, Loops, Ns, Value) :-
    octets(Size, Data),
    clock_ns(Start),
    sha256_loop(Loops, Data, none, Digest),
    clock_ns(End),
    Ns is End - Start,
    maplist([Byte, Hex]>>format(string(Hex), "~|~`0t~16r~2+", [Byte]), Digest, Hexes),
    atomics_to_string(Hexes, Value).

sha256_loop(0, _, Digest, Digest) :- !.
sha256_loop(N, Data, _, Digest) :-
    xc_sha256(Data, Digest0),
    N1 is N - 1,
    sha256_loop(N1, Data, Digest0, Digest).

% case: matmul_f64
matmul_f64(Rows, Loops, Ns, Value) :-
    factors(Rows, A, B),
    clock_ns(Start),
    matmul_f64_loop(Loops, A, B, Rows, none, Product),
    clock_ns(End),
    Ns is End - Start,
    sum_list(Product, R),
    number_text(R, Value).

matmul_f64_loop(0, _, _, _, Product, Product) :- !.
matmul_f64_loop(N, A, B, Rows, _, Product) :-
    xc_matmul_f64(A, B, Rows, Product0),
    N1 is N - 1,
    matmul_f64_loop(N1, A, B, Rows, Product0, Product).

% end of cases
