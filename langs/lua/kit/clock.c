/* require "clock" is a monotonic clock: os.clock counts the time of the processor, os.time whole
 * seconds. */
#include "headers.h"

#include <time.h>

static int clock_ns(lua_State *L) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    lua_pushinteger(L, (lua_Integer)now.tv_sec * 1000000000 + now.tv_nsec);
    return 1;
}

int luaopen_clock(lua_State *L);

int luaopen_clock(lua_State *L) {
    lua_pushcfunction(L, clock_ns);
    return 1;
}
