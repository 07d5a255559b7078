/* What `requires` compiles to find SWI-Prolog's headers. */
#include <SWI-Prolog.h>
