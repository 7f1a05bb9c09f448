/* fuzz_filter - two bytes that choose a filter and the groups of rules that are on, then a system call
 * as seccomp(2) sees it: our interpreter of BPF answers what the lists say */
#include <stdio.h>
#include "fuzz.h"
#include "../tests/unit/filters.h"

enum { MOST = 8 };

/* ready: all filters with their lists, which are read once */
static struct checked *ready(void)
{
	static struct checked checked[MOST];
	assert(filters_count <= MOST);
	for (size_t i = 0; i < filters_count && checked[i].filter == NULL; i++)
		filters_take(&checked[i], &filters[i]);
	return checked;
}

/* near: arguments are mostly what the rule of that call compares with, and a little beside it */
static void near(const struct checked *t, struct seccomp_data *data, unsigned char how)
{
	for (size_t i = 0; i < t->list.count; i++) {
		const struct rule *rule = &t->list.rules[i];
		for (unsigned j = 0; rule->number == data->nr && j < rule->count; j++)
			if (how >> j & 1)
				data->args[rule->conditions[j].arg] ^= rule->conditions[j].value;
	}
}

FUZZ(input)
{
	unsigned char choice[4];
	struct seccomp_data data = { 0 };
	if (input.n < sizeof(choice))
		return;
	memcpy(choice, input.p, sizeof(choice));
	input = str_skip(input, sizeof(choice));
	memcpy(&data, input.p, input.n < sizeof(data) ? input.n : sizeof(data));
	struct checked *t = &ready()[choice[0] % filters_count];
	if (choice[2] & 1)		/* else any number at all */
		data.nr = t->list.rules[(unsigned)data.nr % t->list.count].number;
	if (choice[2] & 2)
		data.arch = t->filter->arch;
	near(t, &data, choice[3]);
	bool groups = strcmp(t->filter->list, "baseline") == 0;
	filters_load(t, groups ? choice[1] % (1u << FILTER_GROUPS) & ~1u : 0,
		FILTER_ANSWER + choice[1] % 4);
	assert(filters_interpret(t->program, t->filter->count, &data) ==
		filters_expected(t, &data));
}
