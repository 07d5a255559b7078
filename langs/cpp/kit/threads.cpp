// Part of cases.cpp.
#include <atomic>
#include <latch>
#include <system_error>
#include <thread>
#include <vector>

namespace {

// case: parallel_work
Sample parallel_work(std::int64_t size, std::int64_t loops) {
    std::latch ready(static_cast<std::ptrdiff_t>(size));
    std::latch go(1);
    std::atomic<bool> cancelled = false;
    std::atomic<std::int64_t> result = 0;
    const auto body = [&] {
        ready.count_down();
        go.wait();
        if (cancelled) {
            return;
        }
        const std::int64_t turns = loops;
        const std::int64_t steps = hide(std::int64_t{10000});
        std::int64_t r = 0;
        for (std::int64_t i = 0; i < turns; i++) {
            r = xc_work(steps);
        }
        result = r;
    };
    std::vector<std::jthread> threads; // joins in its destructor, whatever happens
    try {
        for (std::int64_t i = 0; i < size; i++) {
            threads.emplace_back(body);
        }
    } catch (const std::system_error &) {
        cancelled = true;
        go.count_down();
        throw;
    }
    ready.wait();
    const auto start = now_ns();
    go.count_down();
    for (std::jthread &thread : threads) {
        thread.join();
    }
    return {now_ns() - start, std::to_string(result)};
}
// end of cases

} // namespace
