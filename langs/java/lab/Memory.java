import java.lang.management.ManagementFactory;

/** What the runtime allocates for calls, and handles that nobody closes. */
final class Memory {
    private Memory() {}

    /** Bytes alone: the VM counts no objects. */
    static Reply allocations(Loop loop, int size, long loops) throws Throwable {
        Reply reply = new Reply();
        if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                && bean.isThreadAllocatedMemoryEnabled()) {
            long before = bean.getCurrentThreadAllocatedBytes();
            loop.run(size, loops);
            reply.with("bytes", bean.getCurrentThreadAllocatedBytes() - before);
        }
        return reply;
    }

    /** Handles with a safety net, as in counter_guarded; their cleaner is a thread of its own. */
    static Reply handles(int count) throws Throwable {
        for (int i = 0; i < count; i++) {
            Loops.dropHandle(5);
        }
        for (int i = 0; i < 2; i++) {
            System.gc();
            Thread.sleep(1000);
        }
        return new Reply().with("value", Integer.toString(count));
    }
}
