#include "shop.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

double shop_cost(shop_item item) {
    return item.quantity < 0 ? 0 : (double)item.quantity * item.price;
}

bool shop_reduce(shop_item *item, double percent) {
    if (!item || !(percent >= 0 && percent <= 100))
        return false;
    item->price *= 1 - percent / 100;
    return true;
}

double shop_sum(const double *costs, size_t count) {
    double sum = 0;
    for (size_t i = 0; costs && i < count; i++)
        sum += costs[i];
    return sum;
}

static int compare(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

void shop_sort(double *costs, size_t count) {
    qsort(costs, count, sizeof *costs, compare);
}

int shop_split(double cost, int64_t *units, uint8_t *cents) {
    if (!units || !cents || !(cost >= 0 && cost < 1e15))
        return -1;
    int64_t all = (int64_t)round(cost * 100);
    *units = all / 100;
    *cents = (uint8_t)(all % 100);
    return 0;
}

size_t shop_letters(const char *name) {
    size_t letters = 0;
    for (; name && *name; name++)
        letters += (*name & 0xC0) != 0x80; /* not a byte that goes on with a letter */
    return letters;
}

const char *shop_unit_name(enum shop_unit unit) {
    switch (unit) {
    case SHOP_PIECE:
        return "piece";
    case SHOP_KILOGRAM:
        return "kilogram";
    }
    return NULL;
}

int shop_label(char *label, size_t capacity, const char *name, unsigned number) {
    int length = snprintf(label, capacity, "%s #%u", name, number);
    return length >= 0 && (size_t)length < capacity ? length : -1;
}

struct shop_till {
    int64_t cents;
};

shop_till *shop_till_open(int64_t cents) {
    shop_till *till = malloc(sizeof *till);
    if (till)
        till->cents = cents;
    return till;
}

void shop_till_close(shop_till *till) {
    free(till);
}

int64_t shop_till_sum(const shop_till *till) {
    return till->cents;
}
