%% The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
-module(protocol).
-export([serve/3]).

-define(ABI_WRITTEN_FOR, 1).

%% The ids in the order of native/cases.toml.
-define(ORDER, [
    empty, noop, add_i32, inc_i64, sum2_i64, sum4_i64, sum6_i64, sum8_i64, sum12_i64, sum8_f64,
    str_len, str_upper, str_copy, person_json, sum_f64, scale_f64, point_dist, point_add, mat4_scale,
    apply_i64, sort_i32, log_message, counter_add, counter_cycle, counter_guarded, buffer_adopt,
    parse_ok, parse_fail, work, sha256, matmul_f64, add_batch, parallel_work
]).

%% Answers requests until `bye` or the end of stdin, then ends the runtime.
%% Cases are functions by id: (Size, Loops) to {Nanoseconds, Value as iodata}.
%% stdin and stdout are a port: bytes as they come, whatever the locale, and no I/O server between.
-spec serve(binary(), integer(), #{atom() => fun()}) -> no_return().
serve(Runtime, Abi, Cases) ->
    Port = open_port({fd, 0, 1}, [binary, eof, {line, 65536}]),
    loop(Port, {Runtime, Abi, Cases}, []),
    halt(0).

loop(Port, Served, Begun) ->
    receive
        {Port, {data, {noeol, Part}}} ->
            loop(Port, Served, [Begun, Part]);
        {Port, {data, {eol, Part}}} ->
            case words([Begun, Part]) of
                [<<"bye">> | _] ->
                    ok;
                Words ->
                    port_command(Port, [answer(Words, Served), $\n]),
                    loop(Port, Served, [])
            end;
        {Port, eof} when Begun =/= [] ->
            % A last line without its end: stdin's end comes again after it.
            self() ! {Port, {data, {eol, <<>>}}},
            self() ! {Port, eof},
            loop(Port, Served, Begun);
        {Port, eof} ->
            ok
    end.

words(Line) ->
    binary:split(iolist_to_binary(Line), [<<" ">>, <<"\t">>, <<"\r">>], [global, trim_all]).

answer([<<"hello">> | _], {Runtime, Abi, Cases}) ->
    hello(Runtime, Abi, Cases);
answer([<<"check">> | Words], {_, _, Cases}) ->
    measure(false, Words, Cases);
answer([<<"run">> | Words], {_, _, Cases}) ->
    measure(true, Words, Cases);
answer(Words, _) ->
    failure(["unknown request ", shown(Words)]).

hello(Runtime, ?ABI_WRITTEN_FOR, Cases) ->
    Ids = [quote(atom_to_binary(Id)) || Id <- ?ORDER, is_map_key(Id, Cases)],
    ["{\"protocol\":1,\"abi\":", integer_to_binary(?ABI_WRITTEN_FOR), ",\"runtime\":", quote(Runtime),
     ",\"cases\":[", lists:join($,, Ids), "]}"];
hello(_, Abi, _) ->
    failure(io_lib:format("libcrosscall has ABI ~b, this worker was written for ~b",
                          [Abi, ?ABI_WRITTEN_FOR])).

measure(Timed, [Id, SizeWord, LoopsWord | _], Cases) ->
    case {find(Id, Cases), number(SizeWord), number(LoopsWord)} of
        {none, _, _} ->
            failure(["unknown case ", shown([Id])]);
        {Case, Size, Loops} when is_integer(Size), is_integer(Loops), Loops >= 1 ->
            result(Timed, Id, in_process(Case, Size, Loops));
        _ ->
            failure([Id, ": size and loops must be whole numbers, loops at least 1"])
    end;
measure(_, Words, _) ->
    failure(["a case, a size and loops are needed, not ", shown(Words)]).

find(Id, Cases) ->
    try binary_to_existing_atom(Id) of
        Atom -> maps:get(Atom, Cases, none)
    catch
        error:_ -> none
    end.

%% A whole number that is not negative; 18 digits are still no big integer.
number(Word) when byte_size(Word) =< 18 ->
    case [Digit || <<Digit>> <= Word, Digit < $0 orelse Digit > $9] of
        [] -> binary_to_integer(Word);
        _ -> none
    end;
number(_) ->
    none.

%% Each row has a process of its own, which lives on between requests: what one sample leaves to the
%% collector is collected in the next, and no row's heap is as large as another has made it.
in_process(Case, Size, Loops) ->
    Row = {row, Case, Size},
    Pid = case get(Row) of
        undefined -> spawn(fun() -> row(Case, Size) end);
        Living -> Living
    end,
    put(Row, Pid),
    Monitor = monitor(process, Pid),
    Pid ! {self(), Monitor, Loops},
    receive
        {Monitor, Outcome} ->
            demonitor(Monitor, [flush]),
            Outcome;
        {'DOWN', Monitor, process, _, Reason} ->
            erase(Row),
            Reason
    end.

row(Case, Size) ->
    receive
        {From, Monitor, Loops} -> From ! {Monitor, attempt(Case, Size, Loops)}
    end,
    row(Case, Size).

attempt(Case, Size, Loops) ->
    try
        {Ns, Value} = Case(Size, Loops),
        {done, Ns, iolist_to_binary(Value)}
    catch
        Class:Reason -> {failed, io_lib:format("~p ~0tp", [Class, Reason])}
    end.

result(true, _, {done, Ns, Value}) ->
    ["{\"ns\":", integer_to_binary(Ns), ",\"value\":", quote(Value), $}];
result(false, _, {done, _, Value}) ->
    ["{\"value\":", quote(Value), $}];
result(_, Id, {failed, Why}) ->
    failure([Id, ": ", unicode:characters_to_binary(Why)]);
result(_, Id, Killed) ->
    failure([Id, io_lib:format(": the process ended: ~0p", [Killed])]).

failure(Text) ->
    ["{\"error\":", quote(iolist_to_binary(Text)), $}].

%% Words of a request, fit to be shown: anything may come in, but only UTF-8 may go out.
shown([]) ->
    "(none)";
shown([Word | _]) ->
    [case Byte > $\s andalso Byte < 127 of true -> Byte; false -> $? end
     || <<Byte>> <= binary:part(Word, 0, min(byte_size(Word), 100))].

%% UTF-8 as a JSON string.
quote(Text) ->
    [$", [escape(Byte) || <<Byte>> <= Text], $"].

escape($") -> "\\\"";
escape($\\) -> "\\\\";
escape(Byte) when Byte < $\s -> io_lib:format("\\u~4.16.0b", [Byte]);
escape(Byte) -> Byte.
