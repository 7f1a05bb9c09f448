/* when.c - points in time as people write them (XCU touch -d, -t; GNU's date -d) */
#include "when.h"

enum unit { SECONDS, MINUTES, HOURS, DAYS, MONTHS, YEARS, WEEKS, FORTNIGHTS, UNITS };

/* struct when: what was read so far */
struct when {
	const char *p;
	bool has_date, has_day, has_year, has_time, has_zone, has_added;
	int weekday;			/* from 1, which is Sunday; 0: none was named */
	int64_t value;			/* of the digits that were taken last */
	int64_t zone;			/* seconds east of UTC */
	long nanoseconds;
	struct tm tm;			/* local, or in the zone that was given */
	int64_t added[YEARS + 1];
};

static const char months[] = "january february march april may june july august september october "
	"november december";
static const char weekdays[] = "sunday monday tuesday wednesday thursday friday saturday";
/* as enum unit has them, and the first two once more */
static const char units[] = "second minute hour day month year week fortnight sec min";
static const char zones[] = "utc gmt";
static const char words[] = "now today yesterday tomorrow next last";
enum word { NOW, TODAY, YESTERDAY, TOMORROW, NEXT, LAST };

/* ---- pieces ---- */

static void skip_blanks(struct when *w)
{
	while (*w->p == ' ' || *w->p == ',' || (*w->p >= '\t' && *w->p <= '\r'))
		w->p++;
}

static bool is_letter(char c)
{
	return is_name_start(c) && c != '_';
}

/* word_in: the index of the word at w->p in a list. Of months and weekdays three letters are
 * enough; an s may follow. -1: it is not there. */
static int word_in(struct when *w, const char *list)
{
	size_t n = 0;
	bool cut = list == months || list == weekdays;
	while (is_letter(w->p[n]))
		n++;
	for (int i = 0; *list != '\0'; i++) {
		size_t length = strcspn(list, " "), same = 0;
		while (same < n && same < length && (w->p[same] | ' ') == list[same])
			same++;
		bool plural = same + 1 == n && (w->p[same] | ' ') == 's';
		if (same >= (cut ? 3 : length) && (same == n || plural)) {
			w->p += n;
			return i;
		}
		list += length + (list[length] != '\0');
	}
	return -1;
}

/* take_digits: up to `most` digits, into w->value; returns how many */
static unsigned take_digits(struct when *w, unsigned most)
{
	unsigned n = 0;
	for (w->value = 0; n < most && is_digit(*w->p); n++)
		w->value = w->value * 10 + (*w->p++ - '0');
	return n;
}

/* take_two: two digits that make a number from least to most; -1: they do not */
static int take_two(struct when *w, int least, int most)
{
	bool some = take_digits(w, 2) > 0;
	return some && w->value >= least && w->value <= most ? (int)w->value : -1;
}

static void take_fraction(struct when *w)
{
	w->nanoseconds = 0;
	if ((*w->p != '.' && *w->p != ',') || !is_digit(w->p[1]))
		return;
	w->p++;
	for (long unit = 100000000; is_digit(*w->p); w->p++, unit /= 10)
		w->nanoseconds += unit * (*w->p - '0');
}

/* set_year: XBD: two digits from 69 mean 19YY */
NOINLINE bool set_year(struct when *w, int64_t year, unsigned digits)
{
	if (digits <= 2)
		year += year < 69 ? 2000 : 1900;
	w->tm.tm_year = (int)(year - 1900);
	bool again = w->has_year;
	w->has_year = true;
	return !again && w->tm.tm_year == year - 1900;
}

static bool set_day(struct when *w, int64_t day)
{
	bool again = w->has_day;
	w->tm.tm_mday = (int)day;
	w->has_day = true;
	return !again && day >= 1 && day <= 31;
}

static bool set_month(struct when *w, int64_t month)
{
	bool again = w->has_date;
	w->tm.tm_mon = (int)month - 1;
	w->has_date = true;
	return !again && month >= 1 && month <= 12;
}

/* set_date: a T that joins it to a time is skipped */
static bool set_date(struct when *w, int64_t year, unsigned digits, int64_t month, int64_t day)
{
	if ((*w->p | ' ') == 't' && is_digit(w->p[1]))
		w->p++;
	return set_year(w, year, digits) && set_month(w, month) && set_day(w, day);
}

/* ---- items ---- */

/* take_zone: behind a time: +HH, +HHMM, +HH:MM */
static bool take_zone(struct when *w)
{
	int sign = *w->p++ == '-' ? -1 : 1;
	unsigned digits = take_digits(w, 4);
	int64_t hours = w->value, minutes = 0;
	if (digits > 2) {
		minutes = hours % 100;
		hours /= 100;
	} else if (*w->p == ':') {
		w->p++;
		if (take_digits(w, 2) != 2)
			return false;
		minutes = w->value;
	}
	bool again = w->has_zone;
	w->has_zone = true;
	w->zone = sign * (hours * 3600 + minutes * 60);
	return digits > 0 && !again && minutes < 60 && hours <= 24;
}

