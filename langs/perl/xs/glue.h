/* What the functions share, after perl.h, XSUB.h and crosscall.h: failures, and what becomes of Perl's types.
 *
 * Arrays are copied: Perl's hold scalars, not numbers. */

static void fail(pTHX) {
    SV *message = sv_2mortal(newSVpvf("%s\n", xc_last_error()));
    SvUTF8_on(message);
    croak_sv(message);
}

static void check(pTHX_ xc_status status) {
    if (status != XC_OK) {
        fail(aTHX);
    }
}

static SV *text_of(pTHX_ const char *text) {
    return newSVpvn_utf8(text, strlen(text), 1);
}

/* The string of a text of the library's, which is freed. */
static SV *take_text(pTHX_ char *text) {
    SV *result;
    if (text == NULL) {
        fail(aTHX);
    }
    result = text_of(aTHX_ text);
    xc_str_free(text);
    return result;
}

/* ---- arrays ---------------------------------------------------------------------------------- */

/* perlapi leaves AvARRAY to those who do not want to call av_fetch for every element: that is half
 * of the time here. A tied array has no elements of its own to point to. */
static SV *element(pTHX_ AV *array, SSize_t i) {
    SV **found;
    if (!SvRMAGICAL(array)) {
        SV *own = AvARRAY(array)[i];
        return own != NULL ? own : &PL_sv_undef;
    }
    found = av_fetch(array, i, 0);
    return found != NULL ? *found : &PL_sv_undef;
}

static size_t count_of(pTHX_ AV *array) {
    return (size_t)(av_top_index(array) + 1);
}

static void check_same(pTHX_ size_t count, size_t expected) {
    if (count != expected) {
        croak("the array has %zu elements, not %zu", count, expected);
    }
}

/* To be asked after each conversion of an element that was no plain number: it may have run Perl code,
 * by overloading, a tie or a warning's handler. */
static void check_count(pTHX_ AV *array, size_t count) {
    check_same(aTHX_ count_of(aTHX_ array), count);
}

static int is_number(pTHX_ SV *element) {
    return SvNIOK(element) && !SvGMAGICAL(element);
}

static double double_at(pTHX_ AV *array, size_t i, size_t count) {
    SV *found = element(aTHX_ array, (SSize_t)i);
    int plain = is_number(aTHX_ found);
    double value = SvNV(found);
    if (!plain) {
        check_count(aTHX_ array, count);
    }
    return value;
}

static int32_t int32_at(pTHX_ AV *array, size_t i, size_t count) {
    SV *found = element(aTHX_ array, (SSize_t)i);
    int plain = is_number(aTHX_ found);
    int32_t value = (int32_t)SvIV(found);
    if (!plain) {
        check_count(aTHX_ array, count);
    }
    return value;
}

/* Memory until the end of the statement. */
static void *scratch(pTHX_ size_t count, size_t size) {
    void *memory;
    Newx(memory, (count > 0 ? count : 1) * size, char);
    SAVEFREEPV(memory);
    return memory;
}

static double *doubles_of(pTHX_ AV *array, size_t count) {
    double *values = scratch(aTHX_ count, sizeof *values);
    check_count(aTHX_ array, count);
    for (size_t i = 0; i < count; i++) {
        values[i] = double_at(aTHX_ array, i, count);
    }
    return values;
}

static int32_t *int32s_of(pTHX_ AV *array, size_t count) {
    int32_t *values = scratch(aTHX_ count, sizeof *values);
    check_count(aTHX_ array, count);
    for (size_t i = 0; i < count; i++) {
        values[i] = int32_at(aTHX_ array, i, count);
    }
    return values;
}

static SV *element_to_set(pTHX_ AV *array, size_t i) {
    SV **found = av_fetch(array, (SSize_t)i, 1);
    if (found == NULL) {
        croak("the array takes no element %zu", i);
    }
    return *found;
}

static void set_doubles(pTHX_ AV *array, const double *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        sv_setnv_mg(element_to_set(aTHX_ array, i), values[i]);
    }
}

static void set_int32s(pTHX_ AV *array, const int32_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        sv_setiv_mg(element_to_set(aTHX_ array, i), values[i]);
    }
}

/* ---- packed arrays: strings that pack made, whose bytes C takes as they are ------------------- */

/* The bytes, and the number of elements of that size they are. Only of strings without magic: nothing
 * of Perl's runs that could move the bytes of another. */
static void *packed(pTHX_ SV *string, size_t size, size_t *count) {
    STRLEN length;
    char *bytes;
    if (!SvPOK(string) || SvGMAGICAL(string)) {
        croak("a packed array is a string made by pack");
    }
    bytes = SvPVbyte(string, length);
    if (length % size != 0 || PTR2UV(bytes) % size != 0) {
        croak("the string is no array of elements of %zu bytes", size);
    }
    *count = length / size;
    return bytes;
}

/* The same to be written to, of a string's own. To be asked before others are read: it may be one of
 * them, and move. */
static void *packed_to_write(pTHX_ SV *string, size_t size, size_t *count) {
    packed(aTHX_ string, size, count);
    SvPVbyte_force(string, *count);
    return packed(aTHX_ string, size, count);
}

/* ---- structs: a point is [x, y], a matrix a string that pack made ---------------------------- */

