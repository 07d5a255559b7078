namespace Crosscall
{
    internal static partial class Cases
    {
        // case: parallel_work
        private static Sample ParallelWork(int size, long loops)
        {
            long steps = Inputs.Hidden(10000L);
            return Race.Run(size, () =>
            {
                long r = 0;
                for (long i = 0; i < loops; i++)
                {
                    r = Native.xc_work(steps);
                }
                return r;
            });
        }
        // end of cases
    }
}
