/* timeform.c - times as text (XCU date), in the C locale. libc's strftime has no flags, and takes
 * stdio along. */
#include "timeform.h"

/* struct conversion: one of the format, and where it goes. */
struct conversion {
	struct buf *out;
	const struct timeform *time;
	char pad;		/* '_', '-', '0' or '+'; 0: as usual */
	bool upper, swap;	/* ^, # */
	size_t width, colons;
	char room[24];
};

/* LIMIT_WIDTH: wider fields are cut to it. */
enum { LIMIT_WIDTH = 1 << 20 };

/* ---- pieces ---- */

static void add_padding(struct conversion *c, char pad, size_t length)
{
	buf_add_many(c->out, pad, c->width > length ? c->width - length : 0);
}

/* add_text: padded with blanks; letter: what # does: upper case, but lower case for %p and %Z */
static void add_text(struct conversion *c, struct str text, bool swaps_down)
{
	bool up = c->upper || (c->swap && !swaps_down), down = c->swap && swaps_down;
	if (c->pad != '-')
		add_padding(c, c->pad == '0' || c->pad == '+' ? '0' : ' ', text.n);
	for (size_t i = 0; i < text.n; i++) {
		char letter = text.p[i];
		if (up && letter >= 'a' && letter <= 'z')
			letter = (char)(letter - 'a' + 'A');
		if (down && letter >= 'A' && letter <= 'Z')
			letter = (char)(letter - 'A' + 'a');
		buf_add_byte(c->out, letter);
	}
}

/* add_number: of so many digits at least, usually filled with `pad`; '+': a year or century, which
 * the flag + gives a sign when it is longer than usual */
static void add_number(struct conversion *c, int64_t value, size_t digits, char pad)
{
	struct str text = number_format(c->room, value);
	bool negative = value < 0;
	if (negative) {
		text = str_skip(text, 1);
		digits -= digits > 0;
	}
	bool plus = c->pad == '+' && pad == '+' && !negative &&
		(value > (digits == 2 ? 99 : 9999) || digits < c->width);
	if (c->pad != 0)
		pad = c->pad;
	if (pad == '+')
		pad = '0';
	size_t least = c->width > 0 ? c->width - (negative || plus) : digits;
	size_t missing = pad != '-' && least > text.n ? least - text.n : 0;
	if (pad == '_')
		buf_add_many(c->out, ' ', missing);
	if (negative || plus)
		buf_add_byte(c->out, negative ? '-' : '+');
	if (pad == '0')
		buf_add_many(c->out, '0', missing);
	buf_add(c->out, text);
}

/* add_format: a conversion that stands for others: laid out as one text */
static void add_format(struct conversion *c, struct str format)
{
	struct buf text = { .arena = c->out->arena };
	timeform_add(&text, format, c->time);
	c->swap = false;
	add_text(c, buf_str(&text), false);
	buf_free(&text);
}

/* ---- %N ---- */

/* add_nanoseconds: the first digits of nine; zeros at the end are filling */
static void add_nanoseconds(struct conversion *c)
{
	char digits[9];
	long rest = c->time->nanoseconds;
	for (size_t i = sizeof(digits); i-- > 0; rest /= 10)
		digits[i] = (char)('0' + rest % 10);
	bool all = c->width == 0 && c->pad == '-';
	if (c->width == 0)
		c->width = sizeof(digits);
	size_t n = c->width < sizeof(digits) ? c->width : sizeof(digits);
	while (!all && n > 1 && digits[n - 1] == '0')
		n--;
	buf_add(c->out, (struct str){ digits, n });
	if (c->pad != '-')
		add_padding(c, c->pad == '_' ? ' ' : '0', n);
}

/* ---- %z ---- */

static void add_pair(struct buf *out, long value)
{
	buf_add_byte(out, (char)('0' + value / 10 % 10));
	buf_add_byte(out, (char)('0' + value % 10));
}

