/* filetest.h - the primaries that `test` and [[ ]] share: questions about files, strings and integers. */
#ifndef NACRE_FILETEST_H
#define NACRE_FILETEST_H

#include "base.h"

/* filetest_is_unary: is letter a unary primary: b c d e f g h k L n p r s S t u w x z (and G O N not)? */
bool filetest_is_unary(char letter) MUST_USE;
/* filetest_unary: -letter operand. -n and -z look at the string, -t at a descriptor number. */
bool filetest_unary(char letter, const char *operand) MUST_USE;
/* filetest_newer, filetest_same: -nt (-ot with the operands exchanged) and -ef as POSIX.1-2024 has them. */
bool filetest_newer(const char *a, const char *b) MUST_USE;
bool filetest_same(const char *a, const char *b) MUST_USE;

#endif
