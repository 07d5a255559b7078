/* Counts the instructions between two entries of a function, in a process as it is.
 *
 *     xc_tracer CONTROL_FD COMMAND…
 *
 * starts COMMAND as its child, with its own stdin, stdout and stderr, and ends as it ends. Nothing is
 * traced until a line comes on CONTROL_FD:
 *
 *     trace FILE OFFSET CALLS STEPS WAIT_MS SETTLE_MS
 *
 * FILE is an object that COMMAND, or a process it started, has loaded; OFFSET is where the function's
 * code begins in it. SETTLE_MS after FILE was loaded every thread of that process is seized, a
 * breakpoint is put on the function, and the thread that reaches it first is stepped from entry to
 * entry, CALLS times, while the others run on. Then the breakpoint is gone and all are let go. The
 * answer is, a line each:
 *
 *     pid PID
 *     call STEPS               one for each call: the instructions from its entry to the next
 *     at CALL ADDRESS COUNT    how often the instruction at ADDRESS ran in that call (hexadecimal)
 *     end
 *
 * or `error REASON` at any place, which ends the answer. STEPS bounds all instructions together,
 * WAIT_MS the time until the function is reached.
 *
 * COMMAND's memory lies at the same addresses at every start (personality(2), ADDR_NO_RANDOMIZE).
 *
 * While a thread is stepped, the kernel stops it behind each instruction (TF on x86-64, SS on AArch64):
 * the program itself is not changed. A string instruction with a prefix counts once for each turn
 * (Intel SDM volume 3, 18.3.1.4). A load-exclusive/store-exclusive pair never succeeds when stepped
 * (Arm ARM, K.a, D2.12.5), which uses up STEPS and is said.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined __x86_64__
typedef struct user_regs_struct registers;
#define PROGRAM_COUNTER rip
#define STOPPED_BEHIND 1 /* int3 leaves the program counter behind itself */
static const unsigned char breakpoint[] = {0xcc};
#elif defined __aarch64__
typedef struct user_regs_struct registers;
#define PROGRAM_COUNTER pc
#define STOPPED_BEHIND 0
static const unsigned char breakpoint[] = {0x00, 0x00, 0x20, 0xd4}; /* brk #0 */
#else
#error "no tracer for this processor: x86-64 and AArch64 are known"
#endif

#define MOST_THREADS 4096
#define MOST_PROCESSES 256
#define TABLE (1u << 16)
/* A stepped thread that has not moved for so long waits for another; then there is no progress at all. */
#define BLOCKED_MS 20
#define STUCK_MS 2000
/* All calls of a request together: a thread that is blocked again and again uses up time, not steps. */
#define STEPPING_MS 20000

struct request {
    char file[4096];
    unsigned long offset;
    long calls, steps, wait_ms, settle_ms;
};

/* The line to whoever asks, and the answer in the making: it is sent when all have been let go, since
 * who asks may wait for the traced program first. */
static FILE *control, *reply;
/* The threads that are traced. status is that of the stop in which one stands, while it stands. */
static struct traced {
    pid_t id;
    bool stands;
    int status;
} threads[MOST_THREADS];
static int thread_count;

/* The process that is traced, the function's entry in it, and what the breakpoint replaced. */
static pid_t process;
static uint64_t entry;
static unsigned char original[sizeof breakpoint];
static bool placed;

/* The command's process; how it ended, once it has. */
static pid_t child;
static bool child_ended;
static int child_status;

static struct {
    uint64_t address, count;
} table[TABLE];

static long long now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void doze(void) {
    nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
}

/* waitpid, which keeps how the child ended: that can be told in any wait, and only once. */
static pid_t wait_for(pid_t who, int *status, int flags) {
    pid_t found = waitpid(who, status, flags);
    if (found > 0 && found == child && !WIFSTOPPED(*status)) {
        child_ended = true;
        child_status = *status;
    }
    return found;
}

/* ---- processes ----------------------------------------------------------------------------- */

/* The parent of a process, 0 for none. */
static pid_t parent_of(pid_t pid) {
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *file = fopen(path, "r");
    int parent = 0;
    while (file && fgets(line, sizeof line, file)) {
        if (sscanf(line, "PPid: %d", &parent) == 1) {
            break;
        }
    }
    if (file) {
        fclose(file);
    }
    return parent;
}

static bool descends(pid_t pid, pid_t ancestor) {
    for (int depth = 0; pid > 1 && depth < 64; depth++, pid = parent_of(pid)) {
        if (pid == ancestor) {
            return true;
        }
    }
    return false;
}

