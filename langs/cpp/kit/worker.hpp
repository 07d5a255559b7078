// What a C++ worker is made of: cases (cases.cpp) and the stdio loop (worker.cpp).
#ifndef CROSSCALL_WORKER_HPP
#define CROSSCALL_WORKER_HPP

#include <array>
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

// The four that a case takes by turns.
std::array<std::string, 4> make_texts(std::int64_t size);

// The value as one that the compiler does not know. Arguments go through it once, before the clock, into
// locals, as a caller has them.
template <class T> T hide(T value) {
    volatile T hidden = value;
    return hidden;
}

// The same for what stays where it is: structs, and doubles, which no register holds over a call.
template <class T> void hide_in_memory(T &value) {
    asm volatile("" : "+m"(value));
}

// Google Benchmark's ClobberMemory: what lies in memory is loaded anew behind this. gcc 12 would else
// store doubles before each call of a loop and load them after it.
inline void clobber_memory() {
    asm volatile("" : : : "memory");
}

// The compiler must believe that the value is needed at every turn; Google Benchmark's DoNotOptimize.
inline void keep(std::int64_t value) {
    asm volatile("" : : "r"(value));
}

inline std::int64_t now_ns() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

#endif
