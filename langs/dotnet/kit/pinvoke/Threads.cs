namespace Crosscall
{
    internal static partial class Cases
    {
        // case: parallel_work
        private static Sample ParallelWork(int size, long loops)
        {
            return Race.Run(size, () =>
            {
                long r = 0;
                for (long i = 0; i < loops; i++)
                {
                    r = Native.xc_work(10000);
                }
                return r;
            });
        }
        // end of cases
    }
}
