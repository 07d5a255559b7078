/* libcrosscall as functions of Perl: https://perldoc.perl.org/perlxs
 *
 * Texts go to C as UTF-8, whose memory Perl keeps with the string. Failures of the library are raised with
 * its message. */
#define PERL_NO_GET_CONTEXT /* perlguts: without it each function looks the interpreter up */
#include "EXTERN.h"
#include "perl.h"

#include "XSUB.h"

#include "crosscall.h"
#include "glue.h"

MODULE = Crosscall    PACKAGE = Crosscall    PREFIX = xc_

PROTOTYPES: DISABLE

uint32_t
xc_abi_version()

INCLUDE: calls.xs

INCLUDE: strings.xs

INCLUDE: arrays.xs

INCLUDE: packed.xs

INCLUDE: structs.xs

INCLUDE: callbacks.xs

INCLUDE: handles.xs

INCLUDE: errors.xs

INCLUDE: work.xs

INCLUDE: batch.xs
