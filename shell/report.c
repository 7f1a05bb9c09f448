/* report.c - the form of every message. */
#include <errno.h>
#include <unistd.h>
#include "report.h"

/* C0, DEL, C1 and invalid bytes: a terminal might act on them. */
static bool is_printable(uint32_t c)
{
	return c >= 0x20 && c != 0x7f && !(c >= 0x80 && c <= 0x9f) && c < 0x110000;
}

void report_escape(struct buf *out, struct str s)
{
	static const char digits[] = "0123456789ABCDEF";
	while (s.n > 0) {
		uint32_t c;
		size_t n = utf8_decode(s, &c);
		if (is_printable(c)) {
			buf_add(out, (struct str){ s.p, n });
		} else {
			for (size_t i = 0; i < n; i++) {
				unsigned char byte = (unsigned char)s.p[i];
				char hex[4] = { '\\', 'x', digits[byte >> 4], digits[byte & 15] };
				buf_add(out, (struct str){ hex, 4 });
			}
		}
		s = str_skip(s, n);
	}
}

static void report_add_number(struct buf *out, unsigned number)
{
	if (number == 0)
		return;
	buf_add_byte(out, ':');
	buf_add_integer(out, number);
}

void report_begin(struct buf *out, const char *who, struct place at)
{
	report_escape(out, str_of(who));
	buf_add(out, STR(": "));
	if (at.file == NULL)
		return;
	report_escape(out, str_of(at.file));
	report_add_number(out, at.line);
	report_add_number(out, at.line > 0 ? at.column : 0);
	buf_add(out, STR(": "));
}

void report_format_va(struct buf *out, const char *who, struct place at, const char *format,
	va_list args)
{
	report_begin(out, who, at);
	struct buf text = { .max = LIMIT_MESSAGE };
	report_add_va(&text, format, args);
	report_escape(out, buf_str(&text));
	buf_free(&text);
	buf_add_byte(out, '\n');
}

void report_format(struct buf *out, const char *who, struct place at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	report_format_va(out, who, at, format, args);
	va_end(args);
}

void report_write(int fd, struct str s)
{
	while (s.n > 0) {
		ssize_t n = write(fd, s.p, s.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		s = str_skip(s, (size_t)n);
	}
}
