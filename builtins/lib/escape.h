/* escape.h - the backslash escapes that printf and echo understand (XBD 5 and XCU printf). */
#ifndef NACRE_ESCAPE_H
#define NACRE_ESCAPE_H

#include "base.h"

enum escape_style {
	ESCAPE_FORMAT,	/* printf's format: \ddd is one to three octal digits */
	ESCAPE_STRING,	/* printf %b: also \0ddd, up to three digits behind the 0, and \c */
	ESCAPE_ECHO	/* echo -e: as ESCAPE_STRING, but \" stays as it is */
};

enum escape_result {
	ESCAPE_BYTE,	/* *byte is what the escape stands for */
	ESCAPE_NONE,	/* no escape: the bytes mean themselves */
	ESCAPE_STOP	/* \c: nothing more is written */
};

struct escape {
	size_t used;			/* bytes that it has */
	enum escape_result result;
	char byte;
};

/* escape_read: reads the escape at the start of s, whose first byte is a backslash. Besides POSIX's
 * own escapes: \e, \" and \xHH (one or two hexadecimal digits), as all shells in use have them. */
struct escape escape_read(struct str s, enum escape_style style) MUST_USE;

#endif
