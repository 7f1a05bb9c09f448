/* report.h - the form of every message: one greppable line, nothing in it that a terminal would act
 * on.
 *
 *	sh: FILE:LINE: what is wrong			at run time
 *	sh: FILE:LINE:COLUMN: what is wrong		from the parser
 *	cat: what is wrong				a builtin that was called by its own name
 * / */
#ifndef NACRE_REPORT_H
#define NACRE_REPORT_H

#include <stdarg.h>
#include "base.h"

/* struct place: where in a script something is. file NULL: not in a script; line or column 0: not
 * known. */
struct place {
	const char *file;
	unsigned line, column;
};

/* report_escape: adds s with C0, DEL, C1 and invalid UTF-8 bytes written as \xHH, backslash kept as
 * it is. */
void report_escape(struct buf *out, struct str s);

/* report_quote: adds a name so that a shell reads it back as one word, always with quotes, as GNU's
 * utilities do it: 'a b', "it's", 'a'$'\n''b'. utf8: characters beyond ASCII may stand as they
 * are. */
void report_quote(struct buf *out, struct str name, bool utf8);

/* error_text: what an errno means. libc's strerror knows sockets and streams too, and is larger. */
const char *error_text(int error) MUST_USE;

/* report_add: adds formatted text. Of printf's conversions it knows %s %c %d %u %zu %llu and %%,
 * with a width, - before it, and for %s a precision; and %m, the error_text of errno. What goes
 * over the buffer's maximum is cut off. NOT_POSIX stands for " is not in POSIX: ", which many
 * messages have. */
#define NOT_POSIX "\v"
void report_add(struct buf *out, const char *format, ...) PRINTF_LIKE(2, 3);
void report_add_va(struct buf *out, const char *format, va_list args);

/* LIMIT_MESSAGE: bytes that the text of one message may have; the rest is cut off. */
#define LIMIT_MESSAGE 65536

/* report_begin: adds "WHO: FILE:LINE:COLUMN: ". */
void report_begin(struct buf *out, const char *who, struct place at);
/* report_format: adds "WHO: FILE:LINE:COLUMN: TEXT\n" to out; the text is escaped after formatting.
 * The format is printf's. Messages are lower case and say what was expected. */
void report_format(struct buf *out, const char *who, struct place at, const char *format, ...)
	PRINTF_LIKE(4, 5);
void report_format_va(struct buf *out, const char *who, struct place at, const char *format,
	va_list args);

/* report_write: writes all of s to fd, as far as it goes; errors are of no use to anyone and
 * dropped. */
void report_write(int fd, struct str s);

#endif
