/* ulimit.c - limits on what the shell and its children may use (XCU ulimit) */
#include "shell.h"

#include <errno.h>
#include <sys/resource.h>

struct resource {
	char letter;
	int number;
	unsigned unit;		/* what 1 means */
	const char *text;
};

static const struct resource resources[] = {
	{ 'c', RLIMIT_CORE, 512, "core file size (512-byte blocks)" },
	{ 'd', RLIMIT_DATA, 1024, "data segment (KiB)" },
	{ 'f', RLIMIT_FSIZE, 512, "file size (512-byte blocks)" },
	{ 'l', RLIMIT_MEMLOCK, 1024, "locked memory (KiB)" },
	{ 'm', RLIMIT_RSS, 1024, "resident memory (KiB)" },
	{ 'n', RLIMIT_NOFILE, 1, "open files" },
	{ 'p', RLIMIT_NPROC, 1, "processes of this user" },
	{ 's', RLIMIT_STACK, 1024, "stack (KiB)" },
	{ 't', RLIMIT_CPU, 1, "processor time (seconds)" },
	{ 'u', RLIMIT_NPROC, 1, "processes of this user" },
	{ 'v', RLIMIT_AS, 1024, "address space (KiB)" },
};

/* find_resource: of the letter; without one -f is meant (XCU ulimit). */
static const struct resource *find_resource(char letter)
{
	const struct resource *found = resources;
	for (size_t i = 0; i < ARRAY_LENGTH(resources); i++)
		if (resources[i].letter == (letter != '\0' ? letter : 'f'))
			found = &resources[i];
	return found;
}

static void print_value(struct shell *sh, const struct resource *resource, bool hard)
{
	struct rlimit *limit = ARENA_NEW(&sh->scratch, struct rlimit);

	if (prlimit(0, resource->number, NULL, limit) < 0) {
		(void)shell_fail(sh, 1, "cannot read the limit: %m");
		return;
	}
	rlim_t value = hard ? limit->rlim_max : limit->rlim_cur;
	if (value == RLIM_INFINITY)
		stream_write(sh->out, STR("unlimited\n"));
	else
		shell_printf(sh, "%llu\n", (unsigned long long)value / resource->unit);
}

static void print_all(struct shell *sh, bool hard)
{
	for (size_t i = 0; i < ARRAY_LENGTH(resources); i++) {
		/* -p and -u are one thing under two names. */
		if (resources[i].letter == 'u')
			continue;
		shell_printf(sh, "-%c: %-34s", resources[i].letter, resources[i].text);
		print_value(sh, &resources[i], hard);
	}
}

/* parse_limit: digits or "unlimited". */
static bool parse_limit(const char *text, unsigned unit, rlim_t *value)
{
	unsigned long long number = 0;

	if (strcmp(text, "unlimited") == 0) {
		*value = RLIM_INFINITY;
		return true;
	}
	for (const char *p = text; *p != '\0'; p++)
		if (!is_digit(*p) || __builtin_mul_overflow(number, 10ULL, &number) ||
		    __builtin_add_overflow(number, (unsigned long long)(*p - '0'), &number))
			return false;
	if (text[0] == '\0' || __builtin_mul_overflow(number, (unsigned long long)unit, &number))
		return false;
	*value = number;
	return true;
}

static enum flow change(struct shell *sh, const struct args *args, const struct resource *resource)
{
	bool hard = args_has(args, 'H'), soft = args_has(args, 'S');
	const char *text = args->argv[0];
	struct rlimit *limit = ARENA_NEW(&sh->scratch, struct rlimit);

	if (!parse_limit(text, resource->unit, &limit->rlim_cur))
		return shell_misuse(sh, args, "\"%s\": expected a number or unlimited", text);
	rlim_t value = limit->rlim_cur;
	if (prlimit(0, resource->number, NULL, limit) < 0)
		return shell_fail(sh, 1, "cannot read the limit: %m");
	/* XCU ulimit: both limits, unless one is asked for. */
	if (hard || !soft)
		limit->rlim_max = value;
	if (soft || !hard)
		limit->rlim_cur = value;
	/* not setrlimit, which brings libc's machinery for threads along */
	if (prlimit(0, resource->number, limit, NULL) < 0) {
		const char *other = hard ? "the soft one is above it" : "it is above the hard one";
		return shell_fail(sh, 1, "cannot set %s to %s: %s", resource->text, text,
				  errno == EINVAL ? other : error_text(errno));
	}
	if (resource->number == RLIMIT_STACK)
		limits_read(&sh->limits, sh->limits.top);
	return FLOW_NEXT;
}

static enum flow run_ulimit(struct shell *sh, const struct args *args)
{
	char letter = args_last_of(args, "cdflmnpstuv");
	const struct resource *resource = find_resource(letter);

	if (args_has(args, 'a') && args->argc > 0)
		return shell_misuse(sh, args, "unexpected \"%s\" behind -a", args->argv[0]);
	bool hard = args_has(args, 'H') && !args_has(args, 'S');
	if (args_has(args, 'a'))
		print_all(sh, hard);
	else if (args->argc > 0)
		return change(sh, args, resource);
	else
		print_value(sh, resource, hard);
	return FLOW_NEXT;
}

const struct builtin builtin_ulimit = {
	.name = "ulimit", .run = run_ulimit,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "HSacdflmnpstuv", .operands = { 0, 1 },
	BUILTIN_HELP("ulimit [-HS] [-a | -c | -d | -f | -l | -m | -n | -p | -s | -t | -u | -v] "
		"[limit]",
		"Set or print a limit on what this shell and its children may use: a number or\n"
		"unlimited. Both the hard and the soft limit are set, the soft one is printed,\n"
		"unless -H or -S says which.\n"
		"\t-a\tprint all\n"
		"\t-c\tcore files, in blocks of 512 bytes\n"
		"\t-d\tdata segment, in KiB\n"
		"\t-f\tfiles that are written, in blocks of 512 bytes (the default)\n"
		"\t-l\tlocked memory, in KiB\n"
		"\t-m\tresident memory, in KiB\n"
		"\t-n\tone above the highest file descriptor\n"
		"\t-p, -u\tprocesses of this user\n"
		"\t-s\tstack, in KiB\n"
		"\t-t\tprocessor time, in seconds\n"
		"\t-v\taddress space, in KiB")
	BUILTIN_PROMISE("stdio proc")
	.touches = TOUCH_LIMITS,
};
