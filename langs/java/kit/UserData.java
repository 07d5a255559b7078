package kit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Objects under numbers that travel through C as user data, because a Java object has no address
 * that C could keep.
 */
public final class UserData {
    private static final AtomicLong LAST = new AtomicLong();
    private static final ConcurrentHashMap<Long, Object> OBJECTS = new ConcurrentHashMap<>();

    private UserData() {}

    public static long open(Object object) {
        long handle = LAST.incrementAndGet();
        OBJECTS.put(handle, object);
        return handle;
    }

    public static Object get(long handle) {
        return OBJECTS.get(handle);
    }

    public static void close(long handle) {
        OBJECTS.remove(handle);
    }
}
