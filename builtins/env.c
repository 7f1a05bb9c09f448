/* env.c - write the environment, or run a command in another one (XCU env) */
#include "exec.h"
#include "shell.h"

#include <errno.h>
#include <unistd.h>

/* CANCELED: status when env itself fails, as with GNU's. */
enum { CANCELED = 125 };

/* struct change: what the command gets. */
struct change {
	struct vec *environment;
	char **argv;			/* the command */
	const char *directory;		/* -C */
};

/* ---- the new environment ---- */

static struct str entry_name(const char *entry)
{
	struct str text = str_of(entry);
	text.n = str_find(text, '=');
	return text;
}

/* find_entry: its index, or the number of entries */
static size_t find_entry(const struct vec *environment, struct str name)
{
	size_t i = 0;
	while (i < environment->n && !str_equal(entry_name(environment->p[i]), name))
		i++;
	return i;
}

static void unset(struct vec *environment, struct str name)
{
	size_t kept = 0;
	for (size_t i = 0; i < environment->n; i++)
		if (!str_equal(entry_name(environment->p[i]), name))
			environment->p[kept++] = environment->p[i];
	environment->n = kept;
}

static void set(struct vec *environment, char *entry)
{
	size_t at = find_entry(environment, entry_name(entry));
	if (at < environment->n)
		environment->p[at] = entry;
	else
		vec_push(environment, entry);
}

/* build: false: wrong use, which was said */
NOINLINE bool build(struct shell *sh, const struct args *args, struct change *to)
{
	char **operand = args->argv;
	bool empty = args_has(args, 'i');
	if (*operand != NULL && strcmp(*operand, "-") == 0) {
		empty = true;
		operand++;
	}
	to->environment = vec_new(&sh->scratch);
	for (char **entry = shell_environment(sh); !empty && *entry != NULL; entry++)
		vec_push(to->environment, *entry);
	for (size_t i = 0; i < args->given_count; i++) {
		if (args->given[i].letter != 'u')
			continue;
		struct str name = str_of(args->given[i].value);
		if (name.n == 0 || str_find(name, '=') < name.n) {
			(void)shell_fail(sh, CANCELED, "cannot unset \"%s\": expected a name",
				name.p);
			return false;
		}
		unset(to->environment, name);
	}
	for (; *operand != NULL && strchr(*operand, '=') != NULL; operand++)
		set(to->environment, *operand);
	to->argv = operand;
	return true;
}

/* ---- -S ---- */

/* struct split: a string on its way to become words. */
struct split {
	struct shell *sh;
	struct str rest;
	struct vec *words;
	struct buf *word;
	bool in_word, single, both;	/* quotes of which kind */
	bool ended;			/* \c or a comment */
};

static bool split_fail(struct split *s, const char *what)
{
	(void)shell_fail(s->sh, CANCELED, "-S: %s", what);
	return false;
}

static void add(struct split *s, char c)
{
	s->in_word = true;
	buf_add_byte(s->word, c);
}

static void end_word(struct split *s)
{
	if (s->in_word)
		vec_push(s->words, arena_copy(&s->sh->scratch, buf_str(s->word)));
	s->in_word = false;
	s->word->n = 0;
}

/* split_escape: a backslash; s->rest begins behind it */
static bool split_escape(struct split *s)
{
	static const char letters[] = "fnrtv", meanings[] = "\f\n\r\t\v";
	if (s->rest.n == 0)
		return split_fail(s, "a backslash at the end");
	char c = s->rest.p[0];
	if (s->single && c != '\\' && c != '\'') {
		add(s, '\\');
		return true;
	}
	s->rest = str_skip(s->rest, 1);
	const char *letter = strchr(letters, c);
	if (strchr("\"#$'\\", c) != NULL) {
		add(s, c);
	} else if (letter != NULL) {
		add(s, meanings[letter - letters]);
	} else if (c == '_' && s->both) {
		add(s, ' ');
	} else if (c == '_') {
		end_word(s);
	} else if (c == 'c' && !s->both) {
		s->ended = true;
	} else {
		return split_fail(s, "an unknown escape");
	}
	return true;
}

/* split_variable: ${NAME}; s->rest begins behind the $ */
static bool split_variable(struct split *s)
{
	size_t end = str_find(s->rest, '}');
	struct str name = { s->rest.p + 1, end > 0 ? end - 1 : 0 };
	if (!str_starts(s->rest, STR("{")) || end == s->rest.n || !str_is_name(name))
		return split_fail(s, "expected ${NAME} behind a $");
	for (char **entry = shell_environment(s->sh); *entry != NULL; entry++) {
		if (!str_equal(entry_name(*entry), name))
			continue;
		s->in_word = true;
		buf_add_text(s->word, *entry + name.n + 1);
		break;
	}
	s->rest = str_skip(s->rest, name.n + 2);
	return true;
}

