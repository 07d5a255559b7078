:- module(errors, [parse_ok/4,
                   parse_fail/4]).
:- use_module(binding).
:- use_module(kit(clock)).
:- use_module(kit(inputs)).

/** <module> Failures of the library as exceptions. */

% case: parse_ok
parse_ok(_, Loops, Ns, Value) :-
    Text = "123456789012",
    clock_ns(Start),
    parse_ok_loop(Loops, Text, none, Number),
    clock_ns(End),
    Ns is End - Start,
    number_text(Number, Value).

parse_ok_loop(0, _, Number, Number) :- !.
parse_ok_loop(N, Text, _, Number) :-
    xc_parse_i64(Text, Number0),
    N1 is N - 1,
    parse_ok_loop(N1, Text, Number0, Number).

% case: parse_fail
parse_fail(_, Loops, Ns, Value) :-
    Text = "12x4567",
    clock_ns(Start),
    parse_fail_loop(Loops, Text, none, Message),
    clock_ns(End),
    Ns is End - Start,
    Value = Message.

parse_fail_loop(0, _, Message, Message) :- !.
parse_fail_loop(N, Text, _, Message) :-
    catch(xc_parse_i64(Text, _), error(crosscall_error(Message0), _), true),
    N1 is N - 1,
    parse_fail_loop(N1, Text, Message0, Message).

% end of cases
