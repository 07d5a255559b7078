:- module(arrays, [sum_f64/4,
                   scale_f64/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).
:- use_module(library(lists)).

/** <module> Lists of floats. */

% case: sum_f64
sum_f64(Size, Loops, Ns, Value) :-
    floats(Size, Values),
    clock_ns(Start),
    sum_f64_loop(Loops, Values, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

sum_f64_loop(0, _, R, R) :- !.
sum_f64_loop(N, Values, _, R) :-
    xc_sum_f64(Values, R0),
    N1 is N - 1,
    sum_f64_loop(N1, Values, R0, R).

% case: scale_f64
scale_f64(Size, Loops, Ns, Value) :-
    floats(Size, Values),
    clock_ns(Start),
    scale_f64_loop(Loops, Values, Last),
    clock_ns(End),
    Ns is End - Start,
    last(Last, R),
    number_text(R, Value).

scale_f64_loop(0, Last, Last) :- !.
scale_f64_loop(N, Values, Last) :-
    xc_scale_f64(Values, -1.0, Scaled),
    N1 is N - 1,
    scale_f64_loop(N1, Scaled, Last).

% end of cases
