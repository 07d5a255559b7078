/* Faults that leave every value right: only a sanitizer sees them. */
#include <limits.h>
#include <stdlib.h>

volatile int sink;
static int *volatile elements;

void reads_beyond_its_array(void) {
    elements = calloc(4, sizeof *elements);
    sink = elements[4];
    free(elements);
}

void overflows(void) {
    volatile int most = INT_MAX;
    sink = most + 1;
}

void does_nothing_wrong(void) {
    sink = 1;
}
