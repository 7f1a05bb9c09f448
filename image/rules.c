/* rules.c - the text of a policy: lines, words, and what each word wants */
#include "rules.h"

#include "report.h"
#include "say.h"

/* struct piece: a word of a line */
struct piece {
	struct piece *next;
	struct str text;
	unsigned column;
};

struct line {
	struct rules *rules;
	unsigned number;
	struct piece *words;		/* behind the first */
	struct piece *first;
};

void rules_error(struct rules *rules, unsigned line, unsigned column, const char *format, ...)
{
	struct buf text = { 0 };
	va_list args;

	va_start(args, format);
	report_format_va(&text, "nacre-image", (struct place){ rules->file, line, column }, format,
		args);
	va_end(args);
	report_write(2, buf_str(&text));
	buf_free(&text);
	rules->errors++;
}

/* wrong: rules_error at a word */
#define wrong(line, piece, ...) \
	rules_error((line)->rules, (line)->number, (piece)->column, __VA_ARGS__)

/* ---- words ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* take_quoted: a word in double quotes, which *at stands on. NULL: what is wrong was said. */
static bool take_quoted(struct line *line, struct str text, size_t *at, struct piece *piece)
{
	struct buf out = { .arena = line->rules->arena };

	for (++*at; *at < text.n && text.p[*at] != '"'; ++*at) {
		if (text.p[*at] == '\\') {
			++*at;
			if (*at == text.n || (text.p[*at] != '"' && text.p[*at] != '\\')) {
				wrong(line, piece, "expected \\\" or \\\\ after a backslash");
				return false;
			}
		}
		buf_add_byte(&out, text.p[*at]);
	}
	if (*at == text.n) {
		wrong(line, piece, "expected a \" to close the one here");
		return false;
	}
	++*at;
	if (*at < text.n && !is_blank(text.p[*at])) {
		wrong(line, piece, "expected white space behind the closing \"");
		return false;
	}
	piece->text.p = buf_terminated(&out);
	piece->text.n = out.n;
	return true;
}

static bool take_plain(struct line *line, struct str text, size_t *at, struct piece *piece)
{
	size_t start = *at;

	for (; *at < text.n && !is_blank(text.p[*at]); ++*at)
		if (text.p[*at] == '"' || text.p[*at] == '#') {
			wrong(line, piece, "a word with %c in it is written in double quotes",
				text.p[*at]);
			return false;
		}
	piece->text.n = *at - start;
	piece->text.p = arena_copy(line->rules->arena, (struct str){ text.p + start, *at - start });
	return true;
}

/* split: the words of a line; a comment ends it. false: what is wrong was said. */
static bool split(struct line *line, struct str text)
{
	struct piece **last = &line->first;
	size_t at = 0;

	for (;;) {
		while (at < text.n && is_blank(text.p[at]))
			at++;
		if (at == text.n || text.p[at] == '#')
			break;
		struct piece *piece = ARENA_NEW(line->rules->arena, struct piece);
		piece->column = (unsigned)at + 1;
		if (!(text.p[at] == '"' ? take_quoted : take_plain)(line, text, &at, piece))
			return false;
		*last = piece;
		last = &piece->next;
	}
	line->words = line->first != NULL ? line->first->next : NULL;
	return true;
}

/* ---- rules ---- */

static const char *const kind_words[POLICY_KINDS] = {
	[POLICY_EXEC] = "exec", [POLICY_SOURCE] = "source", [POLICY_WRITE] = "write",
	[POLICY_RUN] = "run", [POLICY_USER] = "user", [POLICY_RUN_C] = "run-c",
	[POLICY_SCRIPT] = "script",
};

const char *rules_kind_word(enum policy_kind kind)
{
	return kind_words[kind];
}

static struct rule *add_rule(struct line *line, const struct piece *at, enum policy_kind kind)
{
	struct rules *rules = line->rules;
	struct rule *rule = ARENA_NEW(rules->arena, struct rule);

	rule->kind = kind;
	rule->line = line->number;
	rule->column = at->column;
	rule->name = rule->path = rule->text = STR("");
	*rules->last = rule;
	rules->last = &rule->next;
	return rule;
}

/* has_twin: is there a rule of this kind with the same strings? Says so. */
static bool has_twin(struct line *line, const struct piece *at, enum policy_kind kind,
	struct str path, struct str text)
{
	for (const struct rule *rule = line->rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == kind && str_equal(rule->path, path) &&
		    str_equal(rule->text, text)) {
			wrong(line, at, "\"%s\" stands twice for %s: first on line %u", at->text.p,
				kind_words[kind], rule->line);
			return true;
		}
	return false;
}

