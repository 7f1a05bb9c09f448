/* facts_command.c - what commands do with their words: the builtins that start others, and those
 * that write files */
#include "facts_private.h"

static bool is(const struct word *word, const char *text)
{
	return word != NULL && word->flags & WORD_CONSTANT && str_equal(word->text, str_of(text));
}

static bool is_option(const struct word *word)
{
	return word != NULL && word->flags & WORD_CONSTANT && word->text.n > 1 &&
		word->text.p[0] == '-';
}

/* skip_options: the first word that is no option; one of the letters has a word behind it. */
static const struct word *skip_options(const struct word *word, const char *with_value)
{
	while (is_option(word)) {
		if (is(word, "--"))
			return word->next;
		bool value = word->text.p[1] != '-' &&
			strchr(with_value, word->text.p[word->text.n - 1]) != NULL;
		word = word->next;
		if (value && word != NULL)
			word = word->next;
	}
	return word;
}

static void add_unknown(struct facts *facts, enum fact_kind kind, const struct word *words,
	size_t count)
{
	struct buf text = { .arena = facts->arena };

	facts_show(facts, words, count, &text);
	facts_add(facts, kind, (struct value){ FACT_UNKNOWN, buf_str(&text) }, words->line);
}

/* ---- what is written ---- */

/* which operands of a utility it makes or changes */
enum written {
	WRITES_ALL, WRITES_BUT_FIRST, WRITES_LAST,
	WRITES_TREE,		/* all, and they are directories */
	WRITES_BESIDE		/* all, and what changes is the directory that they are in */
};

static const struct writer {
	const char *name;
	enum written which;
	const char *with_value;	/* letters of options that have a word behind them */
} writers[] = {
	{ "mkdir", WRITES_TREE, "m" }, { "rmdir", WRITES_BESIDE, "" }, { "rm", WRITES_BESIDE, "" },
	{ "touch", WRITES_ALL, "drt" }, { "tee", WRITES_ALL, "" },
	{ "mktemp", WRITES_BESIDE, "p" },
	{ "chmod", WRITES_BUT_FIRST, "" }, { "chown", WRITES_BUT_FIRST, "" },
	{ "chgrp", WRITES_BUT_FIRST, "" }, { "cp", WRITES_LAST, "" }, { "ln", WRITES_LAST, "" },
	{ "mv", WRITES_ALL, "" },
};

static void written(struct facts *facts, const struct writer *writer, const struct word *words)
{
	const struct word *word = skip_options(words->next, writer->with_value);

	if (writer->which == WRITES_BUT_FIRST && word != NULL)
		word = word->next;
	while (writer->which == WRITES_LAST && word != NULL && word->next != NULL)
		word = word->next;
	/* options may stand behind operands */
	for (; word != NULL; word = word->next)
		if (!is_option(word))
			facts_add_path(facts, writer->which == WRITES_TREE ? FACT_WRITE_TREE :
				writer->which == WRITES_BESIDE ? FACT_WRITE_BESIDE : FACT_WRITE,
				word, word->line);
}

/* edited: sed -i SCRIPT FILE... */
static void edited(struct facts *facts, const struct word *words)
{
	bool in_place = false, has_script = false;
	const struct word *word = words->next;

	for (; word != NULL && is_option(word) && !is(word, "--"); word = word->next) {
		char letter = word->text.p[1], last = word->text.p[word->text.n - 1];
		if (letter == 'i' || str_starts(word->text, STR("--in-place"))) {
			in_place = true;
			continue;
		}
		if (letter != '-' && (last == 'e' || last == 'f') && word->next != NULL) {
			has_script = true;
			word = word->next;
		}
	}
	if (word != NULL && is(word, "--"))
		word = word->next;
	if (!has_script && word != NULL)
		word = word->next;
	for (; in_place && word != NULL; word = word->next)
		facts_add_path(facts, FACT_WRITE, word, word->line);
}

/* ---- what starts others ---- */

/* searched: find's -exec COMMAND ... ; or +. What it changes is below where find starts. */
static void searched(struct facts *facts, const struct word *words)
{
	const struct word *start = skip_options(words->next, "");
	bool changes = false;

	for (const struct word *word = start; word != NULL; word = word->next) {
		changes |= is(word, "-delete");
		if (!is(word, "-exec") && !is(word, "-execdir") && !is(word, "-ok"))
			continue;
		if (word->next == NULL)
			return;
		for (size_t i = 0; i < ARRAY_LENGTH(writers); i++)
			changes |= is(word->next, writers[i].name);
		struct word one = *word->next;
		one.next = NULL;
		facts_command(facts, &one, false);
	}
	for (const struct word *word = start; changes && word != NULL && !is_option(word) &&
	     !is(word, "!") && !is(word, "("); word = word->next)
		facts_add_path(facts, FACT_WRITE_TREE, word, word->line);
}

/* become: USER[:GROUP] COMMAND... */
static void become(struct facts *facts, const struct word *user, bool app)
{
	if (user == NULL)
		return;
	struct value value = facts_value(facts, user);
	if (value.kind == FACT_KNOWN || value.kind == FACT_DEFAULT)
		facts_add(facts, FACT_USER, value, user->line);
	else
		add_unknown(facts, FACT_USER, user, 1);
	facts_command(facts, user->next, app);
}

