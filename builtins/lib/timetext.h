/* timetext.h - points in time as text, for date, ls and stat. libc's strftime would bring its
 * printf along, and knows no nanoseconds. */
#ifndef NACRE_TIMETEXT_H
#define NACRE_TIMETEXT_H

#include <time.h>
#include "base.h"

/* timetext_add: adds t as format says: the conversions of XCU date and GNU's, in the C locale, with
 * GNU's flags - _ 0 + ^ # : and widths; %3N are the first three digits of the fraction. What is no
 * conversion stands for itself. Local time is libc's: the caller has told it the zone. utc: in UTC.
 * false: t is in a year that has no number; it is added as a number of seconds. */
bool timetext_add(struct buf *out, const char *format, struct timespec t, bool utc);

/* TIMETEXT_FULL: as stat and ls --full-time show it. */
#define TIMETEXT_FULL "%Y-%m-%d %T.%N %z"

#endif
