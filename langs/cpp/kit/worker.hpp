// What a C++ worker is made of: cases (cases.cpp) and the stdio loop (worker.cpp).
#ifndef CROSSCALL_WORKER_HPP
#define CROSSCALL_WORKER_HPP

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

struct Sample {
    std::int64_t elapsed_ns;
    std::string value; // the last result as text
};

// One request: loops calls. Failures are exceptions, which the stdio loop answers with.
using CaseRun = Sample (*)(std::int64_t size, std::int64_t loops);

struct Case {
    const char *id;
    CaseRun run;
};

// cases.cpp gives these.
extern const std::span<const Case> cases;
std::uint32_t loaded_abi();

// The input text of size bytes; the rule stands at the top of native/cases.toml.
std::string make_text(std::int64_t size);

inline std::int64_t now_ns() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

#endif
