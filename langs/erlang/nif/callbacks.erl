-module(callbacks).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{log_message => fun log_message/2}.

-record(keeper, {number, level, message}).

%% case: log_message
log_message(_, Loops) ->
    Keeper = hidden(#keeper{number = 7}),
    Level = hidden(2),
    Start = now_ns(),
    Last = log_message_loop(Loops, self(), Level, Keeper),
    Ns = now_ns() - Start,
    #keeper{level = Kept, message = Message, number = Number} = Last,
    {Ns, [integer_to_binary(Kept), $|, Message, $|, integer_to_binary(Number)]}.

log_message_loop(0, _, _, Keeper) ->
    Keeper;
log_message_loop(N, Sink, Level, Keeper) ->
    ok = crosscall:log_message(Sink, Level),
    receive
        {log, Kept, Message} ->
            log_message_loop(N - 1, Sink, Level, Keeper#keeper{level = Kept, message = Message})
    end.
%% end of cases
