/* A status that becomes an exception. */
#include "glue.h"
#include "natives.h"

/* case: parse_ok */
jlong parse_i64(JNIEnv *env, jclass type, java_text from) {
    struct text text;
    if (!text_open(env, from, &text)) {
        return 0;
    }
    int64_t value = 0;
    xc_status status = xc_parse_i64(text.bytes, &value);
    text_close(env, from, &text);
    if (status != XC_OK) {
        throw_failure(env);
    }
    return value;
}
/* end of cases */
