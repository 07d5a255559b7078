:- module(clock, [clock_ns/1]).

/** <module> A monotonic clock in nanoseconds */

:- use_foreign_library(foreign(clock)).
