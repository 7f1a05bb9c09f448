/* progress.h - one line on standard error, when it is a terminal and the work takes its time. */
#ifndef NACRE_PROGRESS_H
#define NACRE_PROGRESS_H

#include "base.h"

struct progress {
	bool wanted, shown;
	uint64_t done, total;		/* bytes; total 0: not known */
	uint64_t began, last;		/* milliseconds */
	const char *what;
};

void progress_begin(struct progress *p, const char *what);
/* progress_add: so many bytes more. The line is drawn after a second, and then ten times a
 * second. */
void progress_add(struct progress *p, uint64_t bytes);
/* progress_end: takes the line away. */
void progress_end(struct progress *p);

#endif
