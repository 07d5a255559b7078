namespace Crosscall
{
    /// <summary>
    /// Calls libcrosscall by P/Invoke. The loops that read the same however the arguments are passed stand
    /// here, those that differ with the mechanism.
    /// </summary>
    internal static partial class Cases
    {
        private static void Main()
        {
            Worker worker = new Worker(Native.xc_abi_version);
            worker.Add("empty", Empty);
            worker.Add("noop", Noop);
            worker.Add("add_i32", AddI32);
            worker.Add("inc_i64", IncI64);
            worker.Add("sum2_i64", Sum2I64);
            worker.Add("sum4_i64", Sum4I64);
            worker.Add("sum6_i64", Sum6I64);
            worker.Add("sum8_i64", Sum8I64);
            worker.Add("sum12_i64", Sum12I64);
            worker.Add("sum8_f64", Sum8F64);
            worker.Add("str_len", StrLen);
            worker.Add("str_upper", StrUpper);
            worker.Add("str_copy", StrCopy);
            worker.Add("person_json", PersonJson);
            worker.Add("sum_f64", SumF64);
            worker.Add("scale_f64", ScaleF64);
            worker.Add("point_dist", PointDist);
            worker.Add("point_add", PointAdd);
            worker.Add("mat4_scale", Mat4Scale);
            worker.Add("apply_i64", ApplyI64);
            worker.Add("sort_i32", SortI32);
            worker.Add("log_message", LogMessage);
            worker.Add("counter_add", CounterAdd);
            worker.Add("counter_cycle", CounterCycle);
            worker.Add("counter_guarded", CounterGuarded);
            worker.Add("buffer_adopt", BufferAdopt);
            worker.Add("parse_ok", ParseOk);
            worker.Add("parse_fail", ParseFail);
            worker.Add("work", Work);
            worker.Add("sha256", Sha256);
            worker.Add("matmul_f64", MatmulF64);
            worker.Add("add_batch", AddBatch);
            worker.Add("parallel_work", ParallelWork);
            worker.Serve();
        }
    }
}