/* take_time: behind its hour */
static bool take_time(struct when *w, int64_t hour)
{
	struct tm *tm = &w->tm;
	if (hour > 23 || w->has_time)
		return false;
	w->p++;
	w->has_time = true;
	tm->tm_hour = (int)hour;
	tm->tm_sec = 0;
	w->nanoseconds = 0;
	tm->tm_min = take_two(w, 0, 59);
	if (*w->p == ':') {
		w->p++;
		tm->tm_sec = take_two(w, 0, 60);
		take_fraction(w);
	}
	if (tm->tm_min < 0 || tm->tm_sec < 0)
		return false;
	if ((*w->p | ' ') == 'z' && !is_letter(w->p[1])) {
		w->p++;
		w->has_zone = true;
		return true;
	}
	skip_blanks(w);
	return (*w->p != '+' && *w->p != '-') || take_zone(w);
}

/* take_iso_date: behind its year */
static bool take_iso_date(struct when *w, int64_t year, unsigned digits)
{
	w->p++;
	int month = take_two(w, 1, 12);
	if (month < 0 || *w->p++ != '-')
		return false;
	int day = take_two(w, 1, 31);
	return day >= 0 && set_date(w, year, digits, month, day);
}

NOINLINE bool add(struct when *w, int unit, int64_t amount)
{
	w->has_added = true;
	if (unit >= WEEKS) {
		amount *= unit == WEEKS ? 7 : 14;	/* it has 12 digits */
		unit = DAYS;
	}
	return !__builtin_add_overflow(w->added[unit], amount, &w->added[unit]);
}

/* add_units: "ago" may stand behind them */
static bool add_units(struct when *w, int unit, int64_t amount)
{
	skip_blanks(w);
	return add(w, unit % UNITS, word_in(w, "ago") < 0 ? amount : -amount);
}

/* take_plain: a number with nothing that says what it is: 20240229, a day or a year beside the name
 * of a month */
static bool take_plain(struct when *w, int64_t value, unsigned digits)
{
	if (w->has_date && w->has_day && !w->has_year)
		return set_year(w, value, digits);
	if (digits == 8)
		return set_date(w, value / 10000, 4, value / 100 % 100, value % 100);
	return digits <= 2 && set_day(w, value);
}

/* take_number: what begins with a digit, or with a sign */
static bool take_number(struct when *w)
{
	bool is_signed = !is_digit(*w->p);
	int64_t sign = *w->p == '-' ? -1 : 1;
	w->p += is_signed;
	if (is_signed)
		skip_blanks(w);
	unsigned digits = take_digits(w, 12);
	int64_t value = w->value;
	if (digits == 0 || is_digit(*w->p))
		return false;
	if (!is_signed && *w->p == ':')
		return take_time(w, value);
	if (!is_signed && *w->p == '-' && is_digit(w->p[1]))
		return take_iso_date(w, value, digits);
	/* "Feb 29 2024 days ago": a year, not 2024 days */
	if (!is_signed && digits > 2 && w->has_date && w->has_day && !w->has_year)
		return set_year(w, value, digits);
	skip_blanks(w);
	const char *before = w->p;
	int unit = word_in(w, units);
	if (unit >= 0)
		return add_units(w, unit, sign * value);
	w->p = before;
	return !is_signed && take_plain(w, value, digits);
}

static bool take_known_word(struct when *w, int word)
{
	int unit;
	switch ((enum word)word) {
	case NOW:
	case TODAY:
		return add(w, DAYS, 0);
	case YESTERDAY:
		return add(w, DAYS, -1);
	case TOMORROW:
		return add(w, DAYS, 1);
	case NEXT:
	case LAST:
		skip_blanks(w);
		unit = word_in(w, units);
		return unit >= 0 && add_units(w, unit, word == NEXT ? 1 : -1);
	}
	return false;
}

static bool take_word(struct when *w)
{
	int found = word_in(w, months);
	if (found >= 0)
		return set_month(w, found + 1);
	found = word_in(w, weekdays);
	if (found >= 0) {
		bool again = w->weekday != 0;
		w->weekday = found + 1;
		return !again;
	}
	if (word_in(w, zones) >= 0 || ((*w->p | ' ') == 'z' && !is_letter(w->p[1]) && w->p++)) {
		bool again = w->has_zone;
		w->has_zone = true;
		return !again;
	}
	found = word_in(w, units);
	if (found >= 0)
		return add_units(w, found, 1);
	found = word_in(w, words);
	return found >= 0 && take_known_word(w, found);
}

/* ---- all of it ---- */

/* is_in_month: mktime would make the 30th of February a day of March */
static bool is_in_month(const struct tm *tm)
{
	static const char days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int64_t year = (int64_t)tm->tm_year + 1900;
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return tm->tm_mday <= days[tm->tm_mon] - (tm->tm_mon == 1 && !leap);
}

/* advance: adds to one field of a date */
static bool advance(int *field, int64_t amount)
{
	int64_t sum;
	if (__builtin_add_overflow(*field, amount, &sum) || sum != (int)sum)
		return false;
	*field = (int)sum;
	return true;
}