/* is_plain_path: absolute, and only one way to write it: no empty, "." or ".." part. */
static bool is_plain_path(struct str path)
{
	if (path.n == 0 || path.p[0] != '/')
		return false;
	for (struct str rest = str_skip(path, 1); rest.n > 0;) {
		size_t n = str_find(rest, '/');
		struct str part = { rest.p, n };
		if (n == 0 || str_equal(part, STR(".")) || str_equal(part, STR("..")))
			return false;
		rest = str_skip(rest, n == rest.n ? n : n + 1);
	}
	return true;
}

/* check_path: tree: may it end with a slash? */
static bool check_path(struct line *line, const struct piece *word, bool tree)
{
	struct str path = word->text;

	if (!is_plain_path(path)) {
		wrong(line, word, "expected an absolute path without \"//\", \".\" or \"..\", "
			"not \"%s\"", path.p);
		return false;
	}
	if (!tree && path.p[path.n - 1] == '/') {
		wrong(line, word, "expected the path of a file, without a slash at its end");
		return false;
	}
	return true;
}

/* at_least_one: does an operand follow? */
static bool at_least_one(struct line *line, const char *what)
{
	if (line->words != NULL)
		return true;
	wrong(line, line->first, "expected %s behind \"%s\"", what, line->first->text.p);
	return false;
}

static bool exactly(struct line *line, unsigned count, const char *what)
{
	const struct piece *word = line->words;

	for (; word != NULL && count > 0; word = word->next)
		count--;
	if (word == NULL && count == 0)
		return true;
	wrong(line, word != NULL ? word : line->first, "expected \"%s %s\"", line->first->text.p,
		what);
	return false;
}

static void paths(struct line *line, enum policy_kind kind)
{
	if (!at_least_one(line, "a path"))
		return;
	for (const struct piece *word = line->words; word != NULL; word = word->next) {
		if (!check_path(line, word, kind != POLICY_RUN) ||
		    has_twin(line, word, kind, word->text, STR("")))
			continue;
		struct rule *rule = add_rule(line, word, kind);
		rule->path = word->text;
	}
}

static void read_exec(struct line *line)
{
	paths(line, POLICY_EXEC);
}

static void read_source(struct line *line)
{
	paths(line, POLICY_SOURCE);
}

static void read_write(struct line *line)
{
	paths(line, POLICY_WRITE);
}

static void read_run(struct line *line)
{
	paths(line, POLICY_RUN);
}

/* is_script_name: it must be able to be the name of a file, and to stand behind an @. */
static bool is_script_name(struct str name)
{
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];
		if (!is_name_byte(c) && !(i > 0 && (c == '-' || c == '.')))
			return false;
	}
	return name.n > 0;
}

static void read_script(struct line *line)
{
	if (!exactly(line, 2, "NAME PATH"))
		return;
	const struct piece *name = line->words, *path = name->next;
	if (!is_script_name(name->text)) {
		wrong(line, name, "expected a name of letters, digits, \"_\", and behind the first "
			"also \"-\" and \".\", not \"%s\"", name->text.p);
		return;
	}
	if (!check_path(line, path, false))
		return;
	for (const struct rule *rule = line->rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == POLICY_SCRIPT && str_equal(rule->name, name->text)) {
			wrong(line, name, "there is another script with this name on line %u",
				rule->line);
			return;
		}
	if (has_twin(line, path, POLICY_SCRIPT, path->text, STR("")))
		return;
	struct rule *rule = add_rule(line, path, POLICY_SCRIPT);
	rule->name = name->text;
	rule->path = path->text;
}

static bool read_hash(struct str word, char out[POLICY_HASH])
{
	const struct str prefix = STR("sha256:");

	if (!str_starts(word, prefix) || word.n != prefix.n + 2 * (size_t)POLICY_HASH)
		return false;
	word = str_skip(word, prefix.n);
	for (size_t i = 0; i < POLICY_HASH; i++) {
		int high = say_digit(word.p[2 * i]), low = say_digit(word.p[2 * i + 1]);
		if (high < 0 || low < 0)
			return false;
		out[i] = (char)(high << 4 | low);
	}
	return true;
}

static void read_run_c(struct line *line)
{
	if (!at_least_one(line, "sha256:HEX"))
		return;
	for (const struct piece *word = line->words; word != NULL; word = word->next) {
		char *hash = arena_bytes(line->rules->arena, POLICY_HASH);
		if (!read_hash(word->text, hash)) {
			wrong(line, word, "expected sha256: and 64 lower-case hexadecimal digits");
			continue;
		}
		if (has_twin(line, word, POLICY_RUN_C, STR(""), (struct str){ hash, POLICY_HASH }))
			continue;
		add_rule(line, word, POLICY_RUN_C)->text = (struct str){ hash, POLICY_HASH };
	}
}

