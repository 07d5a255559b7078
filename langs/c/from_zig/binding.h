/* The names of crosscall.h, from a library written in Zig that has the core of them. */
#define XC_CORE_ONLY
#include "crosscall.h"

#include "worker.h"

const char *open_library(uint32_t *abi) {
    *abi = xc_abi_version();
    return NULL;
}
