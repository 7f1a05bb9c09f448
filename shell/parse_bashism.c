/* parse_bashism.c - what other shells have and POSIX has not: names, and how to write it instead */
#include "parse_private.h"

struct advice {
	const char *name, *text;
};

static const struct advice commands[] = {
	{ "bind", "bind is not in POSIX: there is no line editing" },
	{ "builtin", "builtin is not in POSIX: write command NAME" },
	{ "caller", "caller is not in POSIX" },
	{ "compgen", "compgen is not in POSIX: there is no line editing" },
	{ "complete", "complete is not in POSIX: there is no line editing" },
	{ "compopt", "compopt is not in POSIX: there is no line editing" },
	{ "coproc", "coproc is not in POSIX: use mkfifo and a background job" },
	{ "declare", "declare is not in POSIX: use plain assignments, export, readonly, or local "
		     "in a function" },
	{ "dirs", "dirs is not in POSIX: keep directories in variables" },
	{ "disown", "disown is not in POSIX: nothing is needed, background commands go on when the "
		    "shell ends" },
	{ "enable", "enable is not in POSIX" },
	{ "let", "let is not in POSIX: write : $((...)) or name=$((...))" },
	{ "logout", "logout is not in POSIX: write exit" },
	{ "mapfile", "mapfile is not in POSIX: write while IFS= read -r line; do ...; done <FILE" },
	{ "popd", "popd is not in POSIX: use cd in a subshell" },
	{ "print", "print is not in POSIX: write printf '%s\\n' TEXT" },
	{ "pushd", "pushd is not in POSIX: use cd in a subshell" },
	{ "readarray",
		"readarray is not in POSIX: write while IFS= read -r line; do ...; done <FILE" },
	{ "shopt", "shopt is not in POSIX: there are only the options of set" },
	{ "suspend", "suspend is not in POSIX: write kill -s STOP $$" },
	{ "typeset", "typeset is not in POSIX: use plain assignments, export, readonly, or local "
		     "in a function" },
	{ "whence", "whence is not in POSIX: write command -v NAME" },
};

const char *bashism_advice(struct str command_name)
{
	if (command_name.n == 0)
		return NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(commands); i++)
		if (*commands[i].name == *command_name.p &&
			str_equal(command_name, str_of(commands[i].name)))
			return commands[i].text;
	return NULL;
}

/* ---- options that other shells' builtins have ---- */

enum usage_kind {
	USAGE_OPTION,	/* one of the letters in an option in front of the operands */
	USAGE_WORD,	/* a word among the arguments */
	USAGE_FIRST,	/* the first argument, with an operand behind it */
	USAGE_PART	/* a piece of the first argument */
};

static const struct usage {
	const char *name;
	enum usage_kind kind;
	const char *what, *text;
	bool note;
} usages[] = {
	{ "read", USAGE_OPTION, "a",
		"read -a is not in POSIX: write set -- $line, or read one variable for each field",
		false },
	{ "read", USAGE_OPTION, "t",
		"read -t is not in POSIX: write name=$(timeout SECONDS head -n 1)", false },
	{ "read", USAGE_OPTION, "nN", "read -n is not in POSIX: write name=$(head -c COUNT)",
		false },
	{ "read", USAGE_OPTION, "p", "read -p is not in POSIX: write printf before it", false },
	{ "read", USAGE_OPTION, "s",
		"read -s is not in POSIX: write stty -echo before it and stty echo behind it",
		false },
	{ "read", USAGE_OPTION, "u", "read -u is not in POSIX: write read <&NUMBER", false },
	{ "printf", USAGE_OPTION, "v", "printf -v is not in POSIX: write name=$(printf ...)",
		false },
	{ "printf", USAGE_PART, "%q",
		"printf %q is not in POSIX: quote with sed \"s/'/'\\\\\\\\''/g\"", false },
	{ "wait", USAGE_OPTION, "n", "wait -n is not in POSIX: wait for each process id", false },
	{ "exec", USAGE_OPTION, "acl", "exec has no options in POSIX", false },
	{ "trap", USAGE_WORD, "ERR", "trap ... ERR is not in POSIX: use set -e and trap ... EXIT",
		false },
	{ "trap", USAGE_WORD, "DEBUG", "trap ... DEBUG is not in POSIX: use set -x", false },
	{ "trap", USAGE_WORD, "RETURN", "trap ... RETURN is not in POSIX", false },
	{ "[", USAGE_FIRST, "-v", "[ -v NAME ] is not in POSIX: write [ -n \"${NAME+set}\" ]",
		false },
	{ "test", USAGE_FIRST, "-v", "test -v NAME is not in POSIX: write test -n \"${NAME+set}\"",
		false },
	{ "echo", USAGE_OPTION, "ne",
		"echo with options is not portable: write printf '%s\\n' TEXT, or '%b' for escapes",
		true },
};

static bool is_constant(const struct word *word, const char *text)
{
	return word != NULL && (word->flags & WORD_CONSTANT) && str_equal(word->text, str_of(text));
}

