#include "crosscall.h"
#include "runner.h"

#include <string.h>

/* ---- str_len --------------------------------------------------------------------------------- */

TEST(str_len_counts_bytes_not_characters) {
    CHECK_INT(0, xc_str_len(""));
    CHECK_INT(3, xc_str_len("abc"));
    CHECK_INT(3, xc_str_len("€"));
    CHECK_INT(4, xc_str_len("🦀"));
    CHECK_INT(3, xc_str_len("abc\0def"));
}

TEST(str_len_of_null_is_minus_one) {
    CHECK_INT(-1, xc_str_len(NULL));
    CHECK_TEXT("xc_str_len: text is NULL", xc_last_error());
}

/* ---- str_upper ------------------------------------------------------------------------------- */

TEST(str_upper_changes_a_to_z_and_no_other_byte) {
    char text[256];
    char expected[256];
    for (int i = 0; i < 255; i++) {
        text[i] = (char)(i + 1);
        expected[i] = text[i];
    }
    text[255] = expected[255] = '\0';
    memcpy(&expected['a' - 1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 26);
    char *upper = xc_str_upper(text);
    CHECK_TEXT(expected, upper);
    xc_str_free(upper);
}

TEST(str_upper_keeps_utf8_whole) {
    char *upper = xc_str_upper("naïve €uro мир 🦀");
    CHECK_TEXT("NAïVE €URO мир 🦀", upper);
    xc_str_free(upper);
}

TEST(str_upper_returns_memory_of_its_own) {
    char text[] = "abc";
    char *upper = xc_str_upper(text);
    CHECK_TEXT("abc", text);
    text[0] = 'x';
    CHECK_TEXT("ABC", upper);
    xc_str_free(upper);
}

TEST(str_upper_of_an_empty_text_is_empty_and_not_null) {
    char *upper = xc_str_upper("");
    CHECK_TEXT("", upper);
    xc_str_free(upper);
}

TEST(str_upper_of_null_is_null) {
    CHECK(xc_str_upper(NULL) == NULL);
    CHECK_TEXT("xc_str_upper: text is NULL", xc_last_error());
}

TEST(str_free_takes_null_and_leaves_the_last_error_alone) {
    xc_str_upper(NULL);
    xc_str_free(NULL);
    CHECK_TEXT("xc_str_upper: text is NULL", xc_last_error());
}

/* ---- str_copy -------------------------------------------------------------------------------- */

TEST(str_copy_needs_one_byte_more_than_the_length) {
    char buffer[8] = "-------";
    CHECK_INT(5, xc_str_copy(buffer, 6, "h€l"));
    CHECK_TEXT("h€l", buffer);
    CHECK_INT('-', buffer[6]);
}

TEST(str_copy_into_a_buffer_one_byte_short_leaves_it_empty) {
    char buffer[8] = "-------";
    CHECK_INT(-1, xc_str_copy(buffer, 5, "h€l"));
    CHECK_TEXT("", buffer);
    CHECK_TEXT("------", buffer + 1);
    CHECK_TEXT("xc_str_copy: 6 bytes do not fit 5", xc_last_error());
}

TEST(str_copy_of_an_empty_text_needs_one_byte) {
    char buffer[2] = "-";
    CHECK_INT(0, xc_str_copy(buffer, 1, ""));
    CHECK_TEXT("", buffer);
    buffer[0] = '-';
    CHECK_INT(-1, xc_str_copy(buffer, 0, ""));
    CHECK_TEXT("-", buffer);
}

TEST(str_copy_into_no_capacity_fails_without_a_buffer) {
    CHECK_INT(-1, xc_str_copy(NULL, 0, "abc"));
    CHECK_TEXT("xc_str_copy: 4 bytes do not fit 0", xc_last_error());
}

TEST(str_copy_believes_a_huge_capacity_but_writes_no_more_than_the_text) {
    char buffer[6] = "-----";
    CHECK_INT(3, xc_str_copy(buffer, SIZE_MAX, "abc"));
    CHECK_TEXT("abc", buffer);
    CHECK_INT('-', buffer[4]);
}

TEST(str_copy_of_null_leaves_the_buffer_alone) {
    char buffer[4] = "---";
    CHECK_INT(-1, xc_str_copy(buffer, sizeof buffer, NULL));
    CHECK_TEXT("---", buffer);
    CHECK_TEXT("xc_str_copy: text is NULL", xc_last_error());
}

TEST(str_copy_into_null_with_a_capacity_fails) {
    CHECK_INT(-1, xc_str_copy(NULL, 4, "abc"));
    CHECK_TEXT("xc_str_copy: buffer is NULL", xc_last_error());
}

/* ---- person_json ----------------------------------------------------------------------------- */

static void check_json(const char *expected, const char *name, int64_t id, int32_t age) {
    xc_person person = {name, id, age};
    char *json = xc_person_json(&person);
    CHECK_TEXT(expected, json);
    xc_str_free(json);
}

TEST(person_json_holds_name_id_and_age) {
    check_json("{\"name\":\"Zoë\",\"id\":9007199254740993,\"age\":41}", "Zoë", 9007199254740993,
               41);
    check_json("{\"name\":\"\",\"id\":0,\"age\":0}", "", 0, 0);
}

TEST(person_json_has_room_for_the_longest_numbers) {
    check_json("{\"name\":\"\",\"id\":-9223372036854775808,\"age\":-2147483648}", "", INT64_MIN,
               INT32_MIN);
    check_json("{\"name\":\"\",\"id\":9223372036854775807,\"age\":2147483647}", "", INT64_MAX,
               INT32_MAX);
}

TEST(person_json_escapes_quotes_and_backslashes) {
    check_json("{\"name\":\"a\\\"b\\\\c/\",\"id\":1,\"age\":2}", "a\"b\\c/", 1, 2);
}

TEST(person_json_escapes_control_characters) {
    check_json("{\"name\":\"\\u0001\\u0009\\u000a\\u001f \",\"id\":1,\"age\":2}", "\x01\t\n\x1f ",
               1, 2);
}

TEST(person_json_leaves_delete_and_bytes_beyond_ascii_alone) {
    check_json("{\"name\":\"\x7f\x80\xff€🦀\",\"id\":1,\"age\":2}", "\x7f\x80\xff€🦀", 1, 2);
}

TEST(person_json_has_room_for_a_name_that_is_all_escapes) {
    char name[1001];
    memset(name, '\x1b', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    xc_person person = {name, INT64_MIN, INT32_MIN};
    char *json = xc_person_json(&person);
    CHECK_INT(9 + 6 * 1000 + 7 + 20 + 7 + 11 + 1, strlen(json));
    xc_str_free(json);
}

TEST(person_json_of_null_is_null) {
    CHECK(xc_person_json(NULL) == NULL);
    CHECK_TEXT("xc_person_json: person is NULL", xc_last_error());
}

TEST(person_json_without_a_name_is_null) {
    xc_person person = {NULL, 1, 2};
    CHECK(xc_person_json(&person) == NULL);
    CHECK_TEXT("xc_person_json: name is NULL", xc_last_error());
}
