:- module(strings, [str_len/4,
                    str_upper/4,
                    str_copy/4,
                    person_json/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).

/** <module> Texts: SWI-Prolog's strings. */

% case: str_len
str_len(Size, Loops, Ns, Value) :-
    text(Size, Text),
    clock_ns(Start),
    str_len_loop(Loops, Text, none, R),
    clock_ns(End),
    Ns is End - Start,
    number_text(R, Value).

str_len_loop(0, _, R, R) :- !.
str_len_loop(N, Text, _, R) :-
    xc_str_len(Text, R0),
    N1 is N - 1,
    str_len_loop(N1, Text, R0, R).

% case: str_upper
str_upper(Size, Loops, Ns, Value) :-
    texts(Size, T1, T2, T3, T4),
    clock_ns(Start),
    str_upper_loop(Loops, T1, T2, T3, T4, none, Upper),
    clock_ns(End),
    Ns is End - Start,
    Value = Upper.

str_upper_loop(0, _, _, _, _, Upper, Upper) :- !.
str_upper_loop(N, T1, T2, T3, T4, _, Upper) :-
    xc_str_upper(T1, Upper0),
    N1 is N - 1,
    str_upper_loop(N1, T2, T3, T4, T1, Upper0, Upper).

% case: str_copy
str_copy(Size, Loops, Ns, Value) :-
    texts(Size, T1, T2, T3, T4),
    Capacity is Size + 1,
    text_buffer(Capacity, Buffer),
    clock_ns(Start),
    str_copy_loop(Loops, Buffer, T1, T2, T3, T4, none, Copy),
    clock_ns(End),
    Ns is End - Start,
    Value = Copy.

str_copy_loop(0, _, _, _, _, _, Copy, Copy) :- !.
str_copy_loop(N, Buffer, T1, T2, T3, T4, _, Copy) :-
    xc_str_copy(Buffer, T1, Copy0),
    N1 is N - 1,
    str_copy_loop(N1, Buffer, T2, T3, T4, T1, Copy0, Copy).

% case: person_json
person_json(_, Loops, Ns, Value) :-
    Name = "Zoë",
    Id = 9007199254740993,
    Age = 41,
    clock_ns(Start),
    person_json_loop(Loops, Name, Id, Age, none, Json),
    clock_ns(End),
    Ns is End - Start,
    Value = Json.

person_json_loop(0, _, _, _, Json, Json) :- !.
person_json_loop(N, Name, Id, Age, _, Json) :-
    xc_person_json(Name, Id, Age, Json0),
    N1 is N - 1,
    person_json_loop(N1, Name, Id, Age, Json0, Json).

% end of cases
