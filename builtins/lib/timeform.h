/* timeform.h - times as text: date's formats (XCU date), in the C locale. */
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

#endif
