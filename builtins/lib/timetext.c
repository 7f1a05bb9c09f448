/* timetext.c - points in time as text (XCU date, and GNU's) */
#include "timetext.h"

/* LIMIT_WIDTH: more is taken for this much. */
enum { LIMIT_WIDTH = 4096 };

/* struct moment: what is written, in parts */
struct moment {
	struct tm tm;
	struct timespec t;
	int64_t year;
};

/* struct conversion: what stands between % and the letter */
struct conversion {
	char pad;		/* - _ 0 +, or 0: as is usual for the letter */
	bool upper, other;	/* ^ # */
	unsigned colons;
	size_t width;
};

/* ---- padding ---- */

static void add_many(struct buf *out, char c, size_t n)
{
	while (n-- > 0)
		buf_add_byte(out, c);
}

static char raised(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static char lowered(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* pad_before: makes what was added from start on as wide as is wanted */
static void pad_before(struct buf *out, const struct conversion *c, size_t start)
{
	size_t n = out->n - start, fill = c->width > n ? c->width - n : 0;
	if (c->pad == '-' || fill == 0)
		return;
	add_many(out, ' ', fill);
	if (out->n != start + n + fill)		/* over the limit */
		return;
	memmove(out->p + start + fill, out->p + start, n);
	memset(out->p + start, c->pad == '0' || c->pad == '+' ? '0' : ' ', fill);
}

static void add_text(struct buf *out, const struct conversion *c, const char *text, size_t n)
{
	size_t start = out->n;
	for (size_t i = 0; i < n; i++)
		buf_add_byte(out, c->upper ? raised(text[i]) : text[i]);
	pad_before(out, c, start);
}

/* add_number: at least `digits` of them, filled with `usual` */
static void add_number(
	struct buf *out, const struct conversion *c, int64_t value, size_t digits, char usual)
{
	char room[24], pad = c->pad != 0 ? c->pad : usual;
	struct str text = number_format(room, value < 0 ? -value : value);
	size_t width = c->width > digits ? c->width : digits;
	bool sign = value < 0;
	size_t fill = width > text.n + sign && pad != '-' ? width - text.n - sign : 0;
	if (pad == '_')
		add_many(out, ' ', fill);
	if (sign)
		buf_add_byte(out, '-');
	if (pad != '_')
		add_many(out, '0', fill);
	buf_add(out, text);
}

/* ---- numbers ---- */

/* iso_week: ISO 8601: weeks begin on Monday, and the first has the year's first Thursday */
static int iso_week(const struct moment *m, int64_t *year)
{
	const struct tm *tm = &m->tm;
	int64_t y = m->year;
	int weekday = (tm->tm_wday + 6) % 7;
	int thursday = tm->tm_yday - weekday + 3;	/* of this week, in this year */
	*year = y;
	if (thursday < 0) {
		bool leap = ((y - 1) % 4 == 0 && (y - 1) % 100 != 0) || (y - 1) % 400 == 0;
		*year = y - 1;
		thursday += leap ? 366 : 365;
	} else {
		bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
		if (thursday >= (leap ? 366 : 365)) {
			*year = y + 1;
			return 1;
		}
	}
	return thursday / 7 + 1;
}

static int64_t floor_of(int64_t value, int64_t unit)
{
	return value / unit - (value % unit < 0);
}

/* week_of: the week of the year, which begins on this weekday; days before the first are week 0 */
static int week_of(const struct tm *tm, int first)
{
	return (tm->tm_yday + 7 - (tm->tm_wday + 7 - first) % 7) / 7;
}

/* struct number: how a letter is written */
struct number {
	int64_t value;
	size_t digits;
	char usual;
};

static int twelfth(int hour)
{
	return hour % 12 == 0 ? 12 : hour % 12;
}

/* number_of: false: the letter is no number */
static bool number_of(const struct moment *m, char letter, struct number *n)
{
	const struct tm *tm = &m->tm;
	int64_t iso_year;
	int week = iso_week(m, &iso_year);
	switch (letter) {
	case 'C': *n = (struct number){ floor_of(m->year, 100), 2, '0' }; break;
	case 'd': *n = (struct number){ tm->tm_mday, 2, '0' }; break;
	case 'e': *n = (struct number){ tm->tm_mday, 2, '_' }; break;
	case 'g': *n = (struct number){ (iso_year % 100 + 100) % 100, 2, '0' }; break;
	case 'G': *n = (struct number){ iso_year, 4, '0' }; break;
	case 'H': *n = (struct number){ tm->tm_hour, 2, '0' }; break;
	case 'I': *n = (struct number){ twelfth(tm->tm_hour), 2, '0' }; break;
	case 'j': *n = (struct number){ tm->tm_yday + 1, 3, '0' }; break;
	case 'k': *n = (struct number){ tm->tm_hour, 2, '_' }; break;
	case 'l': *n = (struct number){ twelfth(tm->tm_hour), 2, '_' }; break;
	case 'm': *n = (struct number){ tm->tm_mon + 1, 2, '0' }; break;
	case 'M': *n = (struct number){ tm->tm_min, 2, '0' }; break;
	case 'q': *n = (struct number){ tm->tm_mon / 3 + 1, 1, '0' }; break;
	case 's': *n = (struct number){ m->t.tv_sec, 1, '0' }; break;
	case 'S': *n = (struct number){ tm->tm_sec, 2, '0' }; break;
	case 'u': *n = (struct number){ (tm->tm_wday + 6) % 7 + 1, 1, '0' }; break;
	case 'U': *n = (struct number){ week_of(tm, 0), 2, '0' }; break;
	case 'V': *n = (struct number){ week, 2, '0' }; break;
	case 'w': *n = (struct number){ tm->tm_wday, 1, '0' }; break;
	case 'W': *n = (struct number){ week_of(tm, 1), 2, '0' }; break;
	case 'y': *n = (struct number){ (m->year % 100 + 100) % 100, 2, '0' }; break;
	case 'Y': *n = (struct number){ m->year, 4, '0' }; break;
	default: return false;
	}
	return true;
}

/* ---- others ---- */

static void add_format(struct buf *out, const struct moment *m, const char *format, bool upper);

/* short_for: a letter that stands for a format; NULL: it is none */
static const char *short_for(char letter)
{
	switch (letter) {
	case 'c': return "%a %b %e %H:%M:%S %-Y";
	case 'D': case 'x': return "%m/%d/%y";
	case 'r': return "%I:%M:%S %p";
	case 'R': return "%H:%M";
	case 'T': case 'X': return "%H:%M:%S";
	default: return NULL;
	}
}

/* add_fraction: %N; the width says how many digits */
static void add_fraction(struct buf *out, const struct conversion *c, long nanoseconds)
{
	size_t wanted = c->width > 0 ? c->width : 9, digits = 9;
	char room[9];
	long value = nanoseconds;
	for (size_t i = 9; i-- > 0; value /= 10)
		room[i] = (char)('0' + value % 10);
	while (digits > wanted || (c->pad == '_' && digits > 1 && room[digits - 1] == '0'))
		digits--;
	buf_add(out, (struct str){ room, digits });
	if (c->pad != '-')
		add_many(out, c->pad == '_' ? ' ' : '0', wanted - digits);
}

/* add_date: %F; of a width, the year takes what is left */
static void add_date(struct buf *out, const struct moment *m, const struct conversion *c)
{
	struct conversion year = *c;
	year.width = c->width > 6 ? c->width - 6 : 0;
	add_number(out, &year, m->year, 0, '0');
	add_format(out, m, "-%m-%d", false);
}

/* add_zone: %z: +hhmm; with colons +hh:mm, +hh:mm:ss, as much as is needed */
static void add_zone(struct buf *out, const struct conversion *c, long offset)
{
	long seconds = offset < 0 ? -offset : offset;
	long parts[] = { seconds / 3600, seconds / 60 % 60, seconds % 60 };
	size_t count = c->colons == 2 ? 3 : 2, used = 0, skipped = 0;
	char room[16] = "";
	if (c->colons == 3)
		count = parts[2] != 0 ? 3 : parts[1] != 0 ? 2 : 1;
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && c->colons > 0)
			room[used++] = ':';
		room[used++] = (char)('0' + parts[i] / 10);
		room[used++] = (char)('0' + parts[i] % 10);
	}
	while ((c->pad == '_' || c->pad == '-') && skipped + 1 < used && room[skipped] == '0')
		skipped++;
	size_t width = c->width > used + 1 ? c->width : used + 1, n = used - skipped + 1;
	if (c->pad == '_')
		add_many(out, ' ', width - n);
	buf_add_byte(out, offset < 0 ? '-' : '+');
	if (c->pad != '_' && c->pad != '-')
		add_many(out, '0', width - n);
	buf_add(out, (struct str){ room + skipped, used - skipped });
}

