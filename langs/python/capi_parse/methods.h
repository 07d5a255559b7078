/* How the functions are given their arguments: in a tuple, as the tutorial does it.
 * https://docs.python.org/3/extending/extending.html#the-module-s-method-table-and-initialization-function */
#ifndef METHODS_H
#define METHODS_H

#define NONE(name) {#name, name, METH_NOARGS, NULL}
#define ONE(name) {#name, name, METH_VARARGS, NULL}
#define SEVERAL(name) ONE(name)

#endif
