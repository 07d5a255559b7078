// Handles: cpp11's external pointers. Any of them is taken for any other, as cpp11 gives them no tags.
#include "binding.hpp"

using counter = cpp11::external_pointer<xc_counter, xc_counter_free>;

template <typename T> static T *or_stop(T *made) {
    if (made == nullptr) {
        cpp11::stop("%s", xc_last_error());
    }
    return made;
}

// case: counter_cycle
[[cpp11::register]] SEXP counter_new(int64_t value) {
    return counter(or_stop(xc_counter_new(value)), false);
}

[[cpp11::register]] void counter_free(SEXP self) {
    xc_counter_free(counter(self).release());
}

// case: counter_add
[[cpp11::register]] double counter_add(SEXP self, int64_t amount) {
    counter live(self);
    if (live.get() == nullptr) {
        cpp11::stop("the counter is freed");
    }
    return exact(xc_counter_add(live.get(), amount));
}

// case: counter_guarded
[[cpp11::register]] SEXP counter_new_guarded(int64_t value) {
    return counter(or_stop(xc_counter_new(value)));
}

// case: buffer_adopt
struct buffer {
    std::uint8_t *bytes;
    std::size_t size;
    ~buffer() {
        xc_buffer_free(bytes);
    }
};

[[cpp11::register]] SEXP buffer_new(double size) {
    std::size_t count = as_size(size);
    return cpp11::external_pointer<buffer>(new buffer{or_stop(xc_buffer_new(count)), count}, false);
}

// One byte, counted from 1, read in place.
[[cpp11::register]] int buffer_at(SEXP self, double position) {
    cpp11::external_pointer<buffer> live(self);
    if (live.get() == nullptr || !(position >= 1 && position <= static_cast<double>(live->size))) {
        cpp11::stop("the buffer is freed, or has no such byte");
    }
    return live->bytes[static_cast<std::size_t>(position) - 1];
}

[[cpp11::register]] void buffer_free(SEXP self) {
    delete cpp11::external_pointer<buffer>(self).release();
}

// end of cases
