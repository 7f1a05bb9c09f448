/* grep.c - search files for lines that match patterns (XCU grep), with egrep and fgrep: options,
 * and the parent's part */
#include "grep_private.h"
#include "pathname.h"
#include "pattern.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* ---- which files of those that are named ---- */

/* glob_matches: of what is named on the command line any end behind a slash counts, too. */
static bool glob_matches(struct grep *g, const char *glob, struct str path, bool named)
{
	struct pattern pattern = pattern_compile(&g->sh->scratch, pathname_trim(str_of(glob)));
	for (size_t at = 0; at < path.n; at++)
		if ((at == 0 || (named && path.p[at - 1] == '/' && path.p[at] != '/')) &&
			pattern_matches(pattern, str_skip(path, at), g->utf8))
			return true;
	return false;
}

/* is_excluded: by --include, --exclude and --exclude-dir: the last one that matches decides; if
 * none does, a file is left out where the first one is --include. */
static bool is_excluded(struct grep *g, const char *path, bool named, bool directory)
{
	struct arena_mark mark = arena_take_mark(&g->sh->scratch);
	struct str text = pathname_trim(str_of(path));
	bool first = true, excluded = false;
	for (size_t i = 0; i < g->args->given_count; i++) {
		const struct option_given *given = &g->args->given[i];
		if (directory ? given->letter != GREP_EXCLUDE_DIR :
			given->letter != GREP_INCLUDE && given->letter != GREP_EXCLUDE)
			continue;
		if (first)
			excluded = given->letter == GREP_INCLUDE;
		first = false;
		if (glob_matches(g, given->value, text, named))
			excluded = given->letter != GREP_INCLUDE;
	}
	arena_rewind(&g->sh->scratch, mark);
	return excluded;
}

/* ---- the parent's part: -r ---- */

/* open_entry: a file that the walk has found. In a tree devices, FIFOs and, but for -R, links are
 * passed over, whatever else takes their place meanwhile: false. */
static bool open_entry(struct grep *g, const struct walk_entry *e, struct worker_answer *answer)
{
	bool named = e->depth == 0;
	if ((!named && e->type != S_IFREG) || is_excluded(g, e->name, named, false))
		return false;
	answer->name = e->path.p;
	if (named) {
		worker_answer_open(g->sh, WORKER_READ, e->name, answer);
		return true;
	}
	int fd = openat(e->dir, e->name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK |
		(e->linked ? 0 : O_NOFOLLOW));
	answer->fds[0] = fd;
	answer->error = fd < 0 ? errno : 0;
	return fd < 0 || (fstat(fd, &g->from) == 0 && S_ISREG(g->from.st_mode));
}

/* take_entry: false: nothing to answer */
static bool take_entry(struct grep *g, const struct walk_entry *e, struct worker_answer *answer)
{
	switch (e->kind) {
	case WALK_FILE:
		return open_entry(g, e, answer);
	case WALK_BEFORE:
		if (is_excluded(g, e->name, e->depth == 0, true))
			walk_prune(&g->walk);
		return false;
	case WALK_LOOP:
		if (!args_has(g->args, 's'))
			shell_error(g->sh, "%s: warning: this directory is inside of itself",
				e->path.p);
		return false;
	case WALK_ERROR:
		answer->error = e->error;
		answer->name = e->path.p;
		return true;
	case WALK_AFTER:
		break;
	}
	return false;
}

/* next_file: the next one of the operands and the trees below them; "-" without a descriptor is
 * standard input. */
static void next_file(struct grep *g, struct worker_answer *answer)
{
	const struct walk_entry *e;
	answer->error = 0;
	while (g->walking || *g->next != NULL) {
		if (!g->walking) {
			g->operand = answer->name = *g->next++;
			if (strcmp(g->operand, "-") == 0)
				return;
			walk_begin(&g->walk, g->operand,
				args_last_of(g->args, "rR") == 'R' ? WALK_FOLLOW | WALK_TYPES :
					WALK_FOLLOW_FIRST | WALK_TYPES);
			g->walking = true;
		}
		while ((e = walk_next(&g->walk)) != NULL) {
			if (utility_stopped(g->sh))
				g->interrupted = g->sh->status;
			if (g->interrupted != 0 || take_entry(g, e, answer))
				return;
			if (answer->fds[0] >= 0)
				(void)close(answer->fds[0]);
			answer->fds[0] = -1;
		}
		walk_end(&g->walk);
		g->walking = false;
	}
	answer->name = NULL;
}

