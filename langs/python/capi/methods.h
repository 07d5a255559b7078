/* How the functions are given their arguments: by METH_NOARGS, METH_O or METH_FASTCALL, which build no
 * tuple: https://docs.python.org/3/c-api/structures.html#c.METH_FASTCALL */
#ifndef METHODS_H
#define METHODS_H

#define NONE(name) {#name, name, METH_NOARGS, NULL}
#define ONE(name) {#name, name, METH_O, NULL}
#define SEVERAL(name) {#name, (PyCFunction)(void (*)(void))name, METH_FASTCALL, NULL}

#endif
