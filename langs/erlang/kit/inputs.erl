%% The inputs of native/cases.toml. They come from another module than the loops, so that no compiler
%% sees what they are.
-module(inputs).
-export([hidden/1, powers/0, doubles/1, remainders/2, multiples/2, data/1]).

%% The term itself, of which the caller's module knows nothing.
hidden(Term) ->
    Term.

%% {2^40, 2^41, … 2^51}
powers() ->
    list_to_tuple([1 bsl Bit || Bit <- lists:seq(40, 51)]).

doubles(Count) ->
    [float(I) || I <- lists:seq(0, Count - 1)].

remainders(Count, Divisor) ->
    [float(I rem Divisor) || I <- lists:seq(0, Count - 1)].

multiples(Count, Factor) ->
    [I * Factor || I <- lists:seq(0, Count - 1)].

%% The input of sha256.
data(Size) ->
    << <<(I rem 251)>> || I <- lists:seq(0, Size - 1) >>.
