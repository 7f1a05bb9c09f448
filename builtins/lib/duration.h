/* duration.h - spans of time as sleep and timeout take them, in milliseconds. */
#ifndef NACRE_DURATION_H
#define NACRE_DURATION_H

#include "base.h"

/* LIMIT_DURATION: counts as for ever: 100,000 years. */
#define LIMIT_DURATION ((int64_t)100000 * 366 * 86400 * 1000)

/* duration_read: digits[.digits] and s, m, h, d or nothing behind them, rounded up; or infinity.
 * -1: it is neither. */
int64_t duration_read(const char *text) MUST_USE;
/* duration_clock: what the clock shows that nobody sets. */
int64_t duration_clock(void) MUST_USE;

#endif
