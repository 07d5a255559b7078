#include "everything.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct counter {
    int64_t value;
};

void none(void) {}
int8_t add_i8(int8_t a, int8_t b) { return (int8_t)(a + b); }
uint8_t add_u8(uint8_t a, uint8_t b) { return (uint8_t)(a + b); }
int16_t add_i16(int16_t a, int16_t b) { return (int16_t)(a + b); }
uint16_t add_u16(uint16_t a, uint16_t b) { return (uint16_t)(a + b); }
int32_t add_i32(int32_t a, int32_t b) { return a + b; }
uint32_t add_u32(uint32_t a, uint32_t b) { return a + b; }
int64_t add_i64(int64_t a, int64_t b) { return a + b; }
uint64_t add_u64(uint64_t a, uint64_t b) { return a + b; }
unsigned long add_ulong(unsigned long a, unsigned long b) { return a + b; }
float add_f32(float a, float b) { return a + b; }
double add_f64(double a, double b) { return a + b; }
bool negate(bool a) { return !a; }
enum colour next_colour(enum colour a) { return a == RED ? GREEN : RED; }
double many(int32_t a, double b, int64_t c, float d, uint8_t e, double f, int64_t g, int32_t h) {
    return a + b + (double)c + d + e + f + (double)g + h;
}
size_t length(const char *text) { return strlen(text); }
const char *name_of(int32_t number) { return number == 1 ? "one €" : "other"; }
const char *nothing(void) { return NULL; }
int32_t first_or(const char *text, int32_t otherwise) { return text != NULL ? text[0] : otherwise; }
uint64_t sum_bytes(const unsigned char *data, size_t count) {
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += data[i];
    }
    return sum;
}
uint32_t sum_anything(const void *data, uint32_t count) { return (uint32_t)sum_bytes(data, count); }
#define SUM(name, result, type)                                                                    \
    result name(const type *data, size_t count) {                                                  \
        result sum = 0;                                                                            \
        for (size_t i = 0; i < count; i++) {                                                       \
            sum += (result)data[i];                                                                \
        }                                                                                          \
        return sum;                                                                                \
    }
SUM(sum_f64, double, double)
SUM(sum_f32, float, float)
SUM(sum_i32, int64_t, int32_t)
SUM(sum_i64, int64_t, int64_t)
SUM(sum_u16, int32_t, uint16_t)
void fill(uint8_t *data, size_t count, uint8_t value) { memset(data, value, count); }
int32_t copy_f64(const double *from, double *to, size_t count) {
    memcpy(to, from, count * sizeof *to);
    return 0;
}
void absolute_i32(int32_t *data, size_t count) {
    for (size_t i = 0; i < count; i++) {
        data[i] = abs(data[i]);
    }
}
int32_t divide(int32_t a, int32_t b, int32_t *quotient, int32_t *rest) {
    *quotient = a / b;
    *rest = a % b;
    return 0;
}
void half(double a, double *half) { *half = a / 2; }
void wide(uint64_t *value) { *value = UINT64_MAX; }
double distance(const struct point *a, const struct point *b) { return hypot(a->x - b->x, a->y - b->y); }
struct point middle(struct point a, struct point b) {
    return (struct point){(a.x + b.x) / 2, (a.y + b.y) / 2};
}
mixed_t same(mixed_t value) { return value; }
int32_t clear(mixed_t *value) {
    memset(value, 0, sizeof *value);
    value->c = -7;
    return 1;
}
counter *counter_new(int64_t start) {
    counter *one = malloc(sizeof *one);
    if (one != NULL) {
        one->value = start;
    }
    return one;
}
int counter_open(const char *text, counter **opened) {
    *opened = counter_new((int64_t)strlen(text));
    return 0;
}
int64_t counter_get(const counter *one, int64_t more) { return one->value + more; }
static int32_t kept;
int32_t remember(int32_t value, int32_t *before) {
    *before = kept;
    kept = value;
    return 0;
}
int32_t remembered(void) { return kept; }
int32_t loops(int32_t r) { return r + 1; }
SUM(sum_i16, int64_t, int16_t)
const char *empty_text(void) { return ""; }
void counter_free(counter *one) { free(one); }