/* add_offset: +hhmm, or with colons +hh:mm, +hh:mm:ss, or as short as it can be */
NOINLINE void add_offset(struct conversion *c)
{
	long offset = c->time->tm.tm_gmtoff, seconds = offset < 0 ? -offset : offset;
	size_t colons = c->colons;
	struct buf text = { .arena = c->out->arena };
	if (colons == 3)
		colons = seconds % 60 != 0 ? 2 : seconds % 3600 != 0 ? 1 : 3;
	add_pair(&text, seconds / 3600);
	if (colons == 1 || colons == 2)
		buf_add_byte(&text, ':');
	if (colons < 3)
		add_pair(&text, seconds / 60 % 60);
	if (colons == 2) {
		buf_add_byte(&text, ':');
		add_pair(&text, seconds % 60);
	}
	struct str digits = buf_str(&text);
	bool blanks = c->pad == '_', bare = c->pad == '-';
	if (blanks && c->width == 0)
		c->width = digits.n + 1;
	while ((blanks || bare || c->width > 0) && digits.n > 1 && digits.p[0] == '0' &&
		digits.p[1] != ':')
		digits = str_skip(digits, 1);
	if (blanks)
		add_padding(c, ' ', digits.n + 1);
	buf_add_byte(c->out, offset < 0 ? '-' : '+');
	if (!blanks && !bare)
		add_padding(c, '0', digits.n + 1);
	buf_add(c->out, digits);
	buf_free(&text);
}

/* ---- weeks ---- */

/* week_of: days of the year, counted in weeks that begin with this weekday */
NOINLINE int week_of(const struct tm *tm, int first)
{
	return (tm->tm_yday + 7 - (tm->tm_wday + 7 - first) % 7) / 7;
}