static bool has_part(struct str text, const char *part)
{
	struct str wanted = str_of(part);
	while (text.n >= wanted.n && !str_starts(text, wanted))
		text = str_skip(text, 1);
	return text.n >= wanted.n;
}

/* is the word an option cluster with one of these letters? *option: it is an option. */
static bool has_option(const struct word *word, const char *letters, bool *option)
{
	*option = (word->flags & WORD_CONSTANT) && word->text.n > 1 && *word->text.p == '-' &&
		  !str_equal(word->text, STR("--"));
	return *option && strpbrk(word->text.p + 1, letters) != NULL;
}

static bool fits(const struct usage *usage, const struct word *word)
{
	bool option = true;

	switch (usage->kind) {
	case USAGE_OPTION:
		for (; word != NULL && option; word = word->next)
			if (has_option(word, usage->what, &option))
				return true;
		return false;
	case USAGE_WORD:
		while (word != NULL && !is_constant(word, usage->what))
			word = word->next;
		return word != NULL;
	case USAGE_FIRST:
		return is_constant(word, usage->what) && word->next != NULL &&
		       !is_constant(word->next, "=") && !is_constant(word->next, "!=") &&
		       !is_constant(word->next, "]");
	case USAGE_PART:
		return word != NULL && (word->flags & WORD_CONSTANT) &&
		       has_part(word->text, usage->what);
	}
	return false;
}

static void report(struct parser *p, struct lex_mark at, bool note, const char *text)
{
	if (note)
		parse_note(p, at, "%s", text);
	else
		p->failed = !parse_soft(p, at, "%s", text);
}

void parse_check_simple(struct parser *p, const struct node *node, struct lex_mark at)
{
	const struct word *first = node->simple.words;
	const char *advice;

	if (!(first->flags & WORD_CONSTANT))
		return;
	advice = bashism_advice(first->text);
	if (advice != NULL)
		report(p, at, false, advice);
	for (size_t i = 0; i < ARRAY_LENGTH(usages); i++) {
		if (*usages[i].name == *first->text.p && is_constant(first, usages[i].name) &&
			fits(&usages[i], first->next)) {
			report(p, at, usages[i].note, usages[i].text);
			break;
		}
	}
}

/* ---- words ---- */

/* {a,b} or {1..3} in unquoted text */
static bool has_braces(struct str s)
{
	size_t open = s.n;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '{') {
			open = i;
		} else if (s.p[i] == '}' && open < i) {
			struct str inside = { s.p + open + 1, i - open - 1 };
			if (str_find(inside, ',') < inside.n)
				return true;
			for (size_t k = 1; k + 2 < inside.n; k++)
				if (inside.p[k] == '.' && inside.p[k + 1] == '.')
					return true;
			open = s.n;
		}
	}
	return false;
}

void parse_check_word(struct parser *p, const struct word *word, struct lex_mark at)
{
	for (const struct part *part = word->parts; part != NULL; part = part->next) {
		if (part->kind == PART_LITERAL && !part->quoted && has_braces(part->text)) {
			parse_note(
				p, at, "brace expansion is not in POSIX: {...} is plain text here");
			return;
		}
	}
}

void parse_check_pattern(struct parser *p, const struct word *word)
{
	struct lex_mark at = lex_here(&p->lexer);

	for (const struct part *part = word->parts; part != NULL; part = part->next)
		for (size_t i = 1; !part->quoted && i < part->text.n; i++)
			if (part->text.p[i] == '(' && strchr("@?*+!", part->text.p[i - 1]) != NULL)
				parse_note(p, at,
					"%c(...) is an extended pattern in other shells; here ( is "
					"plain text",
					part->text.p[i - 1]);
}

void parse_check_parameter(struct parser *p, struct str name, struct lex_mark at)
{
	static const char *const names[] = { "DIRSTACK", "EPOCHREALTIME", "EPOCHSECONDS", "EUID",
		"FUNCNAME", "GROUPS", "HOSTNAME", "HOSTTYPE", "MACHTYPE", "OSTYPE", "PIPESTATUS",
		"RANDOM", "REPLY", "SECONDS", "SHELLOPTS", "SHLVL", "SRANDOM", "UID" };

	if (str_starts(name, STR("BASH")) && (name.n == 4 || name.p[4] == '_')) {
		parse_note(p, at, "$%s is set by bash alone; here it is a plain variable", name.p);
		return;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (str_equal(name, str_of(names[i])))
			parse_note(p, at,
				"$%s is not set by a POSIX shell; here it is a plain variable",
				name.p);
}

/* ---- passing over ---- */

bool parse_skip_balanced(struct parser *p, char open, char close)
{
	struct lexer *lexer = &p->lexer;
	size_t depth = 1;
	int c, quote = 0;

	p->peeked = false;
	while (depth > 0) {
		c = lex_raw(lexer);
		if (c == LEX_END) {
			p->ended = lexer->outer == NULL;
			p->failed = true;
			return false;
		}
		lex_skip(lexer);
		if (c == '\\' && quote != '\'' && lex_raw(lexer) != LEX_END)
			lex_skip(lexer);
		else if (quote != 0)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else
			depth += c == open ? 1 : c == close ? (size_t)-1 : 0;
	}
	return true;
}