/* The address at which a process has the byte at offset of file as code, 0 where it has not. */
static uint64_t address_in(pid_t pid, const struct stat *file, unsigned long offset) {
    char path[64], line[8192];
    snprintf(path, sizeof path, "/proc/%d/maps", (int)pid);
    FILE *maps = fopen(path, "r");
    uint64_t found = 0;
    while (maps && !found && fgets(line, sizeof line, maps)) {
        unsigned long low, high, start, inode;
        unsigned int major, minor;
        char mode[5];
        if (sscanf(line, "%lx-%lx %4s %lx %x:%x %lu", &low, &high, mode, &start, &major, &minor,
                   &inode) == 7 &&
            inode == file->st_ino && mode[2] == 'x' && offset >= start &&
            offset < start + (high - low)) {
            found = low + (offset - start);
        }
    }
    if (maps) {
        fclose(maps);
    }
    return found;
}

/* The newest process below child that has the file loaded, and where; 0 for none. */
static pid_t holder(const struct request *asked, uint64_t *address) {
    struct stat file;
    if (stat(asked->file, &file)) {
        return 0;
    }
    DIR *folder = opendir("/proc");
    pid_t found = 0;
    for (struct dirent *one; folder && (one = readdir(folder));) {
        pid_t pid = (pid_t)strtol(one->d_name, NULL, 10);
        uint64_t here =
            pid > found && descends(pid, child) ? address_in(pid, &file, asked->offset) : 0;
        if (here) {
            found = pid;
            *address = here;
        }
    }
    if (folder) {
        closedir(folder);
    }
    return found;
}

/* ---- tracing ------------------------------------------------------------------------------- */

static struct traced *known(pid_t thread) {
    for (int i = 0; i < thread_count; i++) {
        if (threads[i].id == thread) {
            return &threads[i];
        }
    }
    return NULL;
}

static void remember(pid_t thread) {
    if (thread > 0 && !known(thread) && thread_count < MOST_THREADS) {
        threads[thread_count++] = (struct traced){.id = thread};
    }
}

static void forget(pid_t thread) {
    struct traced *one = known(thread);
    if (one) {
        *one = threads[--thread_count];
    }
}

/* Seizes the threads of the process that are not traced yet; new ones follow by themselves. */
static bool seize_all(void) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", (int)process);
    for (bool more = true; more;) {
        more = false;
        DIR *folder = opendir(path);
        if (!folder) {
            return thread_count > 0;
        }
        for (struct dirent *one; (one = readdir(folder));) {
            pid_t thread = (pid_t)strtol(one->d_name, NULL, 10);
            if (thread <= 0 || known(thread) || thread_count == MOST_THREADS) {
                continue;
            }
            if (ptrace(PTRACE_SEIZE, thread, NULL, (void *)(long)PTRACE_O_TRACECLONE) == 0) {
                remember(thread);
                more = true;
            } else if (errno != ESRCH) {
                closedir(folder);
                return false;
            }
        }
        closedir(folder);
    }
    return true;
}

static bool get_registers(pid_t thread, registers *into) {
    struct iovec part = {into, sizeof *into};
    return ptrace(PTRACE_GETREGSET, thread, (void *)NT_PRSTATUS, &part) == 0;
}

static bool set_registers(pid_t thread, registers *from) {
    struct iovec part = {from, sizeof *from};
    return ptrace(PTRACE_SETREGSET, thread, (void *)NT_PRSTATUS, &part) == 0;
}

/* Writes code through /proc, which works whoever runs and whatever the page forbids. */
static bool poke(const void *bytes) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/mem", (int)process);
    int memory = open(path, O_RDWR | O_CLOEXEC);
    ssize_t size = (ssize_t)sizeof breakpoint;
    bool done = memory >= 0 && pwrite(memory, bytes, sizeof breakpoint, (off_t)entry) == size;
    if (memory >= 0) {
        close(memory);
    }
    return done;
}

static bool peek(void *bytes) {
    struct iovec own = {bytes, sizeof breakpoint};
    struct iovec other = {(void *)(uintptr_t)entry, sizeof breakpoint};
    return process_vm_readv(process, &own, 1, &other, 1, 0) == (ssize_t)sizeof breakpoint;
}

/* The signal that a stopped thread is to be given when it goes on; 0 for a stop that is ours. */
static int pending(int status) {
    return status >> 16 || WSTOPSIG(status) == SIGTRAP ? 0 : WSTOPSIG(status);
}

