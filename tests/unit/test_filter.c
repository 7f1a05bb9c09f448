/* test_filter.c - the filters of system calls, all of them for both processors: an interpreter of
 * BPF runs what mkfilter has made, and the lists say what it must answer. */
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include "unit.h"
#include "digest.h"
#include "filter.h"
#include "mechanism.h"
#include "numbers.h"

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

#define ALLOW SECCOMP_RET_ALLOW
#define KILL SECCOMP_RET_KILL_PROCESS
#define ERROR(error) (SECCOMP_RET_ERRNO | (uint32_t)(error))
#define GARBAGE 0xdeadbeef00000000u

/* ---- the interpreter ---- */

/* step: a jump or an operation on *a; how far to jump. Anything that seccomp(2) has and these
 * filters do not need is a failure. */
static size_t step(const struct sock_filter *at, const struct seccomp_data *data, uint32_t *a)
{
	switch (at->code) {
	case BPF_LD | BPF_W | BPF_ABS:
		assert_true(at->k % 4 == 0 && at->k < sizeof(*data));
		memcpy(a, (const char *)data + at->k, sizeof(*a));
		return 0;
	case BPF_ALU | BPF_AND | BPF_K:
		*a &= at->k;
		return 0;
	case BPF_JMP | BPF_JA:
		return at->k;
	case BPF_JMP | BPF_JEQ | BPF_K:
		return *a == at->k ? at->jt : at->jf;
	case BPF_JMP | BPF_JGT | BPF_K:
		return *a > at->k ? at->jt : at->jf;
	case BPF_JMP | BPF_JGE | BPF_K:
		return *a >= at->k ? at->jt : at->jf;
	default:
		fail_msg("instruction 0x%02x", at->code);
		return 0;
	}
}

static uint32_t interpret(const struct sock_filter *program, size_t count,
	const struct seccomp_data *data)
{
	uint32_t a = 0;
	for (size_t pc = 0; pc < count; pc++) {
		if (program[pc].code == (BPF_RET | BPF_K))
			return program[pc].k;
		pc += step(&program[pc], data, &a);
	}
	fail_msg("a program without an end");
	return 0;
}

/* ---- the lists, read as README.md beside them says ---- */

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
	fail_msg("error %s", name);
	return 0;
}

static unsigned read_group(const char *error, const char *word)
{
	static const char *const words[] = { "", "ptrace", "userns", "mount", "sealed" };
	for (unsigned i = 0; i < ARRAY_LENGTH(words); i++)
		if (strcmp(words[i], word) == 0)
			return strcmp(error, "MARK") == 0 ? FILTER_MARK : i;
	fail_msg("group %s", word);
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

static int number_of(const struct number *numbers, const char *name)
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
	rule->number = number_of(numbers, rule->name);
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
	assert_non_null(file);
	*list = (struct list){ .otherwise = strcmp(name, "baseline") == 0 ? ALLOW : KILL };
	while (fgets(line, sizeof(line), file) != NULL)
		read_rule(list, numbers, line);
	fclose(file);
	assert_true(list->count > 10);
}

static bool holds(const struct condition *c, const struct seccomp_data *data)
{
	uint64_t arg = data->args[c->arg];
	return c->greater ? arg > c->value : (arg & c->mask) == c->value;
}

/* ---- a filter and its list ---- */