/* split_one: the next character and what it means */
NOINLINE bool split_one(struct split *s)
{
	char c = s->rest.p[0];
	s->rest = str_skip(s->rest, 1);
	bool quoted = s->single || s->both;
	if (c == '\\')
		return split_escape(s);
	if (c == '$' && !s->single)
		return split_variable(s);
	if ((c == '\'' && !s->both) || (c == '"' && !s->single)) {
		bool *quote = c == '"' ? &s->both : &s->single;
		*quote = !*quote;
		s->in_word = true;
	} else if (!quoted && strchr(" \t\n\v\f\r", c) != NULL) {
		end_word(s);
	} else if (!quoted && !s->in_word && c == '#') {
		s->ended = true;
	} else {
		add(s, c);
	}
	return true;
}

/* rest_of: the words behind the one that option `split` ended in */
static char **rest_of(const struct args *args, const char *value)
{
	char **word = args->argv;
	do
		word--;
	while (*word != args->name);
	do
		word++;
	while (value < *word || value > *word + strlen(*word));
	return word + 1;
}

/* run_split: options up to -S, its words, and what follows: that is the command line */
static enum flow run_split(struct shell *sh, const struct args *args, size_t at)
{
	struct split *s = ARENA_NEW(&sh->scratch, struct split);
	s->sh = sh;
	s->rest = str_of(args->given[at].value);
	s->words = vec_new(&sh->scratch);
	s->word = buf_new(&sh->scratch);
	vec_push(s->words, args->name);
	for (size_t i = 0; i < at; i++) {
		const struct option_given *option = &args->given[i];
		char *word = arena_copy(&sh->scratch, STR("- "));
		word[1] = option->letter;
		vec_push(s->words, word);
		if (option->value != NULL)
			vec_push(s->words, option->value);
	}
	while (s->rest.n > 0 && !s->ended)
		if (!split_one(s))
			return FLOW_NEXT;
	if (s->single || s->both) {
		let_fail(split_fail(s, "a quote is not closed"));
		return FLOW_NEXT;
	}
	end_word(s);
	for (char **word = rest_of(args, args->given[at].value); *word != NULL; word++)
		vec_push(s->words, *word);
	if (stack_is_low(&sh->limits))
		return shell_fail(sh, CANCELED, "-S: nested too deeply");
	return exec_argv(sh, vec_end(s->words), EXEC_NO_FUNCTIONS, args->how);
}

/* ---- running ---- */

/* enter: -C, in the process that becomes the command */
static bool enter(struct shell *sh, void *state)
{
	const struct change *to = state;
	if (chdir(to->directory) == 0)
		return true;
	(void)shell_fail(sh, CANCELED, "cannot change to \"%s\": %m", to->directory);
	return false;
}

static enum flow write_all(struct shell *sh, const struct vec *environment, char end)
{
	for (size_t i = 0; i < environment->n; i++) {
		stream_write_text(sh->out, environment->p[i]);
		stream_write_byte(sh->out, end);
	}
	return FLOW_NEXT;
}

static enum flow run_env(struct shell *sh, const struct args *args)
{
	struct change *to = ARENA_NEW(&sh->scratch, struct change);
	to->directory = args_value(args, 'C');
	bool zero = args_has(args, '0');
	for (size_t i = 0; i < args->given_count; i++)
		if (args->given[i].letter == 'S')
			return run_split(sh, args, i);
	if (!build(sh, args, to))
		return FLOW_NEXT;
	if (*to->argv == NULL && to->directory != NULL)
		return shell_misuse(sh, args, "-C needs a command");
	if (*to->argv == NULL)
		return write_all(sh, to->environment, zero ? '\0' : '\n');
	if (zero)
		return shell_misuse(sh, args, "-0 is for writing the environment");
	if (to->directory == NULL)
		return exec_environment(sh, to->argv, vec_end(to->environment), args->how);
	/* the same command without -C, in a process that is there */
	struct vec *words = vec_new(&sh->scratch);
	vec_push(words, args->name);
	vec_push(words, "-");
	for (size_t i = 0; i < to->environment->n; i++)
		if (strchr(to->environment->p[i], '=') != NULL)	/* else it would be the command */
			vec_push(words, to->environment->p[i]);
	for (char **word = to->argv; *word != NULL; word++)
		vec_push(words, *word);
	return exec_after(sh, vec_end(words), args->how, enter, to);
}

const struct builtin builtin_env = {
	.name = "env", .run = run_env,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = "iu:0S:C:", .operands = { 0, -1 }, .misuse = CANCELED,
	.long_options = "ignore-environment=i unset=u null=0 split-string=S chdir=C",
	BUILTIN_HELP("env [-i] [-0] [-u name] [-C directory] [-S string] [name=value...] "
		"[command [argument...]]",
		"Run the command with the variables added to the environment, or write the\n"
		"environment that it would have.\n"
		"\t-i, -\tbegin with an empty environment\n"
		"\t-u name\tleave this variable out\n"
		"\t-C directory\n"
		"\t\trun the command in this directory\n"
		"\t-S string\n"
		"\t\tsplit it into arguments, for #! lines\n"
		"\t-0\twhen writing, end each with a NUL byte, not a newline")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_PROCESS | TOUCH_FILES | TOUCH_INPUT,
};