/* names of days and months; the first three bytes are their short names */
static const char *const days[] = {
	"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
};
static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"
};

/* add_name: of days, months, halves of the day, zones; false: it is no such letter */
static bool add_name(struct buf *out, const struct moment *m, struct conversion c, char letter)
{
	const char *text;
	bool short_name = letter == 'a' || letter == 'b' || letter == 'h';
	size_t start = out->n;
	switch (letter) {
	case 'a': case 'A': text = days[m->tm.tm_wday]; break;
	case 'b': case 'B': case 'h': text = months[m->tm.tm_mon]; break;
	case 'p': text = m->tm.tm_hour < 12 ? "AM" : "PM"; break;
	case 'P': text = m->tm.tm_hour < 12 ? "am" : "pm"; break;
	case 'Z': text = m->tm.tm_zone != NULL ? m->tm.tm_zone : ""; break;
	case 'n': text = "\n"; break;
	case 't': text = "\t"; break;
	case '%': text = "%"; break;
	default: return false;
	}
	/* # is the other case: lower for what is in capitals already */
	bool lower = c.other && (letter == 'p' || letter == 'Z');
	c.upper = (c.upper || (c.other && !lower)) && letter != 'P';
	add_text(out, &c, text, short_name ? 3 : strlen(text));
	for (size_t i = start; lower && i < out->n; i++)
		out->p[i] = lowered(out->p[i]);
	return true;
}

