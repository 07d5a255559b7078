// Strings, copied and made.
#include <memory>

#include "binding.hpp"

// case: str_len
[[cpp11::register]] double str_len(std::string text) {
    return exact(xc_str_len(text.c_str()));
}

// case: str_upper
[[cpp11::register]] std::string str_upper(std::string text) {
    std::unique_ptr<char, decltype(&xc_str_free)> upper(xc_str_upper(text.c_str()), xc_str_free);
    if (!upper) {
        cpp11::stop("%s", xc_last_error());
    }
    return upper.get();
}

// case: str_copy
// Writes into a raw vector that its caller keeps for this.
[[cpp11::register]] std::string str_copy(cpp11::raws buffer, std::string text) {
    auto bytes = reinterpret_cast<char *>(RAW(buffer));
    std::int64_t length = xc_str_copy(bytes, static_cast<std::size_t>(buffer.size()), text.c_str());
    if (length < 0) {
        cpp11::stop("%s", xc_last_error());
    }
    return std::string(bytes, static_cast<std::size_t>(length));
}

// end of cases
