/* timeform.h - times as text, for date, ls and stat: date's formats (XCU date), in the C locale. */
#ifndef NACRE_TIMEFORM_H
#define NACRE_TIMEFORM_H

#include <time.h>
#include "base.h"

/* struct timeform: a point in time, broken down. */
struct timeform {
	struct tm tm;		/* with tm_gmtoff and tm_zone */
	int64_t seconds;	/* since 1970: %s */
	long nanoseconds;	/* %N */
};

/* timeform_add: adds the time as format says: all conversions of POSIX's date, and of GNU's
 * %k %l %N %P %q %s %:z %::z %:::z, the flags _ - 0 ^ # and widths. What is no conversion stays
 * as it is. */
void timeform_add(struct buf *out, struct str format, const struct timeform *time);
/* timeform_add_time: the same for t in local time, which is libc's: the caller has told it the
 * zone. false: t is in a year that has no number; it is added as a number of seconds. */
bool timeform_add_time(struct buf *out, const char *format, struct timespec t);

/* TIMEFORM_FULL: as stat and ls --full-time show it. */
#define TIMEFORM_FULL "%Y-%m-%d %T.%N %z"

#endif
