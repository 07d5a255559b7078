/* The lab worker of C: calls from several threads, single calls in a histogram, a heartbeat beside a call,
 * mistakes. Requests: langs/README.md, "Labs".
 *
 * C has no runtime that could collect, so a collection takes no time, and what it allocates for a call is
 * what the loop allocates: nothing. */
#include "binding.h"
#include "worker.h"

#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef UPCALL
#define UPCALL(kind, function) (function)
#endif

static int64_t main_ns, loaded_ns;

/* ---- loops: what a thread does, and what a sample is ------------------------------------------- */

static char *text;

static int64_t plus_one(int64_t value, void *user) {
    (void)user;
    return value + 1;
}

static int64_t add_i32(int64_t size, int64_t loops) {
    (void)size;
    int32_t a = 1000000;
    int32_t b = 2345678;
    int32_t r = 0;
    KEEP(a);
    KEEP(b);
    for (int64_t i = 0; i < loops; i++) {
        r = xc_add_i32(a, b);
        KEEP(r);
    }
    return r;
}

static int64_t str_len(int64_t size, int64_t loops) {
    (void)size;
    int64_t r = 0;
    for (int64_t i = 0; i < loops; i++) {
        r = xc_str_len(text);
        KEEP(r);
    }
    return r;
}

static int64_t apply_i64(int64_t size, int64_t loops) {
    int64_t r = 0;
    for (int64_t i = 0; i < loops; i++) {
        r = xc_apply_i64(UPCALL(map, plus_one), NULL, INT64_C(1) << 53, (size_t)size);
        KEEP(r);
    }
    return r;
}

static int64_t clock_alone(int64_t size, int64_t loops) {
    (void)size;
    (void)loops;
    return 0;
}

typedef int64_t (*loop_of)(int64_t size, int64_t loops);

static loop_of loop_named(const char *name) {
    static const struct {
        const char *name;
        loop_of loop;
    } known[] = {
        {"add_i32", add_i32},
        {"str_len", str_len},
        {"apply_i64", apply_i64},
        {"clock", clock_alone},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) == 0) {
            return known[i].loop;
        }
    }
    return NULL;
}

/* 256 bytes, as the rule for texts in native/cases.toml says. */
static void make_text_once(void) {
    enum { BYTES = 256 };
    text = malloc(BYTES + 1);
    for (int i = 0; i < BYTES; i++) {
        text[i] = (char)('a' + i % 26);
    }
    text[BYTES] = '\0';
}

/* ---- histogram: harness/core/histogram.py ------------------------------------------------------- */

enum { BUCKETS = 2048 };

static int bucket_of(int64_t ns) {
    if (ns < 64) {
        return ns < 0 ? 0 : (int)ns;
    }
    int shift = 64 - __builtin_clzll((unsigned long long)ns) - 6;
    int bucket = 64 + 32 * (shift - 1) + (int)(ns >> shift) - 32;
    return bucket < BUCKETS ? bucket : BUCKETS - 1;
}

static void print_buckets(const int64_t *counts) {
    const char *comma = "";
    printf("\"buckets\":{");
    for (int i = 0; i < BUCKETS; i++) {
        if (counts[i] > 0) {
            printf("%s\"%d\":%" PRId64, comma, i, counts[i]);
            comma = ",";
        }
    }
    putchar('}');
}

/* ---- threads ------------------------------------------------------------------------------------ */

/* The last thread to arrive reads the clock and opens the gate, and each reads it when it is done: a main
 * thread that waits for a processor can then neither start the clock late nor stop it late. */
struct team {
    pthread_mutex_t lock;
    pthread_cond_t opened;
    int64_t waiting, count, start_ns;
    loop_of loop;
    int64_t size, loops;
};

struct member {
    struct team *team;
    int64_t end_ns, result;
};

