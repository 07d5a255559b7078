:- module(batch, [add_batch/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).
:- use_module(library(lists)).

/** <module> Many small calls as one. */

% case: add_batch
add_batch(Size, Loops, Ns, Value) :-
    addends(Size, A, B),
    clock_ns(Start),
    add_batch_loop(Loops, A, B, none, Sums),
    clock_ns(End),
    Ns is End - Start,
    last(Sums, R),
    number_text(R, Value).

add_batch_loop(0, _, _, Sums, Sums) :- !.
add_batch_loop(N, A, B, _, Sums) :-
    xc_add_batch(A, B, Sums0),
    N1 is N - 1,
    add_batch_loop(N1, A, B, Sums0, Sums).

% end of cases
