/* filters.h - the filters of system calls as mkfilter has made them, an interpreter for them, and what the lists of
 * sandbox/promises say that they must answer: for the unit test and for fuzzing. What is wrong ends the process. */
#ifndef NACRE_TEST_FILTERS_H
#define NACRE_TEST_FILTERS_H

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include "base.h"
#include "filter.h"
#include "numbers.h"

#define ALLOW SECCOMP_RET_ALLOW
#define KILL SECCOMP_RET_KILL_PROCESS
#define ERROR(error) (SECCOMP_RET_ERRNO | (uint32_t)(error))

struct condition {
	unsigned arg;
	bool greater;
	uint64_t mask, value;
};
struct rule {
	char name[64];
	int number;
	unsigned group;
	uint32_t action;
	unsigned count;
	struct condition conditions[2];
};
struct list {
	struct rule rules[256];
	size_t count;
	uint32_t otherwise;
};


/* struct filter: one that can be looked at here; numbers[0] has no name where the headers are missing. */
struct filter {
	const char *name, *list;
	const struct sock_filter *program;
	size_t count;
	uint32_t arch;
	const struct number *numbers;
	const char *hash;	/* of its bytes */
};
extern const struct filter filters[];
extern const size_t filters_count;

/* struct checked: what is compared: the program as it would be loaded, and the list */
struct checked {
	const struct filter *filter;
	struct list list;
	struct sock_filter program[512];
	unsigned groups, answer;
	unsigned long evaluations;
};

/* filters_take: reads the list of a filter. filters_load: its program for these groups and this answer. */
void filters_take(struct checked *t, const struct filter *filter);
void filters_load(struct checked *t, unsigned groups, unsigned answer);
/* filters_interpret: what a program answers. */
uint32_t filters_interpret(const struct sock_filter *program, size_t count,
	const struct seccomp_data *data);
/* filters_expected: what the list says. */
uint32_t filters_expected(const struct checked *t, const struct seccomp_data *data);
int filters_number(const struct number *numbers, const char *name);

#endif
