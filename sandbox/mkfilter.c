/* mkfilter.c - a HOST tool: compiles lists of system calls (promises/) to BPF, with libseccomp as
 * the compiler, and prints C arrays. README.md there says what a line of a list means.
 *
 *	mkfilter x86_64|aarch64 FILE...
 *
 * prints one array for each FILE, filter_NAME. The same lists give the same bytes. */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "filter.h"

#define ARRAY_LENGTH(a) (sizeof(a) / sizeof((a)[0]))
enum { LIMIT_CONDITIONS = 6, LIMIT_LINE = 512, LIMIT_PROGRAM = 4096 };

/* struct program: what comes out. libseccomp cannot add calls that it does not know, so these are
 * asked for in front of what it makes. */
struct program {
	struct sock_filter code[LIMIT_PROGRAM];
	size_t count;
	uint32_t audit_arch;
	scmp_filter_ctx context;
};

/* struct place: where a list is wrong */
struct place {
	const char *file;
	unsigned line;
};

_Noreturn static void die(struct place at, const char *problem, const char *what)
{
	fprintf(stderr, "mkfilter: %s:%u: %s: \"%s\"\n", at.file, at.line, problem, what);
	exit(1);
}

/* ---- words ---- */

struct word {
	const char *name;
	uint32_t value;
};

/* find: false: there is no such word */
static int find(const struct word *words, size_t count, const char *name, uint32_t *value)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(words[i].name, name) == 0) {
			*value = words[i].value;
			return 1;
		}
	return 0;
}

static const struct word errors[] = {
	{ "EPERM", EPERM }, { "EACCES", EACCES }, { "ENOSYS", ENOSYS },
	{ "EAFNOSUPPORT", EAFNOSUPPORT }, { "MARK", (uint32_t)FILTER_MARK << 8 },
};

static const struct word groups[] = {
	{ "unless ptrace", FILTER_PTRACE }, { "unless userns", FILTER_USERNS },
	{ "unless mount", FILTER_MOUNT }, { "if sealed", FILTER_SEALED },
};

/* What libseccomp 2.5.4 does not know: on both processors these have the same numbers. */
static const struct word newer[] = {
	{ "mseal", 462 }, { "open_tree_attr", 467 },
};

/* ---- lines ---- */

/* struct rule: one line of a list */
struct rule {
	char name[64];
	uint32_t action;
	unsigned count;
	struct scmp_arg_cmp conditions[LIMIT_CONDITIONS];
};

static int is_end(const char *text)
{
	return text[strspn(text, " \t\n")] == '\0';
}

/* read_conditions: [argN & MASK == VALUE | argN > VALUE]... */
static void read_conditions(struct place at, const char *text, struct rule *rule)
{
	for (int used = 0; !is_end(text); text += used) {
		unsigned arg;
		unsigned long long mask, value;
		struct scmp_arg_cmp *c = &rule->conditions[rule->count];
		if (rule->count++ == LIMIT_CONDITIONS)
			die(at, "too many conditions", text);
		if (sscanf(text, " arg%u & %lli == %lli%n", &arg, (long long *)&mask,
			    (long long *)&value, &used) == 3)
			*c = SCMP_CMP64(arg, SCMP_CMP_MASKED_EQ, mask, value);
		else if (sscanf(text, " arg%u > %lli%n", &arg, (long long *)&value, &used) == 2)
			*c = SCMP_CMP64(arg, SCMP_CMP_GT, value);
		else
			die(at, "expected argN & MASK == VALUE or argN > VALUE", text);
		if (arg > 5)
			die(at, "expected arg0 to arg5", text);
	}
}

/* read_action: ERRNO [if WORD | unless WORD] */
static uint32_t read_action(struct place at, const char *text)
{
	char name[32], how[32], word[32], both[66];
	uint32_t error, group = FILTER_ALWAYS;
	int used = 0, count = sscanf(text, " %31s%n %31s %31s%n", name, &used, how, word, &used);
	if (count < 1 || !is_end(text + used))
		die(at, "expected an error's name", text);
	if (!find(errors, ARRAY_LENGTH(errors), name, &error))
		die(at, "expected an error's name", name);
	if (count == 1)
		return SCMP_ACT_ERRNO(error);
	snprintf(both, sizeof(both), "%s %s", how, count == 3 ? word : "");
	if (!find(groups, ARRAY_LENGTH(groups), both, &group))
		die(at, "expected `if sealed` or `unless ptrace|userns|mount`", both);
	return SCMP_ACT_ERRNO(error | group << 8);
}

