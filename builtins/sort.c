/* sort.c - sort, merge, or check the order of lines (XCU sort) */
#include "sort_private.h"
#include "inodes.h"
#include "size.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

/* Letters of the options that have only a name. */
enum { CHECK = '\1', SORT = '\2', PARALLEL = '\3', BATCH = '\4' };

/* ---- the command ---- */

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct sort *job = state;
	const char *const *name = utility_files(args);
	if (job->check) {
		sort_check(job, *name);
	} else if (job->merge) {
		for (; *name != NULL && !job->failed; name++)
			sort_add_run(job, (struct sort_run){ .name = *name, .fd = -1 });
		sort_merge(job);
	} else {
		sort_lines(job, name);
	}
	if (job->failed)
		sh->status = 2;
}

/* open_output: -o. A file that is there keeps its content until the new one is written over it,
 * and has room for that: sort -o f f on a full disk must not lose f. */
static int open_output(struct sort *job, int *error)
{
	struct stat *st = &job->st;
	off_t size = 0;
	int fd = open(job->output, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
	bool there = fd >= 0 && fstat(fd, st) == 0 && S_ISREG(st->st_mode) && st->st_size > 0;
	for (char *const *name = job->args->argv; there && *name != NULL; name++)
		if (stat(*name, st) == 0 && S_ISREG(st->st_mode))
			size += st->st_size + 1;
	*error = fd < 0 ? errno : 0;
	if (size == 0 || fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 ||
		(errno != ENOSPC && errno != EDQUOT))
		return fd;
	*error = errno;
	(void)close(fd);
	return -1;
}

static void answer(struct shell *sh, void *state, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	struct sort *job = state;
	const char *directory = job->directory != NULL ? job->directory : "";
	if (want == WORKER_WRITE && job->output != NULL && strcmp(name, job->output) == 0)
		answer->fds[0] = open_output(job, &answer->error);
	else if ((want == WORKER_READ && worker_is_operand(job->args, name)) ||
		(want == WORKER_TEMPORARY && strcmp(name, directory) == 0))
		worker_answer_open(sh, want, name, answer);
}

/* is_input: is the output one of the files that are merged? */
static bool is_input(struct sort *job)
{
	if (job->output == NULL || stat(job->output, &job->old) != 0)
		return false;
	for (char *const *name = job->args->argv; *name != NULL; name++)
		if (strcmp(*name, "-") == 0 || (stat(*name, &job->st) == 0 &&
			inodes_same(&job->st, &job->old)))
			return true;
	return job->args->argc == 0;
}

/* add_keys: those of -k, which the other options hold for where they have no letters; or the whole
 * line, where an option says how it is compared. false: said */
static bool add_keys(struct sort *job, const struct args *args, unsigned flags)
{
	struct order *order = &job->order;
	struct order_key *keys =
		arena_zero(&job->sh->scratch, (args->given_count + 1) * sizeof(*keys));
	const char *error;
	order->keys = keys;
	for (size_t i = 0; i < args->given_count; i++) {
		const struct option_given *given = &args->given[i];
		if (given->letter != 'k')
			continue;
		struct order_key *key = &keys[order->count++];
		if (!order_read_key(given->value, key, &error)) {
			(void)shell_misuse(job->sh, args, "-k \"%s\": %s", given->value, error);
			return false;
		}
		key->flags = key->flags == 0 ? flags : key->flags;
	}
	if (order->count == 0 && (flags & ~(unsigned)ORDER_REVERSE) != 0)
		keys[order->count++] = (struct order_key){ .last = SIZE_MAX, .flags = flags };
	for (size_t i = 0; i < order->count; i++)
		if (order_is_wrong(keys[i].flags)) {
			(void)shell_misuse(job->sh, args, "options of a key contradict each other");
			return false;
		}
	return true;
}

/* letter_of_word: of --sort=WORD and --check=WORD; 0: unknown */
NOINLINE char letter_of_word(const char *words, const char *word)
{
	struct str given = str_of(word);
	while (*words != '\0') {
		size_t n = strcspn(words, " ");
		if (given.n > 0 && str_equal(given, (struct str){ words + 1, n - 1 }))
			return words[0];
		words += n + (words[n] == ' ');
	}
	return 0;
}

/* take_words: --sort and --check. false: said */
static bool take_words(struct sort *job, const struct args *args, unsigned *flags)
{
	for (size_t i = 0; i < args->given_count; i++) {
		char letter = args->given[i].letter;
		const char *value = args->given[i].value;
		*flags |= order_flag_of(letter);
		if (letter == 'c' || letter == 'C' || (letter == CHECK && value == NULL)) {
			job->check = true;
			job->silent = letter == 'C';
			continue;
		}
		if (letter != SORT && letter != CHECK)
			continue;
		char meaning = letter_of_word(letter == CHECK ?
			"cdiagnose-first Cquiet Csilent" :
			"ggeneral-numeric hhuman-numeric Mmonth nnumeric Rrandom Vversion", value);
		if (meaning == 0) {
			(void)shell_misuse(job->sh, args, "unknown word \"%s\"", value);
			job->sh->status = 1;	/* as GNU's, here alone */
			return false;
		}
		*flags |= letter == SORT ? order_flag_of(meaning) : 0;
		job->check |= letter == CHECK;
		job->silent = letter == CHECK ? meaning == 'C' : job->silent;
	}
	return true;
}

/* take_tab: -t: one byte, or \0; always the same one */
static bool take_tab(struct sort *job, const struct args *args)
{
	job->order.tab = -1;
	for (size_t i = 0; i < args->given_count; i++) {
		if (args->given[i].letter != 't')
			continue;
		const char *tab = args->given[i].value;
		bool null = strcmp(tab, "\\0") == 0;
		int c = null ? 0 : (unsigned char)tab[0];
		bool again = job->order.tab >= 0 && job->order.tab != c;
		if (again || (!null && (tab[0] == '\0' || tab[1] != '\0'))) {
			(void)shell_misuse(job->sh, args, "-t \"%s\": expected one byte%s", tab,
				again ? ", once" : "");
			return false;
		}
		job->order.tab = c;
	}
	return true;
}

/* take_memory: -S: KiB, or with a suffix; percents of an unknown whole say nothing. */
static bool take_memory(struct sort *job, const struct args *args)
{
	const char *text = args_value(args, 'S');
	job->memory = LIMIT_SORT_MEMORY;
	if (text == NULL)
		return true;
	struct str s = str_of(text);
	char last = s.n > 0 ? s.p[s.n - 1] : '\0';
	s.n -= last == '%' || last == 'b';
	struct parsed_size parsed = size_parse(s);
	uint64_t size = parsed.state == NUMBER_OK ? parsed.value : LIMIT_SORT_MEMORY;
	if (s.n == 0 || !is_digit(s.p[0]) || parsed.state == NUMBER_MALFORMED) {
		(void)shell_misuse(job->sh, args, "-S \"%s\": expected a size", text);
		return false;
	}
	if (is_digit(last) && size < LIMIT_SORT_MEMORY)
		size *= 1024;
	if (size < LIMIT_SORT_MEMORY && last != '%')
		job->memory = (size_t)size;
	return true;
}

static bool take_options(struct sort *job, const struct args *args)
{
	unsigned flags = 0;
	if (!take_words(job, args, &flags) || !add_keys(job, args, flags) ||
		!take_tab(job, args) || !take_memory(job, args))
		return false;
	if (args_has(args, 'c') && args_has(args, 'C')) {
		(void)shell_misuse(job->sh, args, "-c does not go with -C");
		return false;
	}
	job->order.reverse = (flags & ORDER_REVERSE) != 0;
	job->order.keys_only = job->unique || args_has(args, 's');
	if (job->check && job->output != NULL) {
		(void)shell_misuse(job->sh, args, "-o does not go with -c");
		return false;
	}
	if (job->check && args->argc > 1) {
		(void)shell_misuse(job->sh, args, "-c takes one file; unexpected operand \"%s\"",
			args->argv[1]);
		return false;
	}
	for (size_t i = 0; i < job->order.count; i++)
		if ((job->order.keys[i].flags & ORDER_RANDOM) &&
			getrandom(&job->order.seed, sizeof(job->order.seed), 0) < 0)
			return utility_file_error(job->sh, "random numbers");
	return true;
}

static enum flow run_sort(struct shell *sh, const struct args *args)
{
	static const struct worker_rules rules = { answer };
	struct sort *job = ARENA_NEW(&sh->scratch, struct sort);
	job->sh = sh;
	job->args = args;
	job->order.scratch = &sh->scratch;
	job->output = args_value(args, 'o');
	job->directory = args_value(args, 'T');
	job->end = args_has(args, 'z') ? '\0' : '\n';
	job->merge = args_has(args, 'm');
	job->unique = args_has(args, 'u');
	if (!take_options(job, args))
		return FLOW_NEXT;
	job->through = job->merge && is_input(job);
	return worker_run(sh, args, work, job, &rules);
}

const struct builtin builtin_sort = {
	.name = "sort", .run = run_sort,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "bcCdfghik:mMno:rRsS:t:T:uVz\1::\2:\3:\4:", .operands = { 0, -1 },
	.long_options = "ignore-leading-blanks=b dictionary-order=d ignore-case=f "
		"general-numeric-sort=g human-numeric-sort=h ignore-nonprinting=i key=k merge=m "
		"month-sort=M numeric-sort=n output=o reverse=r random-sort=R stable=s "
		"buffer-size=S field-separator=t temporary-directory=T unique=u version-sort=V "
		"zero-terminated=z check=\1 sort=\2 parallel=\3 batch-size=\4",
	BUILTIN_HELP("sort [-c | -C | -m] [-bdfghiMnrRsuVz] [-k key]... [-t char] [-o file] "
		"[file...]",
		"Write the lines of all files in order, by bytes.\n"
		"\t-c, -C\tonly check the order, -C without a message\n"
		"\t-m\tmerge files that are sorted\n"
		"\t-u\tonly the first of equal lines\n"
		"\t-k F[.C][x][,F[.C][x]]\tcompare from a byte of a field to a byte of a"
		" field; x: the letters below, for this key\n"
		"\t-t c\tc separates fields\n"
		"\t-o file\twrite to file, which may be one of the inputs\n"
		"\t-b\tpass over blanks in front, -d what is no letter, digit or blank, -i what"
		" is not printable\n"
		"\t-f\tsmall letters are as capitals\n"
		"\t-n, -g, -h\tnumbers, with exponents, with K M G\n"
		"\t-M, -V, -R\tmonths, versions, by chance\n"
		"\t-r\treverse\n"
		"\t-s\tequal keys keep their order\n"
		"\t-z\tlines end with a NUL byte\n"
		"\t-S size, -T dir\tmemory, and where the rest goes")
	BUILTIN_PROMISE("stdio rpath wpath cpath")
	.touches = TOUCH_INPUT | TOUCH_FILES,
};
