// libcrosscall for Octave: one oct-file of all functions, which binding.m makes known by autoload.
// The groups are parts of one source: Octave's headers take seconds to compile.
#include <algorithm>

#include "binding.h"
#include "integers.h"

#include "arrays.h"
#include "batch.h"
#include "callbacks.h"
#include "calls.h"
#include "errors.h"
#include "handles.h"
#include "strings.h"
#include "structs.h"
#include "work.h"

DEFUN_DLD(xc_abi_version, args, , "version = xc_abi_version ()") {
    expect(args, 0);
    return octave_value(octave_uint32(xc_abi_version()));
}