static bool add_conversion(struct buf *out, const struct moment *m, const struct conversion *c,
	char letter)
{
	const char *format = short_for(letter);
	struct number n;
	size_t start = out->n;
	if (c->colons > 0 && letter != 'z')
		return false;
	if (format != NULL) {
		add_format(out, m, format, c->upper);
		pad_before(out, c, start);
	} else if (number_of(m, letter, &n)) {
		add_number(out, c, n.value, n.digits, n.usual);
	} else if (letter == 'F') {
		add_date(out, m, c);
	} else if (letter == 'N') {
		add_fraction(out, c, m->t.tv_nsec);
	} else if (letter == 'z') {
		add_zone(out, c, m->tm.tm_gmtoff);
	} else {
		return add_name(out, m, *c, letter);
	}
	return true;
}

/* ---- the format ---- */

static struct conversion read_conversion(const char **p, bool upper)
{
	struct conversion c = { .upper = upper };
	for (; **p != '\0' && strchr("-_0+^#", **p) != NULL; (*p)++) {
		if (**p == '^')
			c.upper = true;
		else if (**p == '#')
			c.other = true;
		else
			c.pad = **p;
	}
	for (; is_digit(**p); (*p)++)
		c.width = c.width < LIMIT_WIDTH ? 10 * c.width + (size_t)(**p - '0') : LIMIT_WIDTH;
	for (; **p == ':'; (*p)++)
		c.colons++;
	if (**p == 'E' || **p == 'O')	/* other digits and calendars: the C locale has none */
		(*p)++;
	return c;
}

static void add_format(struct buf *out, const struct moment *m, const char *format, bool upper)
{
	while (*format != '\0') {
		const char *start = format++;
		if (*start != '%') {
			buf_add_byte(out, *start);
			continue;
		}
		struct conversion c = read_conversion(&format, upper);
		if (*format == '\0' || !add_conversion(out, m, &c, *format)) {
			/* no conversion: it stands for itself */
			size_t n = (size_t)(format - start) + (*format != '\0');
			buf_add(out, (struct str){ start, n });
		}
		format += *format != '\0';
	}
}

bool timetext_add(struct buf *out, const char *format, struct timespec t, bool utc)
{
	struct moment m = { .t = t };
	if ((utc ? gmtime_r(&t.tv_sec, &m.tm) : localtime_r(&t.tv_sec, &m.tm)) == NULL) {
		buf_add_integer(out, t.tv_sec);
		return false;
	}
	if (utc)
		m.tm.tm_zone = "UTC";	/* some call it GMT */
	m.year = (int64_t)m.tm.tm_year + 1900;
	add_format(out, &m, format, false);
	return true;
}
