/* report_text.c - the few of printf's conversions that messages use. libc's printf would bring ten
 * kilobytes for floating point and wide characters along. */
#include <errno.h>
#include "report.h"

/* struct conversion: one % of a format */
struct conversion {
	bool left, has_precision;
	char size;		/* z: size_t; l: long long; 0: int */
	int error;		/* errno, for %m */
	size_t width, precision;
};

/* add_cut: what fits; a message is not lost because it is long */
static void add_cut(struct buf *out, struct str s)
{
	size_t max = out->max > 0 ? out->max : LIMIT_EXPANSION, room = max - out->n;
	if (s.n > room)
		s.n = room;
	buf_add(out, s);
}

static void add_padded(struct buf *out, const struct conversion *c, struct str s)
{
	size_t blanks = c->width > s.n ? c->width - s.n : 0;
	for (size_t i = 0; i < blanks && !c->left; i++)
		add_cut(out, STR(" "));
	add_cut(out, s);
	for (size_t i = 0; i < blanks && c->left; i++)
		add_cut(out, STR(" "));
}

static size_t read_size(const char **format, size_t value)
{
	for (; is_digit(**format); (*format)++)
		value = 10 * value + (size_t)(**format - '0');
	return value;
}

/* string_argument: up to its NUL or the precision: behind it may be anything */
static struct str string_argument(const struct conversion *c, const char *s)
{
	size_t n = 0;
	if (!c->has_precision)
		return str_of(s);
	while (n < c->precision && s[n] != '\0')
		n++;
	return (struct str){ s, n };
}

static void add_unsigned(struct buf *out, const struct conversion *c, uint64_t value)
{
	char room[24];
	size_t at = sizeof(room);
	do {
		room[--at] = (char)('0' + value % 10);
		value /= 10;
	} while (value > 0);
	add_padded(out, c, (struct str){ room + at, sizeof(room) - at });
}

static uint64_t unsigned_argument(const struct conversion *c, va_list *args)
{
	if (c->size == 'z')
		return va_arg(*args, size_t);
	return c->size == 'l' ? va_arg(*args, unsigned long long) : va_arg(*args, unsigned);
}

/* One conversion. The arguments travel by pointer, because va_arg moves them on. */
static void convert(struct buf *out, const struct conversion *c, char letter, va_list *args)
{
	char room[24], byte;
	switch (letter) {
	case 's':
		add_padded(out, c, string_argument(c, va_arg(*args, const char *)));
		break;
	case 'm':
		add_padded(out, c, str_of(error_text(c->error)));
		break;
	case 'c':
		byte = (char)va_arg(*args, int);
		add_padded(out, c, (struct str){ &byte, 1 });
		break;
	case 'd':
		add_padded(out, c, number_format(room, va_arg(*args, int)));
		break;
	case 'u':
		add_unsigned(out, c, unsigned_argument(c, args));
		break;
	default:
		add_cut(out, STR("%"));
		break;
	}
}

static void report_add_one(struct buf *out, const char **format, va_list *args, int error)
{
	struct conversion c = { .error = error };
	if (**format == '-') {
		c.left = true;
		(*format)++;
	}
	c.width = read_size(format, 0);
	if (**format == '.') {
		(*format)++;
		c.has_precision = true;
		if (**format == '*') {
			c.precision = (size_t)va_arg(*args, int);
			(*format)++;
		}
		c.precision = read_size(format, c.precision);
	}
	for (; **format == 'l' || **format == 'z'; (*format)++)
		c.size = **format;
	if (**format != '\0')
		convert(out, &c, *(*format)++, args);
}

void report_add_va(struct buf *out, const char *format, va_list args)
{
	int error = errno;	/* a buffer that grows may change it */
	va_list mine;
	va_copy(mine, args);
	while (*format != '\0') {
		size_t plain = 0;
		while (format[plain] != '\0' && format[plain] != '%' &&
			format[plain] != NOT_POSIX[0])
			plain++;
		add_cut(out, (struct str){ format, plain });
		format += plain;
		if (*format == '%') {
			format++;
			report_add_one(out, &format, &mine, error);
		} else if (*format != '\0') {
			format++;
			add_cut(out, STR(" is not in POSIX: "));
		}
	}
	va_end(mine);
}

void report_add(struct buf *out, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	report_add_va(out, format, args);
	va_end(args);
}
