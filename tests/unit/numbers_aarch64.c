/* numbers_aarch64.c - the header that new processors share, with what <asm/unistd.h> of aarch64
 * asks it for */
#include "numbers.h"
#include <stddef.h>

#define __ARCH_WANT_RENAMEAT
#define __ARCH_WANT_NEW_STAT
#define __ARCH_WANT_SET_GET_RLIMIT
#define __ARCH_WANT_SYS_CLONE3
#define __ARCH_WANT_MEMFD_SECRET
#define __BITS_PER_LONG 64
#include <asm-generic/unistd.h>

const struct number numbers_aarch64[] = {
#define NAME(name) { #name, __NR_##name },
#include <calls.h>
	{ NULL, 0 }
};