/* A thread that ran into the breakpoint is put back on the entry. Whether it had. */
static bool put_back(pid_t thread, int status) {
    registers regs;
    if (!WIFSTOPPED(status) || status >> 16 || WSTOPSIG(status) != SIGTRAP ||
        !get_registers(thread, &regs) || regs.PROGRAM_COUNTER != entry + STOPPED_BEHIND) {
        return false;
    }
    regs.PROGRAM_COUNTER = entry;
    return set_registers(thread, &regs);
}

/* Notes the end of a thread, or the birth of another, that a status tells. Whether the thread stands. */
static bool noted(pid_t thread, int status) {
    if (!WIFSTOPPED(status)) {
        forget(thread);
        return false;
    }
    unsigned long born = 0;
    if (status >> 16 == PTRACE_EVENT_CLONE &&
        ptrace(PTRACE_GETEVENTMSG, thread, NULL, &born) == 0) {
        remember((pid_t)born);
    }
    return true;
}

/* Lets a thread go on from the stop that status tells. */
static void go_on(pid_t thread, int status) {
    if (!noted(thread, status)) {
        return;
    }
    put_back(thread, status);
    if (status >> 16 == PTRACE_EVENT_STOP && WSTOPSIG(status) != SIGTRAP) {
        ptrace(PTRACE_LISTEN, thread, NULL, NULL); /* somebody else stopped the program */
    } else {
        ptrace(PTRACE_CONT, thread, NULL, (void *)(long)pending(status));
    }
}

/* Waits for a stop or an end of any thread. 0 when there is none until the deadline, -1 when none is
 * left to wait for. */
static pid_t next_stop(int *status, long long deadline_ms) {
    for (;;) {
        pid_t thread = wait_for(-1, status, __WALL | WNOHANG);
        if (thread != 0) {
            return thread;
        }
        if (now_ms() > deadline_ms) {
            return 0;
        }
        nanosleep(&(struct timespec){.tv_nsec = 20000}, NULL);
    }
}

/* Stops all but one. They stand until release_others: a scheduler of the program's own, such as Go's,
 * would move what is stepped to another thread, as it seems to take so long. */
static void hold_others(pid_t stepped) {
    for (int i = 0; i < thread_count; i++) {
        if (threads[i].id != stepped) {
            ptrace(PTRACE_INTERRUPT, threads[i].id, NULL, NULL);
        }
    }
    long long deadline = now_ms() + 1000;
    for (int i = thread_count; i-- > 0;) { /* backwards, as forget() moves the last into a gap */
        int status;
        pid_t thread = threads[i].id;
        while (thread != stepped && known(thread) && now_ms() <= deadline) {
            if (wait_for(thread, &status, __WALL | WNOHANG) == thread) {
                if (noted(thread, status)) {
                    known(thread)->stands = true;
                    known(thread)->status = status;
                }
                break;
            }
        }
    }
}

static void release_others(void) {
    for (int i = 0; i < thread_count; i++) {
        if (threads[i].stands) {
            threads[i].stands = false;
            go_on(threads[i].id, threads[i].status);
        }
    }
}

/* Detaches everybody, with the breakpoint gone. */
static void let_go(void) {
    if (placed) {
        placed = !poke(original);
    }
    for (int i = 0; i < thread_count; i++) {
        if (!threads[i].stands) {
            ptrace(PTRACE_INTERRUPT, threads[i].id, NULL, NULL);
        }
    }
    long long deadline = now_ms() + 2000;
    while (thread_count > 0) {
        struct traced one = threads[thread_count - 1];
        if (!one.stands && wait_for(one.id, &one.status, __WALL | WNOHANG) != one.id) {
            if (now_ms() > deadline || (kill(one.id, 0) && errno == ESRCH)) {
                thread_count--;
            }
            continue;
        }
        if (noted(one.id, one.status)) {
            put_back(one.id, one.status);
            ptrace(PTRACE_DETACH, one.id, NULL, (void *)(long)pending(one.status));
            forget(one.id);
        }
    }
}

/* ---- counting ------------------------------------------------------------------------------ */

static bool count_at(uint64_t address) {
    uint64_t slot = (address * 0x9e3779b97f4a7c15u) >> 48;
    for (unsigned int tried = 0; tried < TABLE; tried++, slot = (slot + 1) % TABLE) {
        if (table[slot].count == 0 || table[slot].address == address) {
            table[slot].address = address;
            table[slot].count++;
            return true;
        }
    }
    return false;
}

