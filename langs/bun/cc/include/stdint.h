/* What crosscall.h needs of stdint.h: TinyCC brings no header of the C library, and not every
 * machine has them where it looks. The sizes are those of every 64-bit Unix. */
#ifndef STDINT_H
#define STDINT_H

typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long long uint64_t;

#endif