static void answer(struct shell *sh, void *state, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	struct grep *g = state;
	bool wanted = !g->recursive && worker_is_operand(&g->files, name);
	for (size_t i = 0; i < g->args->given_count && !wanted; i++)
		wanted = g->args->given[i].letter == 'f' &&
			strcmp(g->args->given[i].value, name) == 0;
	if (want == WORKER_READ && wanted)
		worker_answer_open(sh, want, name, answer);
	if (want != WORKER_NEXT || !g->recursive)
		return;
	next_file(g, answer);
	if (answer->name != NULL && strlen(answer->name) > LIMIT_WORKER_NAME) {
		answer->error = ENAMETOOLONG;
		answer->name = g->operand;
	}
}

/* ---- the worker's part ---- */

static void search(struct grep *g, const char *name)
{
	bool is_input = g->in.fd < 0;
	if (!g->named_known)
		g->named = g->files.argc > 1 || (g->recursive && !is_input &&
			(g->files.argc == 0 || strcmp(name, g->files.argv[0]) != 0));
	if (is_input)
		name = g->label;
	else if (g->files.argc == 0 && str_starts(str_of(name), STR("./")))
		name += 2;
	grep_search(g, name);
}

/* search_next: -r: false: there are no more files */
static bool search_next(struct grep *g)
{
	struct worker_answer answer = { 0 };
	bool open = worker_ask(g->sh, WORKER_NEXT, NULL, &answer);
	if (answer.name == NULL) {
		g->failed |= !open;
		return false;
	}
	if (!open)
		g->failed = !utility_file_error(g->sh, answer.name);
	else if (answer.fds[0] >= 0)
		input_take(g->sh, &g->in, answer.name, answer.fds[0]);
	else if (!input_open(g->sh, &g->in, "-"))
		return false;
	if (open)
		search(g, answer.name);
	return true;
}

static bool is_done(const struct grep *g)
{
	const struct stream *out = g->sh->out;
	return g->ended || (g->quiet && g->selected) || out->error != 0;
}

static void search_all(struct grep *g)
{
	char input[] = "-";
	char *only_input[] = { input, NULL };
	struct arena_mark mark = arena_take_mark(&g->sh->scratch);
	while (g->recursive && !is_done(g) && search_next(g))
		arena_rewind(&g->sh->scratch, mark);
	for (char **name = g->files.argc > 0 ? g->files.argv : only_input;
		!g->recursive && *name != NULL && !is_done(g); name++) {
		if (is_excluded(g, *name, true, false))
			continue;
		if (input_open(g->sh, &g->in, *name))
			search(g, *name);
		else
			g->failed = true;
	}
}

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct grep *g = state;
	(void)args;
	g->err = sh->err;
	g->null_stream.kind = STREAM_NULL;
	if (!grep_patterns(g))
		g->failed = true;
	if (args_has(g->args, 's'))
		sh->err = &g->null_stream;
	if (!g->failed)
		search_all(g);
	sh->err = g->err;
	if (g->ended)
		return;
	g->failed |= !stream_flush(sh->out);
	sh->status = g->failed && !(g->quiet && g->selected) ? 2 : !g->selected;
}

/* ---- options ---- */

/* number: the argument of an option; what is too large is as good as no limit. */
static bool number(struct grep *g, char letter, const char *text, uint64_t *out)
{
	struct parsed_number number = number_parse_text(text);
	if (number.state != NUMBER_MALFORMED && (number.value >= 0 || letter == 'm'))
		*out = number.value >= 0 ? (uint64_t)number.value : UINT64_MAX;
	else
		(void)shell_misuse(g->sh, g->args, "-%c \"%s\": expected a number", letter, text);
	return g->sh->status == 0;
}

