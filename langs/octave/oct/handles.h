// Handles and memory of the library's, by their addresses as uint64: the classes in Counter.m and
// GuardedCounter.m are what a program sees.

template <typename T> T *to_pointer(const octave_value &value) {
    if (!value.is_uint64_type()) {
        error_with_id("crosscall:handle", "crosscall: an address as uint64 is wanted");
    }
    uint64_t address = value.uint64_scalar_value().value();
    if (!address) {
        error_with_id("crosscall:handle", "crosscall: this handle was given back already");
    }
    return reinterpret_cast<T *>(static_cast<uintptr_t>(address));
}

inline octave_value from_pointer(const void *pointer) {
    if (!pointer) {
        error_with_id("crosscall:handle", "crosscall: the library gave no memory");
    }
    return octave_value(octave_uint64(reinterpret_cast<uintptr_t>(pointer)));
}

// case: counter_add
DEFUN_DLD(xc_counter_add, args, , "value = xc_counter_add (counter, amount)") {
    expect(args, 2);
    return from_i64(xc_counter_add(to_pointer<xc_counter>(args(0)), to_i64(args(1))));
}

// case: counter_cycle
DEFUN_DLD(xc_counter_new, args, , "counter = xc_counter_new (value)") {
    expect(args, 1);
    return from_pointer(xc_counter_new(to_i64(args(0))));
}

DEFUN_DLD(xc_counter_free, args, , "xc_counter_free (counter)") {
    expect(args, 1);
    xc_counter_free(to_pointer<xc_counter>(args(0)));
    return octave_value_list();
}

// case: buffer_adopt
DEFUN_DLD(xc_buffer_new, args, , "buffer = xc_buffer_new (size)") {
    expect(args, 1);
    int64_t size = to_i64(args(0));
    return from_pointer(size > 0 ? xc_buffer_new(static_cast<size_t>(size)) : nullptr);
}

DEFUN_DLD(byte_at, args, , "byte = byte_at (buffer, index), index from 0") {
    expect(args, 2);
    return octave_value(octave_uint8(to_pointer<uint8_t>(args(0))[to_i64(args(1))]));
}

DEFUN_DLD(xc_buffer_free, args, , "xc_buffer_free (buffer)") {
    expect(args, 1);
    xc_buffer_free(to_pointer<uint8_t>(args(0)));
    return octave_value_list();
}

// end of cases
