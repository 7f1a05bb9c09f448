/* filetest.h - the primaries that `test` and [[ ]] share: about files, strings, integers. */
#ifndef NACRE_FILETEST_H
#define NACRE_FILETEST_H

#include <sys/types.h>
#include "base.h"

/* filetest_is_unary: is letter a unary primary: one of b c d e f g h k L n p r s S t u w x z? */
bool filetest_is_unary(char letter) MUST_USE;
/* filetest_unary: -letter operand. -n and -z look at the string; -t is redirect_is_terminal. */
bool filetest_unary(char letter, const char *operand) MUST_USE;
/* filetest_mode: type and permissions of what path leads to; follow: a last symbolic link too. 0:
 * there is none (errno). */
mode_t filetest_mode(const char *path, bool follow) MUST_USE;
/* filetest_newer, filetest_same: -nt (-ot with the operands exchanged) and -ef as POSIX.1-2024 has
 * them: a file that does not exist is older than every file that does. */
bool filetest_newer(const char *a, const char *b) MUST_USE;
bool filetest_same(const char *a, const char *b) MUST_USE;
/* filetest_access: may the effective ids do to a file what mode says (R_OK, W_OK, X_OK)? 0, or
 * errno. */
int filetest_access(const char *path, int mode) MUST_USE;

/* filetest_integer: the operand of -eq and so on: a sign and decimal digits, blanks around them. */
struct parsed_number filetest_integer(const char *text) MUST_USE;
/* filetest_compare: a -eq b and so on; first and second are the letters of the primary. */
bool filetest_compare(int64_t a, char first, char second, int64_t b) MUST_USE;

#endif
