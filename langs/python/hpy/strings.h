/* Texts: the UTF-8 that the str keeps. */
#include "binding.h"

/* A text of the library's as a str; gives it back. */
static HPy taken(HPyContext *ctx, char *text) {
    if (!text) {
        return fail_with(ctx, xc_last_error());
    }
    HPy host = HPyUnicode_FromString(ctx, text);
    xc_str_free(text);
    return host;
}

// case: str_len
HPyDef_METH(str_len, "str_len", HPyFunc_O) static HPy
    str_len_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    return text ? HPyLong_FromLongLong(ctx, xc_str_len(text)) : HPy_NULL;
}

// case: str_upper
HPyDef_METH(str_upper, "str_upper", HPyFunc_O) static HPy
    str_upper_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    return text ? taken(ctx, xc_str_upper(text)) : HPy_NULL;
}

// case: person_json
HPyDef_METH(person_json, "person_json", HPyFunc_VARARGS) static HPy
    person_json_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    const char *name;
    long long id;
    int age;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "sLi:person_json", &name, &id, &age)) {
        return HPy_NULL;
    }
    xc_person person = {name, id, age};
    return taken(ctx, xc_person_json(&person));
}

// end of cases
