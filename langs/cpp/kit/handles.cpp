// Part of cases.cpp.

namespace {

// case: counter_add
Sample counter_add(std::int64_t, std::int64_t loops) {
    crosscall::Counter counter(5);
    const std::int64_t amount = hide(std::int64_t{3});
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = counter.add(amount);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: counter_cycle
Sample counter_cycle(std::int64_t, std::int64_t loops) {
    const std::int64_t value = hide(std::int64_t{5});
    const std::int64_t amount = hide(std::int64_t{3});
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        crosscall::Counter counter(value);
        r = counter.add(amount);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: buffer_adopt
Sample buffer_adopt(std::int64_t size, std::int64_t loops) {
    int first = 0;
    int last = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        const crosscall::Buffer buffer(static_cast<std::size_t>(size));
        first = buffer.bytes().front();
        last = buffer.bytes().back();
    }
    return {now_ns() - start, list(first, last)};
}
// end of cases

} // namespace
