/* Handles, closed at the end of a block or by the garbage collector. */
#include "binding.h"

/* mruby comes here with NULL too. */
static void free_counter(mrb_state *mrb, void *counter) {
    (void)mrb;
    if (counter != NULL) {
        xc_counter_free(counter);
    }
}

static const mrb_data_type counter_type = {"Crosscall::Counter", free_counter};

static xc_counter *open_counter(mrb_state *mrb, mrb_value self) {
    xc_counter *counter = mrb_data_get_ptr(mrb, self, &counter_type);
    if (counter == NULL) {
        mrb_raise(mrb, error_class, "the counter is closed");
    }
    return counter;
}

METHOD(counter_initialize) {
    mrb_int value;
    mrb_get_args(mrb, "i", &value);
    if (DATA_PTR(self) != NULL) {
        mrb_raise(mrb, error_class, "the counter is open");
    }
    mrb_data_init(self, xc_counter_new(value), &counter_type);
    if (DATA_PTR(self) == NULL) {
        fail(mrb);
    }
    return self;
}

// case: counter_add
METHOD(counter_add) {
    mrb_int amount;
    mrb_get_args(mrb, "i", &amount);
    return mrb_int_value(mrb, xc_counter_add(open_counter(mrb, self), amount));
}

// case: counter_cycle
METHOD(counter_close) {
    xc_counter *counter = mrb_data_get_ptr(mrb, self, &counter_type);
    DATA_PTR(self) = NULL;
    free_counter(mrb, counter);
    return mrb_nil_value();
}

// case: buffer_adopt
typedef struct {
    uint8_t *bytes; /* NULL: closed */
    size_t size;
} Buffer;

static void free_buffer(mrb_state *mrb, void *data) {
    Buffer *buffer = data;
    if (buffer != NULL && buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
    }
    mrb_free(mrb, buffer);
}

static const mrb_data_type buffer_type = {"Crosscall::Buffer", free_buffer};

METHOD(buffer_initialize) {
    mrb_int size;
    mrb_get_args(mrb, "i", &size);
    if (DATA_PTR(self) != NULL) {
        mrb_raise(mrb, error_class, "the buffer is open");
    }
    Buffer *buffer = mrb_calloc(mrb, 1, sizeof *buffer);
    mrb_data_init(self, buffer, &buffer_type);
    buffer->size = to_size(mrb, size);
    buffer->bytes = xc_buffer_new(buffer->size);
    if (buffer->bytes == NULL) {
        fail(mrb);
    }
    return self;
}

/* The byte at index, nil beyond the end, as String#getbyte has it. */
METHOD(buffer_getbyte) {
    mrb_int index;
    mrb_get_args(mrb, "i", &index);
    const Buffer *buffer = mrb_data_get_ptr(mrb, self, &buffer_type);
    if (buffer == NULL || buffer->bytes == NULL) {
        mrb_raise(mrb, error_class, "the buffer is closed");
    }
    size_t at = to_size(mrb, index);
    return at < buffer->size ? mrb_int_value(mrb, buffer->bytes[at]) : mrb_nil_value();
}

METHOD(buffer_close) {
    Buffer *buffer = mrb_data_get_ptr(mrb, self, &buffer_type);
    if (buffer != NULL && buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
        buffer->bytes = NULL;
    }
    return mrb_nil_value();
}

// end of cases
