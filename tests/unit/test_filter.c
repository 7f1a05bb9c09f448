/* test_filter.c - the filters of system calls, all of them for both processors: an interpreter of
 * BPF runs what mkfilter has made, and the lists say what it must answer. */
#include <errno.h>
#include <stdio.h>
#include "unit.h"
#include "digest.h"
#include "filters.h"
#include "mechanism.h"

#define GARBAGE 0xdeadbeef00000000u

/* ---- a filter and its list ---- */

static void compare(struct checked *t, const struct seccomp_data *data)
{
	uint32_t got = filters_interpret(t->program, t->filter->count, data);
	uint32_t wanted = filters_expected(t, data);
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
	filters_take(t, filter);
	for (unsigned groups = 0; groups < 1u << FILTER_GROUPS; groups += 2) {
		filters_load(t, groups, FILTER_ANSWER + groups % 4);
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
	for (size_t i = 0; i < filters_count; i++)
		if (filters[i].numbers[0].name != NULL)
			check_filter(t, &filters[i]);
	assert_true(t->evaluations > 100000);
}

/* ---- what the lists must say: the threat model's words, not the lists' ---- */

static uint32_t ask(const struct filter *f, unsigned groups, const char *name, int argument,
	uint64_t value)
{
	struct sock_filter program[512];
	struct seccomp_data data = { .arch = f->arch, .nr = filters_number(f->numbers, name) };
	memcpy(program, f->program, f->count * sizeof(*program));
	filter_resolve(program, f->count, groups, FILTER_ANSWER);
	data.args[argument] = value;
	return filters_interpret(program, f->count, &data);
}

static void workers_only_read_and_write(void **unused)
{
	(void)unused;
	for (size_t i = 0; i < filters_count; i++) {
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
	for (size_t i = 0; i < filters_count; i++) {
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
	for (size_t i = 0; i < filters_count; i++) {
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
