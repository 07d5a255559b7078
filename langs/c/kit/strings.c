/* Part of cases.c. */
#include <stdlib.h>

// case: str_len
static int64_t str_len(int64_t size, int64_t loops, struct answer *answer) {
    char *text = make_text(size);
    int64_t r = 0;
    KEEP(text);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(text);
        r = xc_str_len(text);
        KEEP(r);
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%lld", (long long)r);
    free(text);
    return elapsed_ns;
}

// case: str_upper
static int64_t str_upper(int64_t size, int64_t loops, struct answer *answer) {
    char *texts[TEXTS];
    make_texts(size, texts);
    char *upper = NULL;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        upper = xc_str_upper(texts[i % TEXTS]);
        KEEP(upper);
        KEEP_MEMORY();
        if (upper == NULL) {
            free_texts(texts);
            return fail(answer, "%s", xc_last_error());
        }
        if (i + 1 < loops) { /* the last one is printed, then freed */
            xc_str_free(upper);
        }
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%s", upper);
    xc_str_free(upper);
    free_texts(texts);
    return elapsed_ns;
}

#ifndef XC_CORE_ONLY
// case: str_copy
static int64_t str_copy(int64_t size, int64_t loops, struct answer *answer) {
    char *texts[TEXTS];
    make_texts(size, texts);
    size_t capacity = (size_t)size + 1;
    char *buffer = allocate(capacity, 1);
    int64_t length = 0;
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops && length >= 0; i++) {
        length = xc_str_copy(buffer, capacity, texts[i % TEXTS]);
        KEEP_MEMORY();
    }
    int64_t elapsed_ns = now_ns() - start;
    if (length < 0) {
        fail(answer, "%s", xc_last_error());
    } else {
        answer_with(answer, "%s", buffer);
    }
    free(buffer);
    free_texts(texts);
    return elapsed_ns;
}

// case: person_json
static int64_t person_json(int64_t size, int64_t loops, struct answer *answer) {
    (void)size;
    const char *name = "Zoë";
    int64_t id = INT64_C(9007199254740993);
    int32_t age = 41;
    char *json = NULL;
    KEEP(name);
    KEEP(id);
    KEEP(age);
    int64_t start = now_ns();
    for (int64_t i = 0; i < loops; i++) {
        xc_person person = {.name = name, .id = id, .age = age};
        json = xc_person_json(&person);
        KEEP(json);
        KEEP_MEMORY();
        if (json == NULL) {
            return fail(answer, "%s", xc_last_error());
        }
        if (i + 1 < loops) { /* the last one is printed, then freed */
            xc_str_free(json);
        }
    }
    int64_t elapsed_ns = now_ns() - start;
    answer_with(answer, "%s", json);
    xc_str_free(json);
    return elapsed_ns;
}
// end of cases
#endif
