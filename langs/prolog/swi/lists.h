/* Lists of numbers, what Prolog has for arrays, as arrays of C and back.
 * https://www.swi-prolog.org/pldoc/man?section=foreign-read (PL_get_list_ex) */
#ifndef LISTS_H
#define LISTS_H

#include <stdlib.h>

#include "binding.h"

/* Memory for count elements of a list, NULL with an exception if it is none or there is no memory. */
static inline void *array_for(term_t list, size_t element_bytes, size_t *count) {
    if (PL_skip_list(list, 0, count) != PL_LIST) {
        PL_type_error("list", list);
        return NULL;
    }
    void *array = malloc(*count * element_bytes + 1);
    if (!array) {
        PL_resource_error("memory");
    }
    return array;
}

static inline double *get_doubles(term_t list, size_t *count) {
    double *array = array_for(list, sizeof *array, count);
    term_t rest = PL_copy_term_ref(list), head = PL_new_term_ref();
    for (size_t i = 0; array && i < *count; i++) {
        if (!PL_get_list(rest, head, rest) || !PL_get_float_ex(head, &array[i])) {
            free(array);
            array = NULL;
        }
    }
    return array;
}

static inline int32_t *get_integers(term_t list, size_t *count) {
    int32_t *array = array_for(list, sizeof *array, count);
    term_t rest = PL_copy_term_ref(list), head = PL_new_term_ref();
    for (size_t i = 0; array && i < *count; i++) {
        if (!PL_get_list(rest, head, rest) || !PL_get_integer_ex(head, &array[i])) {
            free(array);
            array = NULL;
        }
    }
    return array;
}

/* From the last element to the first, as PL_cons_list wants it. */
static inline int unify_doubles(term_t list, const double *array, size_t count) {
    term_t made = PL_new_term_ref(), head = PL_new_term_ref();
    PL_put_nil(made);
    for (size_t i = count; i-- > 0;) {
        if (!PL_put_float(head, array[i]) || !PL_cons_list(made, head, made)) {
            return FALSE;
        }
    }
    return PL_unify(list, made);
}

static inline int unify_integers(term_t list, const int32_t *array, size_t count) {
    term_t made = PL_new_term_ref(), head = PL_new_term_ref();
    PL_put_nil(made);
    for (size_t i = count; i-- > 0;) {
        if (!PL_put_integer(head, array[i]) || !PL_cons_list(made, head, made)) {
            return FALSE;
        }
    }
    return PL_unify(list, made);
}

#endif
