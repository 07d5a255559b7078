#include "crosscall.h"
#include "runner.h"

#include <stdio.h>

static void check_parses(int64_t expected, const char *text) {
    int64_t value = 42;
    CHECK_INT(XC_OK, xc_parse_i64(text, &value));
    CHECK_INT(expected, value);
}

static void check_fails(xc_status expected, const char *message, const char *text) {
    int64_t value = 42;
    CHECK_INT(expected, xc_parse_i64(text, &value));
    CHECK_TEXT(message, xc_last_error());
    CHECK_INT(42, value);
}

/* Stands first, because no failure may come before it. */
TEST(last_error_is_empty_before_the_first_failure) {
    CHECK_TEXT("", xc_last_error());
}

TEST(abi_version_is_that_of_the_header) {
    CHECK_INT(XC_ABI_VERSION, xc_abi_version());
}

TEST(parse_i64_reads_digits_with_an_optional_sign) {
    check_parses(123456789012, "123456789012");
    check_parses(-17, "-17");
    check_parses(17, "+17");
    check_parses(0, "0");
    check_parses(0, "-0");
    check_parses(7, "0000000000000000000000000000000007");
}

TEST(parse_i64_reads_both_ends_of_the_range) {
    check_parses(INT64_MAX, "9223372036854775807");
    check_parses(INT64_MIN, "-9223372036854775808");
}

TEST(parse_i64_refuses_what_does_not_fit) {
    const char *message = "out of range: more than 64 bits";
    check_fails(XC_ERR_RANGE, message, "9223372036854775808");
    check_fails(XC_ERR_RANGE, message, "-9223372036854775809");
    check_fails(XC_ERR_RANGE, message, "18446744073709551616");
    check_fails(XC_ERR_RANGE, message, "99999999999999999999999999999999999999999");
    /* Too large once, it stays so, whatever comes after. */
    check_fails(XC_ERR_RANGE, message, "92233720368547758080");
    check_fails(XC_ERR_RANGE, message, "922337203685477580701");
}

TEST(parse_i64_names_the_first_byte_that_is_no_digit) {
    check_fails(XC_ERR_PARSE, "not a number: offset 2 is no digit", "12x4567");
    check_fails(XC_ERR_PARSE, "not a number: offset 0 is no digit", " 1");
    check_fails(XC_ERR_PARSE, "not a number: offset 1 is no digit", "1 ");
    check_fails(XC_ERR_PARSE, "not a number: offset 1 is no digit", "--1");
    check_fails(XC_ERR_PARSE, "not a number: offset 1 is no digit", "+-1");
    check_fails(XC_ERR_PARSE, "not a number: offset 1 is no digit", "1.5");
    check_fails(XC_ERR_PARSE, "not a number: offset 0 is no digit", "٣");
}

/* The neighbours of '0' and '9' in ASCII. */
TEST(parse_i64_takes_nothing_beside_the_digits) {
    check_fails(XC_ERR_PARSE, "not a number: offset 0 is no digit", "/");
    check_fails(XC_ERR_PARSE, "not a number: offset 0 is no digit", ":");
}

TEST(parse_i64_refuses_a_text_without_digits) {
    check_fails(XC_ERR_PARSE, "not a number: no digits", "");
    check_fails(XC_ERR_PARSE, "not a number: no digits", "-");
    check_fails(XC_ERR_PARSE, "not a number: no digits", "+");
}

TEST(parse_i64_calls_a_bad_text_bad_even_after_too_many_digits) {
    check_fails(XC_ERR_PARSE, "not a number: offset 20 is no digit", "99999999999999999999x");
}

TEST(parse_i64_of_null_fails) {
    int64_t value = 42;
    CHECK_INT(XC_ERR_NULL, xc_parse_i64(NULL, &value));
    CHECK_TEXT("xc_parse_i64: text is NULL", xc_last_error());
    CHECK_INT(42, value);
    CHECK_INT(XC_ERR_NULL, xc_parse_i64("1", NULL));
    CHECK_TEXT("xc_parse_i64: value is NULL", xc_last_error());
    CHECK_INT(XC_ERR_NULL, xc_parse_i64(NULL, NULL));
}

TEST(a_success_does_not_clear_the_last_error) {
    xc_str_len(NULL);
    check_parses(1, "1");
    CHECK_TEXT("xc_str_len: text is NULL", xc_last_error());
}

TEST(the_last_error_is_that_of_the_latest_failure) {
    xc_parse_i64("x", NULL);
    xc_str_len(NULL);
    CHECK_TEXT("xc_str_len: text is NULL", xc_last_error());
}