struct filter {
	const char *name, *list;
	const struct sock_filter *program;
	size_t count;
	uint32_t arch;
	const struct number *numbers;
	const char *hash;	/* of its bytes */
};
#define FILTER(machine, upper, list, hash) \
	{ #machine " " #list, #list, machine##_##list, ARRAY_LENGTH(machine##_##list), \
		AUDIT_ARCH_##upper, numbers_##machine, hash }

static const struct filter filters[] = {
	FILTER(x86_64, X86_64, worker,
		"928dfd932565f8e826d043e1da8b9ae71c043eed6024c6c5b3600cb96c179b79"),
	FILTER(x86_64, X86_64, init,
		"09bd9a4b9e47959a92621294be451fb42674506b5466f1656b4d76195224a207"),
	FILTER(x86_64, X86_64, baseline,
		"7ef077676742b50e98fc747b1dc5ed6ae6a24aeefdd62340cdb958ee9b0f17bf"),
	FILTER(aarch64, AARCH64, worker,
		"7ff3b0fe24524c4d5fcf8cd19013adbc2f5f9e945c8db6e9406bc77c161360d4"),
	FILTER(aarch64, AARCH64, init,
		"2557281978fd69ec05ae9dd7ca2c782ddd526121e4ca386a1eaf9debd7980124"),
	FILTER(aarch64, AARCH64, baseline,
		"fff1f84d230a3e1781a11c0b2464cbc6397d0bbacface36b120bd0207de7a711"),
};

/* struct checked: what is compared: the program as it would be loaded, and the list */
struct checked {
	const struct filter *filter;
	struct list list;
	struct sock_filter program[512];
	unsigned groups, answer;
	unsigned long evaluations;
};

static uint32_t expected(const struct checked *t, const struct seccomp_data *data)
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

static void compare(struct checked *t, const struct seccomp_data *data)
{
	uint32_t got = interpret(t->program, t->filter->count, data);
	uint32_t wanted = expected(t, data);
	t->evaluations++;
	if (got != wanted)
		fail_msg("%s: arch %x number %d args %llx %llx %llx %llx %llx: %x, %x was expected",
			t->filter->name, data->arch, data->nr, data->args[0], data->args[1],
			data->args[2], data->args[3], data->args[4], got, wanted);
}

/* with_argument: the others of the rule's conditions hold; this one has values around its bounds,
 * below all kinds of high halves */
static void with_argument(struct checked *t, const struct rule *rule, unsigned which,
	struct seccomp_data *data)
{
	const struct condition *c = &rule->conditions[which];
	const uint64_t lows[] = {
		0, 1, c->value, c->value - 1, c->value + 1, c->mask, ~c->mask, c->value ^ c->mask,
		c->value | 0x80000000u, 0x7fffffff, 0x80000000, 0xffffffff
	};
	const uint64_t highs[] = { 0, GARBAGE, 0x100000000, 0xffffffff00000000 };
	for (size_t i = 0; i < ARRAY_LENGTH(lows); i++)
		for (size_t j = 0; j < ARRAY_LENGTH(highs); j++) {
			data->args[c->arg] = (lows[i] & 0xffffffff) | highs[j];
			compare(t, data);
		}
	for (unsigned bit = 0; bit < 64; bit++) {
		data->args[c->arg] = (uint64_t)1 << bit;
		compare(t, data);
		data->args[c->arg] = c->value ^ (uint64_t)1 << bit;
		compare(t, data);
	}
	data->args[c->arg] = c->value;
}

static void with_arguments(struct checked *t, uint32_t arch)
{
	for (size_t i = 0; i < t->list.count; i++) {
		const struct rule *rule = &t->list.rules[i];
		struct seccomp_data data = { .nr = rule->number, .arch = arch };
		for (unsigned j = 0; j < rule->count; j++)
			data.args[rule->conditions[j].arg] = rule->conditions[j].value;
		for (unsigned j = 0; j < rule->count; j++)
			with_argument(t, rule, j, &data);
	}
}

static void with_numbers(struct checked *t, uint32_t arch)
{
	static const int edges[] = {
		-1, -2, INT32_MIN, INT32_MIN + 1, INT32_MAX, 0x3fffffff, 0x40000000 - 1, 4096, 65535
	};
	struct seccomp_data data = { .arch = arch };
	for (unsigned high = 0; high < 2; high++) {
		for (int i = 0; i < 6; i++)
			data.args[i] = high ? GARBAGE : 0;
		for (data.nr = 0; data.nr < 1024; data.nr++)
			compare(t, &data);
		for (data.nr = 0x40000000; data.nr < 0x40000000 + 1024; data.nr++)
			compare(t, &data);
		for (size_t i = 0; i < ARRAY_LENGTH(edges); i++) {
			data.nr = edges[i];
			compare(t, &data);
		}
	}
}

static void check_all(struct checked *t)
{
	const uint32_t arches[] = {
		AUDIT_ARCH_X86_64, AUDIT_ARCH_I386, AUDIT_ARCH_AARCH64, AUDIT_ARCH_ARM,
		AUDIT_ARCH_ARMEB, AUDIT_ARCH_PPC64LE, AUDIT_ARCH_RISCV64, AUDIT_ARCH_S390X,
		AUDIT_ARCH_MIPS64, 0, 1, 0xffffffff, AUDIT_ARCH_X86_64 ^ 1,
		AUDIT_ARCH_AARCH64 ^ 0x80000000
	};
	uint32_t random = 2463534242;
	for (size_t i = 0; i < ARRAY_LENGTH(arches); i++) {
		with_numbers(t, arches[i]);
		with_arguments(t, arches[i]);
	}
	for (int i = 0; i < 64; i++) {
		random ^= random << 13, random ^= random >> 17, random ^= random << 5;
		with_numbers(t, random);
	}
}

static void check_filter(struct checked *t, const struct filter *filter)
{
	t->filter = filter;
	read_list(&t->list, filter->list, filter->numbers);
	for (t->groups = 0; t->groups < 1u << FILTER_GROUPS; t->groups += 2) {
		assert_true(filter->count <= ARRAY_LENGTH(t->program));
		memcpy(t->program, filter->program, filter->count * sizeof(*filter->program));
		t->answer = FILTER_ANSWER + t->groups % 4;
		filter_resolve(t->program, filter->count, t->groups, t->answer);
		check_all(t);
		if (strcmp(filter->list, "baseline") != 0)
			break;
	}
}

static void filters_say_what_the_lists_say(void **unused)
{
	static struct checked checked;
	struct checked *t = &checked;
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(filters); i++)
		if (filters[i].numbers[0].name != NULL)
			check_filter(t, &filters[i]);
	assert_true(t->evaluations > 100000);
}

/* ---- what the lists must say: the threat model's words, not the lists' ---- */