/* is_user: NAME or NUMBER, and a group of the same form behind a colon */
static bool is_user(struct str word)
{
	size_t colon = str_find(word, ':');
	struct str group = colon < word.n ? str_skip(word, colon + 1) : STR("0");

	return colon > 0 && group.n > 0 && str_find(group, ':') == group.n &&
		str_find(word, '/') == word.n && str_find(word, ' ') == word.n;
}

static void read_user(struct line *line)
{
	if (!exactly(line, 1, "USER[:GROUP]"))
		return;
	if (!is_user(line->words->text))
		wrong(line, line->words, "expected USER or USER:GROUP, not \"%s\"",
			line->words->text.p);
	else
		add_rule(line, line->words, POLICY_USER)->path = line->words->text;
}

/* ---- words that choose ---- */

static void read_level(struct line *line)
{
	static const char *const names[POLICY_LEVELS] = { "compat", "guard", "sealed" };

	if (!exactly(line, 1, "compat|guard|sealed"))
		return;
	for (unsigned i = 0; i < POLICY_LEVELS; i++)
		if (str_equal(line->words->text, str_of(names[i]))) {
			line->rules->level = (enum policy_level)i;
			return;
		}
	wrong(line, line->words, "expected compat, guard or sealed, not \"%s\"",
		line->words->text.p);
}

/* read_least: the number behind NAME>= */
static void read_least(struct line *line, const struct piece *word, size_t at)
{
	struct parsed_number least = { 0, NUMBER_MALFORMED };

	if (str_starts(str_skip(word->text, at), STR(">=")))
		least = number_parse(str_skip(word->text, at + 2));
	if (least.state != NUMBER_OK || least.value < 1 || least.value > 1000)
		wrong(line, word, "expected landlock>=N, N from 1 to 1000");
	else
		line->rules->landlock = (unsigned)least.value;
}

static bool find_mechanism(struct str name, unsigned *out)
{
	for (unsigned i = 0; i < MECHANISMS; i++)
		if (str_equal(name, str_of(policy_mechanisms[i]))) {
			*out = i;
			return true;
		}
	return false;
}

static void read_require(struct line *line)
{
	if (!at_least_one(line, "the name of a mechanism"))
		return;
	line->rules->require_line = line->number;
	for (const struct piece *word = line->words; word != NULL; word = word->next) {
		size_t end = str_find(word->text, '>');
		unsigned mechanism;
		if (!find_mechanism((struct str){ word->text.p, end }, &mechanism)) {
			wrong(line, word, "unknown mechanism \"%s\": expected no-new-privs, "
				"dumpable, mdwe, mseal, seccomp, landlock, exec-check or "
				"securebits", word->text.p);
			continue;
		}
		if (line->rules->required & 1U << mechanism) {
			wrong(line, word, "%s is required twice", policy_mechanisms[mechanism]);
			continue;
		}
		line->rules->required |= 1U << mechanism;
		if (end < word->text.n && mechanism != MECHANISM_LANDLOCK)
			wrong(line, word, "only landlock has a number");
		else if (end < word->text.n)
			read_least(line, word, end);
	}
}

static void read_init(struct line *line)
{
	const struct piece *grace = line->words != NULL ? line->words->next : NULL;
	const struct str prefix = STR("grace=");
	struct parsed_number seconds = { 10, NUMBER_OK };

	if (!exactly(line, grace != NULL ? 2 : 1, "on [grace=SECONDS]"))
		return;
	if (!str_equal(line->words->text, STR("on"))) {
		wrong(line, line->words, "expected \"on\", not \"%s\"", line->words->text.p);
		return;
	}
	bool given = grace != NULL && str_starts(grace->text, prefix);
	if (given)
		seconds = number_parse(str_skip(grace->text, prefix.n));
	if (grace != NULL && (!given || seconds.state != NUMBER_OK ||
		seconds.value < 0 || seconds.value > LIMIT_GRACE ||
		!is_digit(grace->text.p[prefix.n]))) {
		wrong(line, grace, "expected grace=SECONDS, from 0 to %d", LIMIT_GRACE);
		return;
	}
	line->rules->flags |= POLICY_INIT;
	line->rules->grace = (unsigned)seconds.value;
}

/* struct choice: `WORD OPERAND` that sets a flag */
struct choice {
	const char *word, *operand;
	unsigned flag;
};

static const struct choice choices[] = {
	{ "allow", "ptrace", POLICY_ALLOW_PTRACE },
	{ "allow", "userns", POLICY_ALLOW_USERNS },
	{ "allow", "mount", POLICY_ALLOW_MOUNT },
	{ "scope", "signal", POLICY_SCOPE_SIGNAL },
	{ "scope", "unix", POLICY_SCOPE_UNIX },
	{ "wx", "deny", POLICY_WX_DENY },
	{ "dump", "deny", POLICY_DUMP_DENY },
};

