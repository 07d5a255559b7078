// What a witness is asked for and answers (langs/README.md) by Google Benchmark's own means: a benchmark is
// registered for each word of XC_ROWS, and a reporter writes its repetitions to the file of XC_WITNESS.
#ifndef CROSSCALL_ROWS_HPP
#define CROSSCALL_ROWS_HPP

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// A case's benchmark: the size is its range(0), what one call gave its label.
using Body = void (*)(benchmark::State &);

// By case, or by case:variant.
using Bodies = std::map<std::string, Body>;

struct Row {
    std::string id;
    std::int64_t size = 0;
    std::string variant;
};

inline Row row_of(const std::string &word) {
    std::istringstream parts(word);
    Row row;
    std::string size;
    std::getline(parts, row.id, ':');
    std::getline(parts, size, ':');
    std::getline(parts, row.variant);
    row.size = std::stoll(size);
    return row;
}

// The input text of an even size; its rule stands in native/cases.toml.
inline std::string letters(std::int64_t size) {
    std::string text(static_cast<std::size_t>(size), 'a');
    for (std::size_t i = 0; i < text.size(); i++) {
        text[i] = static_cast<char>('a' + i % 26);
    }
    return text;
}

inline const char *required(const char *variable) {
    const char *value = std::getenv(variable);
    if (value == nullptr) {
        throw std::runtime_error(std::string(variable) + " is not set");
    }
    return value;
}

class RowReporter : public benchmark::ConsoleReporter {
  public:
    explicit RowReporter(const char *path) : ConsoleReporter(OO_None), lines_(path) {
    }

    void ReportRuns(const std::vector<Run> &runs) override {
        ConsoleReporter::ReportRuns(runs);
        std::string samples;
        for (const Run &run : runs) {
            if (run.run_type == Run::RT_Iteration && run.real_accumulated_time > 0) {
                samples += (samples.empty() ? "" : ",") + std::to_string(run.GetAdjustedRealTime());
            }
        }
        if (samples.empty()) { // the aggregates, or a benchmark that was skipped with an error
            return;
        }
        const Row row = row_of(runs.front().run_name.function_name);
        lines_ << "{\"case\":\"" << row.id << "\",\"size\":" << row.size << ",";
        if (!row.variant.empty()) {
            lines_ << "\"variant\":\"" << row.variant << "\",";
        }
        lines_ << "\"ns\":[" << samples << "],\"value\":\"" << runs.front().report_label << "\"}"
               << std::endl;
    }

  private:
    std::ofstream lines_;
};

// The rows of XC_ROWS, one after another, by the options of Google Benchmark in argv. Throws what is wrong
// with the request.
inline void answer_rows(int argc, char **argv, const Bodies &bodies) {
    benchmark::Initialize(&argc, argv);
    std::istringstream words(required("XC_ROWS"));
    RowReporter reporter(required("XC_WITNESS"));
    for (std::string word; words >> word;) {
        const Row row = row_of(word);
        const auto body = bodies.find(row.id + (row.variant.empty() ? "" : ":" + row.variant));
        if (body == bodies.end()) {
            throw std::runtime_error("this witness does not time " + word);
        }
        benchmark::RegisterBenchmark(word.c_str(), body->second)->Arg(row.size);
    }
    benchmark::RunSpecifiedBenchmarks(&reporter);
}

#endif
