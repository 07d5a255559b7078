/* What xc_person_json writes must read back as the same person. Input: id (8 bytes), age (4 bytes),
 * and the rest is the name. */
#include "fuzz.h"

#include <inttypes.h>
#include <stdio.h>

/* Reads one character of a JSON string and moves *at past it; strict about what needs an escape. */
static char read_character(const char **at) {
    unsigned char first = (unsigned char)*(*at)++;
    expect(first >= 0x20 && first != '"');
    if (first != '\\') {
        return (char)first;
    }
    char escape = *(*at)++;
    if (escape != 'u') {
        expect(escape == '"' || escape == '\\');
        return escape;
    }
    char hex[5] = {0};
    memcpy(hex, *at, 4);
    expect(strspn(hex, "0123456789abcdef") == 4);
    *at += 4;
    unsigned long code = strtoul(hex, NULL, 16);
    expect(code < 0x20);
    return (char)code;
}

static void expect_same_person(const char *json, const xc_person *person) {
    const char start[] = "{\"name\":\"";
    expect(strncmp(json, start, strlen(start)) == 0);
    const char *at = json + strlen(start);
    for (const char *name = person->name; *name != '\0'; name++) {
        expect(read_character(&at) == *name);
    }
    char rest[64];
    snprintf(rest, sizeof rest, "\",\"id\":%" PRId64 ",\"age\":%" PRId32 "}", person->id,
             person->age);
    expect(strcmp(at, rest) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    xc_person person = {NULL, 0, 0};
    const size_t head = sizeof person.id + sizeof person.age;
    if (size < head) {
        return 0;
    }
    memcpy(&person.id, data, sizeof person.id);
    memcpy(&person.age, data + sizeof person.id, sizeof person.age);
    char *name = calloc(size - head + 1, 1);
    if (name == NULL) {
        return 0;
    }
    memcpy(name, data + head, size - head);
    person.name = name;
    char *json = xc_person_json(&person);
    expect(json != NULL);
    expect_same_person(json, &person);
    xc_str_free(json);
    free(name);
    return 0;
}
