// R functions that C calls back.
#include <exception>

#include "binding.hpp"

// An exception must not pass the library's frames: it waits until the library has returned, which gets
// zeros until then.
struct upcall {
    cpp11::function function;
    SEXP object; // what goes with the function
    std::exception_ptr failure;

    void rethrow() const {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
};

extern "C" {
static std::int32_t call_compare(std::int32_t a, std::int32_t b, void *user) {
    auto compare = static_cast<upcall *>(user);
    if (compare->failure) {
        return 0;
    }
    try {
        return cpp11::as_cpp<int>(compare->function(a, b));
    } catch (...) {
        compare->failure = std::current_exception();
        return 0;
    }
}

static void call_sink(std::int32_t level, const char *message, void *user) {
    auto sink = static_cast<upcall *>(user);
    try {
        sink->function(level, message, sink->object);
    } catch (...) {
        sink->failure = std::current_exception();
    }
}
}

// case: sort_i32
[[cpp11::register]] cpp11::writable::integers sort_i32(cpp11::integers input,
                                                       cpp11::function compare) {
    cpp11::writable::integers output(input.size());
    upcall call{compare, R_NilValue, nullptr};
    xc_status status = xc_sort_i32(INTEGER(input), INTEGER(output),
                                   static_cast<std::size_t>(input.size()), call_compare, &call);
    call.rethrow();
    check(status);
    return output;
}

// case: log_message
[[cpp11::register]] void log_message(cpp11::function sink, cpp11::environment keeper, int level) {
    upcall call{sink, keeper, nullptr};
    xc_status status = xc_log_message(call_sink, &call, level);
    call.rethrow();
    check(status);
}

// end of cases
