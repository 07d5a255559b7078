/* Part of cases.c. */
#include <pthread.h>
#include <stdlib.h>

// case: parallel_work
struct team {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int64_t waiting;
    int go;
    int64_t loops;
    int64_t result;
};

static void *work_in_team(void *argument) {
    struct team *team = argument;
    pthread_mutex_lock(&team->lock);
    team->waiting++;
    pthread_cond_broadcast(&team->changed);
    while (!team->go) {
        pthread_cond_wait(&team->changed, &team->lock);
    }
    pthread_mutex_unlock(&team->lock);
    int64_t loops = team->loops;
    int64_t steps = 10000;
    int64_t r = 0;
    KEEP(steps);
    for (int64_t i = 0; i < loops; i++) {
        KEEP_AGAIN(steps);
        r = xc_work(steps);
        KEEP(r);
    }
    pthread_mutex_lock(&team->lock);
    team->result = r;
    pthread_mutex_unlock(&team->lock);
    return NULL;
}

static int64_t parallel_work(int64_t size, int64_t loops, struct answer *answer) {
    struct team team = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
    team.loops = loops;
    pthread_t *threads = allocate((size_t)size, sizeof *threads);
    int64_t started = 0;
    while (started < size && pthread_create(&threads[started], NULL, work_in_team, &team) == 0) {
        started++;
    }
    pthread_mutex_lock(&team.lock);
    while (team.waiting < started) {
        pthread_cond_wait(&team.changed, &team.lock);
    }
    int64_t start = now_ns();
    team.go = 1;
    pthread_cond_broadcast(&team.changed);
    pthread_mutex_unlock(&team.lock);
    for (int64_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    int64_t elapsed_ns = now_ns() - start;
    free(threads);
    if (started < size) {
        return fail(answer, "only %lld of %lld threads could be started", (long long)started,
                    (long long)size);
    }
    answer_with(answer, "%lld", (long long)team.result);
    return elapsed_ns;
}
// end of cases
