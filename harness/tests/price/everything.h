/* A function for every kind of argument and result that a probe can have. */
#ifndef EVERYTHING_H
#define EVERYTHING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum colour { RED = 1, GREEN = 2 };
struct point { double x, y; };
typedef struct {
    int8_t a;
    uint16_t b;
    int32_t c;
    uint64_t d;
    float e;
    bool f;
} mixed_t;
typedef struct counter counter;

void none(void);
int8_t add_i8(int8_t a, int8_t b);
uint8_t add_u8(uint8_t a, uint8_t b);
int16_t add_i16(int16_t a, int16_t b);
uint16_t add_u16(uint16_t a, uint16_t b);
int32_t add_i32(int32_t a, int32_t b);
uint32_t add_u32(uint32_t a, uint32_t b);
int64_t add_i64(int64_t a, int64_t b);
uint64_t add_u64(uint64_t a, uint64_t b);
unsigned long add_ulong(unsigned long a, unsigned long b);
float add_f32(float a, float b);
double add_f64(double a, double b);
bool negate(bool a);
enum colour next_colour(enum colour a);
double many(int32_t a, double b, int64_t c, float d, uint8_t e, double f, int64_t g, int32_t h);
size_t length(const char *text);
const char *name_of(int32_t number);
const char *nothing(void);
int32_t first_or(const char *text, int32_t otherwise);
uint64_t sum_bytes(const unsigned char *data, size_t count);
uint32_t sum_anything(const void *data, uint32_t count);
double sum_f64(const double *data, size_t count);
float sum_f32(const float *data, size_t count);
int64_t sum_i32(const int32_t *data, size_t count);
int64_t sum_i64(const int64_t *data, size_t count);
int32_t sum_u16(const uint16_t *data, size_t count);
void fill(uint8_t *data, size_t count, uint8_t value);
int32_t copy_f64(const double *from, double *to, size_t count);
void absolute_i32(int32_t *data, size_t count);
int32_t divide(int32_t a, int32_t b, int32_t *quotient, int32_t *rest);
void half(double a, double *half);
void wide(uint64_t *value);
double distance(const struct point *a, const struct point *b);
struct point middle(struct point a, struct point b);
mixed_t same(mixed_t value);
int32_t clear(mixed_t *value);
counter *counter_new(int64_t start);
int counter_open(const char *text, counter **opened);
int64_t counter_get(const counter *one, int64_t more);
void counter_free(counter *one);
int32_t remember(int32_t value, int32_t *before);
int32_t remembered(void);
int32_t loops(int32_t r);
int64_t sum_i16(const int16_t *data, size_t count);
const char *empty_text(void);

#endif