static xc_point point_of(pTHX_ SV *reference) {
    AV *array = SvROK(reference) ? (AV *)SvRV(reference) : NULL;
    if (array == NULL || SvTYPE(array) != SVt_PVAV || count_of(aTHX_ array) != 2) {
        croak("a point is [x, y]");
    }
    double x = double_at(aTHX_ array, 0, 2); /* first: what it runs may change the array */
    return (xc_point){x, double_at(aTHX_ array, 1, 2)};
}

static SV *new_point(pTHX_ xc_point point) {
    AV *array = newAV();
    av_extend(array, 1);
    av_store(array, 0, newSVnv(point.x));
    av_store(array, 1, newSVnv(point.y));
    return newRV_noinc((SV *)array);
}

static xc_mat4 mat4_of(pTHX_ SV *packed) {
    STRLEN size;
    const char *bytes = SvPVbyte(packed, size);
    xc_mat4 matrix;
    if (size != sizeof matrix) {
        croak("a matrix is pack('d16', …)");
    }
    Copy(bytes, &matrix, sizeof matrix, char);
    return matrix;
}

/* ---- callbacks ------------------------------------------------------------------------------- */

/* A function of Perl that C calls back. An exception must not jump over the library's frames: it
 * waits in $@ until the library has returned, which gets zeros until then.
 * https://perldoc.perl.org/perlcall#Using-G_EVAL */
typedef struct {
    SV *function;
    SV *object; /* what log_message hands over with the message */
    int failed;
} upcall;

static void raise_if_failed(pTHX_ const upcall *called) {
    if (called->failed) {
        croak(NULL); /* with what $@ holds */
    }
}

/* Calls the function with what stands on the stack from the mark on; its result. */
static IV call_for_integer(pTHX_ upcall *called) {
    IV result = 0;
    dSP;
    call_sv(called->function, G_SCALAR | G_EVAL);
    SPAGAIN;
    if (SvTRUE(ERRSV)) {
        called->failed = 1;
        (void)POPs;
    } else {
        result = POPi;
    }
    PUTBACK;
    return result;
}

static int64_t call_map(int64_t value, void *user) {
    upcall *called = user;
    IV result;
    dTHX;
    dSP;
    if (called->failed) {
        return 0;
    }
    ENTER;
    SAVETMPS;
    PUSHMARK(SP);
    mXPUSHi(value);
    PUTBACK;
    result = call_for_integer(aTHX_ called);
    FREETMPS;
    LEAVE;
    return result;
}

static int32_t call_compare(int32_t a, int32_t b, void *user) {
    upcall *called = user;
    IV result;
    dTHX;
    dSP;
    if (called->failed) {
        return 0;
    }
    ENTER;
    SAVETMPS;
    PUSHMARK(SP);
    EXTEND(SP, 2);
    mPUSHi(a);
    mPUSHi(b);
    PUTBACK;
    result = call_for_integer(aTHX_ called);
    FREETMPS;
    LEAVE;
    return (result > 0) - (result < 0);
}

static void call_sink(int32_t level, const char *message, void *user) {
    upcall *called = user;
    dTHX;
    dSP;
    ENTER;
    SAVETMPS;
    PUSHMARK(SP);
    EXTEND(SP, 3);
    mPUSHi(level);
    mPUSHs(text_of(aTHX_ message));
    PUSHs(called->object);
    PUTBACK;
    call_sv(called->function, G_VOID | G_DISCARD | G_EVAL);
    called->failed = SvTRUE(ERRSV);
    FREETMPS;
    LEAVE;
}

/* ---- handles --------------------------------------------------------------------------------- */

static xc_counter *counter_of(pTHX_ SV *object) {
    if (!SvROK(object) || !sv_derived_from(object, "Crosscall::Counter")) {
        croak("not a Crosscall::Counter");
    }
    return INT2PTR(xc_counter *, SvIV(SvRV(object)));
}

static xc_counter *open_counter_of(pTHX_ SV *object) {
    xc_counter *counter = counter_of(aTHX_ object);
    if (counter == NULL) {
        croak("the counter is closed");
    }
    return counter;
}

static int free_buffer(pTHX_ SV *bytes, MAGIC *magic) {
    PERL_UNUSED_ARG(bytes);
    xc_buffer_free((uint8_t *)magic->mg_ptr);
    return 0;
}

static const MGVTBL buffer_magic = {.svt_free = free_buffer};

/* A string that lies in the library's memory, and frees it when it goes:
 * https://perldoc.perl.org/perlguts#Magic-Virtual-Tables */
static SV *new_buffer(pTHX_ size_t size) {
    uint8_t *memory = xc_buffer_new(size);
    SV *bytes;
    if (memory == NULL) {
        fail(aTHX);
    }
    bytes = newSV_type(SVt_PVMG);
    SvPV_set(bytes, (char *)memory);
    SvCUR_set(bytes, size);
    SvLEN_set(bytes, 0); /* not Perl's to free */
    SvPOK_only(bytes);
    SvREADONLY_on(bytes);
    sv_magicext(bytes, NULL, PERL_MAGIC_ext, &buffer_magic, (const char *)memory, 0);
    return newRV_noinc(bytes);
}
