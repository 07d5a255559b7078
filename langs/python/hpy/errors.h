/* A failure of the library as CrosscallError. */
#include "binding.h"

// case: parse_ok
// case: parse_fail
HPyDef_METH(parse_i64, "parse_i64", HPyFunc_O) static HPy
    parse_i64_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    int64_t value;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    if (!text) {
        return HPy_NULL;
    }
    if (xc_parse_i64(text, &value)) {
        return fail_with(ctx, xc_last_error());
    }
    return HPyLong_FromLongLong(ctx, value);
}

// end of cases
