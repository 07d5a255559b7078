/* How the functions that do not call back are imported: safe, as without a word on it. */
#define CALL ccall
