/* filters.c - the filters of system calls, an interpreter of BPF, and what the lists say */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include "bpf.h"
#include "filters.h"
#include "mechanism.h"

/* One name for the same array of two processors. */
#define filter_worker x86_64_worker
#define filter_init x86_64_init
#define filter_baseline x86_64_baseline
#include <filters_x86_64.h>
#undef filter_worker
#undef filter_init
#undef filter_baseline
#define filter_worker aarch64_worker
#define filter_init aarch64_init
#define filter_baseline aarch64_baseline
#include <filters_aarch64.h>

static void fail(const char *what, const char *name)
{
	fprintf(stderr, "%s %s\n", what, name);
	abort();
}

uint32_t filters_interpret(const struct sock_filter *program, size_t count,
	const struct seccomp_data *data)
{
	return bpf_run(program, count, data);
}

/* ---- the lists, read as README.md beside them says ---- */

static uint32_t read_error(const char *name)
{
	static const struct {
		const char *name;
		uint32_t error;
	} errors[] = {
		{ "EPERM", EPERM }, { "EACCES", EACCES }, { "ENOSYS", ENOSYS },
		{ "EAFNOSUPPORT", EAFNOSUPPORT }, { "MARK", 0 },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(errors); i++)
		if (strcmp(errors[i].name, name) == 0)
			return ERROR(errors[i].error);
	fail("error", name);
	return 0;
}

static unsigned read_group(const char *error, const char *word)
{
	static const char *const words[] = { "", "ptrace", "userns", "mount", "sealed" };
	for (unsigned i = 0; i < ARRAY_LENGTH(words); i++)
		if (strcmp(words[i], word) == 0)
			return strcmp(error, "MARK") == 0 ? FILTER_MARK : i;
	fail("group", word);
	return 0;
}

/* read_words: the rest of a line: conditions, then ": ERROR if WORD" */
static void read_words(struct rule *rule, char *rest)
{
	char *words[16], *save;
	size_t n = 0;
	for (char *w = strtok_r(rest, " \t\n", &save); w != NULL;
		w = strtok_r(NULL, " \t\n", &save))
		words[n++] = w;
	words[n] = words[n + 1] = words[n + 2] = words[n + 3] = NULL;
	size_t i = 0;
	while (words[i] != NULL && strcmp(words[i], ":") != 0) {
		struct condition *c = &rule->conditions[rule->count++];
		c->arg = (unsigned)words[i][3] - '0';
		c->greater = strcmp(words[i + 1], ">") == 0;
		c->mask = strtoull(words[i + 2], NULL, 0);
		c->value = strtoull(words[c->greater ? i + 2 : i + 4], NULL, 0);
		i += c->greater ? 3 : 5;
	}
	rule->action = ALLOW;
	if (words[i] == NULL)
		return;
	rule->action = read_error(words[i + 1]);
	rule->group = read_group(words[i + 1], words[i + 2] != NULL ? words[i + 3] : "");
}

int filters_number(const struct number *numbers, const char *name)
{
	for (; numbers->name != NULL; numbers++)
		if (strcmp(numbers->name, name) == 0)
			return numbers->number;
	/* newer than the headers */
	return strcmp(name, "open_tree_attr") == 0 ? 467 : -1;
}

static void read_rule(struct list *list, const struct number *numbers, char *line)
{
	char spaced[1024];
	size_t n = 0;
	line[strcspn(line, "#")] = '\0';
	for (; *line != '\0'; line++) {
		if (*line == ':')
			spaced[n++] = ' ';
		spaced[n++] = *line;
		if (*line == ':')
			spaced[n++] = ' ';
	}
	spaced[n] = '\0';
	struct rule *rule = &list->rules[list->count];
	*rule = (struct rule){ 0 };
	int used = 0;
	if (sscanf(spaced, " %63s%n", rule->name, &used) != 1)
		return;
	rule->number = filters_number(numbers, rule->name);
	if (rule->number < 0)
		return;
	read_words(rule, spaced + used);
	list->count++;
}

