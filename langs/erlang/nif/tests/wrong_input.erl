%% Calls of the NIFs with what they do not expect: exceptions, and nothing worse.
-module(wrong_input).
-export([main/0]).

-define(BIG, (1 bsl 63)).

main() ->
    Failures = lists:flatten([numbers(), texts(), arrays(), structs(), callbacks(), handles(), work()]),
    [io:format(standard_error, "~0p~n", [Failure]) || Failure <- Failures],
    halt(case Failures of [] -> 0; _ -> 1 end).

%% The call raises this error.
raises(Expected, Function, Arguments) ->
    try apply(crosscall, Function, Arguments) of
        Result -> [{Function, Arguments, gave, Result}]
    catch
        error:Expected -> [];
        Class:Reason -> [{Function, Arguments, Class, Reason}]
    end.

%% The call raises an error of the library's whose message has this in it.
fails(Part, Function, Arguments) ->
    try apply(crosscall, Function, Arguments) of
        Result -> [{Function, Arguments, gave, Result}]
    catch
        error:{crosscall, Message} ->
            case string:find(Message, Part) of
                nomatch -> [{Function, Arguments, said, Message}];
                _ -> []
            end;
        Class:Reason ->
            [{Function, Arguments, Class, Reason}]
    end.

gives(Expected, Function, Arguments) ->
    case apply(crosscall, Function, Arguments) of
        Expected -> [];
        Result -> [{Function, Arguments, gave, Result}]
    end.

terms() ->
    [x, "text", {}, [], #{}, self(), make_ref(), fun main/0, <<1:3>>].

numbers() ->
    [raises(badarg, Function, [Wrong | Rest])
     || Wrong <- [1.5, <<"1">>, ?BIG, -?BIG - 1 | terms()],
        {Function, Rest} <- [{add_i32, [1]}, {inc_i64, []}, {work, []}, {counter_new, []}, {bytes, []}]]
    ++ [raises(badarg, add_i32, [1 bsl 31, 1]), raises(badarg, sum8_f64, lists:duplicate(8, 1))]
    ++ [gives(-?BIG, inc_i64, [?BIG - 1]), gives(-(1 bsl 31), add_i32, [(1 bsl 31) - 1, 1])].

texts() ->
    Bytes = crosscall:bytes(3),
    [raises(badarg, Function, [Wrong | Rest])
         || Wrong <- [1, 1.5 | terms()],
            {Function, Rest} <- [{str_len, []}, {str_upper, []}, {parse_i64, []}, {person_json, [1, 2]}]]
        ++ [raises(badarg, str_copy, [Wrong, <<"abc">>]) || Wrong <- [crosscall:counter_new(1) | terms()]]
        ++ [
            raises(badarg, str_copy, [Bytes, "abc"]),
            fails("str_copy", str_copy, [Bytes, <<"abc">>]),
            fails("str_copy", str_copy, [crosscall:bytes(0), <<>>]),
            raises(badarg, bytes, [-1]),
            raises(badarg, bytes, [1 bsl 62]),
            raises(badarg, person_json, [<<"x">>, ?BIG, 1]),
            raises(badarg, person_json, [<<"x">>, 1, 1 bsl 31]),
            gives(0, str_len, [<<>>]),
            gives(1, str_len, [<<"a", 0, "b">>]),
            gives(3, str_len, [<<16#ED, 16#A0, 16#80>>]),
            fails("no digits", parse_i64, [<<>>]),
            fails("out of range", parse_i64, [binary:copy(<<"9">>, 100)])
        ].

arrays() ->
    [raises(badarg, Function, [Wrong | Rest])
         || Wrong <- [1, <<>>, {}, [1], [1.0, x], [1.0 | 2.0]],
            {Function, Rest} <- [{sum_f64, []}, {scale_f64, [2.0]}, {matmul_f64, [[1.0], 1]}]]
        ++ [raises(badarg, add_batch, [Wrong, [1]]) || Wrong <- [1, [1.0], [1 bsl 31], [1, 2], [1 | 2]]]
        ++ [raises(badarg, matmul_f64, [[1.0], [1.0], Rows]) || Rows <- [-1, 0, 2, 1 bsl 15, 1 bsl 62, x]]
        ++ [
            raises(badarg, scale_f64, [[1.0], 2]),
            raises(badarg, scale_f64, [[1.0, 1.0e308], 1.0e308]),
            raises(badarg, sum_f64, [[1.7e308, 1.7e308]]),
            raises(badarg, matmul_f64, [[1.0e308], [1.0e308], 1]),
            gives(0.0, sum_f64, [[]]),
            gives([], scale_f64, [[], 2.0]),
            gives([], add_batch, [[], []]),
            gives([], matmul_f64, [[], [], 0])
        ].

structs() ->
    Point = {point, 1.0, 2.0},
    Huge = {point, 1.7e308, 1.7e308},
    Elements = list_to_tuple(lists:duplicate(16, 1.0e308)),
    [raises(badarg, Function, Arguments)
         || Wrong <- [{}, {point, 1.0}, {point, 1, 2}, {other, 1.0, 2.0}, {point, x, 2.0} | terms()],
            {Function, Arguments} <- [
                {point_dist, [Point, Wrong]}, {point_add, [Wrong, Point]}, {mat4_scale, [Wrong, 1.0]}
            ]]
        ++ [
            raises(badarg, point_add, [Huge, Huge]),
            raises(badarg, mat4_scale, [{mat4, {1.0}}, 1.0]),
            raises(badarg, mat4_scale, [{mat4, Elements}, 1]),
            raises(badarg, mat4_scale, [{mat4, Elements}, 1.0e308])
        ].

callbacks() ->
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, _, _, _} -> ok end,
    [raises(badarg, log_message, [Wrong, 2]) || Wrong <- terms() -- [self()]]
    ++ raises(badarg, log_message, [self(), x])
    ++ fails("no level 99", log_message, [self(), 99])
    ++ fails("not alive", log_message, [Dead, 2]).

handles() ->
    Counter = crosscall:counter_new(5),
    Buffer = crosscall:buffer_new(4),
    Test = self(),
    spawn(fun() ->
        Test ! {other, [raises(badarg, counter_add, [Counter, 1]), raises(badarg, counter_free, [Counter]),
                        raises(badarg, buffer_at, [Buffer, 0]), raises(badarg, buffer_free, [Buffer])]}
    end),
    Others = receive {other, Found} -> Found end,
    Live =
        [raises(badarg, counter_add, [Wrong, 1]) || Wrong <- [Buffer | terms()]]
        ++ [raises(badarg, buffer_at, [Buffer, Wrong]) || Wrong <- [4, -1, 1 bsl 62, ?BIG, x]]
        ++ [raises(badarg, counter_add, [Counter, x]), raises(badarg, buffer_free, [Counter]),
            gives(8, counter_add, [Counter, 3]), fails("", buffer_new, [0]),
            fails("", buffer_new, [1 bsl 62]), raises(badarg, buffer_new, [-1])],
    ok = crosscall:counter_free(Counter),
    ok = crosscall:buffer_free(Buffer),
    Freed = [raises(badarg, counter_add, [Counter, 1]), raises(badarg, counter_free, [Counter]),
             raises(badarg, buffer_at, [Buffer, 0]), raises(badarg, buffer_free, [Buffer])],
    [crosscall:counter_new(I) || I <- lists:seq(1, 1000)], % for the destructor
    garbage_collect(),
    Others ++ Live ++ Freed.

work() ->
    [raises(badarg, sha256, [Wrong]) || Wrong <- [1 | terms()]]
    ++ gives(7107852170656324, work, [-1]).
