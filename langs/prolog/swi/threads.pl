:- module(threads, [parallel_work/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).
:- use_module(library(apply)).
:- use_module(library(lists)).

/** <module> Calls from several threads at once */

% case: parallel_work
parallel_work(Size, Loops, Ns, Value) :-
    thread_self(Main),
    length(Threads, Size),
    maplist(thread_create(calls(Main, Loops)), Threads),
    forall(member(_, Threads), thread_get_message(ready)),
    clock_ns(Start),
    maplist([Thread]>>thread_send_message(Thread, go), Threads),
    maplist([Thread, End, R]>>thread_get_message(done(Thread, End, R)), Threads, Ends, [First|_]),
    maplist(thread_join, Threads),
    max_list(Ends, Last),
    Ns is Last - Start,
    number_text(First, Value).

calls(Main, Loops) :-
    thread_self(Self),
    thread_send_message(Main, ready),
    thread_get_message(go),
    calls_loop(Loops, none, R),
    clock_ns(End),
    thread_send_message(Main, done(Self, End, R)).

calls_loop(0, R, R) :- !.
calls_loop(N, _, R) :-
    xc_work(10000, R0),
    N1 is N - 1,
    calls_loop(N1, R0, R).

% end of cases
