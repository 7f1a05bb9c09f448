/* say.h - what nacre-image writes: text that a terminal is safe from, and messages. */
#ifndef NACRE_SAY_H
#define NACRE_SAY_H

#include "base.h"

/* say_add_safe: s with every byte that a terminal could take for more than text (controls, broken
 * UTF-8, characters that turn the direction of writing) as \xHH, and \ as \\. What comes out is
 * UTF-8 in which each byte of s can be told. */
void say_add_safe(struct buf *b, struct str s);
/* say_unsafe: the bytes that say_add_safe was given; false where it cannot have written this. */
MUST_USE bool say_unsafe(struct buf *b, struct str safe);

/* say_digit: the value of a hexadecimal digit in lower case; -1: it is none. */
static inline int say_digit(char c)
{
	return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* say_add: printf into a buffer; at most 1 KiB. */
void say_add(struct buf *b, const char *format, ...) PRINTF_LIKE(2, 3);

/* say_error: "nacre-image: MESSAGE" on standard error, made safe as say_add_safe does. */
void say_error(const char *format, ...) PRINTF_LIKE(1, 2);

/* say_write: all bytes to a descriptor; false with a message when that cannot be done. */
MUST_USE bool say_write(int fd, struct str text);

#endif