/* read_line: 0: nothing stands in it. A line with an action is cut there. */
static int read_line(struct place at, char *line, struct rule *rule)
{
	size_t length = strcspn(line, "#");
	if (length == strlen(line) && strchr(line, '\n') == NULL)
		die(at, "the line is too long, or has no end", line);
	line[length] = '\0';
	if (is_end(line))
		return 0;
	*rule = (struct rule){ .action = SCMP_ACT_ALLOW };
	char *action = strchr(line, ':');
	if (action != NULL)
		*action++ = '\0';
	int used = 0;
	if (sscanf(line, " %63[a-z0-9_]%n", rule->name, &used) != 1)
		die(at, "expected a system call", line);
	read_conditions(at, line + used, rule);
	if (action != NULL)
		rule->action = read_action(at, action);
	return 1;
}

/* ---- files ---- */

static void put(struct program *p, uint16_t code, unsigned jt, unsigned jf, uint32_t k)
{
	p->code[p->count++] = (struct sock_filter){ code, (uint8_t)jt, (uint8_t)jf, k };
}

/* add_newer: "this processor, and this number? then the action". The processor is looked at each
 * time: there are few such calls. */
static void add_newer(struct place at, struct program *p, const struct rule *rule)
{
	uint32_t number;
	if (!find(newer, ARRAY_LENGTH(newer), rule->name, &number))
		die(at, "there is no such system call", rule->name);
	if (rule->count > 0 || p->count + 5 > LIMIT_PROGRAM / 2)
		die(at, "a call that libseccomp does not know has no conditions", rule->name);
	put(p, BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, arch));
	put(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 3, p->audit_arch);
	put(p, BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(struct seccomp_data, nr));
	put(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, number);
	put(p, BPF_RET | BPF_K, 0, 0, rule->action);
}

/* add_rule: libseccomp wants the number that the call has here, and translates it. What the
 * processor that is meant does not have is left out. */
static void add_rule(struct place at, struct program *p, const struct rule *rule)
{
	int number = seccomp_syscall_resolve_name(rule->name);
	if (number == __NR_SCMP_ERROR) {
		add_newer(at, p, rule);
		return;
	}
	if (seccomp_syscall_resolve_name_arch(p->audit_arch, rule->name) < 0)
		return;
	int error = seccomp_rule_add_array(p->context, rule->action, number, rule->count,
		rule->conditions);
	if (error != 0)
		die(at, strerror(-error), rule->name);
}

/* denies: what this list does not name is allowed */
static int denies(const char *path)
{
	const char *slash = strrchr(path, '/');
	return strcmp(slash != NULL ? slash + 1 : path, "baseline") == 0;
}

static void start(struct program *p, const char *path)
{
	struct place at = { path, 0 };
	uint32_t here = seccomp_arch_native();
	p->count = 0;
	p->context = seccomp_init(denies(path) ? SCMP_ACT_ALLOW : SCMP_ACT_KILL_PROCESS);
	if (p->context == NULL ||
		seccomp_attr_set(p->context, SCMP_FLTATR_CTL_OPTIMIZE, 2) != 0 ||
		seccomp_attr_set(p->context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) != 0)
		die(at, "libseccomp is too old", path);
	if (p->audit_arch != here && (seccomp_arch_add(p->context, p->audit_arch) != 0 ||
			seccomp_arch_remove(p->context, here) != 0))
		die(at, "libseccomp does not know this processor", path);
}

static void read_file(struct program *p, const char *path)
{
	char line[LIMIT_LINE];
	struct rule rule;
	struct place at = { path, 0 };
	FILE *file = fopen(path, "r");
	if (file == NULL)
		die(at, strerror(errno), path);
	while (fgets(line, sizeof(line), file) != NULL) {
		at.line++;
		if (read_line(at, line, &rule))
			add_rule(at, p, &rule);
	}
	fclose(file);
}

/* finish: libseccomp's instructions, behind ours */
static void finish(struct program *p, const char *path)
{
	FILE *file = tmpfile();
	struct place at = { path, 0 };
	if (file == NULL || seccomp_export_bpf(p->context, fileno(file)) != 0)
		die(at, "cannot compile", path);
	rewind(file);
	p->count += fread(&p->code[p->count], sizeof(p->code[0]), LIMIT_PROGRAM - p->count, file);
	if (p->count == LIMIT_PROGRAM)
		die(at, "the program is too long", path);
	fclose(file);
	seccomp_release(p->context);
}

/* ---- what libseccomp leaves over ---- */

/* A: what the accumulator holds in front of an instruction: the offset that was loaded, or: */
enum { A_NEVER = -2, A_UNKNOWN = -1 };

