#include "crosscall.h"
#include "runner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- work ------------------------------------------------------------------------------------ */

TEST(work_does_its_steps_from_a_fixed_seed) {
    CHECK_INT(7107852170656324, xc_work(0));
    CHECK_INT(2543677131855280, xc_work(1));
    CHECK_INT(6711048945030896, xc_work(100));
    CHECK_INT(2350199717270237, xc_work(10000));
}

/* The fourth state is 0xe4093df8432a8be5. */
TEST(work_keeps_53_bits) {
    CHECK_INT(2601411278441445, xc_work(4));
}

TEST(work_of_a_negative_number_of_steps_does_none) {
    CHECK_INT(7107852170656324, xc_work(-1));
    CHECK_INT(7107852170656324, xc_work(INT64_MIN));
}

/* ---- sha256 ---------------------------------------------------------------------------------- */

/* Two more bytes on either side show whether exactly 32 are written. */
static void check_digest(const char *expected, const uint8_t *data, size_t size) {
    uint8_t digest[36];
    memset(digest, 0xee, sizeof digest);
    CHECK_INT(XC_OK, xc_sha256(data, size, digest + 2));
    char hex[65];
    for (size_t i = 0; i < 32; i++) {
        snprintf(hex + 2 * i, 3, "%02x", digest[2 + i]);
    }
    CHECK_TEXT(expected, hex);
    CHECK(memcmp(digest, "\xee\xee", 2) == 0 && memcmp(digest + 34, "\xee\xee", 2) == 0);
}

/* FIPS 180-4 points to these: csrc.nist.gov, "Examples with intermediate values", SHA-256, and the
 * two longer texts of FIPS 180-2, appendix B. */
TEST(sha256_gives_the_digests_of_the_standard) {
    check_digest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                 (const uint8_t *)"abc", 3);
    check_digest("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                 (const uint8_t *)"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56);
    check_digest("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
                 (const uint8_t *)"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                                  "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                 112);
    enum { MILLION = 1000000 };
    uint8_t *letters = malloc(MILLION);
    memset(letters, 'a', MILLION);
    check_digest("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", letters,
                 MILLION);
    free(letters);
}

/* Up to 55 bytes the length still fits the last block; from 56 on it takes one more. */
TEST(sha256_pads_right_on_both_sides_of_every_border) {
    static const struct {
        size_t size;
        const char *digest;
    } borders[] = {
        {55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"},
        {56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"},
        {63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"},
        {64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"},
        {65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"},
        {119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"},
        {120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"},
        {128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"},
    };
    uint8_t data[128];
    for (size_t i = 0; i < sizeof data; i++) {
        data[i] = (uint8_t)(i % 251);
    }
    for (size_t i = 0; i < sizeof borders / sizeof *borders; i++) {
        check_digest(borders[i].digest, data, borders[i].size);
    }
}

/* Half a gigabyte of zeros is the first size whose length in bits needs a second word. Seconds where
 * the compiler optimises, minutes where it does not. */
#if defined(XC_VARIANT_release) || defined(XC_VARIANT_counted)
TEST(sha256_of_half_a_gigabyte_counts_more_than_32_bits) {
    const size_t size = (size_t)512 << 20;
    uint8_t *zeros = calloc(size, 1);
    check_digest("9acca8e8c22201155389f65abbf6bc9723edc7384ead80503839f49dcc56d767", zeros, size);
    free(zeros);
}
#endif

TEST(sha256_of_nothing_may_be_null) {
    check_digest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", NULL, 0);
}

TEST(sha256_fails_for_each_null) {
    uint8_t digest[32] = {7};
    CHECK_INT(XC_ERR_NULL, xc_sha256(NULL, 1, digest));
    CHECK_TEXT("xc_sha256: data is NULL", xc_last_error());
    CHECK_INT(XC_ERR_NULL, xc_sha256(NULL, SIZE_MAX, digest));
    CHECK_INT(7, digest[0]);
    CHECK_INT(XC_ERR_NULL, xc_sha256(digest, 1, NULL));
    CHECK_TEXT("xc_sha256: digest is NULL", xc_last_error());
    CHECK_INT(XC_ERR_NULL, xc_sha256(NULL, 0, NULL));
}

/* ---- matmul_f64 ------------------------------------------------------------------------------ */

TEST(matmul_f64_multiplies_rows_by_columns) {
    const double a[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    const double b[] = {10, 20, 30, 40, 50, 60, 70, 80, 91};
    const double expected[] = {300, 360, 423, 660, 810, 966, 1020, 1260, 1509};
    double product[10];
    for (int i = 0; i < 10; i++) {
        product[i] = -1; /* what is there before must not count */
    }
    CHECK_INT(XC_OK, xc_matmul_f64(a, b, product, 3));
    for (int i = 0; i < 9; i++) {
        CHECK_F64(expected[i], product[i]);
    }
    CHECK_F64(-1, product[9]);
}

TEST(matmul_f64_of_one_row_is_a_product) {
    double product = -1;
    CHECK_INT(XC_OK, xc_matmul_f64((double[]){3}, (double[]){-4}, &product, 1));
    CHECK_F64(-12, product);
}

TEST(matmul_f64_of_nothing_may_be_null) {
    CHECK_INT(XC_OK, xc_matmul_f64(NULL, NULL, NULL, 0));
}

TEST(matmul_f64_fails_for_each_null) {
    const double one[] = {1};
    double product[] = {7};
    CHECK_INT(XC_ERR_NULL, xc_matmul_f64(NULL, one, product, 1));
    CHECK_INT(XC_ERR_NULL, xc_matmul_f64(one, NULL, product, SIZE_MAX));
    CHECK_INT(XC_ERR_NULL, xc_matmul_f64(one, one, NULL, 1));
    CHECK_TEXT("xc_matmul_f64: a, b or product is NULL", xc_last_error());
    CHECK_F64(7, product[0]);
}

/* 1518500250 is the first n whose n × n × 8 needs more than 64 bits; with 2^32 and 2^62 the product
 * wraps around to 0. */
TEST(matmul_f64_of_more_than_a_size_t_holds_fails) {
    const double one[] = {1};
    double product[] = {7};
    CHECK_INT(XC_ERR_RANGE, xc_matmul_f64(one, one, product, SIZE_MAX));
    CHECK_INT(XC_ERR_RANGE, xc_matmul_f64(one, one, product, SIZE_MAX / 4 + 1));
#if SIZE_MAX == UINT64_MAX
    CHECK_INT(XC_ERR_RANGE, xc_matmul_f64(one, one, product, (size_t)1 << 32));
    CHECK_INT(XC_ERR_RANGE, xc_matmul_f64(one, one, product, 1518500250));
    CHECK_TEXT("xc_matmul_f64: n 1518500250 is too large", xc_last_error());
#endif
    CHECK_F64(7, product[0]);
}
