/* Every call of the library runs with the GIL released. */
#ifndef GIL_H
#define GIL_H

#define CALL(statement)                                                                            \
    Py_BEGIN_ALLOW_THREADS statement;                                                              \
    Py_END_ALLOW_THREADS

/* The library calls back on the thread that called it, so that thread's own state is taken up
 * again; PyGILState_Ensure would look it up, and knows the main interpreter only. */
#define UPCALL_THREAD PyThreadState *thread; /* between the upcalls */
#define LEAVE_PYTHON(upcall) (upcall)->thread = PyEval_SaveThread()
#define ENTER_PYTHON(upcall) PyEval_RestoreThread((upcall)->thread)

#endif
