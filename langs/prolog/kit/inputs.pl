:- module(inputs, [text/2, texts/5, floats/2, shuffled/2, octets/2, factors/3, addends/3,
                   number_text/2, numbers_text/2]).
:- use_module(library(apply)).
:- use_module(library(yall)).

/** <module> The inputs that several cases share, and values as they are printed */

%!  text(+Bytes, -Text)
%   A string whose UTF-8 has so many bytes; odd sizes begin with a character of three bytes.
text(Bytes, Text) :-
    text(Bytes, 0, Text).

%   First: which letter of the alphabet the letters begin with, counted from 0.
text(Bytes, First, Text) :-
    (   Bytes mod 2 =:= 1, Bytes >= 3
    ->  Head = "€", Letters is Bytes - 3
    ;   Head = "", Letters is Bytes
    ),
    findall(Code, ( between(1, Letters, I), Code is 0'a + (First + I - 1) mod 26 ), Codes),
    string_codes(Tail, Codes),
    string_concat(Head, Tail, Text).

%!  texts(+Bytes, -T1, -T2, -T3, -T4)
%   The four texts that loops take by turns.
texts(Bytes, T1, T2, T3, T4) :-
    maplist(text(Bytes), [0, 1, 2, 3], [T1, T2, T3, T4]).

%   0.0, 1.0, 2.0, …
floats(Count, List) :-
    findall(F, ( between(1, Count, I), F is I - 1.0 ), List).

%   The input of sort_i32.
shuffled(Count, List) :-
    findall(K, ( between(1, Count, I), K is (I - 1) * 7919 mod Count ), List).

%   The input of sha256: a string of bytes.
octets(Count, String) :-
    findall(K, ( between(1, Count, I), K is (I - 1) mod 251 ), Codes),
    string_codes(String, Codes).

%   The two matrices of matmul_f64, row by row.
factors(Rows, A, B) :-
    Count is Rows * Rows,
    findall(F, ( between(1, Count, I), F is float((I - 1) mod 7) ), A),
    findall(F, ( between(1, Count, I), F is float((I - 1) mod 5) ), B).

%   The two lists of add_batch.
addends(Count, A, B) :-
    findall(K, ( between(1, Count, I), K is I - 1 ), A),
    findall(K, ( between(1, Count, I), K is 2 * (I - 1) ), B).

number_text(Number, Text) :-
    numbers_text([Number], Text).

%   Whole numbers, joined by commas.
numbers_text(Numbers, Text) :-
    maplist([Number, Integer]>>(Integer is integer(Number)), Numbers, Integers),
    atomic_list_concat(Integers, ',', Atom),
    atom_string(Atom, Text).
