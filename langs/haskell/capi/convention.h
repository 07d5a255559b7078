/* How the functions that do not call back are imported: by C that GHC writes against the header. */
#define CALL capi
