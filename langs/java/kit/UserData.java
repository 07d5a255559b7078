package kit;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Objects under numbers that travel through C as user data, because a Java object has no address
 * that C could keep.
 *
 * <p>Each gets the lowest number that is free, as a table of handles gives them out: a number that
 * only grew would leave the cache of {@code Long.valueOf} after 127 requests, and every upcall
 * would allocate from then on.
 */
public final class UserData {
    private static final ConcurrentHashMap<Long, Object> OBJECTS = new ConcurrentHashMap<>();

    private UserData() {}

    public static long open(Object object) {
        long handle = 1;
        while (OBJECTS.putIfAbsent(handle, object) != null) {
            handle++;
        }
        return handle;
    }

    public static Object get(long handle) {
        return OBJECTS.get(handle);
    }

    public static void close(long handle) {
        OBJECTS.remove(handle);
    }
}
