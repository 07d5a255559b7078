/* The header as it is: the linker finds the functions, the first call of each goes through the PLT. */
#include "crosscall.h"

#include "worker.h"

const char *open_library(uint32_t *abi) {
    *abi = xc_abi_version();
    return NULL;
}
