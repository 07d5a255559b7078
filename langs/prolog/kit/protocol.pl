:- module(protocol, [serve/2]).
:- use_module(library(apply)).
:- use_module(library(lists)).
:- use_module(library(readutil)).
:- use_module(library(yall)).

/** <module> The worker's end of the protocol in langs/README.md: a request a line, an answer in JSON each */

% In the order of native/cases.toml.
ids([empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64,
     str_len, str_upper, str_copy, person_json, sum_f64, scale_f64, point_dist, point_add, mat4_scale,
     apply_i64, sort_i32, log_message, counter_add, counter_cycle, counter_guarded, buffer_adopt,
     parse_ok, parse_fail, work, sha256, matmul_f64, add_batch, parallel_work]).

%!  serve(+Module, +Abi)
%   Answers requests until `bye` or the end of stdin. The cases are predicates in Module:
%   Id(Size, Loops, Ns, Value), Value a string. Abi is that of the loaded library.
serve(Module, Abi) :-
    set_stream(user_input, encoding(octet)),
    set_stream(user_output, encoding(utf8)),
    repeat,
    read_line_to_string(user_input, Line),
    (   ( Line == end_of_file ; normalised(Line, ["bye"]) )
    ->  !
    ;   answer(Module, Abi, Line, Answer),
        format("~s~n", [Answer]),
        flush_output,
        fail
    ).

normalised(Line, Words) :-
    split_string(Line, " \t\r", " \t\r", Parts),
    exclude(==(""), Parts, Words).

answer(Module, Abi, Line, Answer) :-
    normalised(Line, Words),
    catch(respond(Words, Module, Abi, Codes), Error, true),
    (   var(Error)
    ->  Answer = Codes
    ;   reason(Error, Reason),
        format(string(Text), "~w (~w)", [Reason, Line]),
        quoted(Text, Quoted),
        format(codes(Answer), "{\"error\":~s}", [Quoted])
    ).

reason(request(Text), Text) :- !.
reason(error(crosscall_error(Message), _), Message) :- !.
reason(Error, Text) :-
    term_string(Error, Text).

respond(Words, Module, Abi, Answer) :-
    (   Abi =\= 1
    ->  format(string(Text), "libcrosscall has ABI ~d, this worker was written for 1", [Abi]),
        throw(request(Text))
    ;   respond(Words, Module, Answer)
    ->  true
    ;   throw(request("unknown request"))
    ).

respond(["hello"], Module, Answer) :-
    ids(Ids),
    include([Id]>>current_predicate(Module:Id/4), Ids, Offered),
    maplist([Id, Word]>>format(string(Word), "\"~w\"", [Id]), Offered, Quoted),
    atomic_list_concat(Quoted, ',', Cases),
    current_prolog_flag(version, V),
    Major is V // 10000, Minor is V // 100 mod 100, Patch is V mod 100,
    format(codes(Answer), "{\"protocol\":1,\"abi\":1,\"runtime\":\"SWI-Prolog ~d.~d.~d\",\"cases\":[~w]}",
           [Major, Minor, Patch, Cases]).
respond([Verb, Word, SizeWord, LoopsWord], Module, Answer) :-
    memberchk(Verb, ["check", "run"]),
    whole(SizeWord, 0, Size),
    whole(LoopsWord, 1, Loops),
    case(Word, Module, Id),
    (   call(Module:Id, Size, Loops, Ns, Value)
    ->  true
    ;   throw(request("the case failed"))
    ),
    quoted(Value, Quoted),
    (   Verb == "run"
    ->  format(codes(Answer), "{\"ns\":~d,\"value\":~s}", [Ns, Quoted])
    ;   format(codes(Answer), "{\"value\":~s}", [Quoted])
    ).

case(Word, Module, Id) :-
    ids(Ids),
    (   member(Id, Ids),
        atom_string(Id, Word),
        current_predicate(Module:Id/4)
    ->  true
    ;   throw(request("unknown case"))
    ).

whole(Word, Least, Number) :-
    string_codes(Word, Codes),
    (   Codes = [_|_],
        maplist([Code]>>between(0'0, 0'9, Code), Codes),
        length(Codes, Digits),
        Digits =< 18,
        number_codes(Number, Codes),
        Number >= Least
    ->  true
    ;   throw(request("size and loops must be whole numbers, loops at least 1"))
    ).

%   A text as JSON, as codes.
quoted(Text, [0'"|Quoted]) :-
    string_codes(Text, Codes),
    escaped_codes(Codes, Quoted).

escaped_codes([], [0'"]).
escaped_codes([Code|Codes], Quoted) :-
    escaped(Code, Quoted, Rest),
    escaped_codes(Codes, Rest).

escaped(Code, [0'\\, Code|Rest], Rest) :-
    memberchk(Code, [0'", 0'\\]),
    !.
escaped(Code, Escaped, Rest) :-
    Code < 32,
    !,
    format(codes(Escaped, Rest), "\\u~|~`0t~16r~4+", [Code]).
escaped(Code, [Code|Rest], Rest).
