-module(work).
-export([cases/0]).

-import(clock, [now_ns/0]).

cases() ->
    #{work => fun work/2, sha256 => fun sha256/2, matmul_f64 => fun matmul_f64/2}.

%% case: work
work(Steps, Loops) ->
    Start = now_ns(),
    R = work_loop(Loops, Steps, none),
    {now_ns() - Start, integer_to_binary(R)}.

work_loop(0, _, R) -> R;
work_loop(N, Steps, _) -> work_loop(N - 1, Steps, crosscall:work(Steps)).

%% case: sha256
sha256(Size, Loops) ->
    Data = inputs:data(Size),
    Start = now_ns(),
    Digest = sha256_loop(Loops, Data, none),
    {now_ns() - Start, text:hex(Digest)}.

sha256_loop(0, _, Digest) -> Digest;
sha256_loop(N, Data, _) -> sha256_loop(N - 1, Data, crosscall:sha256(Data)).

%% case: matmul_f64
matmul_f64(Rows, Loops) ->
    Count = Rows * Rows,
    A = inputs:remainders(Count, 7),
    B = inputs:remainders(Count, 5),
    Start = now_ns(),
    Product = matmul_f64_loop(Loops, A, B, Rows, none),
    {now_ns() - Start, text:double(lists:sum(Product))}.

matmul_f64_loop(0, _, _, _, Product) ->
    Product;
matmul_f64_loop(N, A, B, Rows, _) ->
    Product = crosscall:matmul_f64(A, B, Rows),
    matmul_f64_loop(N - 1, A, B, Rows, Product).
%% end of cases