static uint32_t ask(const struct filter *f, unsigned groups, const char *name, int argument,
	uint64_t value)
{
	struct sock_filter program[512];
	struct seccomp_data data = { .arch = f->arch, .nr = number_of(f->numbers, name) };
	memcpy(program, f->program, f->count * sizeof(*program));
	filter_resolve(program, f->count, groups, FILTER_ANSWER);
	data.args[argument] = value;
	return interpret(program, f->count, &data);
}

static void workers_only_read_and_write(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(filters); i++) {
		const struct filter *f = &filters[i];
		if (strcmp(f->list, "worker") != 0 || f->numbers[0].name == NULL)
			continue;
		assert_int_equal(ask(f, 0, "read", 0, 0), ALLOW);
		assert_int_equal(ask(f, 0, "openat", 0, 0), ERROR(EACCES));
		assert_int_equal(ask(f, 0, "openat2", 0, 0), ERROR(EACCES));
		assert_int_equal(ask(f, 0, "mmap", 2, 3), ALLOW);
		assert_int_equal(ask(f, 0, "mmap", 2, 7), KILL);
		assert_int_equal(ask(f, 0, "mmap", 2, GARBAGE | 4), KILL);
		assert_int_equal(ask(f, 0, "mprotect", 2, 5), KILL);
		assert_int_equal(ask(f, 0, "clone", 0, 17), KILL);
		assert_int_equal(ask(f, 0, "clone3", 0, 0), KILL);
		assert_int_equal(ask(f, 0, "socket", 0, 1), KILL);
		assert_int_equal(ask(f, 0, "execveat", 0, 1), KILL);
		assert_int_equal(ask(f, 0, "ptrace", 0, 0), KILL);
		assert_int_equal(ask(f, 0, "prctl", 0, 0), KILL);
		assert_int_equal(ask(f, 0, "ioctl", 1, 0x5412), KILL);
	}
}

static void baseline_refuses(void **unused)
{
	const unsigned all = ~0u, none = 0;
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(filters); i++) {
		const struct filter *f = &filters[i];
		if (strcmp(f->list, "baseline") != 0 || f->numbers[0].name == NULL)
			continue;
		assert_int_equal(ask(f, all, "clone", 0, 17), ALLOW);
		assert_int_equal(ask(f, all, "clone", 0, GARBAGE | 0x10000011), ERROR(EPERM));
		assert_int_equal(ask(f, all, "unshare", 0, 0x7e020000), ERROR(EPERM));
		assert_int_equal(ask(f, none, "unshare", 0, 0x7e020000), ALLOW);
		assert_int_equal(ask(f, all, "clone3", 0, 0), ERROR(ENOSYS));
		assert_int_equal(ask(f, all, "memfd_create", 1, 1), ERROR(ENOSYS));
		assert_int_equal(ask(f, all, "memfd_create", 1, 9), ALLOW);
		assert_int_equal(ask(f, none, "memfd_create", 1, 1), ALLOW);
		assert_int_equal(ask(f, all, "execveat", 4, 0x1000), ERROR(EACCES));
		assert_int_equal(ask(f, all, "execveat", 4, 0x11000), ALLOW);
		assert_int_equal(ask(f, all, "execveat", 4, 0x100), ALLOW);
		assert_int_equal(ask(f, all, "ioctl", 1, GARBAGE | 0x5412), ERROR(EPERM));
		assert_int_equal(ask(f, all, "ioctl", 1, 0x5413), ALLOW);
		assert_int_equal(ask(f, all, "socket", 0, 38), ERROR(EAFNOSUPPORT));
		assert_int_equal(ask(f, all, "socket", 0, 10), ALLOW);
		assert_int_equal(ask(f, all, "prctl", 0, GARBAGE | FILTER_QUESTION),
			ERROR(FILTER_ANSWER));
		assert_int_equal(ask(f, none, "open_tree_attr", 0, 0), ALLOW);
		assert_int_equal(ask(f, all, "open_tree_attr", 0, 0), ERROR(EPERM));
		assert_int_equal(ask(f, none, "bpf", 0, 0), ERROR(EPERM));
	}
}

/* bytes_are_known: a change of a list, or of the compiler, shows here */
static void bytes_are_known(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < ARRAY_LENGTH(filters); i++) {
		struct digest digest;
		unsigned char result[DIGEST_MOST];
		char hex[65];
		const struct filter *f = &filters[i];
		digest_begin(&digest, DIGEST_SHA256);
		digest_add(&digest, (struct str){ (const char *)f->program,
			f->count * sizeof(*f->program) });
		digest_end(&digest, result);
		for (size_t j = 0; j < 32; j++)
			snprintf(hex + 2 * j, 3, "%02x", result[j]);
		assert_string_equal(hex, f->hash);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filters_say_what_the_lists_say),
		cmocka_unit_test(workers_only_read_and_write),
		cmocka_unit_test(baseline_refuses),
		cmocka_unit_test(bytes_are_known),
	};
	return RUN_TESTS(tests);
}
