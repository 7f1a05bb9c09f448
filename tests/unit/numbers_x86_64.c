/* numbers_x86_64.c - this machine's header, where it is such a machine */
#include "numbers.h"
#include <stddef.h>

#if defined(__x86_64__)
#include <asm/unistd_64.h>
#endif

const struct number numbers_x86_64[] = {
#define NAME(name) { #name, __NR_##name },
#if defined(__x86_64__)
#include <calls.h>
#endif
	{ NULL, 0 }
};
