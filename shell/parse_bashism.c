/* parse_bashism.c - what other shells have and POSIX has not: names, and how to write it instead */
#include "parse_private.h"
#include "words.h"

/* Names, an empty one, and what POSIX has instead; each with a NUL behind it. */
static const char commands[] =
	"bind\0compgen\0complete\0compopt\0\0there is no line editing\0"
	"builtin\0\0write command NAME\0"
	"caller\0\0there is no call stack to look at\0"
	"coproc\0\0use mkfifo and a background job\0"
	"declare\0typeset\0\0use plain assignments, export, readonly, or local in a function\0"
	"dirs\0\0keep directories in variables\0"
	"disown\0\0nothing is needed, background commands go on when the shell ends\0"
	"enable\0\0builtins are always there\0"
	"let\0\0write : $((...)) or name=$((...))\0"
	"logout\0\0write exit\0"
	"mapfile\0readarray\0\0write while IFS= read -r line; do ...; done <FILE\0"
	"popd\0pushd\0\0use cd in a subshell\0"
	"print\0\0write printf '%s\\n' TEXT\0"
	"shopt\0\0there are only the options of set\0"
	"suspend\0\0write kill -s STOP $$\0"
	"whence\0\0write command -v NAME\0";

static const char *after(const char *text)
{
	return text + strlen(text) + 1;
}

const char *bashism_advice(struct str command_name)
{
	for (const char *text = commands; *text != '\0'; text = after(text)) {
		bool found = str_among(command_name, text);
		while (*text != '\0')
			text = after(text);
		text++;
		if (found)
			return text;
	}
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
	const char *text;		/* begins with the name of the command; then the advice */
	enum usage_kind kind : 8;
	bool note;
	char what[7];
} usages[] = {
	{ "read -a\0write set -- $line, or read one variable for each field",
		USAGE_OPTION, false, "a" },
	{ "read -t\0write name=$(timeout SECONDS head -n 1)",
		USAGE_OPTION, false, "t" },
	{ "read -n\0write name=$(head -c COUNT)",
		USAGE_OPTION, false, "nN" },
	{ "read -p\0write printf before it",
		USAGE_OPTION, false, "p" },
	{ "read -s\0write stty -echo before it and stty echo behind it",
		USAGE_OPTION, false, "s" },
	{ "read -u\0write read <&NUMBER",
		USAGE_OPTION, false, "u" },
	{ "printf -v\0write name=$(printf ...)",
		USAGE_OPTION, false, "v" },
	{ "printf %q\0quote with sed \"s/'/'\\\\\\\\''/g\"",
		USAGE_PART, false, "%q" },
	{ "wait -n\0wait for each process id",
		USAGE_OPTION, false, "n" },
	{ "exec with options\0write exec COMMAND",
		USAGE_OPTION, false, "acl" },
	{ "trap ... ERR\0use set -e and trap ... EXIT",
		USAGE_WORD, false, "ERR" },
	{ "trap ... DEBUG\0use set -x",
		USAGE_WORD, false, "DEBUG" },
	{ "trap ... RETURN\0call what it does before the function ends",
		USAGE_WORD, false, "RETURN" },
	{ "[ -v NAME ]\0write [ -n \"${NAME+set}\" ]",
		USAGE_FIRST, false, "-v" },
	{ "test -v NAME\0write test -n \"${NAME+set}\"",
		USAGE_FIRST, false, "-v" },
	{ "echo with options\0write printf '%s\\n' TEXT, or '%b' for escapes",
		USAGE_OPTION, true, "ne" },
};

static bool is_usage_of(const struct usage *usage, struct str name)
{
	return str_starts(str_of(usage->text), name) && usage->text[name.n] == ' ' &&
	       str_find(name, ' ') == name.n;
}

static bool is_constant(const struct word *word, const char *text)
{
	return word != NULL && (word->flags & WORD_CONSTANT) && str_equal(word->text, str_of(text));
}

/* is the word an option cluster with one of these letters? *option: it is an option. */
static bool has_option(const struct word *word, const char *letters, bool *option)
{
	*option = (word->flags & WORD_CONSTANT) && word->text.n > 1 && *word->text.p == '-' &&
		  !str_equal(word->text, STR("--"));
	for (const char *p = word->text.p; *option && *p != '\0'; p++)
		if (strchr(letters, *p) != NULL)
			return true;
	return false;
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
		       str_search(word->text, str_of(usage->what)) != NULL;
	}
	return false;
}

static void report(
	struct parser *p, struct lex_mark at, bool note, const char *what, const char *advice)
{
	if (note)
		parse_note(p, at, BASHISM_FORMAT, what, advice);
	else
		p->failed = !parse_soft(p, at, BASHISM_FORMAT, what, advice);
}

void parse_check_simple(struct parser *p, const struct node *node, struct lex_mark at)
{
	const struct word *first = node->simple.words;
	const char *advice;

	if (!(first->flags & WORD_CONSTANT))
		return;
	advice = bashism_advice(first->text);
	if (advice != NULL)
		report(p, at, false, first->text.p, advice);
	for (size_t i = 0; i < ARRAY_LENGTH(usages); i++) {
		const struct usage *usage = &usages[i];
		if (is_usage_of(usage, first->text) && fits(usage, first->next)) {
			report(p, at, usage->note, usage->text, after(usage->text));
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
	static const char names[] = "DIRSTACK\0EPOCHREALTIME\0EPOCHSECONDS\0EUID\0FUNCNAME\0"
		"GROUPS\0HOSTNAME\0HOSTTYPE\0MACHTYPE\0OSTYPE\0PIPESTATUS\0RANDOM\0REPLY\0SECONDS\0"
		"SHELLOPTS\0SHLVL\0SRANDOM\0UID\0";

	if (str_starts(name, STR("BASH")) && (name.n == 4 || name.p[4] == '_')) {
		parse_note(p, at, "$%s is set by bash alone; here it is a plain variable", name.p);
		return;
	}
	if (str_among(name, names))
		parse_note(p, at, "$%s is not set by a POSIX shell; here it is a plain variable",
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
