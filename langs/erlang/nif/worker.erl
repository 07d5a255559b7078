%% Calls libcrosscall through the NIFs of the module crosscall.
-module(worker).
-export([main/0]).

main() ->
    Groups = [calls, strings, arrays, structs, callbacks, handles, errors, work, batch, threads],
    Cases = lists:foldl(fun(Group, Found) -> maps:merge(Found, Group:cases()) end, #{}, Groups),
    protocol:serve(runtime(), crosscall:abi_version(), Cases).

runtime() ->
    iolist_to_binary(io_lib:format("Erlang/OTP ~s (ERTS ~s, ~s)", [
        erlang:system_info(otp_release), erlang:system_info(version), erlang:system_info(emu_flavor)
    ])).
