/* Handles, closed at the end of a block or by the garbage collector. */

static void counter_free(void *counter) {
    xc_counter_free(counter); /* Ruby does not come here with NULL */
}

static const rb_data_type_t counter_type = {
    .wrap_struct_name = "Crosscall::Counter",
    .function = {.dfree = counter_free},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static VALUE counter_alloc(VALUE class) {
    return TypedData_Wrap_Struct(class, &counter_type, NULL);
}

static xc_counter *counter_of(VALUE self) {
    xc_counter *counter = rb_check_typeddata(self, &counter_type);
    if (counter == NULL) {
        rb_raise(error_class, "the counter is closed");
    }
    return counter;
}

static VALUE counter_close(VALUE self) {
    xc_counter *counter = rb_check_typeddata(self, &counter_type);
    if (counter != NULL) {
        DATA_PTR(self) = NULL;
        xc_counter_free(counter);
    }
    return Qnil;
}

static VALUE counter_open(VALUE class, VALUE value) {
    VALUE self = rb_class_new_instance(1, &value, class);
    return rb_ensure(rb_yield, self, counter_close, self);
}

static VALUE counter_initialize(VALUE self, VALUE value) {
    if (rb_check_typeddata(self, &counter_type) != NULL) {
        rb_raise(error_class, "the counter is open");
    }
    DATA_PTR(self) = xc_counter_new(NUM2INT64(value));
    if (DATA_PTR(self) == NULL) {
        fail();
    }
    return self;
}

static VALUE counter_add(VALUE self, VALUE amount) {
    int64_t number = NUM2INT64(amount); /* may run Ruby code that closes the counter */
    return INT642NUM(xc_counter_add(counter_of(self), number));
}

typedef struct {
    uint8_t *bytes; /* NULL: closed */
    size_t size;
} Buffer;

static void buffer_free(void *data) {
    Buffer *buffer = data;
    if (buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
    }
    xfree(buffer);
}

static const rb_data_type_t buffer_type = {
    .wrap_struct_name = "Crosscall::Buffer",
    .function = {.dfree = buffer_free},
    .flags = RUBY_TYPED_FREE_IMMEDIATELY,
};

static VALUE buffer_alloc(VALUE class) {
    Buffer *buffer;
    return TypedData_Make_Struct(class, Buffer, &buffer_type, buffer);
}

static Buffer *buffer_of(VALUE self) {
    Buffer *buffer = rb_check_typeddata(self, &buffer_type);
    if (buffer->bytes == NULL) {
        rb_raise(error_class, "the buffer is closed");
    }
    return buffer;
}

static VALUE buffer_close(VALUE self) {
    Buffer *buffer = rb_check_typeddata(self, &buffer_type);
    if (buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
        *buffer = (Buffer){NULL, 0};
    }
    return Qnil;
}

static VALUE buffer_open(VALUE class, VALUE size) {
    VALUE self = rb_class_new_instance(1, &size, class);
    return rb_ensure(rb_yield, self, buffer_close, self);
}

static VALUE buffer_initialize(VALUE self, VALUE size) {
    Buffer *buffer = rb_check_typeddata(self, &buffer_type);
    if (buffer->bytes != NULL) {
        rb_raise(error_class, "the buffer is open");
    }
    size_t count = to_size(size);
    *buffer = (Buffer){xc_buffer_new(count), count};
    if (buffer->bytes == NULL) {
        fail();
    }
    return self;
}

/* The byte at index, nil beyond the end, as String#getbyte has it. */
static VALUE buffer_getbyte(VALUE self, VALUE index) {
    Buffer *buffer = buffer_of(self);
    size_t at = to_size(index);
    return at < buffer->size ? INT2FIX(buffer->bytes[at]) : Qnil;
}
