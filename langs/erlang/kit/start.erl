%% Runs main/0 of the module that a file has: as the build compiled it or, if it did not, compiled now.
-module(start).
-export([main/1]).

main([Path]) ->
    Module = list_to_atom(filename:basename(Path, ".erl")),
    case code:ensure_loaded(Module) of
        {module, Module} ->
            ok;
        {error, _} ->
            {ok, Module, Code} = compile:file(Path, [binary, report]),
            {module, Module} = code:load_binary(Module, Path, Code)
    end,
    Module:main().
