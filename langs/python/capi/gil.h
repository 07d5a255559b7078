/* The GIL stays held while C runs, as it may for short calls. */
#ifndef GIL_H
#define GIL_H

#define CALL(statement) statement

/* Around a call of the library that calls back, and around the upcall in it. */
#define UPCALL_THREAD
#define LEAVE_PYTHON(upcall) (void)(upcall)
#define ENTER_PYTHON(upcall) (void)(upcall)

#endif
