-module(threads).
-export([cases/0]).

-import(clock, [now_ns/0]).
-import(inputs, [hidden/1]).

cases() ->
    #{parallel_work => fun parallel_work/2}.

%% case: parallel_work
parallel_work(Count, Loops) ->
    Steps = hidden(10000),
    Team = [
        spawn_monitor(fun() ->
            receive
                go -> exit({done, parallel_work_loop(Loops, Steps, none), now_ns()})
            end
        end)
     || _ <- lists:seq(1, Count)
    ],
    Start = now_ns(),
    [Pid ! go || {Pid, _} <- Team],
    Results = [
        receive
            {'DOWN', Monitor, process, _, {done, R, End}} -> {End, R};
            {'DOWN', Monitor, process, _, Reason} -> error(Reason)
        end
     || {_, Monitor} <- Team
    ],
    {Last, Value} = lists:max(Results),
    {Last - Start, integer_to_binary(Value)}.

parallel_work_loop(0, _, R) -> R;
parallel_work_loop(N, Steps, _) -> parallel_work_loop(N - 1, Steps, crosscall:work(Steps)).
%% end of cases
