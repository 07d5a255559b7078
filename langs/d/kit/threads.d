module threads;

import core.atomic : atomicLoad, atomicStore;
import core.sync.barrier : Barrier;
import core.thread : Thread;
import crosscall;
import session;

// case: parallel_work
Sample parallelWork(size_t size, size_t loops)
{
    if (size == 0 || size > 1024)
        throw new Exception("1 to 1024 threads");
    auto ready = new Barrier(cast(uint) size + 1);
    shared long result;
    auto members = new Thread[size];
    foreach (ref member; members)
        member = new Thread({
            const steps = hide(10_000L);
            long r;
            ready.wait();
            foreach (_; 0 .. loops)
                r = xc_work(steps);
            atomicStore(result, r);
        }).start();
    ready.wait();
    const start = now();
    foreach (member; members)
        member.join();
    return sample!"%d"(start, atomicLoad(result));
}

// end of cases