static void *calls_of_a_member(void *argument) {
    struct member *member = argument;
    struct team *team = member->team;
    pthread_mutex_lock(&team->lock);
    if (++team->waiting == team->count) {
        team->start_ns = now_ns();
        pthread_cond_broadcast(&team->opened);
    }
    while (team->start_ns == 0) {
        pthread_cond_wait(&team->opened, &team->lock);
    }
    pthread_mutex_unlock(&team->lock);
    member->result = team->loop(team->size, team->loops);
    member->end_ns = now_ns();
    return NULL;
}

static void threads(const char *name, int64_t size, int64_t loops, int64_t count) {
    struct team team = {.lock = PTHREAD_MUTEX_INITIALIZER,
                        .opened = PTHREAD_COND_INITIALIZER,
                        .count = count,
                        .loop = loop_named(name),
                        .size = size,
                        .loops = loops};
    if (team.loop == NULL || count < 1 || count > 1024) {
        printf("{\"error\":\"threads: unknown case or number of threads\"}\n");
        return;
    }
    pthread_t *ids = calloc((size_t)count, sizeof *ids);
    struct member *members = calloc((size_t)count, sizeof *members);
    for (int64_t i = 0; i < count; i++) {
        members[i].team = &team;
        if (pthread_create(&ids[i], NULL, calls_of_a_member, &members[i]) != 0) {
            fprintf(stderr, "lab: no more threads than %" PRId64 "\n", i);
            exit(1); /* the others wait at the gate for ever */
        }
    }
    int64_t end_ns = 0;
    for (int64_t i = 0; i < count; i++) {
        pthread_join(ids[i], NULL);
        end_ns = members[i].end_ns > end_ns ? members[i].end_ns : end_ns;
    }
    printf("{\"ns\":%" PRId64 ",\"value\":\"%" PRId64 "\"}\n", end_ns - team.start_ns,
           members[0].result);
    free(members);
    free(ids);
}

/* ---- tails -------------------------------------------------------------------------------------- */

enum { KEPT = 1024 };

static void tails(const char *name, int64_t size, int64_t samples, int64_t batch, int64_t load) {
    loop_of loop = loop_named(name);
    if (loop == NULL) {
        printf("{\"error\":\"tails: unknown case\"}\n");
        return;
    }
    int64_t *counts = calloc(BUCKETS, sizeof *counts);
    static void *kept[KEPT];
    int64_t r = 0;
    for (int64_t i = 0; i < samples; i++) {
        int64_t start_ns = now_ns();
        r = loop(size, batch);
        int64_t elapsed_ns = now_ns() - start_ns;
        counts[bucket_of(elapsed_ns)]++;
        if (load > 0) {
            free(kept[i % KEPT]);
            kept[i % KEPT] = memset(malloc((size_t)load), 1, (size_t)load);
        }
    }
    putchar('{');
    print_buckets(counts);
    printf(",\"value\":\"%" PRId64 "\"}\n", r);
    free(counts);
}

/* ---- stalls ------------------------------------------------------------------------------------- */

struct stall {
    int64_t steps, times, held_ns;
    int done;
};

static int64_t steps_of_a_ms(void) {
    int64_t steps = 200000;
    int64_t least_ns = INT64_MAX;
    for (int i = 0; i < 5; i++) {
        int64_t start_ns = now_ns();
        int64_t r = xc_work(steps);
        KEEP(r);
        int64_t took_ns = now_ns() - start_ns;
        least_ns = took_ns < least_ns ? took_ns : least_ns;
    }
    return steps * 1000000 / (least_ns > 0 ? least_ns : 1);
}

static void *stay_in_c(void *argument) {
    struct stall *stall = argument;
    for (int64_t i = 0; i < stall->times; i++) {
        if (stall->steps == 0) {
            usleep(10000);
        } else {
            int64_t start_ns = now_ns();
            int64_t r = xc_work(stall->steps);
            KEEP(r);
            stall->held_ns += now_ns() - start_ns;
            usleep(1000);
        }
    }
    __atomic_store_n(&stall->done, 1, __ATOMIC_RELEASE);
    return NULL;
}

