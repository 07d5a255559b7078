/* The core functions from a library written in Rust. Its own header, made by cbindgen from the Rust
 * source, stands beside crosscall.h: the compiler refuses a function that the two declare differently. */
#include "crosscall.h"

#include "from_rust.h"
#include "worker.h"

const char *open_library(uint32_t *abi) {
    *abi = xc_abi_version();
    return NULL;
}