void rules_show_choices(unsigned flags, struct buf *out)
{
	for (size_t i = 0; i < ARRAY_LENGTH(choices); i++)
		if (flags & choices[i].flag)
			report_add(out, "%s %s\n", choices[i].word, choices[i].operand);
}

static void choose(struct line *line, const struct piece *operand)
{
	struct buf known = { .arena = line->rules->arena };

	for (size_t i = 0; i < ARRAY_LENGTH(choices); i++) {
		const struct choice *choice = &choices[i];
		if (!str_equal(line->first->text, str_of(choice->word)))
			continue;
		report_add(&known, "%s%s", known.n > 0 ? " or " : "", choice->operand);
		if (!str_equal(operand->text, str_of(choice->operand)))
			continue;
		if (line->rules->flags & choice->flag)
			wrong(line, operand, "\"%s %s\" stands twice", choice->word,
				choice->operand);
		line->rules->flags |= choice->flag;
		return;
	}
	wrong(line, operand, "expected %s, not \"%s\"", buf_terminated(&known), operand->text.p);
}

static void read_choice(struct line *line)
{
	if (!at_least_one(line, "what it is about"))
		return;
	for (const struct piece *word = line->words; word != NULL; word = word->next)
		choose(line, word);
}

/* ---- lines ---- */

static const struct word_row {
	const char *name;
	bool once;
	void (*read)(struct line *line);
} words[] = {
	{ "level", true, read_level },
	{ "require", false, read_require },
	{ "script", false, read_script },
	{ "exec", false, read_exec },
	{ "source", false, read_source },
	{ "write", false, read_write },
	{ "run-c", false, read_run_c },
	{ "run", false, read_run },
	{ "user", true, read_user },
	{ "init", true, read_init },
	{ "scope", false, read_choice },
	{ "wx", false, read_choice },
	{ "dump", false, read_choice },
	{ "allow", false, read_choice },
};

static void read_words(struct line *line)
{
	for (unsigned i = 0; i < ARRAY_LENGTH(words); i++) {
		if (!str_equal(line->first->text, str_of(words[i].name)))
			continue;
		if (words[i].once && line->rules->seen & 1U << i) {
			wrong(line, line->first, "a second \"%s\" line: it may stand once",
				words[i].name);
			return;
		}
		line->rules->seen |= 1U << i;
		words[i].read(line);
		return;
	}
	wrong(line, line->first, "unknown word \"%s\"", line->first->text.p);
}

/* is_text: no control bytes but tabs. Says what stands there. */
static bool is_text(struct line *line, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];
		if (c >= ' ' && c != 127)
			continue;
		if (c == '\t')
			continue;
		if (c == '\r' && i + 1 == text.n)
			rules_error(line->rules, line->number, (unsigned)i + 1,
				"the line ends with CR and LF: expected LF alone");
		else
			rules_error(line->rules, line->number, (unsigned)i + 1,
				"a control character");
		return false;
	}
	return true;
}

/* is_heading: the line that says what the file is */
static bool is_heading(struct line *line)
{
	if (str_equal(line->first->text, STR("nacre-policy")) && line->words != NULL &&
	    line->words->next == NULL && str_equal(line->words->text, STR("1")))
		return true;
	wrong(line, line->first, "expected \"nacre-policy 1\" as the first line");
	return false;
}

static void read_lines(struct rules *rules, struct str text)
{
	bool heading = false;

	for (unsigned number = 1; text.n > 0; number++) {
		struct line line = { .rules = rules, .number = number };
		struct str one = str_take_line(&text);
		if (!is_text(&line, one) || !split(&line, one) || line.first == NULL)
			continue;
		if (heading)
			read_words(&line);
		else if (!is_heading(&line))
			return;
		heading = true;
	}
	if (!heading && rules->errors == 0)
		rules_error(rules, 1, 1, "expected \"nacre-policy 1\" as the first line");
}

/* has_kind: is there a rule of that kind? */
static bool has_kind(const struct rules *rules, enum policy_kind kind)
{
	for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == kind)
			return true;
	return false;
}

/* check_whole: what is wrong with all of it together */
static void check_whole(struct rules *rules)
{
	if (!(rules->seen & 1))
		rules_error(rules, 1, 1, "expected a line \"level compat|guard|sealed\"");
	else if (rules->level == POLICY_SEALED && !has_kind(rules, POLICY_SCRIPT) &&
		 !has_kind(rules, POLICY_RUN_C))
		rules_error(rules, 1, 1, "level sealed runs nothing without a \"script\" or "
			"\"run-c\" line");
	rules_required(rules);
	rules_overlap(rules);
}

bool rules_parse(struct rules *rules, struct arena *arena, const char *file, struct str text)
{
	*rules = (struct rules){ .file = file, .arena = arena };
	rules->last = &rules->first;
	read_lines(rules, text);
	if (rules->errors == 0)
		check_whole(rules);
	return rules->errors == 0;
}