static void stalls(int64_t held_ms, int64_t times, int64_t collect) {
    (void)collect; /* nothing collects here */
    struct stall stall = {.steps = held_ms * steps_of_a_ms(), .times = times};
    int64_t *counts = calloc(BUCKETS, sizeof *counts);
    pthread_t id;
    if (pthread_create(&id, NULL, stay_in_c, &stall) != 0) {
        printf("{\"error\":\"stalls: no thread could be started\"}\n");
        free(counts);
        return;
    }
    int64_t last_ns = now_ns();
    while (!__atomic_load_n(&stall.done, __ATOMIC_ACQUIRE)) {
        int64_t beat_ns = now_ns();
        counts[bucket_of(beat_ns - last_ns)]++;
        last_ns = beat_ns;
    }
    pthread_join(id, NULL);
    putchar('{');
    print_buckets(counts);
    printf(",\"held_ns\":%" PRId64 ",\"collect_ns\":0}\n", stall.held_ns);
    free(counts);
}

/* ---- memory ------------------------------------------------------------------------------------- */

static void handles(int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        xc_counter *dropped = xc_counter_new(i);
        KEEP(dropped);
    }
    printf("{\"value\":\"%" PRId64 "\"}\n", count);
}

/* ---- mistakes ----------------------------------------------------------------------------------- */

static void happened(const char *outcome, const char *what) {
    printf("{\"outcome\":\"%s\",\"what\":\"%s\"}\n", outcome, what);
}

static void gave(int64_t value) {
    printf("{\"outcome\":\"value\",\"what\":\"%" PRId64 "\"}\n", value);
}

// case: null_pointer
static void null_pointer(void) {
    const char *volatile nothing = NULL;
    gave(xc_str_len(nothing));
}

// case: integer_too_large
static void integer_too_large(void) {
    volatile int64_t large = INT64_C(1) << 40;
    gave(xc_add_i32((int32_t)large, 1)); /* the cast is what a call does without a word */
}

// case: negative_to_unsigned
static void negative_to_unsigned(void) {
    static const double one = 1.0;
    volatile int negative = -1;
    double sum = xc_sum_f64(&one, (size_t)negative);
    gave((int64_t)sum);
}

// case: nul_in_string
static void nul_in_string(void) {
    gave(xc_str_len("abc\0def"));
}

// case: lone_surrogate
static void lone_surrogate(void) {
    gave(xc_str_len("\xed\xa0\x80")); /* C's strings are bytes */
}

// case: short_buffer
static void short_buffer(void) {
    char *buffer = malloc(4);
    gave(xc_str_copy(buffer, 64, "longer than four bytes"));
    free(buffer);
}

// case: use_after_free
static void use_after_free(void) {
    xc_counter *counter = xc_counter_new(5);
    xc_counter_free(counter);
    gave(xc_counter_add(counter, 3));
}

// case: double_free
static void double_free(void) {
    xc_counter *counter = xc_counter_new(5);
    xc_counter_free(counter);
    xc_counter_free(counter);
    happened("nothing", "");
}

// case: wrong_type
static void wrong_type(void) {
    double (*declared)(double, double) = (double (*)(double, double))(void (*)(void))xc_add_i32;
    gave((int64_t)declared(1.0, 2.0));
}

static void *call_from_outside(void *argument) {
    int64_t (*callback)(int64_t, void *) = plus_one;
    *(int64_t *)argument = callback(1, NULL);
    return NULL;
}

// case: foreign_thread
static void foreign_thread(void) {
    pthread_t id;
    int64_t result = 0;
    pthread_create(&id, NULL, call_from_outside, &result);
    pthread_join(id, NULL);
    gave(result);
}