/* take_context: -A, -B, -C and -NUM, whose digits are letters */
static bool take_context(struct grep *g)
{
	struct buf *digits = buf_new(&g->sh->scratch);
	const char *both = NULL, *behind = args_value(g->args, 'A');
	const char *before = args_value(g->args, 'B');
	bool goes_on = false;
	for (size_t i = 0; i < g->args->given_count; i++) {
		const struct option_given *given = &g->args->given[i];
		if (given->letter == 'C')
			both = given->value;
		digits->n = goes_on ? digits->n : 0;
		goes_on = is_digit(given->letter);
		if (!goes_on)
			continue;
		buf_add_byte(digits, given->letter);
		both = buf_terminated(digits);
	}
	behind = behind != NULL ? behind : both;
	before = before != NULL ? before : both;
	g->context = behind != NULL || before != NULL;
	return (behind == NULL || number(g, 'A', behind, &g->behind)) &&
		(before == NULL || number(g, 'B', before, &g->before));
}

/* take_words: options whose arguments are words */
static bool take_words(struct grep *g)
{
	const struct args *args = g->args;
	char last = args_last_of(args, "aI\4");
	const char *binary = args_value(args, GREP_BINARY_FILES);
	const char *directories = args_value(args, 'd');
	g->binary_files = last == 'a' ? GREP_TEXT : last == 'I' ? GREP_SKIP : GREP_TELL;
	if (last == GREP_BINARY_FILES && strcmp(binary, "text") == 0)
		g->binary_files = GREP_TEXT;
	else if (last == GREP_BINARY_FILES && strcmp(binary, "without-match") == 0)
		g->binary_files = GREP_SKIP;
	else if (last == GREP_BINARY_FILES && strcmp(binary, "binary") != 0)
		(void)shell_misuse(g->sh, args, "\"%s\": expected binary, text or without-match",
			binary);
	g->directories = args_last_of(args, "drR");
	if (g->directories != 'd')
		return g->sh->status == 0;
	g->directories = strcmp(directories, "skip") == 0 ? 's' :
		strcmp(directories, "recurse") == 0 ? 'r' : 0;
	if (g->directories == 0 && strcmp(directories, "read") != 0)
		(void)shell_misuse(g->sh, args, "\"%s\": expected read, skip or recurse",
			directories);
	return g->sh->status == 0;
}

/* take_flags: options without arguments, and what follows from them */
static void take_flags(struct grep *g)
{
	const struct args *args = g->args;
	char name = args_last_of(args, "Hh"), kind = args_last_of(args, "EFG");
	char separator = args_last_of(args, "\10\13");
	g->kind = kind != 0 ? kind : args->builtin->name[0] == 'e' ? 'E' :
		args->builtin->name[0] == 'f' ? 'F' : 'G';
	g->fold = args_last_of(args, "iy\1") > GREP_FOLD_NOT;
	g->whole = args_has(args, 'x');
	g->word = args_has(args, 'w');
	g->invert = args_has(args, 'v');
	g->quiet = args_has(args, 'q');
	g->list = g->quiet ? 0 : args_last_of(args, "lL");
	g->count = args_has(args, 'c') && !g->quiet && g->list == 0;
	g->only = args_has(args, 'o');
	g->numbers = args_has(args, 'n');
	g->offsets = args_has(args, 'b');
	g->null = args_has(args, 'Z');
	g->flush = args_has(args, GREP_LINE_BUFFERED);
	g->end = args_has(args, 'z') ? '\0' : '\n';
	g->named_known = name != 0;
	g->named = name == 'H';
	g->separator = separator == 0 ? "--" : args_value(args, GREP_SEPARATOR);
	if (separator == GREP_NO_SEPARATOR)
		g->separator = NULL;
	g->label = args_value(args, GREP_LABEL);
	if (g->label == NULL)
		g->label = "(standard input)";
}

static enum flow run_grep(struct shell *sh, const struct args *args)
{
	static const struct worker_rules asks = { answer }, nothing = { NULL };
	struct grep *g = ARENA_NEW(&sh->scratch, struct grep);
	char here[] = ".";
	char *only_here[] = { here, NULL };
	const char *most = args_value(args, 'm');
	*g = (struct grep){ .sh = sh, .args = args, .files = *args, .most = UINT64_MAX };
	g->utf8 = shell_utf8(sh);
	take_flags(g);
	if (!take_words(g) || !take_context(g) || (most != NULL && !number(g, 'm', most, &g->most)))
		return FLOW_NEXT;
	if (args_last_of(args, "ef") == 0) {
		if (args->argc == 0)
			return shell_misuse(sh, args, "expected a pattern");
		g->pattern = *g->files.argv++;
		g->files.argc--;
	}
	sh->status = 1;
	if (g->most == 0 && g->list != 'L')
		return FLOW_NEXT;
	sh->status = 0;
	g->recursive = g->directories == 'r' || g->directories == 'R';
	g->next = g->files.argc > 0 ? g->files.argv : only_here;
	(void)worker_run(sh, &g->files, work, g, g->recursive || g->files.argc > 0 ||
		args_has(args, 'f') ? &asks : &nothing);
	if (g->walking)
		walk_end(&g->walk);
	if (g->interrupted != 0)
		sh->status = g->interrupted;
	return FLOW_NEXT;
}

