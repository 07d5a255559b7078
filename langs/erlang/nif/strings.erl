-module(strings).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{
        str_len => fun str_len/2,
        str_upper => fun str_upper/2,
        str_copy => fun str_copy/2,
        person_json => fun person_json/2
    }.

%% case: str_len
str_len(Size, Loops) ->
    Text = text:of_size(Size),
    Start = now_ns(),
    R = str_len_loop(Loops, Text, none),
    {now_ns() - Start, integer_to_binary(R)}.

str_len_loop(0, _, R) -> R;
str_len_loop(N, Text, _) -> str_len_loop(N - 1, Text, crosscall:str_len(Text)).

%% case: str_upper
str_upper(Size, Loops) ->
    Texts = text:turns(Size),
    Start = now_ns(),
    Upper = str_upper_loop(0, Loops, Texts, none),
    {now_ns() - Start, Upper}.

str_upper_loop(Loops, Loops, _, Upper) ->
    Upper;
str_upper_loop(I, Loops, Texts, _) ->
    Upper = crosscall:str_upper(element(I rem 4 + 1, Texts)),
    str_upper_loop(I + 1, Loops, Texts, Upper).

%% case: str_copy
str_copy(Size, Loops) ->
    Texts = text:turns(Size),
    Bytes = crosscall:bytes(Size + 1),
    Start = now_ns(),
    Copy = str_copy_loop(0, Loops, Bytes, Texts, none),
    {now_ns() - Start, Copy}.

str_copy_loop(Loops, Loops, _, _, Copy) ->
    Copy;
str_copy_loop(I, Loops, Bytes, Texts, _) ->
    Copy = crosscall:str_copy(Bytes, element(I rem 4 + 1, Texts)),
    str_copy_loop(I + 1, Loops, Bytes, Texts, Copy).

%% case: person_json
person_json(_, Loops) ->
    {Name, Id, Age} = hidden({<<"Zoë"/utf8>>, 9007199254740993, 41}),
    Start = now_ns(),
    Json = person_json_loop(Loops, Name, Id, Age, none),
    {now_ns() - Start, Json}.

person_json_loop(0, _, _, _, Json) ->
    Json;
person_json_loop(N, Name, Id, Age, _) ->
    Json = crosscall:person_json(Name, Id, Age),
    person_json_loop(N - 1, Name, Id, Age, Json).
%% end of cases