static bool is_leap(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* iso_week: %V; *year: the one that the week belongs to (ISO 8601) */
static int iso_week(const struct tm *tm, int64_t *year)
{
	*year = (int64_t)tm->tm_year + 1900;
	/* the day of the year of this week's Thursday decides */
	int thursday = tm->tm_yday + 3 - (tm->tm_wday + 6) % 7;
	int days = 365 + is_leap(*year);
	if (thursday < 0) {
		--*year;
		thursday += 365 + is_leap(*year);
	} else if (thursday >= days) {
		++*year;
		thursday -= days;
	}
	return thursday / 7 + 1;
}

/* ---- conversions ---- */

static struct str name_of(const char *names, int index, int count)
{
	struct str rest = str_of(names);
	if (index < 0 || index >= count)
		return STR("?");
	for (; index > 0; index--)
		rest = str_skip(rest, str_find(rest, ' ') + 1);
	rest.n = str_find(rest, ' ');
	return rest;
}

static struct str first_three(struct str name)
{
	return (struct str){ name.p, name.n < 3 ? name.n : 3 };
}

static bool convert_name(struct conversion *c, char letter)
{
	const struct tm *tm = &c->time->tm;
	struct str name = name_of("Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
		tm->tm_wday, 7);
	bool swaps_down = false;
	switch (letter) {
	case 'a': name = first_three(name); break;
	case 'A': break;
	case 'b': case 'h': case 'B':
		name = name_of("January February March April May June July August September "
			"October November December", tm->tm_mon, 12);
		name = letter == 'B' ? name : first_three(name);
		break;
	case 'P': case 'p':
		c->swap |= letter == 'P';
		swaps_down = true;
		name = tm->tm_hour < 12 ? STR("AM") : STR("PM");
		break;
	case 'Z':
		swaps_down = true;
		name = str_of(tm->tm_zone != NULL ? tm->tm_zone : "");
		break;
	case 'n': name = STR("\n"); break;
	case 't': name = STR("\t"); break;
	case '%': name = STR("%"); break;
	default: return false;
	}
	add_text(c, name, swaps_down);
	return true;
}

static bool convert_group(struct conversion *c, char letter)
{
	const char *format;
	switch (letter) {
	case 'c': format = "%a %b %e %H:%M:%S %Y"; break;
	case 'D': case 'x': format = "%m/%d/%y"; break;
	case 'r': format = "%I:%M:%S %p"; break;
	case 'R': format = "%H:%M"; break;
	case 'T': case 'X': format = "%H:%M:%S"; break;
	default: return false;
	}
	add_format(c, str_of(format));
	return true;
}

/* convert_date: %F is %+4Y-%m-%d (XCU date); of a width, the year takes what is left */
static void convert_date(struct conversion *c)
{
	if (c->pad == 0 && c->width == 0)
		c->pad = '+';
	c->width = c->width > 6 ? c->width - 6 : 0;
	add_number(c, (int64_t)c->time->tm.tm_year + 1900, 4, '+');
	timeform_add(c->out, STR("-%m-%d"), c->time);
}

static int64_t two_digits(int64_t year)
{
	return year < 0 ? -(year % 100) : year % 100;
}

/* find_value: of what is a number; false: it is none */
static bool find_value(const struct timeform *time, char letter, int64_t *value)
{
	const struct tm *tm = &time->tm;
	int64_t year = (int64_t)tm->tm_year + 1900, iso;
	int week = iso_week(tm, &iso);
	switch (letter) {
	case 'C': *value = year / 100; break;
	case 'G': *value = iso; break;
	case 'H': case 'k': *value = tm->tm_hour; break;
	case 'I': case 'l': *value = (tm->tm_hour + 11) % 12 + 1; break;
	case 'M': *value = tm->tm_min; break;
	case 'S': *value = tm->tm_sec; break;
	case 'U': *value = week_of(tm, 0); break;
	case 'V': *value = week; break;
	case 'W': *value = week_of(tm, 1); break;
	case 'Y': *value = year; break;
	case 'd': case 'e': *value = tm->tm_mday; break;
	case 'g': *value = two_digits(iso); break;
	case 'j': *value = tm->tm_yday + 1; break;
	case 'm': *value = tm->tm_mon + 1; break;
	case 'q': *value = tm->tm_mon / 3 + 1; break;
	case 's': *value = time->seconds; break;
	case 'u': *value = (tm->tm_wday + 6) % 7 + 1; break;
	case 'w': *value = tm->tm_wday; break;
	case 'y': *value = two_digits(year); break;
	default: return false;
	}
	return true;
}

/* convert_number: false: the letter means none */
static bool convert_number(struct conversion *c, char letter)
{
	/* letter, digits and padding of those that have not two digits, filled with zeros */
	static const char layouts[] = "C2+G4+Y4+e2_g2+j30k2_l2_q10s10u10w10y2+";
	int64_t value;
	if (!find_value(c->time, letter, &value))
		return false;
	const char *layout = layouts;
	while (*layout != '\0' && *layout != letter)
		layout += 3;
	if (*layout != '\0')
		add_number(c, value, (size_t)(layout[1] - '0'), layout[2]);
	else
		add_number(c, value, 2, '0');
	return true;
}

/* convert: false: the letter is no conversion */
NOINLINE bool convert(struct conversion *c, char letter)
{
	if (c->colons > 0 && letter != 'z')
		return false;
	if (letter == 'F')
		convert_date(c);
	else if (letter == 'N')
		add_nanoseconds(c);
	else if (letter == 'z')
		add_offset(c);
	else
		return convert_number(c, letter) || convert_name(c, letter) ||
			convert_group(c, letter);
	return true;
}

/* ---- the format ---- */

/* read_flags: flags, width, colons, and E or O, which mean nothing in the C locale; the rest begins
 * with the letter */
static struct str read_flags(struct conversion *c, struct str rest)
{
	for (; rest.n > 0 && strchr("_-0+^#", rest.p[0]) != NULL && rest.p[0] != '\0';
		rest = str_skip(rest, 1)) {
		c->upper |= rest.p[0] == '^';
		c->swap |= rest.p[0] == '#';
		if (rest.p[0] != '^' && rest.p[0] != '#')
			c->pad = rest.p[0];
	}
	for (; rest.n > 0 && is_digit(rest.p[0]); rest = str_skip(rest, 1))
		if (c->width < LIMIT_WIDTH)
			c->width = 10 * c->width + (size_t)(rest.p[0] - '0');
	if (rest.n > 0 && (rest.p[0] == 'E' || rest.p[0] == 'O'))
		return str_skip(rest, 1);
	struct str behind = rest;
	for (; behind.n > 0 && behind.p[0] == ':' && c->colons < 3; behind = str_skip(behind, 1))
		c->colons++;
	return behind;
}

void timeform_add(struct buf *out, struct str format, const struct timeform *time)
{
	while (format.n > 0) {
		size_t plain = str_find(format, '%');
		buf_add(out, (struct str){ format.p, plain });
		format = str_skip(format, plain);
		if (format.n == 0)
			return;
		struct conversion c = { .out = out, .time = time };
		struct str rest = read_flags(&c, str_skip(format, 1));
		char letter = rest.n > 0 ? rest.p[0] : '\0';
		bool known = convert(&c, letter);
		rest = str_skip(rest, rest.n > 0);
		if (!known)
			buf_add(out, (struct str){ format.p, format.n - rest.n });
		format = rest;
	}
}

bool timeform_add_time(struct buf *out, const char *format, struct timespec t)
{
	struct timeform time = { .seconds = t.tv_sec, .nanoseconds = t.tv_nsec };
	if (localtime_r(&t.tv_sec, &time.tm) == NULL) {
		buf_add_integer(out, t.tv_sec);
		return false;
	}
	timeform_add(out, str_of(format), &time);
	return true;
}
