/* C calls JavaScript back. user leads to the upcall.
 *
 * No exception may pass through C: the first one is kept, the upcall answers 0 to what is still
 * asked, and it continues when C is done. */
#include "glue.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <vector>

namespace {

class Upcall {
  public:
    Upcall(const Napi::Value &function, const Napi::Value &user)
        : function_(function.As<Napi::Function>()), user_(user) {
    }

    /* What made of the function's result, 0 where that throws. Each upcall has a scope, as otherwise
     * all handles would live until C returns:
     * https://github.com/nodejs/node-addon-api/blob/main/doc/object_lifetime_management.md */
    template <typename Make>
    std::invoke_result_t<Make, Napi::Env, const Napi::Function &> call(Make make) {
        if (!error_) {
            Napi::HandleScope scope(function_.Env());
            try {
                return make(function_.Env(), function_);
            } catch (const Napi::Error &error) {
                error_ = error;
            }
        }
        return {};
    }

    const Napi::Value &user() const {
        return user_;
    }

    void rethrow() const {
        if (error_) {
            throw *error_;
        }
    }

  private:
    Napi::Function function_;
    Napi::Value user_;
    std::optional<Napi::Error> error_;
};

int64_t map_one(int64_t value, void *user) {
    return static_cast<Upcall *>(user)->call([=](Napi::Env env, const Napi::Function &function) {
        return int64_from(function.Call({Napi::BigInt::New(env, value)}));
    });
}

int32_t compare(int32_t a, int32_t b, void *user) {
    return static_cast<Upcall *>(user)->call([=](Napi::Env env, const Napi::Function &function) {
        Napi::Value order = function.Call({Napi::Number::New(env, a), Napi::Number::New(env, b)});
        return order.As<Napi::Number>().Int32Value();
    });
}

void sink(int32_t level, const char *message, void *user) {
    Upcall *upcall = static_cast<Upcall *>(user);
    upcall->call([=](Napi::Env env, const Napi::Function &function) {
        function.Call(
            {Napi::Number::New(env, level), Napi::String::New(env, message), upcall->user()});
        return 0;
    });
}

} // namespace

/* xc_apply_i64(fn: (value: bigint) => bigint, value: bigint, count: number): bigint */
static Napi::Value apply_i64(const Napi::CallbackInfo &info) {
    Upcall upcall(info[0], info.Env().Undefined());
    uint32_t count = info[2].As<Napi::Number>().Uint32Value();
    int64_t applied = xc_apply_i64(map_one, &upcall, int64_from(info[1]), count);
    upcall.rethrow();
    return Napi::BigInt::New(info.Env(), applied);
}

/* xc_sort_i32(input: Int32Array, output: Int32Array, compare: (a, b) => number) */
static void sort_i32(const Napi::CallbackInfo &info) {
    Upcall upcall(info[2], info.Env().Undefined());
    Napi::Int32Array input = int32s_from(info[0]);
    size_t count = input.ElementLength();
    /* Not into output itself: compare may detach its buffer, and the memory is then another's. */
    std::vector<int32_t> sorted(count);
    check(info.Env(), xc_sort_i32(input.Data(), sorted.data(), count, compare, &upcall));
    upcall.rethrow();
    Napi::Int32Array output = int32s_from(info[1]);
    require(info.Env(), output.ElementLength() >= count);
    std::copy(sorted.begin(), sorted.end(), output.Data());
}

/* xc_log_message(sink: (level: number, message: string, user: any) => void, user: any, level) */
static void log_message(const Napi::CallbackInfo &info) {
    Upcall upcall(info[0], info[1]);
    int32_t level = info[2].As<Napi::Number>().Int32Value();
    xc_status status = xc_log_message(sink, &upcall, level);
    upcall.rethrow();
    check(info.Env(), status);
}

void export_callbacks(Napi::Env env, Napi::Object exports) {
    exports.Set("xc_apply_i64", Napi::Function::New(env, apply_i64));
    exports.Set("xc_sort_i32", Napi::Function::New(env, sort_i32));
    exports.Set("xc_log_message", Napi::Function::New(env, log_message));
}
