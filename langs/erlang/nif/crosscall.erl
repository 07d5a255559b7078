%% libcrosscall as a module of NIFs, which crosscall.c has.
%% CROSSCALL_NIF is the path of the NIF library without its extension.
-module(crosscall).
-export([
    abi_version/0, noop/0, add_i32/2, inc_i64/1, sum2_i64/2, sum4_i64/4, sum6_i64/6, sum8_i64/8,
    sum12_i64/12, sum8_f64/8, str_len/1, str_upper/1, bytes/1, str_copy/2, person_json/3, sum_f64/1,
    scale_f64/2, point_dist/2, point_add/2, mat4_scale/2, log_message/2, counter_new/1, counter_add/2,
    counter_free/1, buffer_new/1, buffer_at/2, buffer_free/1, parse_i64/1, work/1, sha256/1,
    matmul_f64/3, add_batch/2
]).
-nifs([
    abi_version/0, noop/0, add_i32/2, inc_i64/1, sum2_i64/2, sum4_i64/4, sum6_i64/6, sum8_i64/8,
    sum12_i64/12, sum8_f64/8, str_len/1, str_upper/1, bytes/1, str_copy/2, person_json/3, sum_f64/1,
    scale_f64/2, point_dist/2, point_add/2, mat4_scale/2, log_message/2, counter_new/1, counter_add/2,
    counter_free/1, buffer_new/1, buffer_at/2, buffer_free/1, parse_i64/1, work/1, sha256/1,
    matmul_f64/3, add_batch/2
]).
-on_load(load/0).

load() ->
    erlang:load_nif(os:getenv("CROSSCALL_NIF"), 0).

%% calls
abi_version() -> erlang:nif_error(not_loaded).
noop() -> erlang:nif_error(not_loaded).
add_i32(_A, _B) -> erlang:nif_error(not_loaded).
inc_i64(_Value) -> erlang:nif_error(not_loaded).
sum2_i64(_A, _B) -> erlang:nif_error(not_loaded).
sum4_i64(_A, _B, _C, _D) -> erlang:nif_error(not_loaded).
sum6_i64(_A, _B, _C, _D, _E, _F) -> erlang:nif_error(not_loaded).
sum8_i64(_A, _B, _C, _D, _E, _F, _G, _H) -> erlang:nif_error(not_loaded).
sum12_i64(_A, _B, _C, _D, _E, _F, _G, _H, _I, _J, _K, _L) -> erlang:nif_error(not_loaded).
sum8_f64(_A, _B, _C, _D, _E, _F, _G, _H) -> erlang:nif_error(not_loaded).

%% strings: binaries of UTF-8
str_len(_Text) -> erlang:nif_error(not_loaded).
str_upper(_Text) -> erlang:nif_error(not_loaded).
%% Memory that str_copy writes to.
bytes(_Capacity) -> erlang:nif_error(not_loaded).
str_copy(_Bytes, _Text) -> erlang:nif_error(not_loaded).
person_json(_Name, _Id, _Age) -> erlang:nif_error(not_loaded).

%% arrays: lists
sum_f64(_Values) -> erlang:nif_error(not_loaded).
scale_f64(_Values, _Factor) -> erlang:nif_error(not_loaded).

%% structs: the records of crosscall.hrl
point_dist(_A, _B) -> erlang:nif_error(not_loaded).
point_add(_A, _B) -> erlang:nif_error(not_loaded).
mat4_scale(_Matrix, _Factor) -> erlang:nif_error(not_loaded).

%% Sends {log, Level, Message} to the process.
log_message(_Sink, _Level) -> erlang:nif_error(not_loaded).

%% handles: resources, for the process that made them
counter_new(_Value) -> erlang:nif_error(not_loaded).
counter_add(_Counter, _Amount) -> erlang:nif_error(not_loaded).
counter_free(_Counter) -> erlang:nif_error(not_loaded).
buffer_new(_Size) -> erlang:nif_error(not_loaded).
buffer_at(_Buffer, _Position) -> erlang:nif_error(not_loaded).
buffer_free(_Buffer) -> erlang:nif_error(not_loaded).

%% errors: a failure of the library is error:{crosscall, Message}
parse_i64(_Text) -> erlang:nif_error(not_loaded).

%% work
work(_Steps) -> erlang:nif_error(not_loaded).
sha256(_Data) -> erlang:nif_error(not_loaded).
matmul_f64(_A, _B, _Rows) -> erlang:nif_error(not_loaded).

%% batch
add_batch(_A, _B) -> erlang:nif_error(not_loaded).
