/* nproc.c - how many processors this process may use */
#include "integer.h"
#include "passwd.h"
#include "shell.h"

#include <sched.h>

/* count_present: of the machine, from a list such as 0-3,6; 0: not known */
static uint64_t count_present(struct shell *sh)
{
	struct passwd_reader *file =
		passwd_open(&sh->scratch, "/sys/devices/system/cpu/present");
	struct str line = passwd_next(file), first, last;
	uint64_t count = 0;
	passwd_close(file);
	while (line.n > 0) {
		struct str range = { line.p, str_find(line, ',') };
		line = str_behind(line, range.n);
		first = (struct str){ range.p, str_find(range, '-') };
		last = first.n < range.n ? str_skip(range, first.n + 1) : first;
		struct integer from = integer_read(first, false), to = integer_read(last, false);
		if (from.result != INTEGER_OK || to.result != INTEGER_OK)
			return 0;
		count += to.magnitude - from.magnitude + 1;
	}
	return count;
}

static uint64_t count_usable(struct shell *sh)
{
	/* the kernel refuses room for fewer processors than it was built for: 8192 at most */
	enum { ROOM = 1024 };
	uint64_t *bits = arena_zero(&sh->scratch, ROOM), count = 0;
	if (sched_getaffinity(0, ROOM, (cpu_set_t *)(void *)bits) != 0)
		return 1;
	for (size_t i = 0; i < ROOM / sizeof(*bits); i++)
		count += (uint64_t)__builtin_popcountll(bits[i]);
	return count;
}

/* openmp: a number of threads from the environment, as GNU's nproc takes it; 0: none */
static uint64_t openmp(struct shell *sh, struct str name)
{
	name_id id = names_find(&sh->names, name);
	struct str text = id != NAME_NONE ? shell_value(sh, id) : (struct str){ NULL, 0 };
	if (text.p == NULL || !(vars_at(&sh->vars, id)->flags & VAR_EXPORT))
		return 0;
	text.n = str_find(text, ',');
	while (text.n > 0 && (text.p[text.n - 1] == ' ' || text.p[text.n - 1] == '\t'))
		text.n--;
	while (text.n > 1 && text.p[0] == '0')
		text = str_skip(text, 1);
	struct integer value = integer_read(text, false);
	return value.result == INTEGER_OK && !value.negative ? value.magnitude : 0;
}

static uint64_t count_processors(struct shell *sh, bool all)
{
	uint64_t present = all ? count_present(sh) : 0;
	if (present > 0)
		return present;
	uint64_t threads = all ? 0 : openmp(sh, STR("OMP_NUM_THREADS"));
	uint64_t limit = all ? 0 : openmp(sh, STR("OMP_THREAD_LIMIT"));
	uint64_t count = threads > 0 ? threads : count_usable(sh);
	return limit > 0 && limit < count ? limit : count;
}

static enum flow run_nproc(struct shell *sh, const struct args *args)
{
	const char *text = args_value(args, '\2');
	struct parsed_number number = number_parse_text(text != NULL ? text : "0");
	if (number.state != NUMBER_OK || number.value < 0)
		return shell_misuse(sh, args, "\"%s\": expected a number", text);
	uint64_t ignored = (uint64_t)number.value;
	uint64_t count = count_processors(sh, args_has(args, '\1'));
	count = count > ignored ? count - ignored : 1;
	shell_printf(sh, "%llu\n", (unsigned long long)count);
	return FLOW_NEXT;
}

const struct builtin builtin_nproc = {
	.name = "nproc", .run = run_nproc,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_PERMUTES,
	.options = "\1\2:", .operands = { 0, 0 }, .misuse = 1,
	.long_options = "all=\1 ignore=\2",
	BUILTIN_HELP("nproc [--all] [--ignore=number]",
		"Write how many processors this process may use; OMP_NUM_THREADS and\n"
		"OMP_THREAD_LIMIT count.\n"
		"\t--all\thow many there are\n"
		"\t--ignore=number\n"
		"\t\tso many fewer, but at least 1")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