// case: fork_after_load
static void fork_after_load(void) {
    pid_t child = fork();
    if (child == 0) {
        _exit(xc_add_i32(40, 2));
    }
    int status = 0;
    waitpid(child, &status, 0);
    gave(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

static volatile sig_atomic_t signalled;

static void note_signal(int number) {
    (void)number;
    signalled++;
}

// case: signal_during_call
static void signal_during_call(void) {
    signal(SIGALRM, note_signal);
    ualarm(20000, 0);
    int64_t r = xc_work(100 * steps_of_a_ms());
    KEEP(r);
    gave(signalled); /* 1: the handler ran, and the call went on */
}
// end of cases

static void mistake(const char *name) {
    static const struct {
        const char *name;
        void (*make)(void);
    } known[] = {
        {"null_pointer", null_pointer},
        {"integer_too_large", integer_too_large},
        {"negative_to_unsigned", negative_to_unsigned},
        {"nul_in_string", nul_in_string},
        {"lone_surrogate", lone_surrogate},
        {"short_buffer", short_buffer},
        {"use_after_free", use_after_free},
        {"double_free", double_free},
        {"wrong_type", wrong_type},
        {"foreign_thread", foreign_thread},
        {"fork_after_load", fork_after_load},
        {"signal_during_call", signal_during_call},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) == 0) {
            known[i].make();
            return;
        }
    }
    static const struct {
        const char *name, *why;
    } absent[] = {
        {"throw_in_callback", "C has no exceptions"},
        {"freed_callback", "a C function is never given up"},
        {"library_missing", "the program does not start without it"},
        {"symbol_missing", "the linker refuses it"},
    };
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
        if (strcmp(absent[i].name, name) == 0) {
            happened("rejected", absent[i].why);
            return;
        }
    }
    printf("{\"error\":\"mistake: unknown\"}\n");
}

/* ---- requests ----------------------------------------------------------------------------------- */

static void answer(char *line) {
    char name[64] = "";
    int64_t a = 0, b = 0, c = 0, d = 0;
    if (strcmp(line, "hello") == 0) {
        printf("{\"protocol\":1,\"abi\":1,\"runtime\":\"%s\",\"cases\":[\"threads\",\"tails\","
               "\"stalls\",\"cold\",\"allocations\",\"handles\",\"mistake\"]}\n",
               "C");
    } else if (sscanf(line, "threads %63s %" SCNd64 " %" SCNd64 " %" SCNd64, name, &a, &b, &c) ==
               4) {
        threads(name, a, b, c);
    } else if (sscanf(line, "tails %63s %" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNd64, name, &a, &b,
                      &c, &d) == 5) {
        tails(name, a, b, c, d);
    } else if (sscanf(line, "stalls %" SCNd64 " %" SCNd64 " %" SCNd64, &a, &b, &c) == 3) {
        stalls(a, b, c);
    } else if (strcmp(line, "cold") == 0) {
        printf("{\"main_ns\":%" PRId64 ",\"imported_ns\":%" PRId64 ",\"loaded_ns\":%" PRId64 "}\n",
               main_ns, main_ns, loaded_ns);
    } else if (sscanf(line, "allocations %63s %" SCNd64 " %" SCNd64, name, &a, &b) == 3) {
        printf("{\"objects\":0,\"bytes\":0}\n");
    } else if (sscanf(line, "handles %" SCNd64, &a) == 1) {
        handles(a);
    } else if (sscanf(line, "mistake %63s", name) == 1) {
        mistake(name);
    } else {
        printf("{\"error\":\"unknown request\"}\n");
    }
}

int main(void) {
    main_ns = now_ns();
    uint32_t abi = 0;
    const char *trouble = open_library(&abi);
    loaded_ns = now_ns();
    if (trouble != NULL) {
        fprintf(stderr, "lab: %s\n", trouble);
        return 1;
    }
    make_text_once();
    char *line = NULL;
    size_t capacity = 0;
    while (getline(&line, &capacity, stdin) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (strcmp(line, "bye") == 0) {
            break;
        }
        answer(line);
        fflush(stdout);
    }
    free(line);
    return 0;
}
