using System;
using System.Diagnostics;
using System.Threading;

namespace Crosscall
{
    /// <summary>Threads that start together, for parallel_work.</summary>
    public static class Race
    {
        /// <summary>Runs body once in each thread: the time from the common start to the last end.</summary>
        public static Sample Run(long threads, Func<long> body)
        {
            if (threads < 1)
            {
                throw new ArgumentException("there must be a thread");
            }
            long result = 0;
            long start = 0;
            Exception failure = null;
            using (Barrier gate = new Barrier((int)threads, _ => start = Stopwatch.GetTimestamp()))
            {
                Thread[] team = new Thread[threads];
                for (int i = 0; i < team.Length; i++)
                {
                    team[i] = new Thread(() =>
                    {
                        gate.SignalAndWait();
                        try
                        {
                            Volatile.Write(ref result, body());
                        }
                        catch (Exception error)
                        {
                            failure = error;
                        }
                    });
                    team[i].Start();
                }
                foreach (Thread thread in team)
                {
                    thread.Join();
                }
            }
            long elapsedNs = Sample.NsSince(start);
            if (failure != null)
            {
                throw new InvalidOperationException(failure.Message, failure);
            }
            return Sample.Of(elapsedNs, result);
        }
    }
}
