with Arrays;
with Batch;
with Callbacks;
with Calls;
with Crosscall;
with Errors;
with Handles;
with Protocol;
with Samples;
with Strings;
with Structs;
with Threads;
with Work;

--  Calls libcrosscall by imported subprograms, in the order of native/cases.toml.
procedure Worker is

   Cases : constant Samples.Case_Table :=
     ((new String'("empty"), Calls.Empty'Access),
      (new String'("noop"), Calls.Noop'Access),
      (new String'("add_i32"), Calls.Add_I32'Access),
      (new String'("inc_i64"), Calls.Inc_I64'Access),
      (new String'("sum2_i64"), Calls.Sum2_I64'Access),
      (new String'("sum4_i64"), Calls.Sum4_I64'Access),
      (new String'("sum6_i64"), Calls.Sum6_I64'Access),
      (new String'("sum8_i64"), Calls.Sum8_I64'Access),
      (new String'("sum12_i64"), Calls.Sum12_I64'Access),
      (new String'("sum8_f64"), Calls.Sum8_F64'Access),
      (new String'("str_len"), Strings.Str_Len'Access),
      (new String'("str_upper"), Strings.Str_Upper'Access),
      (new String'("str_copy"), Strings.Str_Copy'Access),
      (new String'("person_json"), Strings.Person_Json'Access),
      (new String'("sum_f64"), Arrays.Sum_F64'Access),
      (new String'("scale_f64"), Arrays.Scale_F64'Access),
      (new String'("point_dist"), Structs.Point_Dist'Access),
      (new String'("point_add"), Structs.Point_Add'Access),
      (new String'("mat4_scale"), Structs.Mat4_Scale'Access),
      (new String'("apply_i64"), Callbacks.Apply_I64'Access),
      (new String'("sort_i32"), Callbacks.Sort_I32'Access),
      (new String'("log_message"), Callbacks.Log_Message'Access),
      (new String'("counter_add"), Handles.Counter_Add'Access),
      (new String'("counter_cycle"), Handles.Counter_Cycle'Access),
      (new String'("buffer_adopt"), Handles.Buffer_Adopt'Access),
      (new String'("parse_ok"), Errors.Parse_Ok'Access),
      (new String'("parse_fail"), Errors.Parse_Fail'Access),
      (new String'("work"), Work.Work'Access),
      (new String'("sha256"), Work.Sha256'Access),
      (new String'("matmul_f64"), Work.Matmul_F64'Access),
      (new String'("add_batch"), Batch.Add_Batch'Access),
      (new String'("parallel_work"), Threads.Parallel_Work'Access));

begin
   Protocol.Serve (Cases, Crosscall.Abi_Version);
end Worker;
