/* The library's own sources, compiled into the caller. */
#define XC_INLINE
#define XC_BODIES_SEEN
#include "src/arrays.c"
#include "src/batch.c"
#include "src/callbacks.c"
#include "src/calls.c"
#include "src/errors.c"
#include "src/handles.c"
#include "src/strings.c"
#include "src/structs.c"
#include "src/work.c"

#include "worker.h"

const char *open_library(uint32_t *abi) {
    *abi = xc_abi_version();
    return NULL;
}
