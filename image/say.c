/* say.c - safe text, messages, output. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>
#include "say.h"

/* LIMIT_MESSAGE: bytes of one message. */
enum { LIMIT_MESSAGE = 1024 };

/* is_plain: may this character be shown as it is? C0 and C1 controls, and what changes the
 * direction of writing or cannot be seen, may not. */
static bool is_plain(uint32_t c)
{
	if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c >= 0x110000)
		return false;
	if ((c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e))
		return false;
	return !(c >= 0x2060 && c <= 0x206f) && c != 0xfeff && c != 0xad && c != 0x061c &&
		!(c >= 0xe0000 && c <= 0xe0fff) && (c & 0xfffe) != 0xfffe;
}

void say_add_safe(struct buf *b, struct str s)
{
	static const char digits[] = "0123456789abcdef";
	while (s.n > 0) {
		uint32_t c;
		size_t n = utf8_decode(s, &c);
		if (c == '\\') {
			buf_add(b, STR("\\\\"));
		} else if (is_plain(c)) {
			buf_add(b, (struct str){ s.p, n });
		} else {
			for (size_t i = 0; i < n; i++) {
				unsigned char byte = (unsigned char)s.p[i];
				buf_add(b, STR("\\x"));
				buf_add_byte(b, digits[byte >> 4]);
				buf_add_byte(b, digits[byte & 15]);
			}
		}
		s = str_skip(s, n);
	}
}

bool say_unsafe(struct buf *b, struct str safe)
{
	for (size_t i = 0; i < safe.n; i++) {
		if (safe.p[i] != '\\') {
			buf_add_byte(b, safe.p[i]);
			continue;
		}
		if (i + 1 < safe.n && safe.p[i + 1] == '\\') {
			buf_add_byte(b, '\\');
			i++;
			continue;
		}
		if (i + 3 >= safe.n || safe.p[i + 1] != 'x')
			return false;
		int high = say_digit(safe.p[i + 2]), low = say_digit(safe.p[i + 3]);
		if (high < 0 || low < 0)
			return false;
		buf_add_byte(b, (char)(high * 16 + low));
		i += 3;
	}
	return true;
}

void say_add(struct buf *b, const char *format, ...)
{
	char text[LIMIT_MESSAGE];
	va_list arguments;
	va_start(arguments, format);
	int n = vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	if (n >= (int)sizeof(text))
		n = (int)sizeof(text) - 1;
	if (n > 0)
		buf_add(b, (struct str){ text, (size_t)n });
}

/* write_all: 0, or errno. */
static int write_all(int fd, struct str text)
{
	while (text.n > 0) {
		ssize_t n = write(fd, text.p, text.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n < 0 ? errno : EIO;
		text = str_skip(text, (size_t)n);
	}
	return 0;
}

void say_error(const char *format, ...)
{
	char text[LIMIT_MESSAGE];
	struct buf line = { 0 };
	va_list arguments;
	va_start(arguments, format);
	int n = vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	if (n < 0)
		return;
	buf_add(&line, STR("nacre-image: "));
	say_add_safe(&line, str_of(text));
	buf_add_byte(&line, '\n');
	let_fail(write_all(STDERR_FILENO, buf_str(&line)) == 0);
	buf_free(&line);
}

bool say_write(int fd, struct str text)
{
	int error = write_all(fd, text);
	if (error != 0)
		say_error("cannot write the output: %s", strerror(error));
	return error == 0;
}
