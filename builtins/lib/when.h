/* when.h - points in time as people write them: for `date -d` and `touch`. Local time is libc's:
 * the caller has told it the zone. */
#ifndef NACRE_WHEN_H
#define NACRE_WHEN_H

#include <time.h>
#include "base.h"

/* when_parse: what text means at the time `base`: the useful part of what GNU's date understands.
 * Any of these, in any order, separated by blanks or commas:
 *
 *	@1709210096.5				seconds since 1970, and nothing else beside it
 *	2024-02-29, 20240229, 29 Feb 2024, Feb 29 2024
 *	12:34, 12:34:56.789			with a T between a date and it (XCU touch -d)
 *	Z, UTC, GMT, +01:00, +0100, +1		behind the time
 *	now, today, yesterday, tomorrow
 *	+2 days, 3 hours ago, next month, last year
 *	Thu, Thursday				the next one, if it is not today; beside a date: not
 *						looked at
 *
 * A date without a time is its beginning. tv_nsec < 0: text is none of that. */
struct timespec when_parse(const char *text, struct timespec base) MUST_USE;

/* when_parse_stamp: [[CC]YY]MMDDhhmm[.SS] (XCU touch -t); without a year, that of base. */
struct timespec when_parse_stamp(const char *text, struct timespec base) MUST_USE;

#endif
