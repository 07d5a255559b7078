/* A small library as an example of a probe: shop.toml calls every function of it. */
#ifndef SHOP_H
#define SHOP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum shop_unit { SHOP_PIECE = 1, SHOP_KILOGRAM = 2 };

typedef struct {
    uint32_t number;
    float quantity;
    double price;
} shop_item;

/* What `quantity` of an item costs; 0 for a quantity below 0. */
double shop_cost(shop_item item);

/* Takes `percent` off the item's price. Returns whether it did: not for NULL or outside of 0 to 100. */
bool shop_reduce(shop_item *item, double percent);

/* The sum of so many costs; 0 for NULL. */
double shop_sum(const double *costs, size_t count);

/* Sorts so many costs, the least first. */
void shop_sort(double *costs, size_t count);

/* The whole units and the cents of a cost. Returns 0, or -1 for NULL or a cost below 0. */
int shop_split(double cost, int64_t *units, uint8_t *cents);

/* The letters of a name, UTF-8 ended by NUL: code points, not bytes; 0 for NULL. */
size_t shop_letters(const char *name);

/* A unit's name, which the library keeps; NULL for no unit. */
const char *shop_unit_name(enum shop_unit unit);

/* Writes a label of up to `capacity` bytes, the NUL among them. Returns its length, -1 if it does not fit. */
int shop_label(char *label, size_t capacity, const char *name, unsigned number);

/* A till that begins with a sum; NULL without memory. Released by shop_till_close, which takes NULL. */
typedef struct shop_till shop_till;
shop_till *shop_till_open(int64_t cents);
void shop_till_close(shop_till *till);

/* What lies in the till, in cents. */
int64_t shop_till_sum(const shop_till *till);

#ifdef __cplusplus
}
#endif

#endif