static void tell_call(long call, long steps) {
    fprintf(reply, "call %ld\n", steps);
    for (unsigned int i = 0; i < TABLE; i++) {
        if (table[i].count) {
            fprintf(reply, "at %ld %llx %llu\n", call, (unsigned long long)table[i].address,
                    (unsigned long long)table[i].count);
        }
    }
    memset(table, 0, sizeof table);
}

/* The thread that reaches the breakpoint first, stopped right at the entry; 0 with a reason. */
static pid_t first_to_reach(long wait_ms, const char **why) {
    long long deadline = now_ms() + wait_ms;
    for (;;) {
        int status;
        pid_t thread = next_stop(&status, deadline);
        if (thread == 0) {
            *why = "the function was not called in time";
            return 0;
        }
        if (thread < 0 || kill(process, 0)) {
            *why = "the process ended before the function was called";
            return 0;
        }
        if (put_back(thread, status)) {
            return thread;
        }
        go_on(thread, status);
    }
}

/* Waits for the stepped thread. Where it waits for another, the others are released. -1 when it ended,
 * 0 when nothing moves any more. */
static pid_t wait_for_step(pid_t thread, int *status) {
    for (long long began = now_ms(), turns = 0;; turns++) {
        pid_t stopped = wait_for(thread, status, __WALL | WNOHANG);
        if (stopped) {
            return stopped;
        }
        if (turns < 1000) {
            continue; /* a step takes some microseconds */
        }
        long long waited = now_ms() - began;
        if (waited > BLOCKED_MS) {
            release_others();
            for (int i = 0; i < thread_count; i++) {
                int other;
                pid_t id = threads[i].id;
                if (id != thread && wait_for(id, &other, __WALL | WNOHANG) == id) {
                    go_on(id, other);
                }
            }
        }
        if (waited > STUCK_MS) {
            return 0;
        }
        nanosleep(&(struct timespec){.tv_nsec = 20000}, NULL);
    }
}

/* How a stepped thread stands: in a stop of ours, or in that of a signal that it is still to be given. */
static void stand(pid_t thread, int signal) {
    int ours = PTRACE_EVENT_STOP << 16 | SIGTRAP << 8;
    struct traced *one = known(thread);
    if (one) {
        one->stands = true;
        one->status = (signal ? signal << 8 : ours) | 0x7f;
    }
}

/* One instruction of the thread. NULL, or why there is none. */
static const char *step(pid_t thread, int *signal) {
    int given = *signal, status;
    do {
        struct traced *one = known(thread);
        if (one) {
            one->stands = false;
        }
        if (ptrace(PTRACE_SINGLESTEP, thread, NULL, (void *)(long)given)) {
            return "the thread ended while it was stepped";
        }
        pid_t stopped = wait_for_step(thread, &status);
        if (stopped == 0) {
            ptrace(PTRACE_INTERRUPT, thread, NULL, NULL);
            return "the thread waits for something, and what called the function went on elsewhere";
        }
        if (stopped < 0 || !noted(thread, status)) {
            return "the thread ended while it was stepped";
        }
        given = 0;
    } while (status >> 16); /* a clone that it made: the step is still to come */
    *signal = pending(status);
    stand(thread, *signal);
    return NULL;
}

/* Steps the thread from entry to entry. NULL when all calls were counted, else why not. */
static const char *step_calls(pid_t thread, const struct request *asked) {
    int signal = 0;
    long all = 0;
    long long deadline = now_ms() + STEPPING_MS;
    for (long call = 0; call < asked->calls; call++) {
        registers regs = {0};
        regs.PROGRAM_COUNTER = entry;
        long steps = 0;
        do {
            if (!count_at(regs.PROGRAM_COUNTER)) {
                return "more different instructions than there is room for";
            }
            if (now_ms() > deadline) {
                return "the calls took too long, stepped";
            }
            if (++all > asked->steps) {
                return "the function was not called again within the budget of instructions";
            }
            steps++;
            const char *why = step(thread, &signal);
            if (why) {
                return why;
            }
            if (!get_registers(thread, &regs)) {
                return "the thread ended while it was stepped";
            }
        } while (regs.PROGRAM_COUNTER != entry);
        tell_call(call, steps);
    }
    return NULL;
}