static void read_list(struct list *list, const char *name, const struct number *numbers)
{
	char path[512], line[512];
	const char *promises = getenv("NACRE_PROMISES");
	snprintf(path, sizeof(path), "%s/%s", promises != NULL ? promises : "sandbox/promises",
		name);
	FILE *file = fopen(path, "r");
	if (file == NULL)
		fail("cannot open", path);
	*list = (struct list){ .otherwise = strcmp(name, "baseline") == 0 ? ALLOW : KILL };
	while (fgets(line, sizeof(line), file) != NULL)
		read_rule(list, numbers, line);
	fclose(file);
	if (list->count <= 10)
		fail("a short list", path);
}

static bool holds(const struct condition *c, const struct seccomp_data *data)
{
	uint64_t arg = data->args[c->arg];
	return c->greater ? arg > c->value : (arg & c->mask) == c->value;
}

/* ---- a filter and its list ---- */

#define FILTER(machine, upper, list, hash) \
	{ #machine " " #list, #list, machine##_##list, ARRAY_LENGTH(machine##_##list), \
		AUDIT_ARCH_##upper, numbers_##machine, hash }

const struct filter filters[] = {
	FILTER(x86_64, X86_64, worker,
		"5f568294db827f1317d4378986c84626bb5a5b04961df37f873975303967a822"),
	FILTER(x86_64, X86_64, init,
		"c0846cfd2969c97852ad0f2abf115ee330d3fe0268b575177eef27dc6d46afac"),
	FILTER(x86_64, X86_64, baseline,
		"02732d9437c0f4fffb71c447053dcad4c2313ac267c48571902c3e69c88c8dce"),
	FILTER(aarch64, AARCH64, worker,
		"d7d379b9a93ee1ba58f7b8a4a75b01b914d9954f3d85c87c38f007452bb34ab7"),
	FILTER(aarch64, AARCH64, init,
		"2557281978fd69ec05ae9dd7ca2c782ddd526121e4ca386a1eaf9debd7980124"),
	FILTER(aarch64, AARCH64, baseline,
		"233f86b5fa3698b996c333635e8eea4825f5a6f78baedf4c9cb64605e189c5ea"),
};
const size_t filters_count = ARRAY_LENGTH(filters);

void filters_take(struct checked *t, const struct filter *filter)
{
	t->filter = filter;
	read_list(&t->list, filter->list, filter->numbers);
}

void filters_load(struct checked *t, unsigned groups, unsigned answer)
{
	const struct filter *filter = t->filter;
	if (filter->count > ARRAY_LENGTH(t->program))
		fail("too many instructions in", filter->name);
	t->groups = groups;
	t->answer = answer;
	memcpy(t->program, filter->program, filter->count * sizeof(*filter->program));
	filter_resolve(t->program, filter->count, groups, answer);
	if (!bpf_check(t->program, filter->count))
		fail("a jump or a load from outside, or an instruction that no filter needs, in", filter->name);
}

uint32_t filters_expected(const struct checked *t, const struct seccomp_data *data)
{
	if (data->arch != t->filter->arch)
		return KILL;
	/* x32 has a bit of its own; -1 is what a tracer says to skip a call */
	if (data->arch == AUDIT_ARCH_X86_64 && (uint32_t)data->nr >= 0x40000000 && data->nr != -1)
		return KILL;
	for (size_t i = 0; i < t->list.count; i++) {
		const struct rule *rule = &t->list.rules[i];
		bool all = rule->number == data->nr;
		for (unsigned j = 0; all && j < rule->count; j++)
			all = holds(&rule->conditions[j], data);
		if (!all)
			continue;
		if (rule->group == FILTER_MARK)
			return ERROR(t->answer);
		return rule->group == 0 || t->groups >> rule->group & 1 ? rule->action : ALLOW;
	}
	return t->list.otherwise;
}
