/** <module> Calls libcrosscall through foreign predicates */

:- use_module(kit(protocol)).
:- use_module(binding).
:- use_module(calls).
:- use_module(strings).
:- use_module(arrays).
:- use_module(structs).
:- use_module(callbacks).
:- use_module(handles).
:- use_module(errors).
:- use_module(work).
:- use_module(batch).
:- use_module(threads).

main :-
    xc_abi_version(Abi),
    serve(user, Abi).
