/* The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md. */
#include "worker.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ABI_WRITTEN_FOR 1

void *allocate(size_t count, size_t size) {
    void *memory = calloc(count > 0 ? count : 1, size);
    if (memory == NULL) {
        fprintf(stderr, "worker: no memory for %zu × %zu bytes\n", count, size);
        exit(1);
    }
    return memory;
}

static char *format_text(const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = allocate((size_t)length + 1, 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    return text;
}

void answer_with(struct answer *answer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    free(answer->value);
    answer->value = format_text(format, arguments);
    va_end(arguments);
}

int64_t fail(struct answer *answer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    free(answer->value);
    answer->value = format_text(format, arguments);
    answer->failed = 1;
    va_end(arguments);
    return 0;
}

/* The text whose letters begin with the one of that number. */
static char *make_text_from(int64_t size, size_t letter) {
    static const char euro[] = "\xe2\x82\xac";
    char *text = allocate((size_t)size + 1, 1);
    size_t at = 0;
    if (size % 2 == 1 && size >= 3) {
        memcpy(text, euro, sizeof euro - 1);
        at = sizeof euro - 1;
    }
    for (; at < (size_t)size; at++, letter++) {
        text[at] = (char)('a' + letter % 26);
    }
    return text;
}

char *make_text(int64_t size) {
    return make_text_from(size, 0);
}

void make_texts(int64_t size, char *texts[TEXTS]) {
    for (size_t k = 0; k < TEXTS; k++) {
        texts[k] = make_text_from(size, k);
    }
}

void free_texts(char *texts[TEXTS]) {
    for (size_t k = 0; k < TEXTS; k++) {
        free(texts[k]);
    }
}

static void print_json(const char *text) {
    putchar('"');
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\') {
            printf("\\%c", byte);
        } else if (byte < 0x20) {
            printf("\\u%04x", byte);
        } else {
            putchar(byte);
        }
    }
    putchar('"');
}

__attribute__((format(printf, 1, 2))) static void print_error(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *text = format_text(format, arguments);
    va_end(arguments);
    fputs("{\"error\":", stdout);
    print_json(text);
    puts("}");
    free(text);
}

/* Opens the library, once, for whichever request comes first; 0 after an error was printed. */
static int opened(uint32_t *abi) {
    static int asked;
    static uint32_t version;
    static const char *trouble;
    if (!asked) {
        asked = 1;
        trouble = open_library(&version);
    }
    *abi = version;
    if (trouble != NULL) {
        print_error("%s", trouble);
    } else if (version != ABI_WRITTEN_FOR) {
        print_error("libcrosscall has ABI %u, this worker was written for %d", version,
                    ABI_WRITTEN_FOR);
    }
    return trouble == NULL && version == ABI_WRITTEN_FOR;
}

static void hello(void) {
    uint32_t abi = 0;
    if (!opened(&abi)) {
        return;
    }
    printf("{\"protocol\":1,\"abi\":%u,\"runtime\":", abi);
#if defined(__clang__)
    print_json("C (" __VERSION__ ")");
#else
    print_json("C (gcc " __VERSION__ ")");
#endif
    fputs(",\"cases\":[", stdout);
    const char *comma = "";
    for (size_t i = 0; i < case_count; i++) {
        printf("%s\"%s\"", comma, cases[i].id);
        comma = ",";
    }
    puts("]}");
}

/* A whole non-negative number, or -1. */
static int64_t read_number(const char *word) {
    char *end = NULL;
    errno = 0;
    long long number = word != NULL && *word >= '0' && *word <= '9' ? strtoll(word, &end, 10) : -1;
    return errno != 0 || (end != NULL && *end != '\0') ? -1 : number;
}

static const struct case_entry *find_case(const char *id) {
    for (size_t i = 0; id != NULL && i < case_count; i++) {
        if (strcmp(cases[i].id, id) == 0) {
            return &cases[i];
        }
    }
    return NULL;
}

static void measure(int timed, const char *id, const char *size_word, const char *loops_word) {
    const struct case_entry *entry = find_case(id);
    int64_t size = read_number(size_word);
    int64_t loops = read_number(loops_word);
    if (entry == NULL) {
        print_error("unknown case %s", id != NULL ? id : "(none)");
        return;
    }
    if (size < 0 || loops < 1) {
        print_error("%s: size and loops must be whole numbers, loops at least 1", id);
        return;
    }
    uint32_t abi = 0;
    if (!opened(&abi)) {
        return;
    }
    struct answer answer = {NULL, 0};
    int64_t elapsed_ns = entry->run(size, loops, &answer);
    if (answer.failed) {
        print_error("%s: %s", id, answer.value);
    } else {
        fputs("{", stdout);
        if (timed) {
            printf("\"ns\":%lld,", (long long)elapsed_ns);
        }
        fputs("\"value\":", stdout);
        print_json(answer.value);
        puts("}");
    }
    free(answer.value);
}

int main(void) {
    char line[256];
    while (fgets(line, sizeof line, stdin) != NULL) {
        char *rest = NULL;
        const char *verb = strtok_r(line, " \r\n", &rest);
        const char *id = strtok_r(NULL, " \r\n", &rest);
        const char *size = strtok_r(NULL, " \r\n", &rest);
        const char *loops = strtok_r(NULL, " \r\n", &rest);
        if (verb == NULL) {
            print_error("empty request");
        } else if (strcmp(verb, "bye") == 0) {
            return 0;
        } else if (strcmp(verb, "hello") == 0) {
            hello();
        } else if (strcmp(verb, "run") == 0 || strcmp(verb, "check") == 0) {
            measure(strcmp(verb, "run") == 0, id, size, loops);
        } else {
            print_error("unknown request %s", verb);
        }
        fflush(stdout);
    }
    return 0;
}
