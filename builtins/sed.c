/* sed.c - edit text line by line, as a script says (XCU sed): options, and the parent's part */
#include "sed_private.h"

#include <errno.h>
#include <fcntl.h>

/* ---- the script ---- */

static struct sed_piece *add_piece(struct sed *s, const char *file)
{
	struct sed_piece *piece = ARENA_NEW(&s->sh->scratch, struct sed_piece);
	const struct sed_piece *before = s->pieces;
	/* XCU sed: each -e and -f is lines of its own */
	if (before != NULL && (before->file == NULL ||
		(s->text.n > before->start && s->text.p[s->text.n - 1] != '\n')))
		buf_add_byte(&s->text, '\n');
	*piece = (struct sed_piece){ s->pieces, s->text.n, 1, file };
	if (before != NULL)
		piece->number = before->number + (before->file == NULL);
	s->pieces = piece;
	return piece;
}

static void add_text(struct sed *s, const char *text)
{
	(void)add_piece(s, NULL);
	buf_add_text(&s->text, text);
}

/* add_file: the bytes of -f: the parent reads them, and looks in them only for names of files */
static bool add_file(struct sed *s, const char *name)
{
	struct input *in = &s->in;
	enum stream_read result;
	(void)add_piece(s, name);
	if (!input_open(s->sh, in, name))
		return false;
	while ((result = input_line(in, '\n', &in->line)) == STREAM_GOT)
		buf_add(&s->text, in->line);
	input_close(in);
	return result == STREAM_END;
}

/* collect: the script, from -e and -f or the first operand, which is gone from `files` then */
static bool collect(struct sed *s, const struct args *args, struct args *files)
{
	for (size_t i = 0; i < args->given_count; i++) {
		const struct option_given *given = &args->given[i];
		if (given->letter == 'e')
			add_text(s, given->value);
		else if (given->letter == 'f' && !add_file(s, given->value))
			return false;
	}
	if (s->pieces == NULL && args->argc == 0) {
		(void)shell_misuse(s->sh, args, "expected a script");
		return false;
	}
	if (s->pieces == NULL) {
		add_text(s, args->argv[0]);
		files->argv++;
		files->argc--;
	}
	if (s->text.overflowed)
		(void)shell_fail(s->sh, 1, "the script is longer than the limit of %zu MiB",
			LIMIT_EXPANSION >> 20);
	return !s->text.overflowed;
}

/* ---- the parent's part ---- */

/* names_file: does a command of the script, one of these letters, have this name? It goes up to the
 * end of a line, and only blanks are before it. */
static bool names_file(const struct sed *s, struct str name, const char *letters)
{
	struct str rest = buf_str(&s->text);
	while (rest.n > 0) {
		struct str line = { rest.p, str_find(rest, '\n') };
		rest = str_behind(rest, line.n);
		size_t n = line.n >= name.n ? line.n - name.n : 0;
		if (n == 0 || !str_equal(str_skip(line, n), name))
			continue;
		while (n > 0 && (line.p[n - 1] == ' ' || line.p[n - 1] == '\t'))
			n--;
		if (n > 0 && line.p[n - 1] != '\0' && strchr(letters, line.p[n - 1]) != NULL)
			return true;
	}
	return false;
}

/* begin: -i: the worker gets the file and one without a name */
static void begin(struct sed *s, const char *name, struct worker_answer *answer)
{
	struct replace *r = &s->replace;
	replace_close(r);
	s->replaced = NULL;
	for (char *const *operand = s->files->argv; *operand != NULL; operand++)
		if (strcmp(*operand, name) == 0)
			s->replaced = *operand;
	answer->error = replace_open(r, name, s->follow);
	if (answer->error != 0)
		return;
	answer->fds[0] = fcntl(r->old, F_DUPFD_CLOEXEC, 0);
	answer->fds[1] = fcntl(r->new, F_DUPFD_CLOEXEC, 0);
	if (answer->fds[0] < 0 || answer->fds[1] < 0)
		answer->error = errno;
}

/* backup_name: the suffix is added to the name; a * in it stands for the name, and it may name
 * another directory (GNU) */
static const char *backup_name(struct sed *s)
{
	if (s->suffix == NULL)
		return NULL;
	struct buf *out = buf_new(&s->sh->scratch);
	struct str suffix = str_of(s->suffix), name = str_of(s->replace.name);
	if (str_find(suffix, '*') == suffix.n)
		buf_add(out, name);
	for (size_t i = 0; i < suffix.n; i++)
		buf_add(out, suffix.p[i] == '*' ? name : (struct str){ suffix.p + i, 1 });
	return buf_terminated(out);
}

