MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

# case: work
int64_t
xc_work(int64_t steps)

# case: sha256
void
xc_sha256(SV *data, SV *digest)
  INIT:
    STRLEN size, digest_size;
    char *written = SvPVbyte_force(digest, digest_size);
    const char *bytes = SvPVbyte(data, size);
  CODE:
    if (digest_size != 32) {
        croak("a digest has 32 bytes");
    }
    check(aTHX_ xc_sha256((const uint8_t *)bytes, size, (uint8_t *)written));

# case: matmul_f64
void
xc_matmul_f64(AV *a, AV *b, AV *product, UV rows)
  INIT:
    size_t count = rows * rows;
    double *values;
  CODE:
    if (rows > 0xffff) {
        croak("too many rows");
    }
    values = scratch(aTHX_ count, sizeof *values);
    check(aTHX_ xc_matmul_f64(doubles_of(aTHX_ a, count), doubles_of(aTHX_ b, count), values, rows));
    set_doubles(aTHX_ product, values, count);

# end of cases
