:- module(handles, [counter_add/4,
                    counter_cycle/4,
                    counter_guarded/4,
                    buffer_adopt/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).

/** <module> Handles and memory that belong to the library. */

% case: counter_add
counter_add(_, Loops, Ns, Value) :-
    setup_call_cleanup(xc_counter_new(5, Counter),
                       ( clock_ns(Start),
                         counter_add_loop(Loops, Counter, none, R),
                         clock_ns(End)
                       ),
                       xc_counter_free(Counter)),
    Ns is End - Start,
    number_text(R, Value).

counter_add_loop(0, _, R, R) :- !.
counter_add_loop(N, Counter, _, R) :-
    xc_counter_add(Counter, 3, R0),
    N1 is N - 1,
    counter_add_loop(N1, Counter, R0, R).

% case: counter_cycle
counter_cycle(_, Loops, Ns, Value) :-
    clock_ns(Start),
    counter_cycle_loop(Loops, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

counter_cycle_loop(0, R, R) :- !.
counter_cycle_loop(N, _, R) :-
    setup_call_cleanup(xc_counter_new(5, Counter), xc_counter_add(Counter, 3, R0), xc_counter_free(Counter)),
    N1 is N - 1,
    counter_cycle_loop(N1, R0, R).

% case: counter_guarded
counter_guarded(_, Loops, Ns, Value) :-
    clock_ns(Start),
    counter_guarded_loop(Loops, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

counter_guarded_loop(0, R, R) :- !.
counter_guarded_loop(N, _, R) :-
    setup_call_cleanup(guarded_counter_new(5, Counter), xc_counter_add(Counter, 3, R0), xc_counter_free(Counter)),
    N1 is N - 1,
    counter_guarded_loop(N1, R0, R).

% case: buffer_adopt
buffer_adopt(Size, Loops, Ns, Value) :-
    LastIndex is Size - 1,
    clock_ns(Start),
    buffer_adopt_loop(Loops, Size, LastIndex, none, First, none, Last),
    clock_ns(End),
    Ns is End - Start,
    numbers_text([First, Last], Value).

buffer_adopt_loop(0, _, _, First, First, Last, Last) :- !.
buffer_adopt_loop(N, Size, LastIndex, _, First, _, Last) :-
    xc_buffer_new(Size, Buffer),
    buffer_byte(Buffer, 0, First0),
    buffer_byte(Buffer, LastIndex, Last0),
    xc_buffer_free(Buffer),
    N1 is N - 1,
    buffer_adopt_loop(N1, Size, LastIndex, First0, First, Last0, Last).

% end of cases
