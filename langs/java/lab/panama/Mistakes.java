import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Map;

/** Mistakes, each made with the method handles, layouts and arenas that the binding has. */
@SuppressWarnings("restricted") // most of them need it
final class Mistakes {
    static final Map<String, String> REJECTED = Map.of();

    private static final Linker LINKER = Linker.nativeLinker();
    private static final FunctionDescriptor MAP =
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS);
    private static final FunctionDescriptor ROUTINE = FunctionDescriptor.of(ADDRESS, ADDRESS);

    private Mistakes() {}

    static Object make(String name) throws Throwable {
        return switch (name) {
            case "throw_in_callback" -> throwInCallback();
            case "foreign_thread" -> foreignThread();
            case "freed_callback" -> freedCallback();
            case "null_pointer" -> nullPointer();
            case "integer_too_large" -> integerTooLarge();
            case "negative_to_unsigned" -> negativeToUnsigned();
            case "nul_in_string" -> nulInString();
            case "lone_surrogate" -> loneSurrogate();
            case "short_buffer" -> shortBuffer();
            case "use_after_free" -> useAfterFree();
            case "double_free" -> doubleFree();
            case "wrong_type" -> wrongType();
            case "library_missing" -> libraryMissing();
            case "symbol_missing" -> symbolMissing();
            case "fork_after_load" -> forkAfterLoad();
            case "signal_during_call" -> Signals.signalDuringCall();
            default -> throw new IllegalArgumentException("unknown mistake " + name);
        };
    }

    private static MemorySegment stub(String name, FunctionDescriptor descriptor, Arena arena)
            throws ReflectiveOperationException {
        var method =
                MethodHandles.lookup().findStatic(Mistakes.class, name, descriptor.toMethodType());
        return LINKER.upcallStub(method, descriptor, arena);
    }

    /** A function of the system's own libraries. */
    private static MethodHandle system(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), descriptor);
    }

    // case: throw_in_callback
    static long fails(long value, MemorySegment user) {
        throw new IllegalStateException("thrown in a callback");
    }

    static long throwInCallback() throws Throwable {
        MemorySegment callback = stub("fails", MAP, Arena.global());
        return (long) Crosscall.APPLY_I64.invokeExact(callback, MemorySegment.NULL, 7L, 1L);
    }

    // case: foreign_thread
    private static volatile int seen;

    static MemorySegment called(MemorySegment argument) {
        seen++;
        return argument;
    }

    static int foreignThread() throws Throwable {
        MethodHandle create =
                system(
                        "pthread_create",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        MethodHandle join =
                system("pthread_join", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS));
        MemorySegment routine = stub("called", ROUTINE, Arena.global());
        MemorySegment thread = Arena.global().allocate(JAVA_LONG);
        int failed =
                (int) create.invokeExact(thread, MemorySegment.NULL, routine, MemorySegment.NULL);
        failed += (int) join.invokeExact(thread.get(JAVA_LONG, 0), MemorySegment.NULL);
        return failed == 0 ? seen : -failed;
    }

    // case: freed_callback
    static long increment(long value, MemorySegment user) {
        return value + 1;
    }

    static long freedCallback() throws Throwable {
        MemorySegment kept; // as C keeps it, the address alone: a closed segment is refused
        try (Arena arena = Arena.ofConfined()) {
            kept = MemorySegment.ofAddress(stub("increment", MAP, arena).address());
        }
        return (long) Crosscall.APPLY_I64.invokeExact(kept, MemorySegment.NULL, 7L, 1L);
    }

    // case: null_pointer
    static long nullPointer() throws Throwable {
        return (long) Crosscall.STR_LEN.invokeExact(MemorySegment.NULL);
    }

    // case: integer_too_large
    static int integerTooLarge() throws Throwable {
        return (int) Crosscall.ADD_I32.invoke(1L << 40, 1);
    }

    // case: negative_to_unsigned
    static double negativeToUnsigned() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocateFrom(JAVA_DOUBLE, 1.0);
            return (double) Crosscall.SUM_F64.invokeExact(one, -1L);
        }
    }

    // case: nul_in_string
    static long nulInString() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            return (long) Crosscall.STR_LEN.invokeExact(arena.allocateFrom("abc\0def"));
        }
    }

    // case: lone_surrogate
    static long loneSurrogate() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            return (long) Crosscall.STR_LEN.invokeExact(arena.allocateFrom("\ud800"));
        }
    }

    // case: short_buffer
    static long shortBuffer() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(4);
            MemorySegment text = arena.allocateFrom("longer than four bytes");
            return (long) Crosscall.STR_COPY.invokeExact(buffer, 64L, text);
        }
    }

    // case: use_after_free
    static long useAfterFree() throws Throwable {
        MemorySegment counter = (MemorySegment) Crosscall.COUNTER_NEW.invokeExact(5L);
        Crosscall.COUNTER_FREE.invokeExact(counter);
        return (long) Crosscall.COUNTER_ADD.invokeExact(counter, 3L);
    }

    // case: double_free
    static Object doubleFree() throws Throwable {
        MemorySegment counter = (MemorySegment) Crosscall.COUNTER_NEW.invokeExact(5L);
        Crosscall.COUNTER_FREE.invokeExact(counter);
        Crosscall.COUNTER_FREE.invokeExact(counter);
        return null;
    }

    // case: wrong_type
    static double wrongType() throws Throwable {
        MethodHandle declared =
                LINKER.downcallHandle(
                        library().find("xc_add_i32").orElseThrow(),
                        FunctionDescriptor.of(JAVA_DOUBLE, JAVA_DOUBLE, JAVA_DOUBLE));
        return (double) declared.invokeExact(1.0, 2.0);
    }

    // case: library_missing
    static Object libraryMissing() {
        return SymbolLookup.libraryLookup("libnosuchthing.so", Arena.global());
    }

    // case: symbol_missing
    static Object symbolMissing() {
        return library().find("xc_no_such_function").orElseThrow();
    }

    // case: fork_after_load
    static int forkAfterLoad() throws Throwable {
        MethodHandle fork = system("fork", FunctionDescriptor.of(JAVA_INT));
        MethodHandle exit = system("_exit", FunctionDescriptor.ofVoid(JAVA_INT));
        MethodHandle wait =
                system("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        MemorySegment status = Arena.global().allocate(JAVA_INT);
        int child = (int) fork.invokeExact();
        if (child == 0) {
            exit.invokeExact((int) Crosscall.ADD_I32.invokeExact(40, 2));
        }
        child = (int) wait.invokeExact(child, status, 0);
        return status.get(JAVA_INT, 0) >> 8;
    }

    // end of cases

    private static SymbolLookup library() {
        return SymbolLookup.libraryLookup(Path.of(System.getenv("XC_LIBRARY")), Arena.global());
    }
}
