/* init.h - `init on`: PID 1 stays as a process that only waits, reaps and forwards signals. */
#ifndef NACRE_INIT_H
#define NACRE_INIT_H

#include "policy.h"

/* init_stay: returns in a child, which does the work. This process becomes its init, with
 * policy->grace:
 *
 *	- a signal that comes goes to that child; one that was ignored on entry goes nowhere;
 *	- TERM, INT, QUIT and HUP also start the grace period, of that many seconds;
 *	- when the child has ended, TERM goes to all processes that are left, and starts it too;
 *	- at its end, or when no process is left, PID 1 ends, and the kernel kills what there is;
 *	- its status is the child's, 128 + n for signal n: 137 if the child had to be killed.
 *
 * It is under a filter of its own that allows nothing else. */
void init_stay(const struct policy *policy);

#endif
