// Part of cases.cpp.

namespace {

// case: parse_ok
Sample parse_ok(std::int64_t, std::int64_t loops) {
    const std::string text = "123456789012";
    std::int64_t number = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        number = crosscall::parse_i64(text);
        keep(number);
    }
    return {now_ns() - start, std::to_string(number)};
}

// case: parse_fail
Sample parse_fail(std::int64_t, std::int64_t loops) {
    const std::string text = "12x4567";
    std::string message = "no failure";
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        try {
            crosscall::parse_i64(text);
        } catch (const crosscall::Error &error) {
            message = error.what();
        }
    }
    return {now_ns() - start, message};
}
// end of cases

} // namespace
