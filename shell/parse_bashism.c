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
	{ "declare", "declare is not in POSIX: use plain assignments, export, readonly, or local in a function" },
	{ "dirs", "dirs is not in POSIX: keep directories in variables" },
	{ "disown", "disown is not in POSIX: nothing is needed, background commands go on when the shell ends" },
	{ "enable", "enable is not in POSIX" },
	{ "let", "let is not in POSIX: write : $((...)) or name=$((...))" },
	{ "logout", "logout is not in POSIX: write exit" },
	{ "mapfile", "mapfile is not in POSIX: write while IFS= read -r line; do ...; done <FILE" },
	{ "popd", "popd is not in POSIX: use cd in a subshell" },
	{ "print", "print is not in POSIX: write printf '%s\\n' TEXT" },
	{ "pushd", "pushd is not in POSIX: use cd in a subshell" },
	{ "readarray", "readarray is not in POSIX: write while IFS= read -r line; do ...; done <FILE" },
	{ "shopt", "shopt is not in POSIX: there are only the options of set" },
	{ "suspend", "suspend is not in POSIX: write kill -s STOP $$" },
	{ "typeset", "typeset is not in POSIX: use plain assignments, export, readonly, or local in a function" },
	{ "whence", "whence is not in POSIX: write command -v NAME" },
};

const char *bashism_advice(struct str command_name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(commands); i++)
		if (str_equal(command_name, str_of(commands[i].name)))
			return commands[i].text;
	return NULL;
}

/* ---- options that other shells' builtins have ---- */

/* struct usage: a command with an argument that POSIX has not. letters: of an option cluster; else a whole word. */
static const struct usage {
	const char *name, *letters, *word, *text;
	bool note;
} usages[] = {
	{ "read", "a", NULL, "read -a is not in POSIX: use set -- $line, or one variable for each field", false },
	{ "read", "t", NULL, "read -t is not in POSIX: use timeout", false },
	{ "read", "nN", NULL, "read -n is not in POSIX: use head -c or dd", false },
	{ "read", "psu", NULL, "read takes only -r and -d in POSIX: write printf before it, stty -echo, or read <&N", false },
	{ "printf", "v", NULL, "printf -v is not in POSIX: write name=$(printf ...)", false },
	{ "wait", "n", NULL, "wait -n is not in POSIX: wait for each process id", false },
	{ "exec", "acl", NULL, "exec has no options in POSIX", false },
	{ "trap", NULL, "ERR", "trap ... ERR is not in POSIX: use set -e and trap ... EXIT", false },
	{ "trap", NULL, "DEBUG", "trap ... DEBUG is not in POSIX: use set -x", false },
	{ "trap", NULL, "RETURN", "trap ... RETURN is not in POSIX", false },
	{ "echo", "ne", NULL, "echo with options is not portable: write printf '%s\\n' TEXT, or '%b' for escapes", true },
};

static bool has_option(const struct word *word, const char *letters)
{
	if (!(word->flags & WORD_CONSTANT) || word->text.n < 2 || *word->text.p != '-')
		return false;
	return strpbrk(word->text.p + 1, letters) != NULL;
}

static bool fits(const struct node *node, const struct usage *usage)
{
	const struct word *word = node->simple.words;

	if (!str_equal(word->text, str_of(usage->name)))
		return false;
	for (word = word->next; word != NULL; word = word->next) {
		bool option = (word->flags & WORD_CONSTANT) && word->text.n > 1 && *word->text.p == '-';
		if (usage->letters != NULL && (!option || has_option(word, usage->letters)))
			return option;
		if (usage->word != NULL && (word->flags & WORD_CONSTANT) && str_equal(word->text, str_of(usage->word)))
			return true;
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
		if (fits(node, &usages[i])) {
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
			parse_note(p, at, "brace expansion is not in POSIX: {...} is plain text here");
			return;
		}
	}
}

void parse_check_parameter(struct parser *p, struct str name, struct lex_mark at)
{
	static const char *const names[] = { "DIRSTACK", "EPOCHREALTIME", "EPOCHSECONDS", "EUID", "FUNCNAME", "GROUPS", "HOSTNAME",
		"HOSTTYPE", "MACHTYPE", "OSTYPE", "PIPESTATUS", "RANDOM", "REPLY", "SECONDS", "SHELLOPTS", "SHLVL", "SRANDOM", "UID" };

	if (str_starts(name, STR("BASH")) && (name.n == 4 || name.p[4] == '_')) {
		parse_note(p, at, "$%s is set by bash alone; here it is a plain variable", name.p);
		return;
	}
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (str_equal(name, str_of(names[i])))
			parse_note(p, at, "$%s is not set by a POSIX shell; here it is a plain variable", name.p);
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
