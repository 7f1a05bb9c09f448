/* options.h - the arguments of a subcommand: options with a value, anywhere, and operands. */
#ifndef NACRE_OPTIONS_H
#define NACRE_OPTIONS_H

#include "base.h"

/* struct option: `NAME VALUE` or `NAME=VALUE`; *value is set. The list ends with name NULL. */
struct option {
	const char *name;
	const char **value;
};

/* options_read: takes the options out of the arguments; what is no option goes to rest[most]. How
 * many those are; -1: wrong use, which was said. Behind "--" nothing is an option. */
int options_read(int count, char **arguments, const struct option *options, const char **rest,
	int most) MUST_USE;

#endif
