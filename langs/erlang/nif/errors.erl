-module(errors).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{parse_ok => fun parse_ok/2, parse_fail => fun parse_fail/2}.

%% case: parse_ok
parse_ok(_, Loops) ->
    Text = hidden(<<"123456789012">>),
    Start = now_ns(),
    Number = parse_ok_loop(Loops, Text, none),
    {now_ns() - Start, integer_to_binary(Number)}.

parse_ok_loop(0, _, Number) -> Number;
parse_ok_loop(N, Text, _) -> parse_ok_loop(N - 1, Text, crosscall:parse_i64(Text)).

%% case: parse_fail
parse_fail(_, Loops) ->
    Text = hidden(<<"12x4567">>),
    Start = now_ns(),
    Message = parse_fail_loop(Loops, Text, none),
    {now_ns() - Start, Message}.

parse_fail_loop(0, _, Message) ->
    Message;
parse_fail_loop(N, Text, Last) ->
    try crosscall:parse_i64(Text) of
        _ -> parse_fail_loop(N - 1, Text, Last)
    catch
        error:{crosscall, Message} -> parse_fail_loop(N - 1, Text, Message)
    end.
%% end of cases
