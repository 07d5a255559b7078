MODULE = Crosscall    PACKAGE = Crosscall::Counter    PREFIX = xc_counter_

# case: counter_cycle
xc_counter *
new(const char *class, int64_t value)
  CODE:
    PERL_UNUSED_VAR(class);
    RETVAL = xc_counter_new(value);
    if (RETVAL == NULL) {
        fail(aTHX);
    }
  OUTPUT:
    RETVAL

void
DESTROY(SV *object)
  INIT:
    xc_counter *counter = counter_of(aTHX_ object);
  CODE:
    sv_setiv(SvRV(object), 0); /* it may be called by hand too */
    xc_counter_free(counter);

# case: counter_add
int64_t
xc_counter_add(xc_counter *counter, int64_t amount)

# end of cases

MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: buffer_adopt
SV *
buffer(UV size)
  CODE:
    RETVAL = new_buffer(aTHX_ size);
  OUTPUT:
    RETVAL

# end of cases