NOINLINE void commit(struct sed *s, struct worker_answer *answer)
{
	answer->error = replace_commit(&s->replace, backup_name(s));
	replace_close(&s->replace);
}

static void answer(struct shell *sh, void *state, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	struct sed *s = state;
	switch (want) {
	case WORKER_READ:
		if (names_file(s, str_of(name), "rR") ||
			(!s->in_place && worker_is_operand(s->files, name)))
			worker_answer_open(sh, want, name, answer);
		break;
	case WORKER_WRITE:
		if (names_file(s, str_of(name), "wW"))
			worker_answer_open(sh, want, name, answer);
		break;
	case WORKER_REPLACE:
		if (s->in_place && worker_is_operand(s->files, name))
			begin(s, name, answer);
		break;
	case WORKER_COMMIT:
		if (s->replace.open && strcmp(s->replaced, name) == 0)
			commit(s, answer);
		break;
	case WORKER_TEMPORARY: case WORKER_NEXT:
		break;
	}
}

/* ---- the command ---- */

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct sed *s = state;
	(void)args;
	if (sed_parse(s))
		sed_run(s);
	else if (sh->status == 0)
		sh->status = 1;
}

/* wrap_at: -l; false: it is no number, said */
static bool wrap_at(struct sed *s, const struct args *args)
{
	const char *text = args_value(args, 'l');
	struct parsed_number number = number_parse_text(text != NULL ? text : "70");
	if (number.state != NUMBER_OK || number.value < 0) {
		(void)shell_misuse(s->sh, args, "-l \"%s\": expected a number", text);
		return false;
	}
	s->wrap = (uint64_t)number.value;
	return true;
}

static enum flow run_sed(struct shell *sh, const struct args *args)
{
	static const struct worker_rules rules = { answer };
	struct sed *s = ARENA_NEW(&sh->scratch, struct sed);
	struct args files = *args;
	s->sh = sh;
	s->files = &files;
	s->text.arena = &sh->scratch;
	s->quiet = args_has(args, 'n');
	s->in_place = args_has(args, 'i');
	s->suffix = args_value(args, 'i');
	s->separate = s->in_place || args_has(args, 's');
	s->unbuffered = args_has(args, 'u');
	s->extended = args_has(args, 'E') || args_has(args, 'r');
	s->posix = args_has(args, '\1');
	s->follow = args_has(args, '\2');
	s->end = args_has(args, 'z') ? '\0' : '\n';
	s->utf8 = shell_utf8(sh);
	if (!wrap_at(s, args) || !collect(s, args, &files)) {
		sh->status = 1;
		return FLOW_NEXT;
	}
	if (s->in_place && files.argc == 0)
		return shell_misuse(sh, args, "-i: expected a file");
	enum flow flow = worker_run(sh, &files, work, s, &rules);
	replace_close(&s->replace);
	return flow;
}

const struct builtin builtin_sed = {
	.name = "sed", .run = run_sed,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "Ee:f:i::l:nrsuz", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "quiet=n silent=n expression=e file=f in-place=i line-length=l "
		"null-data=z zero-terminated=z regexp-extended=E separate=s unbuffered=u "
		"posix=\1 follow-symlinks=\2",
	BUILTIN_HELP("sed [-Enrsuz] [-i[suffix]] [-l columns] script [file...]\n"
		"sed [option...] [-e script]... [-f script-file]... [file...]",
		"Edit the lines of the files, or of standard input, as the script says.\n"
		"\t-n\twrite only what commands write\n"
		"\t-E, -r\textended regular expressions\n"
		"\t-e, -f\ta piece of the script, or a file with one\n"
		"\t-i\treplace each file by the result; keep the old one with a suffix to its\n"
		"\t\tname, or as what the suffix says, where * stands for the name\n"
		"\t--follow-symlinks\twith -i: replace what a link points at\n"
		"\t-s\tline numbers and $ are of each file\n"
		"\t-u\ttake and write single lines\n"
		"\t-z\tlines end with a NUL byte\n"
		"\t-l n\tl breaks lines at n columns\n"
		"\t--posix\tN without a next line writes nothing\n"
		"Addresses: n, $, /re/, \\cREc, first~step, two with a comma (the second also\n"
		"+n, ~n; 0,/re/), ! for all other lines; I and M behind a re.\n"
		"Commands: { } a b c d D F g G h H i l n N p P q Q r R s t T v w W x y z : = #\n"
		"Flags of s: a number, g, p, I, M, w file. In replacements & \\0 to \\9 \\n\n"
		"and \\U \\L \\u \\l \\E. Also \\a \\f \\n \\r \\t \\v \\cX \\dNNN \\oNNN \\xHH.")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr")
	.touches = TOUCH_INPUT | TOUCH_FILES,
};
