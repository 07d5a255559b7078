%% Texts that go in and come out.
-module(text).
-export([of_size/1, turns/1, double/1, hex/1]).

%% Size bytes of UTF-8, by the rule at the top of native/cases.toml.
of_size(Size) ->
    of_size(Size, 0).

%% Its letters begin with the First-th of the alphabet, counted from 0.
of_size(Size, First) when Size rem 2 =:= 1, Size >= 3 ->
    <<"€"/utf8, (letters(Size - 3, First))/binary>>;
of_size(Size, First) ->
    letters(Size, First).

letters(Count, First) ->
    << <<($a + (First + I) rem 26)>> || I <- lists:seq(0, Count - 1) >>.

%% The four texts that are taken by turns.
turns(Size) ->
    {of_size(Size, 0), of_size(Size, 1), of_size(Size, 2), of_size(Size, 3)}.

%% A double that is a whole number.
double(Number) ->
    integer_to_binary(trunc(Number)).

hex(Bytes) ->
    string:lowercase(binary:encode_hex(Bytes)).
