{ Calls libcrosscall by external declarations, in the order of native/cases.toml. }
program Worker;

{$mode objfpc}{$H+}

uses
  cthreads, { before all others }
  Crosscall, Protocol, Samples,
  Loops.Calls, Loops.Strings, Loops.Arrays, Loops.Structs, Loops.Callbacks, Loops.Handles,
  Loops.Errors, Loops.Work, Loops.Batch, Loops.Threads;

const
  Cases: array[0..31] of TCaseEntry = (
    (Id: 'empty'; Run: @Loops.Calls.Empty),
    (Id: 'noop'; Run: @Loops.Calls.Noop),
    (Id: 'add_i32'; Run: @Loops.Calls.AddI32),
    (Id: 'inc_i64'; Run: @Loops.Calls.IncI64),
    (Id: 'sum2_i64'; Run: @Loops.Calls.Sum2I64),
    (Id: 'sum4_i64'; Run: @Loops.Calls.Sum4I64),
    (Id: 'sum6_i64'; Run: @Loops.Calls.Sum6I64),
    (Id: 'sum8_i64'; Run: @Loops.Calls.Sum8I64),
    (Id: 'sum12_i64'; Run: @Loops.Calls.Sum12I64),
    (Id: 'sum8_f64'; Run: @Loops.Calls.Sum8F64),
    (Id: 'str_len'; Run: @Loops.Strings.StrLen),
    (Id: 'str_upper'; Run: @Loops.Strings.StrUpper),
    (Id: 'str_copy'; Run: @Loops.Strings.StrCopy),
    (Id: 'person_json'; Run: @Loops.Strings.PersonJson),
    (Id: 'sum_f64'; Run: @Loops.Arrays.SumF64),
    (Id: 'scale_f64'; Run: @Loops.Arrays.ScaleF64),
    (Id: 'point_dist'; Run: @Loops.Structs.PointDist),
    (Id: 'point_add'; Run: @Loops.Structs.PointAdd),
    (Id: 'mat4_scale'; Run: @Loops.Structs.Mat4Scale),
    (Id: 'apply_i64'; Run: @Loops.Callbacks.ApplyI64),
    (Id: 'sort_i32'; Run: @Loops.Callbacks.SortI32),
    (Id: 'log_message'; Run: @Loops.Callbacks.LogMessage),
    (Id: 'counter_add'; Run: @Loops.Handles.CounterAdd),
    (Id: 'counter_cycle'; Run: @Loops.Handles.CounterCycle),
    (Id: 'buffer_adopt'; Run: @Loops.Handles.BufferAdopt),
    (Id: 'parse_ok'; Run: @Loops.Errors.ParseOk),
    (Id: 'parse_fail'; Run: @Loops.Errors.ParseFail),
    (Id: 'work'; Run: @Loops.Work.Work),
    (Id: 'sha256'; Run: @Loops.Work.Sha256),
    (Id: 'matmul_f64'; Run: @Loops.Work.MatmulF64),
    (Id: 'add_batch'; Run: @Loops.Batch.AddBatch),
    (Id: 'parallel_work'; Run: @Loops.Threads.ParallelWork));

begin
  Serve(Cases, xc_abi_version);
end.