#define GREP_ROW \
	.run = run_grep, .flags = BUILTIN_PERMUTES, \
	.options = "0123456789A:B:C:EFGHILRUZabcd:e:f:hilm:noqrsvwxyz" \
		"\1\2\3:\4:\5:\6:\7:\10:\13\14::", \
	.operands = { 0, -1 }, \
	.long_options = "extended-regexp=E fixed-strings=F basic-regexp=G regexp=e file=f " \
		"ignore-case=i no-ignore-case=\1 word-regexp=w line-regexp=x null-data=z " \
		"no-messages=s invert-match=v max-count=m byte-offset=b line-number=n " \
		"line-buffered=\2 with-filename=H no-filename=h label=\3 only-matching=o " \
		"quiet=q silent=q binary-files=\4 text=a directories=d recursive=r " \
		"dereference-recursive=R include=\5 exclude=\6 exclude-dir=\7 " \
		"files-without-match=L files-with-matches=l count=c null=Z before-context=B " \
		"after-context=A context=C group-separator=\10 no-group-separator=\13 " \
		"color=\14 colour=\14 binary=U", \
	BUILTIN_PROMISE("stdio rpath") \
	.touches = TOUCH_INPUT

const struct builtin builtin_grep = {
	.name = "grep", GREP_ROW,
	.kind = BUILTIN_UTILITY,
	BUILTIN_HELP("grep [-EFaciHhIlLnoqrRsvwxzZ] [-A n] [-B n] [-C n] [-m n] pattern [file...]\n"
		"grep [option...] [-e pattern]... [-f file]... [file...]",
		"Write the lines of the files, or of standard input, that a pattern matches.\n"
		"\t-E, -F\tpatterns are extended regular expressions; are plain text\n"
		"\t-e, -f\tpatterns, one a line; a file with them\n"
		"\t-i\tignore the case of letters\n"
		"\t-v\tthe lines that do not match\n"
		"\t-w, -x\ta match is a whole word; a whole line\n"
		"\t-c\tonly how many lines\n"
		"\t-l, -L\tonly the names of files with such lines; without\n"
		"\t-q\tnothing: only the status\n"
		"\t-o\tonly the parts that match\n"
		"\t-n, -b\tnumbers of the lines; offsets in bytes\n"
		"\t-H, -h\twith names of files; without\n"
		"\t-s\tno messages about files that cannot be read\n"
		"\t-m n\tat most n lines of a file\n"
		"\t-A, -B, -C, -n\tso many lines behind, before, around\n"
		"\t-r, -R\tthe files of whole trees; -R follows all links\n"
		"\t--include, --exclude, --exclude-dir glob\tonly these files; not these\n"
		"\t-a, -I\tfiles with NUL bytes are text; do not match\n"
		"\t-z, -Z\tlines end with a NUL byte; names of files do\n"
		"\t-d skip\tpass over directories\n"
		"Also --label, --line-buffered, --binary-files, --group-separator,\n"
		"--no-group-separator. --color and -U do nothing.\n"
		"Status: 0: found; 1: not found; 2: an error.")
};

const struct builtin builtin_egrep = {
	.name = "egrep", GREP_ROW,
	.kind = BUILTIN_UTILITY,
	BUILTIN_HELP("egrep [option...] pattern [file...]",
		"grep -E: see there.")
};

const struct builtin builtin_fgrep = {
	.name = "fgrep", GREP_ROW,
	.kind = BUILTIN_UTILITY,
	BUILTIN_HELP("fgrep [option...] pattern [file...]",
		"grep -F: see there.")
};
