/* Things that live in the library: a class around a counter, an ArrayBuffer around a buffer. */
#include "glue.h"

#include <memory>

namespace {

struct Free {
    void operator()(xc_counter *counter) const {
        xc_counter_free(counter);
    }
};

/* ObjectWrap always has a finalizer, which runs the destructor where nobody called close():
 * https://github.com/nodejs/node-addon-api/blob/main/doc/object_wrap.md */
class Counter : public Napi::ObjectWrap<Counter> {
  public:
    static Napi::Function define(Napi::Env env) {
        return DefineClass(
            env, "Counter",
            {InstanceMethod<&Counter::add>("add"), InstanceMethod<&Counter::close>("close")});
    }

    /* new Counter(value: bigint) */
    explicit Counter(const Napi::CallbackInfo &info)
        : Napi::ObjectWrap<Counter>(info), counter_(xc_counter_new(int64_from(info[0]))) {
        if (counter_ == nullptr) {
            throw failure(info.Env());
        }
    }

  private:
    Napi::Value add(const Napi::CallbackInfo &info) {
        int64_t amount = int64_from(info[0]);
        if (counter_ == nullptr) {
            throw Napi::TypeError::New(info.Env(), "the counter is closed");
        }
        return Napi::BigInt::New(info.Env(), xc_counter_add(counter_.get(), amount));
    }

    void close(const Napi::CallbackInfo &info) {
        if (counter_ == nullptr) {
            throw Napi::TypeError::New(info.Env(), "the counter is closed");
        }
        counter_.reset();
    }

    std::unique_ptr<xc_counter, Free> counter_;
};

} // namespace

/* xc_buffer_new(size: number): ArrayBuffer over the library's memory */
static Napi::Value buffer_new(const Napi::CallbackInfo &info) {
    uint32_t size = info[0].As<Napi::Number>().Uint32Value();
    std::unique_ptr<uint8_t, decltype(&xc_buffer_free)> buffer(xc_buffer_new(size), xc_buffer_free);
    if (buffer == nullptr) {
        throw failure(info.Env());
    }
    Napi::ArrayBuffer result = Napi::ArrayBuffer::New(info.Env(), buffer.get(), size);
    buffer.release();
    return result;
}

/* xc_buffer_free(buffer: ArrayBuffer): detached first, so that nobody can look at freed memory. */
static void buffer_free(const Napi::CallbackInfo &info) {
    if (!info[0].IsArrayBuffer()) {
        throw Napi::TypeError::New(info.Env(), "an ArrayBuffer was expected");
    }
    Napi::ArrayBuffer buffer = info[0].As<Napi::ArrayBuffer>();
    uint8_t *data = static_cast<uint8_t *>(buffer.Data());
    buffer.Detach();
    xc_buffer_free(data);
}

void export_handles(Napi::Env env, Napi::Object exports) {
    exports.Set("Counter", Counter::define(env));
    exports.Set("xc_buffer_new", Napi::Function::New(env, buffer_new));
    exports.Set("xc_buffer_free", Napi::Function::New(env, buffer_free));
}
