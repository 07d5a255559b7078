// The library itself: crosscall.h declares its functions extern "C".
#include "crosscall.h"