/* The process that has the function, once it has had it for a while; 0 with a reason. */
static pid_t settled(const struct request *asked, uint64_t *address, const char **why) {
    long long deadline = now_ms() + asked->wait_ms, since = 0;
    pid_t before = 0;
    for (;;) {
        siginfo_t told = {0};
        if (child_ended || waitid(P_PID, (id_t)child, &told, WEXITED | WNOHANG | WNOWAIT) ||
            told.si_pid) {
            *why = "the program ended before it was traced";
            return 0;
        }
        pid_t pid = holder(asked, address);
        if (pid != before) {
            before = pid;
            since = now_ms();
        }
        if (pid && now_ms() - since >= asked->settle_ms) {
            return pid;
        }
        if (now_ms() > deadline) {
            *why = "no process has loaded the library";
            return 0;
        }
        doze();
    }
}

static const char *trace(const struct request *asked) {
    const char *why = NULL;
    thread_count = 0;
    process = settled(asked, &entry, &why);
    if (!process) {
        return why;
    }
    if (!seize_all()) {
        let_go();
        return "the system forbids to trace it (ptrace: yama's scope, seccomp or a container)";
    }
    placed = peek(original) && poke(breakpoint);
    if (!placed) {
        let_go();
        return "its code cannot be read or written (/proc/PID/mem)";
    }
    pid_t thread = first_to_reach(asked->wait_ms, &why);
    if (thread) {
        placed = !poke(original);
        fprintf(reply, "pid %d\n", (int)process);
        hold_others(thread);
        why = step_calls(thread, asked);
    }
    let_go();
    memset(table, 0, sizeof table);
    return why;
}

/* ---- the program --------------------------------------------------------------------------- */

static void answer(const char *line) {
    struct request asked = {0};
    char *text = NULL;
    size_t size = 0;
    const char *why = "no such request";
    reply = open_memstream(&text, &size);
    if (!reply) {
        why = "out of memory";
    } else if (sscanf(line, "trace %4095[^\t]\t%lu %ld %ld %ld %ld", asked.file, &asked.offset,
                      &asked.calls, &asked.steps, &asked.wait_ms, &asked.settle_ms) == 6) {
        why = trace(&asked);
    }
    if (reply && fclose(reply) == 0) {
        fputs(text, control);
    }
    free(text);
    if (why) {
        fprintf(control, "error %s\n", why);
    } else {
        fputs("end\n", control);
    }
    fflush(control);
}

/* As the child ended: by its exit code, or by its signal. */
static int ended_as(int status) {
    if (WIFSIGNALED(status)) {
        signal(WTERMSIG(status), SIG_DFL);
        raise(WTERMSIG(status));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fputs("usage: xc_tracer CONTROL_FD COMMAND...\n", stderr);
        return 2;
    }
    int fd = (int)strtol(argv[1], NULL, 10);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    control = fdopen(fd, "r+");
    if (!control) {
        perror("xc_tracer: control");
        return 2;
    }
    sigset_t ended;
    sigemptyset(&ended);
    sigaddset(&ended, SIGCHLD);
    sigprocmask(SIG_BLOCK, &ended, NULL);
    child = fork();
    if (child == 0) {
        /* Allocators take other branches at other addresses: CPython's free by 4 instructions. Where a
         * container forbids this, the counts of two processes may differ by so many. */
        personality(ADDR_NO_RANDOMIZE);
        sigprocmask(SIG_UNBLOCK, &ended, NULL);
        execvp(argv[2], argv + 2);
        fprintf(stderr, "%s: %s\n", argv[2], strerror(errno));
        _exit(127);
    }
    if (child < 0) {
        perror("xc_tracer: fork");
        return 2;
    }
    /* The child alone holds the pipes: their ends must be seen when it ends. */
    close(STDIN_FILENO);
    close(STDOUT_FILENO);
    int signals = signalfd(-1, &ended, SFD_CLOEXEC);
    struct pollfd waits[] = {{fd, POLLIN, 0}, {signals, POLLIN, 0}};
    for (;;) {
        int status;
        wait_for(child, &status, WNOHANG);
        if (child_ended) {
            return ended_as(child_status);
        }
        if (poll(waits, 2, 1000) <= 0) {
            continue;
        }
        if (waits[1].revents & POLLIN) {
            struct signalfd_siginfo told;
            if (read(signals, &told, sizeof told) < 0) {
                continue;
            }
        }
        if (waits[0].revents & POLLIN) {
            char line[8192];
            if (fgets(line, sizeof line, control)) {
                answer(line);
            } else {
                waits[0].fd = -1; /* nobody asks any more */
            }
        } else if (waits[0].revents) {
            waits[0].fd = -1;
        }
    }
}
