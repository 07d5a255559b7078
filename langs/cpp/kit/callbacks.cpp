// Part of cases.cpp.
#include <vector>

namespace {

// case: apply_i64
Sample apply_i64(std::int64_t size, std::int64_t loops) {
    const auto increment = [](std::int64_t value) noexcept { return value + 1; };
    crosscall::Upcall up(increment);
    const std::int64_t value = hide(std::int64_t{1} << 53);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = crosscall::apply(up, value, static_cast<std::size_t>(size));
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: sort_i32
Sample sort_i32(std::int64_t size, std::int64_t loops) {
    const auto compare = [](std::int32_t a, std::int32_t b) noexcept { return (a > b) - (a < b); };
    crosscall::Upcall up(compare);
    std::vector<std::int32_t> input(static_cast<std::size_t>(size));
    std::vector<std::int32_t> output(input.size());
    for (std::int64_t i = 0; i < size; i++) {
        input[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(i * 7919 % size);
    }
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::sort(input, output, up);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns,
            list(output.at(0), output.at(output.size() / 2), output.at(output.size() - 1))};
}

// case: log_message
struct Log {
    int number;
    std::int32_t level;
    std::string last;
};

Sample log_message(std::int64_t, std::int64_t loops) {
    Log log = {7, -1, ""};
    // Not noexcept: a string that does not fit may throw, and the wrapper carries that around C.
    auto sink = [&log](std::int32_t level, const char *message) {
        log.level = level;
        log.last = std::string(message);
    };
    crosscall::Upcall up(sink);
    const std::int32_t level = hide(std::int32_t{XC_LOG_WARNING});
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::log_message(up, level);
    }
    const auto elapsed_ns = now_ns() - start;
    return {elapsed_ns,
            std::to_string(log.level) + "|" + log.last + "|" + std::to_string(log.number)};
}
// end of cases

} // namespace