static int is_load(const struct sock_filter *at)
{
	return at->code == (BPF_LD | BPF_W | BPF_ABS);
}

static void arrive(int *a, int value)
{
	*a = *a == A_NEVER || *a == value ? value : A_UNKNOWN;
}

/* follow: jumps go forward, so one pass tells what the accumulator holds. jumped: a jump leads
 * there, over at least one instruction. */
static void follow(const struct program *p, int *a, char *jumped)
{
	for (size_t i = 0; i <= p->count; i++) {
		a[i] = i == 0 ? A_UNKNOWN : A_NEVER;
		jumped[i] = 0;
	}
	for (size_t i = 0; i < p->count; i++) {
		const struct sock_filter *at = &p->code[i];
		int value = is_load(at) ? (int)at->k : a[i];
		if (BPF_CLASS(at->code) == BPF_ALU)
			value = A_UNKNOWN;
		if (BPF_CLASS(at->code) == BPF_RET)
			continue;
		if (BPF_CLASS(at->code) == BPF_JMP) {
			arrive(&a[i + 1 + at->jt], value);
			arrive(&a[i + 1 + at->jf], value);
			jumped[i + 1 + at->jt] |= at->jt > 0;
			jumped[i + 1 + at->jf] |= at->jf > 0;
		} else {
			arrive(&a[i + 1], value);
		}
	}
}

/* is_idle: how many instructions from here on do nothing: a load of what is there, or a half of an
 * argument of which no bit is wanted. */
static size_t is_idle(const struct program *p, size_t i, const int *a, const char *jumped)
{
	const struct sock_filter *at = &p->code[i];
	if (!is_load(at))
		return 0;
	if (a[i] == (int)at->k)
		return 1;
	return i + 3 < p->count && at[1].code == (BPF_ALU | BPF_AND | BPF_K) && at[1].k == 0 &&
		at[2].code == (BPF_JMP | BPF_JEQ | BPF_K) && at[2].k == 0 && at[2].jt == 0 &&
		is_load(&at[3]) && !jumped[i + 1] && !jumped[i + 2] ? 3 : 0;
}

/* shorten: takes out what does nothing. */
static void shorten(struct program *p, const char *path)
{
	static int a[LIMIT_PROGRAM + 256];
	static char jumped[LIMIT_PROGRAM + 256];
	static size_t place[LIMIT_PROGRAM + 256];	/* where an instruction will be */
	size_t count = 0, idle = 0;
	for (size_t i = 0; i < p->count; i++)
		if (p->code[i].code == (BPF_JMP | BPF_JA))
			die((struct place){ path, 0 }, "unexpected in the program", "ja");
	follow(p, a, jumped);
	for (size_t i = 0; i < p->count; i++) {
		place[i] = count;
		if (idle == 0)
			idle = is_idle(p, i, a, jumped);
		if (idle > 0)
			idle--;
		else
			count++;
	}
	place[p->count] = count;
	for (size_t i = 0; i < p->count; i++) {
		struct sock_filter at = p->code[i];
		if (BPF_CLASS(at.code) == BPF_JMP) {
			at.jt = (uint8_t)(place[i + 1 + at.jt] - place[i] - 1);
			at.jf = (uint8_t)(place[i + 1 + at.jf] - place[i] - 1);
		}
		if (place[i] < place[i + 1])
			p->code[place[i]] = at;
	}
	p->count = count;
}

/* print: as an array of the kernel's instructions */
static void print(const struct program *p, const char *path)
{
	const char *slash = strrchr(path, '/');
	printf("\nstatic const struct sock_filter filter_%s[%zu] = {\n",
		slash != NULL ? slash + 1 : path, p->count);
	for (size_t i = 0; i < p->count; i++)
		printf("\t{ 0x%02x, %u, %u, 0x%x },\n", p->code[i].code, p->code[i].jt,
			p->code[i].jf, p->code[i].k);
	printf("};\n");
}

int main(int argc, char **argv)
{
	static struct program program;
	program.audit_arch = argc > 2 ? seccomp_arch_resolve_name(argv[1]) : 0;
	if (program.audit_arch == 0) {
		fprintf(stderr, "usage: mkfilter x86_64|aarch64 FILE...\n");
		return 2;
	}
	printf("/* made by sandbox/mkfilter.c from the lists in sandbox/promises/ */\n");
	for (int i = 2; i < argc; i++) {
		start(&program, argv[i]);
		read_file(&program, argv[i]);
		finish(&program, argv[i]);
		shorten(&program, argv[i]);
		print(&program, argv[i]);
	}
	return ferror(stdout) || fflush(stdout) != 0;
}