static void set_privileges(struct facts *facts, const struct word *word, bool app)
{
	for (; word != NULL && is_option(word); word = word->next) {
		const struct str reuid = STR("--reuid=");
		if (is(word, "--")) {
			word = word->next;
			break;
		}
		if (str_starts(word->text, reuid))
			facts_add(facts, FACT_USER, (struct value){ FACT_KNOWN,
				str_skip(word->text, reuid.n) }, word->line);
		if ((is(word, "--reuid") || is(word, "--regid") || is(word, "--groups")) &&
		    word->next != NULL) {
			if (is(word, "--reuid"))
				facts_add(facts, FACT_USER, facts_value(facts, word->next),
					word->line);
			word = word->next;
		}
	}
	facts_command(facts, word, app);
}

/* with_environment: env [-i] [-u NAME] [NAME=VALUE]... COMMAND... */
static void with_environment(struct facts *facts, const struct word *words, bool app)
{
	const struct word *word = skip_options(words, "uSC");

	while (word != NULL && word->parts != NULL && word->parts->kind == PART_LITERAL &&
	       str_find(word->parts->text, '=') < word->parts->text.n)
		word = word->next;
	facts_command(facts, word, app);
}

static void timed(struct facts *facts, const struct word *words, bool app)
{
	const struct word *duration = skip_options(words, "sk");

	if (duration != NULL)
		facts_command(facts, duration->next, app);
}

static void named(struct facts *facts, const struct word *words)
{
	const struct word *word = skip_options(words, "");

	/* command -v asks only */
	if (!is(words, "-v") && !is(words, "-V"))
		facts_command(facts, word, false);
}

/* ---- programs ---- */

/* is_shell: sh, or a path of it */
static bool is_shell(struct str name)
{
	while (str_find(name, '/') < name.n)
		name = str_skip(name, str_find(name, '/') + 1);
	return str_equal(name, STR("sh"));
}

/* a_shell: sh -c STRING: a string that has to be pinned; sh FILE: a script that has to be
 * embedded */
static void a_shell(struct facts *facts, const struct word *words)
{
	const struct word *word = words->next;

	while (word != NULL && is_option(word) && !is(word, "-c"))
		word = word->next;
	if (word == NULL)
		return;
	if (!is(word, "-c"))
		facts_add_path(facts, FACT_SCRIPT, word, word->line);
	if (!is(word, "-c") || word->next == NULL)
		return;
	struct value value = facts_value(facts, word->next);
	if (value.kind == FACT_KNOWN)
		facts_add(facts, FACT_STRING, value, word->line);
	else
		add_unknown(facts, FACT_STRING, word->next, 1);
}

static void program(struct facts *facts, const struct word *words, struct value value, bool app)
{
	enum fact_kind kind = app ? FACT_APP : FACT_PROGRAM;
	bool known = value.kind == FACT_KNOWN || value.kind == FACT_DEFAULT;

	if (known && str_equal(value.text, facts->zero))
		return;		/* the script itself, again */
	if (known && str_find(value.text, '/') == value.text.n && value.text.n > 0)
		facts_add(facts, kind, value, words->line);
	else if (known)
		facts_add_path(facts, kind, words, words->line);
	else
		add_unknown(facts, kind, words, 2);
	if (known && is_shell(value.text))
		a_shell(facts, words);
}

/* builtin: a command that is in nacre */
static void builtin(struct facts *facts, const struct word *words, struct str name, bool app)
{
	const struct word *rest = words->next;

	if (str_equal(name, STR("exec")))
		facts_command(facts, skip_options(rest, ""), true);
	else if (str_equal(name, STR("command")))
		named(facts, rest);
	else if (str_equal(name, STR("gosu")) || str_equal(name, STR("su-exec")))
		become(facts, skip_options(rest, ""), app);
	else if (str_equal(name, STR("setpriv")))
		set_privileges(facts, rest, app);
	else if (str_equal(name, STR("env")))
		with_environment(facts, rest, app);
	else if (str_equal(name, STR("timeout")))
		timed(facts, rest, app);
	else if (str_equal(name, STR("xargs")))
		facts_command(facts, skip_options(rest, "nILPEsd"), false);
	else if (str_equal(name, STR("find")))
		searched(facts, words);
	else if (str_equal(name, STR("sed")))
		edited(facts, words);
	else if (str_equal(name, STR("eval")) || (str_equal(name, STR("trap")) && rest != NULL &&
		!is(rest, "-") && !is(rest, "")))
		add_unknown(facts, FACT_PROGRAM, words, SIZE_MAX);
	else if ((str_equal(name, STR(".")) || str_equal(name, STR("source"))) && rest != NULL)
		facts_add_path(facts, FACT_SOURCE, rest, rest->line);
	for (size_t i = 0; i < ARRAY_LENGTH(writers); i++)
		if (str_equal(name, str_of(writers[i].name)))
			written(facts, &writers[i], words);
}

void facts_command(struct facts *facts, const struct word *words, bool app)
{
	if (words == NULL)
		return;
	struct value value = facts_value(facts, words);
	const struct builtin_name *b = NULL;
	if (value.kind == FACT_KNOWN) {
		if (!app && facts_is_function(facts, value.text))
			return;
		b = builtin_name_find(value.text);
	}
	if (b == NULL) {
		program(facts, words, value, app);
		return;
	}
	if (b->optional)
		facts_add(facts, FACT_BUILTIN, value, words->line);
	builtin(facts, words, value.text, app);
}
