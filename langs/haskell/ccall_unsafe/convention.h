/* How the functions that do not call back are imported. */
#define CALL ccall unsafe
