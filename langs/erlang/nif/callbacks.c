/* The library's calls as messages. */
#include "binding.h"

typedef struct {
    ErlNifEnv *env;
    ErlNifPid process;
    int sent;
} Sink;

static void send_log(int32_t level, const char *message, void *user) {
    Sink *sink = user;
    ERL_NIF_TERM log = enif_make_tuple3(sink->env, atom_log, enif_make_int(sink->env, level),
                                        make_text(sink->env, message, strlen(message)));
    sink->sent = enif_send(sink->env, &sink->process, NULL, log);
}

// case: log_message
static ERL_NIF_TERM log_message(ErlNifEnv *env, int argc, const ERL_NIF_TERM argv[]) {
    (void)argc;
    Sink sink = {.env = env};
    int32_t level;
    if (!enif_get_local_pid(env, argv[0], &sink.process) || !get_int32(env, argv[1], &level)) {
        return enif_make_badarg(env);
    }
    if (xc_log_message(send_log, &sink, level) != XC_OK) {
        return raise_last_error(env);
    }
    return sink.sent ? atom_ok : raise_message(env, "the process is not alive");
}

// end of cases
