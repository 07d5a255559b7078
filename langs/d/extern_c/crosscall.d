/// crosscall.h, declared by hand.
module crosscall;

// What C calls may use the garbage collector; it must not throw, as C would not unwind.
extern (C) nothrow
{
    alias xc_map_i64 = long function(long value, void* user);
    alias xc_compare_i32 = int function(int a, int b, void* user);
    alias xc_log_sink = void function(int level, const(char)* message, void* user);
}

extern (C) nothrow @nogc:

alias xc_status = int;
enum uint XC_ABI_VERSION = 1;
enum xc_status XC_OK = 0;
enum xc_status XC_ERR_NULL = 1;
enum xc_status XC_ERR_PARSE = 2;
enum xc_status XC_ERR_RANGE = 3;
enum xc_status XC_ERR_CAPACITY = 4;
enum xc_status XC_ERR_MEMORY = 5;

uint xc_abi_version();
const(char)* xc_last_error();

void xc_noop();
int xc_add_i32(int a, int b);
long xc_inc_i64(long value);
long xc_sum2_i64(long a, long b);
long xc_sum4_i64(long a, long b, long c, long d);
long xc_sum6_i64(long a, long b, long c, long d, long e, long f);
long xc_sum8_i64(long a, long b, long c, long d, long e, long f, long g, long h);
long xc_sum12_i64(long a, long b, long c, long d, long e, long f, long g, long h,
        long i, long j, long k, long l);
double xc_sum8_f64(double a, double b, double c, double d, double e, double f, double g, double h);

long xc_str_len(const(char)* text);
char* xc_str_upper(const(char)* text);
void xc_str_free(char* text);
long xc_str_copy(char* buffer, size_t capacity, const(char)* text);

struct xc_person
{
    const(char)* name;
    long id;
    int age;
}

char* xc_person_json(const(xc_person)* person);

double xc_sum_f64(const(double)* values, size_t count);
xc_status xc_scale_f64(double* values, size_t count, double factor);

struct xc_point
{
    double x;
    double y;
}

struct xc_mat4
{
    double[16] m;
}

double xc_point_dist(const(xc_point)* a, const(xc_point)* b);
xc_point xc_point_add(xc_point a, xc_point b);
xc_mat4 xc_mat4_scale(xc_mat4 matrix, double factor);

long xc_apply_i64(xc_map_i64 fn, void* user, long value, size_t count);
xc_status xc_sort_i32(const(int)* input, int* output, size_t count, xc_compare_i32 compare, void* user);
enum int XC_LOG_WARNING = 2;
xc_status xc_log_message(xc_log_sink sink, void* user, int level);

struct xc_counter;
xc_counter* xc_counter_new(long value);
long xc_counter_add(xc_counter* counter, long amount);
void xc_counter_free(xc_counter* counter);
ubyte* xc_buffer_new(size_t size);
void xc_buffer_free(ubyte* buffer);

xc_status xc_parse_i64(const(char)* text, long* value);

long xc_work(long steps);
xc_status xc_sha256(const(ubyte)* data, size_t size, ubyte* digest);
xc_status xc_matmul_f64(const(double)* a, const(double)* b, double* product, size_t n);

xc_status xc_add_batch(const(int)* a, const(int)* b, int* sums, size_t count);
