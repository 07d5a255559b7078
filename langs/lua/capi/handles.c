/* Handles: userdata, freed by __close at the end of their block, or by __gc. */
#include "binding.h"

static xc_counter **check_counter(lua_State *L) {
    return check_object(L, 1, COUNTER);
}

// case: counter_cycle
static int counter_new(lua_State *L) {
    int64_t value = luaL_checkinteger(L, 1);
    xc_counter **counter = new_object(L, sizeof *counter, COUNTER);
    *counter = NULL;
    *counter = xc_counter_new(value);
    return *counter != NULL ? 1 : fail(L);
}

// case: counter_add
static int counter_add(lua_State *L) {
    xc_counter *counter = *check_counter(L);
    luaL_argcheck(L, counter != NULL, 1, "counter is closed");
    lua_pushinteger(L, xc_counter_add(counter, luaL_checkinteger(L, 2)));
    return 1;
}

static int counter_close(lua_State *L) {
    xc_counter **counter = check_counter(L);
    if (*counter != NULL) {
        xc_counter_free(*counter);
        *counter = NULL;
    }
    return 0;
}

// case: buffer_adopt
typedef struct {
    uint8_t *bytes; /* NULL once closed */
    size_t size;
} Buffer;

static int buffer_new(lua_State *L) {
    size_t size = check_size(L, 1);
    Buffer *buffer = new_object(L, sizeof *buffer, BUFFER);
    buffer->bytes = NULL;
    buffer->bytes = xc_buffer_new(size);
    buffer->size = size;
    return buffer->bytes != NULL ? 1 : fail(L);
}

static int buffer_index(lua_State *L) {
    const Buffer *buffer = check_object(L, 1, BUFFER);
    size_t i = (size_t)luaL_checkinteger(L, 2) - 1;
    luaL_argcheck(L, buffer->bytes != NULL, 1, "buffer is closed");
    luaL_argcheck(L, i < buffer->size, 2, "outside of the buffer");
    lua_pushinteger(L, buffer->bytes[i]);
    return 1;
}

static int buffer_close(lua_State *L) {
    Buffer *buffer = check_object(L, 1, BUFFER);
    if (buffer->bytes != NULL) {
        xc_buffer_free(buffer->bytes);
        buffer->bytes = NULL;
    }
    return 0;
}

// end of cases
