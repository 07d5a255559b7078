%% Structs as records, Erlang's own form for them.
-record(point, {x :: float(), y :: float()}).
-record(mat4, {m :: tuple()}).
