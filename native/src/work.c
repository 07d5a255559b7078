/* Bodies of known weight: a dependent chain, a hash, a matrix product. */
#include "internal.h"

#include <string.h>

XC_API int64_t xc_work(int64_t steps) {
    XC_COUNT(xc_work);
    uint64_t state = 88172645463325252u; /* Marsaglia's own seed */
    for (int64_t i = 0; i < steps; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    return (int64_t)(state & ((UINT64_C(1) << 53) - 1));
}

/* FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first
 * 64 primes. */
static const uint32_t sha256_k[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline uint32_t rotate_right(uint32_t value, int bits) {
    return value >> bits | value << (32 - bits);
}

static inline uint32_t load_big_endian(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static inline void store_big_endian(uint8_t *bytes, uint32_t value) {
    for (int i = 0; i < 4; i++) {
        bytes[i] = (uint8_t)(value >> (24 - 8 * i));
    }
}

/* FIPS 180-4, section 6.2.2: one 64-byte block into the hash value. */
static void sha256_block(uint32_t hash[8], const uint8_t *block) {
    uint32_t w[64];
    for (int t = 0; t < 16; t++) {
        w[t] = load_big_endian(block + 4 * t);
    }
    for (int t = 16; t < 64; t++) {
        uint32_t s0 = rotate_right(w[t - 15], 7) ^ rotate_right(w[t - 15], 18) ^ w[t - 15] >> 3;
        uint32_t s1 = rotate_right(w[t - 2], 17) ^ rotate_right(w[t - 2], 19) ^ w[t - 2] >> 10;
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    uint32_t a = hash[0], b = hash[1], c = hash[2], d = hash[3];
    uint32_t e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (int t = 0; t < 64; t++) {
        uint32_t s1 = rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25);
        uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + sha256_k[t] + w[t];
        uint32_t s0 = rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22);
        uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + t2;
    }
    hash[0] += a, hash[1] += b, hash[2] += c, hash[3] += d;
    hash[4] += e, hash[5] += f, hash[6] += g, hash[7] += h;
}

XC_API xc_status xc_sha256(const uint8_t *data, size_t size, uint8_t digest[32]) {
    XC_COUNT(xc_sha256);
    if ((data == NULL && size > 0) || digest == NULL) {
        return xc_fail(XC_ERR_NULL, "xc_sha256: %s is NULL", digest == NULL ? "digest" : "data");
    }
    /* Section 5.3.3: first 32 bits of the fractional parts of the square roots of eight primes. */
    uint32_t hash[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    size_t whole = size - size % 64;
    for (size_t at = 0; at < whole; at += 64) {
        sha256_block(hash, data + at);
    }
    uint8_t tail[128] = {0};
    size_t rest = size - whole;
    size_t tail_size = rest < 56 ? 64 : 128;
    if (rest > 0) {
        memcpy(tail, data + whole, rest);
    }
    tail[rest] = 0x80;
    store_big_endian(tail + tail_size - 8, (uint32_t)((uint64_t)size >> 29));
    store_big_endian(tail + tail_size - 4, (uint32_t)((uint64_t)size << 3));
    for (size_t at = 0; at < tail_size; at += 64) {
        sha256_block(hash, tail + at);
    }
    for (int i = 0; i < 8; i++) {
        store_big_endian(digest + 4 * i, hash[i]);
    }
    return XC_OK;
}

XC_API xc_status xc_matmul_f64(const double *a, const double *b, double *product, size_t n) {
    XC_COUNT(xc_matmul_f64);
    if (n > 0 && (a == NULL || b == NULL || product == NULL)) {
        return xc_fail(XC_ERR_NULL, "xc_matmul_f64: a, b or product is NULL");
    }
    if (n > 0 && n > SIZE_MAX / sizeof(double) / n) {
        return xc_fail(XC_ERR_RANGE, "xc_matmul_f64: n %zu is too large", n);
    }
    for (size_t i = 0; i < n; i++) {
        double *row = product + i * n;
        memset(row, 0, n * sizeof *row);
        for (size_t k = 0; k < n; k++) {
            for (size_t j = 0; j < n; j++) {
                row[j] += a[i * n + k] * b[k * n + j];
            }
        }
    }
    return XC_OK;
}