/* exists: is there such a local time? Where summer time begins an hour is left out. */
static bool exists(const struct when *w)
{
	struct tm tm = w->tm;
	tm.tm_sec = 0;		/* 60 is the next minute */
	(void)mktime(&tm);
	return w->has_zone || (tm.tm_min == w->tm.tm_min && tm.tm_hour == w->tm.tm_hour);
}

/* total: the seconds since 1970 of tm, with what was added. Years, months and days are the
 * calendar's; hours and less are so many seconds. */
static struct timespec total(struct when *w)
{
	static const struct timespec none = { .tv_nsec = -1 };
	static const int64_t lengths[] = { 1, 60, 3600 };
	const int64_t *added = w->added;
	int64_t seconds;
	struct tm *tm = &w->tm;
	/* as GNU has it: a date has the summer time of its day; what is counted from now, that of
	 * now */
	if (w->has_date || w->has_time)
		tm->tm_isdst = -1;
	if (!is_in_month(tm) || !exists(w) || !advance(&tm->tm_mday, added[DAYS]) ||
		!advance(&tm->tm_mon, added[MONTHS]) || !advance(&tm->tm_year, added[YEARS]))
		return none;
	/* seconds may be -1; what fails leaves tm as it is */
	tm->tm_wday = -1;
	seconds = w->has_zone ? timegm(tm) : mktime(tm);
	bool over = tm->tm_wday < 0 || __builtin_sub_overflow(seconds, w->zone, &seconds);
	for (int i = SECONDS; i <= HOURS; i++) {
		int64_t part;
		over |= __builtin_mul_overflow(added[i], lengths[i], &part);
		over |= __builtin_add_overflow(seconds, part, &seconds);
	}
	return over ? none : (struct timespec){ seconds, w->nanoseconds };
}

/* parse_seconds: behind the @ */
static struct timespec parse_seconds(struct when *w)
{
	bool negative = *w->p == '-';
	w->p += negative || *w->p == '+';
	bool some = take_digits(w, 18) > 0 && !is_digit(*w->p);
	int64_t value = w->value;
	take_fraction(w);
	skip_blanks(w);
	if (negative && w->nanoseconds > 0) {
		w->nanoseconds = 1000000000 - w->nanoseconds;
		value++;
	}
	if (!some || *w->p != '\0')
		w->nanoseconds = -1;
	return (struct timespec){ negative ? -value : value, w->nanoseconds };
}

static bool parse_items(struct when *w)
{
	for (skip_blanks(w); *w->p != '\0'; skip_blanks(w))
		if (!(is_letter(*w->p) ? take_word(w) : take_number(w)))
			return false;
	return w->has_day == w->has_date && (w->has_date || !w->has_year);
}

struct timespec when_parse(const char *text, struct timespec base)
{
	struct when w = { .p = text, .nanoseconds = base.tv_nsec };
	skip_blanks(&w);
	if (*w.p == '@') {
		w.p++;
		return parse_seconds(&w);
	}
	if (localtime_r(&base.tv_sec, &w.tm) == NULL || !parse_items(&w))
		return (struct timespec){ .tv_nsec = -1 };
	if (w.weekday > 0 && !w.has_date) {
		w.has_date = true;
		let_fail(add(&w, DAYS, (w.weekday + 6 - w.tm.tm_wday) % 7));
	}
	if (!w.has_time && (w.has_date || !w.has_added)) {
		w.tm.tm_hour = w.tm.tm_min = w.tm.tm_sec = 0;
		w.nanoseconds = 0;
	}
	return total(&w);
}

/* parse_stamp: digits: those before a point, which is right */
static bool parse_stamp(struct when *w, unsigned digits)
{
	struct tm *tm = &w->tm;
	unsigned count = take_digits(w, digits - 8);
	if (count > 0)
		let_fail(set_year(w, w->value, count));
	tm->tm_mon = take_two(w, 1, 12) - 1;
	tm->tm_mday = take_two(w, 1, 31);
	tm->tm_hour = take_two(w, 0, 23);
	tm->tm_min = take_two(w, 0, 59);
	tm->tm_sec = 0;
	if (*w->p == '.')
		tm->tm_sec = strlen(++w->p) == 2 ? take_two(w, 0, 60) : -1;
	return *w->p == '\0' && tm->tm_mon >= 0 && tm->tm_mday >= 0 && tm->tm_hour >= 0 &&
		tm->tm_min >= 0 && tm->tm_sec >= 0;
}

struct timespec when_parse_stamp(const char *text, struct timespec base)
{
	struct when w = { .p = text, .has_date = true };
	size_t digits = strspn(text, "0123456789");
	if ((digits != 8 && digits != 10 && digits != 12) ||
		localtime_r(&base.tv_sec, &w.tm) == NULL || !parse_stamp(&w, (unsigned)digits))
		return (struct timespec){ .tv_nsec = -1 };
	return total(&w);
}
