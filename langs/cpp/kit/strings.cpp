// Part of cases.cpp.
#include <vector>

namespace {

// case: str_len
Sample str_len(std::int64_t size, std::int64_t loops) {
    const std::string text = make_text(size);
    std::int64_t r = 0;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        r = crosscall::str_len(text);
    }
    return {now_ns() - start, std::to_string(r)};
}

// case: str_upper
Sample str_upper(std::int64_t size, std::int64_t loops) {
    const auto texts = make_texts(size);
    std::string upper;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        upper = crosscall::str_upper(texts[static_cast<std::size_t>(i) % texts.size()]);
    }
    return {now_ns() - start, upper};
}

// case: str_copy
Sample str_copy(std::int64_t size, std::int64_t loops) {
    const auto texts = make_texts(size);
    std::vector<char> buffer(static_cast<std::size_t>(size) + 1);
    std::string copy;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        const std::string &text = texts[static_cast<std::size_t>(i) % texts.size()];
        copy = std::string(crosscall::str_copy(buffer, text));
    }
    return {now_ns() - start, copy};
}

// case: person_json
Sample person_json(std::int64_t, std::int64_t loops) {
    const std::string name = "Zoë";
    const std::int64_t id = hide(std::int64_t{9007199254740993});
    const std::int32_t age = hide(41);
    std::string json;
    const auto start = now_ns();
    for (std::int64_t i = 0; i < loops; i++) {
        json = crosscall::person_json(name, id, age);
    }
    return {now_ns() - start, json};
}
// end of cases

} // namespace
