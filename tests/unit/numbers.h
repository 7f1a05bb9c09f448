/* numbers.h - the numbers of the system calls that the lists of sandbox/promises name, from the
 * kernel's headers: a second opinion on what libseccomp says. */
#ifndef NACRE_TEST_NUMBERS_H
#define NACRE_TEST_NUMBERS_H

struct number {
	const char *name;
	int number;
};

extern const struct number numbers_x86_64[], numbers_aarch64[];	/* the last has no name */

#endif
