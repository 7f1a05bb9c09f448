/* envsubst.c - replace the names of exported variables in text by their values (as gettext's) */
#include "utility.h"

/* BLOCK: bytes of one read; a name that does not fit with its ${ and the byte behind it is text. */
#define BLOCK 65536
/* LIMIT_NAMES: with more names than these --require remembers no further ones as told. */
#define LIMIT_NAMES 65536

enum { REQUIRE = '\1' };		/* the letter of an option that has only a name */

/* struct known: what is known of a name. */
struct known {
	const char *value;		/* in the environment; NULL: it is not there */
	bool chosen, told;		/* the format has it; --require told it */
};

/* struct job: one call. */
struct job {
	struct shell *sh;
	char **environment;
	const char *format;		/* NULL: all names are replaced */
	bool variables, require;	/* -v, --require */
	struct buf known;		/* of struct known, by name_id */
};

/* struct piece: of a text: a reference, whose name is not empty, or what is copied. */
struct piece {
	struct str text, name;
};

typedef void (*use_piece)(struct job *job, const struct piece *piece);

/* ---- references ---- */

/* name_end: of the name that begins at `start`; `start` when none does */
NOINLINE size_t name_end(struct str text, size_t start)
{
	size_t end = start;
	if (end < text.n && is_name_start(text.p[end]))
		while (end < text.n && is_name_byte(text.p[end]))
			end++;
	return end;
}

/* first_piece: of a text that is not empty. It is empty when more of the text must come first. */
static struct piece first_piece(struct str text, bool complete)
{
	struct piece piece = { { text.p, str_find(text, '$') }, { NULL, 0 } };
	if (piece.text.n > 0)
		return piece;
	size_t brace = text.n > 1 && text.p[1] == '{';
	size_t end = name_end(text, 1 + brace);
	if (end == text.n && !complete)
		return piece;
	piece.text.n = end;
	if (brace && (end == text.n || text.p[end] != '}'))
		return piece;
	piece.name = (struct str){ text.p + 1 + brace, end - 1 - brace };
	if (piece.name.n > 0)
		piece.text.n += brace;
	return piece;
}

/* take: returns how many bytes at the end of text were not used: more of it must come first */
static size_t take(struct job *job, struct str text, bool complete, use_piece use)
{
	while (text.n > 0) {
		struct piece piece = first_piece(text, complete);
		if (piece.text.n == 0)
			break;
		use(job, &piece);
		text = str_skip(text, piece.text.n);
	}
	return text.n;
}

/* ---- values ---- */

static struct known *known(struct job *job, name_id id)
{
	static const struct known nothing;
	while (job->known.n <= id * sizeof(nothing))
		buf_add(&job->known, (struct str){ (const char *)&nothing, sizeof(nothing) });
	return (struct known *)(void *)job->known.p + id;
}

/* read_environment: the first of equal names wins, as with getenv. */
static void read_environment(struct job *job)
{
	for (char **entry = job->environment; *entry != NULL; entry++) {
		size_t n = str_find(str_of(*entry), '=');
		name_id id = names_intern(&job->sh->names, (struct str){ *entry, n });
		struct known *of = known(job, id);
		if (of->value == NULL && (*entry)[n] == '=')
			of->value = *entry + n + 1;
	}
}

/* tell_missing: --require */
static void tell_missing(struct shell *sh, struct known *of, struct str name)
{
	name_id id = names_find(&sh->names, name);
	bool set = vars_at(&sh->vars, id)->flags & VAR_SET;
	sh->status = 1;
	if (!of->told)
		shell_error(sh, "%.*s is not %s", (int)name.n, name.p, set ? "exported" : "set");
	of->told = id != NAME_NONE;
}

/* value: nothing for what is unset */
static struct str value(struct job *job, struct str name)
{
	struct names *names = &job->sh->names;
	bool remember = job->require && names->count < LIMIT_NAMES;
	struct known *of = known(job, remember ? names_intern(names, name) :
		names_find(names, name));
	if (of->value != NULL)
		return str_of(of->value);
	if (job->require)
		tell_missing(job->sh, of, name);
	return STR("");
}

/* ---- what is done with the pieces ---- */

static void choose(struct job *job, const struct piece *piece)
{
	if (piece->name.n > 0)
		known(job, names_intern(&job->sh->names, piece->name))->chosen = true;
}

static void list(struct job *job, const struct piece *piece)
{
	if (piece->name.n == 0)
		return;
	(void)value(job, piece->name);
	stream_write_line(job->sh->out, piece->name);
}

static void substitute(struct job *job, const struct piece *piece)
{
	struct str name = piece->name;
	bool replaced = name.n > 0 && (job->format == NULL ||
		known(job, names_find(&job->sh->names, name))->chosen);
	stream_write(job->sh->out, replaced ? value(job, name) : piece->text);
}

static void substitute_input(struct job *job, struct input *in)
{
	struct stream *out = job->sh->out;
	char *block = arena_bytes(&job->sh->scratch, BLOCK);
	enum stream_read result;
	size_t have = 0;
	while ((result = input_read(in, block + have, BLOCK - have, &in->got)) == STREAM_GOT) {
		have += in->got;
		size_t left = take(job, (struct str){ block, have }, false, substitute);
		if (left == BLOCK) {
			stream_write(out, (struct str){ block, BLOCK });
			left = 0;
		}
		memmove(block, block + have - left, left);
		have = left;
		if (out->error != 0)
			return;
	}
	if (result == STREAM_END)
		(void)take(job, (struct str){ block, have }, true, substitute);
}

/* ---- the command ---- */

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct job *job = state;
	struct input *in = ARENA_NEW(&sh->scratch, struct input);
	(void)args;
	read_environment(job);
	if (job->format != NULL)
		(void)take(job, str_of(job->format), true, job->variables ? list : choose);
	if (job->variables || !input_open(sh, in, "-"))
		return;
	substitute_input(job, in);
	input_close(in);
}

static enum flow run_envsubst(struct shell *sh, const struct args *args)
{
	/* the operand is no file: nothing is opened */
	static const struct worker_rules rules = { NULL };
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->environment = shell_environment(sh);	/* a worker may not look where it is */
	job->format = args->argv[0];
	job->variables = args_has(args, 'v');
	job->require = args_has(args, REQUIRE);
	job->known.max = SIZE_MAX;
	if (job->variables && job->format == NULL)
		return shell_misuse(sh, args, "-v needs a format");
	enum flow flow = worker_run(sh, args, work, job, &rules);
	buf_free(&job->known);
	return flow;
}

const struct builtin builtin_envsubst = {
	.name = "envsubst", .run = run_envsubst,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "v\1", .operands = { 0, 1 }, .misuse = 1,
	.long_options = "variables=v require=\1",
	BUILTIN_HELP("envsubst [--require] [format] | -v format",
		"Copy standard input; each $NAME and ${NAME} becomes the value of that exported\n"
		"variable, or nothing. With a format, only the names that it refers to do:\n"
		"'$HOST $PORT' leaves a $uri alone.\n"
		"\t-v\twrite the names that the format refers to, and read nothing\n"
		"\t--require\n"
		"\t\tsay which of the variables are not set; status 1 then")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_INPUT,
};
