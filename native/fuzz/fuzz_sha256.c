/* xc_sha256 against FIPS 180-4 written out plainly: the padded message first, then block by block.
 * Input: the message. */
#include "fuzz.h"

#include <math.h>

enum { BLOCK = 64, PRIMES = 64 };

static uint32_t k[PRIMES];
static uint32_t start[8];

/* The first 32 bits of the fractional part of a root, as the standard defines its constants. */
static uint32_t fraction_of(long double root) {
    return (uint32_t)((root - floorl(root)) * 4294967296.0L);
}

static void find_constants(void) {
    for (unsigned found = 0, candidate = 2; found < PRIMES; candidate++) {
        unsigned divisor = 2;
        while (candidate % divisor != 0) {
            divisor++;
        }
        if (divisor == candidate) {
            k[found] = fraction_of(cbrtl(candidate));
            if (found < 8) {
                start[found] = fraction_of(sqrtl(candidate));
            }
            found++;
        }
    }
}

static uint32_t right(uint32_t x, unsigned bits) {
    return (x >> bits) | (x << (32 - bits));
}

static void take_block(uint32_t hash[8], const uint8_t *block) {
    uint32_t w[64];
    for (size_t t = 0; t < 64; t++) {
        if (t < 16) {
            w[t] = 0;
            for (size_t byte = 0; byte < 4; byte++) {
                w[t] = (w[t] << 8) | block[4 * t + byte];
            }
        } else {
            uint32_t s0 = right(w[t - 15], 7) ^ right(w[t - 15], 18) ^ (w[t - 15] >> 3);
            uint32_t s1 = right(w[t - 2], 17) ^ right(w[t - 2], 19) ^ (w[t - 2] >> 10);
            w[t] = s1 + w[t - 7] + s0 + w[t - 16];
        }
    }
    uint32_t v[8];
    memcpy(v, hash, sizeof v);
    for (size_t t = 0; t < 64; t++) {
        uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        uint32_t t1 =
            v[7] + (right(v[4], 6) ^ right(v[4], 11) ^ right(v[4], 25)) + choice + k[t] + w[t];
        uint32_t t2 = (right(v[0], 2) ^ right(v[0], 13) ^ right(v[0], 22)) + majority;
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += t1;
        v[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++) {
        hash[i] += v[i];
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (k[0] == 0) {
        find_constants();
    }
    size_t blocks = (size + 8) / BLOCK + 1;
    uint8_t *message = calloc(blocks, BLOCK);
    expect(message != NULL);
    if (size > 0) {
        memcpy(message, data, size);
    }
    message[size] = 0x80;
    for (size_t byte = 0; byte < 8; byte++) {
        message[blocks * BLOCK - 1 - byte] = (uint8_t)(((uint64_t)size * 8) >> (8 * byte));
    }
    uint32_t hash[8];
    memcpy(hash, start, sizeof hash);
    for (size_t at = 0; at < blocks; at++) {
        take_block(hash, message + at * BLOCK);
    }
    uint8_t *exact = exactly(data, size);
    uint8_t digest[32];
    expect(xc_sha256(exact, size, digest) == XC_OK);
    for (size_t i = 0; i < sizeof digest; i++) {
        expect(digest[i] == (uint8_t)(hash[i / 4] >> (24 - 8 * (i % 4))));
    }
    free(exact);
    free(message);
    return 0;
}
