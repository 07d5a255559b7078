// Functions of Octave's that C calls. An error in one is a C++ exception, which must not cross the C of the
// library: it is kept until that has returned, and thrown again then.
// https://docs.octave.org/v7.3.0/Calling-Octave-Functions-from-Oct_002dFiles.html

struct Upcall {
    octave::interpreter &interpreter;
    octave_value function;
    octave_value object;
    std::exception_ptr error;

    // The function's results, none after an error.
    octave_value_list call(const octave_value_list &args, int results) {
        if (!error) {
            try {
                return interpreter.feval(function, args, results);
            } catch (...) {
                error = std::current_exception();
            }
        }
        return octave_value_list();
    }

    // The function's result, 0 after an error.
    template <typename T>
    T number(const octave_value_list &args, T (*to_number)(const octave_value &)) {
        octave_value_list results = call(args, 1);
        if (error) {
            return 0;
        }
        try {
            return to_number(results.length() ? results(0) : octave_value());
        } catch (...) {
            error = std::current_exception();
            return 0;
        }
    }

    void rethrow() {
        if (error) {
            std::rethrow_exception(error);
        }
    }
};

inline Upcall upcall(octave::interpreter &interpreter, const octave_value &function,
                     const octave_value &object = octave_value()) {
    if (!function.is_function_handle()) {
        error_with_id("crosscall:function", "crosscall: a function handle is wanted");
    }
    return {interpreter, function, object, nullptr};
}

// case: apply_i64
static int64_t map_i64(int64_t value, void *user) {
    return static_cast<Upcall *>(user)->number<int64_t>(ovl(octave_int64(value)), to_i64);
}

DEFMETHOD_DLD(xc_apply_i64, interpreter, args, , "last = xc_apply_i64 (fn, value, count)") {
    expect(args, 3);
    Upcall fn = upcall(interpreter, args(0));
    int64_t count = to_i64(args(2));
    if (count < 0) {
        error_with_id("crosscall:size", "xc_apply_i64: the count must not be negative");
    }
    int64_t last = xc_apply_i64(map_i64, &fn, to_i64(args(1)), static_cast<size_t>(count));
    fn.rethrow();
    return from_i64(last);
}

// case: sort_i32
static int32_t compare_i32(int32_t a, int32_t b, void *user) {
    return static_cast<Upcall *>(user)->number<int32_t>(ovl(octave_int32(a), octave_int32(b)),
                                                        to_i32);
}

DEFMETHOD_DLD(xc_sort_i32, interpreter, args, , "sorted = xc_sort_i32 (values, compare)") {
    expect(args, 2);
    const int32NDArray input = args(0).int32_array_value();
    int32NDArray output(input.dims());
    Upcall compare = upcall(interpreter, args(1));
    xc_status status = xc_sort_i32(integers(input), integers(output), count_of(input.numel()),
                                   compare_i32, &compare);
    compare.rethrow();
    check(status);
    return octave_value(output);
}

// case: log_message
static void sink(int32_t level, const char *message, void *user) {
    Upcall *sink = static_cast<Upcall *>(user);
    sink->call(ovl(octave_int32(level), std::string(message), sink->object), 0);
}

DEFMETHOD_DLD(xc_log_message, interpreter, args, , "xc_log_message (sink, object, level)") {
    expect(args, 3);
    Upcall user = upcall(interpreter, args(0), args(1));
    xc_status status = xc_log_message(sink, &user, to_i32(args(2)));
    user.rethrow();
    check(status);
    return octave_value_list();
}

// end of cases
