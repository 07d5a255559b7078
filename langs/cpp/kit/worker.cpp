// The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
#include "worker.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <iostream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace {

constexpr std::uint32_t abi_written_for = 1;

#if defined(__clang__)
constexpr const char *runtime = "C++20 (" __VERSION__ ")";
#else
constexpr const char *runtime = "C++20 (gcc " __VERSION__ ")";
#endif

std::string json(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            quoted += '\\';
            quoted += byte;
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            quoted += "\\u00";
            quoted += digits[static_cast<std::size_t>(byte) >> 4];
            quoted += digits[static_cast<std::size_t>(byte) & 15];
        } else {
            quoted += byte;
        }
    }
    return quoted + '"';
}

std::string hello() {
    const std::uint32_t abi = loaded_abi();
    if (abi != abi_written_for) {
        throw std::runtime_error("libcrosscall has ABI " + std::to_string(abi) +
                                 ", this worker was written for " +
                                 std::to_string(abi_written_for));
    }
    std::string ids;
    for (const Case &entry : cases) {
        ids += (ids.empty() ? "" : ",") + json(entry.id);
    }
    return "{\"protocol\":1,\"abi\":" + std::to_string(abi) + ",\"runtime\":" + json(runtime) +
           ",\"cases\":[" + ids + "]}";
}

std::optional<std::int64_t> whole_number(std::string_view word) {
    std::int64_t number = 0;
    const char *end = word.data() + word.size();
    const auto [stopped, failure] = std::from_chars(word.data(), end, number);
    return failure == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

std::string measure(bool timed, std::istream &words) {
    std::string id, size_word, loops_word;
    words >> id >> size_word >> loops_word;
    const auto entry =
        std::find_if(cases.begin(), cases.end(), [&](const Case &known) { return known.id == id; });
    if (entry == cases.end()) {
        throw std::runtime_error("unknown case " + (id.empty() ? "(none)" : id));
    }
    const auto size = whole_number(size_word);
    const auto loops = whole_number(loops_word);
    if (!size || !loops || *size < 0 || *loops < 1) {
        throw std::runtime_error(id + ": size and loops must be whole numbers, loops at least 1");
    }
    try {
        const Sample sample = entry->run(*size, *loops);
        const std::string ns = "\"ns\":" + std::to_string(sample.elapsed_ns) + ",";
        return "{" + (timed ? ns : "") + "\"value\":" + json(sample.value) + "}";
    } catch (const std::exception &failure) {
        throw std::runtime_error(id + ": " + failure.what());
    }
}

std::string answer(const std::string &verb, std::istream &words) {
    try {
        if (verb == "hello") {
            return hello();
        }
        if (verb == "run" || verb == "check") {
            return measure(verb == "run", words);
        }
        throw std::runtime_error(verb.empty() ? "empty request" : "unknown request " + verb);
    } catch (const std::exception &failure) {
        return std::string("{\"error\":") + json(failure.what()) + "}";
    }
}

} // namespace

// The text whose letters begin with the one of that number.
static std::string make_text_from(std::int64_t size, std::size_t letter) {
    std::string text = size % 2 == 1 && size >= 3 ? "\u20ac" : "";
    const std::size_t head = text.size();
    text.resize(static_cast<std::size_t>(size));
    for (std::size_t i = head; i < text.size(); i++) {
        text[i] = static_cast<char>('a' + (i - head + letter) % 26);
    }
    return text;
}

std::string make_text(std::int64_t size) {
    return make_text_from(size, 0);
}

std::array<std::string, 4> make_texts(std::int64_t size) {
    return {make_text_from(size, 0), make_text_from(size, 1), make_text_from(size, 2),
            make_text_from(size, 3)};
}

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string verb;
        words >> verb;
        if (verb == "bye") {
            break;
        }
        std::cout << answer(verb, words) << std::endl;
    }
    return 0;
}
