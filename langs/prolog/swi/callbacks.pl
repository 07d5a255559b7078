:- module(callbacks, [apply_i64/4,
                      sort_i32/4,
                      log_message/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).
:- use_module(library(lists)).

/** <module> Predicates that C calls. */

% case: apply_i64
apply_i64(Size, Loops, Ns, Value) :-
    X = 9007199254740992,
    clock_ns(Start),
    apply_i64_loop(Loops, X, Size, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

apply_i64_loop(0, _, _, R, R) :- !.
apply_i64_loop(N, X, Size, _, R) :-
    xc_apply_i64(increment, X, Size, R0),
    N1 is N - 1,
    apply_i64_loop(N1, X, Size, R0, R).

increment(Value, Next) :-
    Next is Value + 1.

% case: sort_i32
sort_i32(Size, Loops, Ns, Value) :-
    shuffled(Size, List),
    clock_ns(Start),
    sort_i32_loop(Loops, List, none, Sorted),
    clock_ns(End),
    Ns is End - Start,
    Middle is Size // 2,
    nth0(0, Sorted, First),
    nth0(Middle, Sorted, Median),
    last(Sorted, Last),
    numbers_text([First, Median, Last], Value).

sort_i32_loop(0, _, Sorted, Sorted) :- !.
sort_i32_loop(N, List, _, Sorted) :-
    xc_sort_i32(order, List, Sorted0),
    N1 is N - 1,
    sort_i32_loop(N1, List, Sorted0, Sorted).

order(A, B, Order) :-
    Order is sign(A - B).

% case: log_message
log_message(_, Loops, Ns, Value) :-
    Keeper = keeper(7, 0, ""),
    clock_ns(Start),
    log_message_loop(Loops, Keeper),
    clock_ns(End),
    Ns is End - Start,
    Keeper = keeper(Number, Level, Message),
    format(string(Value), "~w|~w|~w", [Level, Message, Number]).

log_message_loop(0, _) :- !.
log_message_loop(N, Keeper) :-
    xc_log_message(sink, Keeper, 2),
    N1 is N - 1,
    log_message_loop(N1, Keeper).

% Destructive assignment, of which backtracking undoes nothing.
sink(Keeper, Level, Message) :-
    nb_setarg(2, Keeper, Level),
    nb_setarg(3, Keeper, Message).

% end of cases
