/* sed_parse.c - sed: from the script's text to commands (XCU sed, Editing Commands in sed) */
#include "sed_private.h"

#include <errno.h>

/* struct parser: `at` is where the script is being read. */
struct parser {
	struct sed *sed;
	struct arena *arena;
	struct str text;
	size_t at;
	struct sed_command **end;	/* where the next command goes */
	struct sed_command *blocks;	/* open {, the innermost; `target` is the one around it */
	struct str rest, parts[2];	/* of an address, s or y */
	unsigned flags;			/* of a regular expression */
	const char *error;
};

/* ---- messages ---- */

/* wrong: which piece of the script, where in it, and what; false */
static bool PRINTF_LIKE(2, 3) wrong(const struct parser *p, const char *format, ...)
{
	struct shell *sh = p->sed->sh;
	struct buf *what = buf_new(&sh->scratch);
	const struct sed_piece *piece = p->sed->pieces;
	va_list args;
	va_start(args, format);
	report_add_va(what, format, args);
	va_end(args);
	while (piece->start > p->at && piece->next != NULL)
		piece = piece->next;
	unsigned line = 1;
	size_t column = p->at - piece->start;
	if (piece->file == NULL) {
		shell_error(sh, "-e expression #%u, char %zu: %s", piece->number, column,
			buf_terminated(what));
		return false;
	}
	for (size_t i = piece->start; i < p->at; i++)
		if (p->text.p[i] == '\n' && i + 1 < p->at) {
			line++;
			column = p->at - i - 1;
		}
	shell_error(sh, "%s:%u:%zu: %s", piece->file, line, column, buf_terminated(what));
	return false;
}

/* ---- characters ---- */

/* look: the next byte; -1 at the end */
static int look(const struct parser *p)
{
	return p->at < p->text.n ? (unsigned char)p->text.p[p->at] : -1;
}

static bool take(struct parser *p, char c)
{
	bool there = look(p) == c;
	p->at += there;
	return there;
}

static void skip_blanks(struct parser *p)
{
	while (look(p) == ' ' || look(p) == '\t')
		p->at++;
}

static bool is_space(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* take_number: digits, if there are any; saturates */
static uint64_t take_number(struct parser *p, uint64_t without)
{
	uint64_t value = 0;
	if (look(p) < '0' || look(p) > '9')
		return without;
	for (; look(p) >= '0' && look(p) <= '9'; p->at++)
		if (__builtin_mul_overflow(value, (uint64_t)10, &value) ||
			__builtin_add_overflow(value, (uint64_t)(look(p) - '0'), &value))
			value = UINT64_MAX / 16;
	return value;
}

/* take_line: the rest of the line, and its newline */
static struct str take_line(struct parser *p)
{
	struct str rest = str_skip(p->text, p->at);
	rest.n = str_find(rest, '\n');
	p->at += rest.n;
	(void)take(p, '\n');
	return rest;
}

/* cut: what stands before the next delimiter */
static bool cut(struct parser *p, char delimiter, bool regex, struct str *raw)
{
	p->rest = str_skip(p->text, p->at);
	bool found = sed_cut(&p->rest, delimiter, regex, raw);
	p->at = p->text.n - p->rest.n;
	return found;
}

/* end_command: nothing but blanks up to a newline, ; } or # */
static bool end_command(struct parser *p)
{
	skip_blanks(p);
	int c = look(p);
	if (c == -1 || c == '}' || c == '#')
		return true;
	p->at++;
	return c == '\n' || c == ';' || wrong(p, "expected the end of the command");
}

/* ---- regular expressions and addresses ---- */

/* compile: *out NULL for an empty one, which is the last one used */
static bool compile(struct parser *p, struct str raw, char delimiter, unsigned flags,
	const struct regex **out)
{
	struct sed *s = p->sed;
	struct buf *text = buf_new(&s->sh->scratch);
	*out = NULL;
	if (raw.n == 0)
		return flags == 0 || wrong(p, "an empty regular expression cannot have flags");
	flags |= s->extended ? REGEX_EXTENDED : 0;
	flags |= s->utf8 ? REGEX_UTF8 : 0;
	sed_regex_text(text, raw, delimiter, s->extended);
	*out = regex_compile(&s->sh->scratch, buf_str(text), flags, &p->error);
	return *out != NULL || wrong(p, "%s", p->error);
}

/* regex_flag: I or M, as flags of regex_compile; 0: neither. -z has no newlines for M. */
static unsigned regex_flag(const struct parser *p, int c)
{
	if (c == 'I')
		return REGEX_IGNORE_CASE;
	return c == 'M' && p->sed->end == '\n' ? REGEX_MULTILINE : 0;
}

/* /re/ or \cREc, with I and M behind it */
static bool parse_context(struct parser *p, struct sed_address *a)
{
	char delimiter = '/';
	unsigned flags = 0;
	if (take(p, '\\') && look(p) != -1)
		delimiter = p->text.p[p->at];
	p->at++;
	if (delimiter == '\n' || delimiter == '\\' || p->at > p->text.n ||
		!cut(p, delimiter, true, &p->parts[0]))
		return wrong(p, "expected %c to end the regular expression of an address",
			delimiter);
	a->kind = SED_REGEX;
	for (skip_blanks(p); look(p) == 'I' || look(p) == 'M'; skip_blanks(p))
		flags |= regex_flag(p, p->text.p[p->at++]);
	return compile(p, p->parts[0], delimiter, flags, &a->regex);
}

/* parse_address: SED_NONE when there is none */
static bool parse_address(struct parser *p, struct sed_address *a)
{
	int c = look(p);
	a->line = take_number(p, SED_NO_NUMBER);
	if (a->line != SED_NO_NUMBER) {
		a->kind = SED_LINE;
		skip_blanks(p);
		if (take(p, '~') && (a->step = take_number(p, 0)) > 0)
			a->kind = SED_STEP;
	} else if (c == '+' || c == '~') {
		p->at++;
		a->kind = c == '+' ? SED_PLUS : SED_MULTIPLE;
		a->line = take_number(p, 0);
	} else if (take(p, '$')) {
		a->kind = SED_LAST;
	} else if (c == '/' || c == '\\') {
		return parse_context(p, a);
	}
	return true;
}

static bool parse_addresses(struct parser *p, struct sed_command *c)
{
	if (!parse_address(p, &c->first))
		return false;
	if (c->first.kind == SED_PLUS || c->first.kind == SED_MULTIPLE)
		return wrong(p, "+N and ~N may only be second addresses");
	skip_blanks(p);
	if (c->first.kind != SED_NONE && take(p, ',')) {
		skip_blanks(p);
		if (!parse_address(p, &c->second))
			return false;
		if (c->second.kind == SED_NONE)
			return wrong(p, "expected an address behind the comma");
	}
	/* 0,/re/ is an open range when the first line comes */
	c->active = c->first.kind == SED_LINE && c->first.line == 0;
	if (c->active && c->second.kind != SED_REGEX)
		return wrong(p, "line 0 may only stand before ,/re/");
	for (skip_blanks(p); take(p, '!'); skip_blanks(p)) {
		if (c->negated)
			return wrong(p, "expected one ! at most");
		c->negated = true;
	}
	return true;
}

/* ---- arguments of commands ---- */

static bool parse_nothing(struct parser *p, struct sed_command *c)
{
	(void)c;
	return end_command(p);
}

static bool parse_comment(struct parser *p, struct sed_command *c)
{
	(void)c;
	(void)take_line(p);
	return true;
}

static bool parse_block(struct parser *p, struct sed_command *c)
{
	c->target = p->blocks;
	p->blocks = c;
	return true;
}

static bool parse_block_end(struct parser *p, struct sed_command *c)
{
	struct sed_command *block = p->blocks;
	if (block == NULL)
		return wrong(p, "} without {");
	p->blocks = block->target;
	block->target = c;
	return end_command(p);
}

/* a i c: `a\`, a newline and the text; or, as GNU has it, the text on the same line. What begins
 * with blanks there has a backslash before them. */
static bool parse_text(struct parser *p, struct sed_command *c)
{
	skip_blanks(p);
	if (look(p) == -1 || look(p) == '\n')
		return wrong(p, "expected text, or \\ and text on the next line");
	if (take(p, '\\')) {
		size_t start = p->at;
		skip_blanks(p);
		if (look(p) == -1)
			return true;
		if (!take(p, '\n'))
			p->at = start;
	}
	size_t start = p->at;
	for (; look(p) != -1 && look(p) != '\n'; p->at++)
		p->at += look(p) == '\\' && p->at + 1 < p->text.n;
	struct str raw = { p->text.p + start, p->at - start };
	(void)take(p, '\n');
	c->text = sed_unescape(p->arena, raw, '\n');
	/* arena_bytes had room for one byte more */
	((char *)(uintptr_t)c->text.p)[c->text.n++] = '\n';
	return true;
}

/* A label ends at a blank, a newline, ; or } */
static bool parse_label(struct parser *p, struct sed_command *c)
{
	skip_blanks(p);
	size_t start = p->at;
	while (look(p) != -1 && !is_space(look(p)) && look(p) != ';' && look(p) != '}')
		p->at++;
	c->text = (struct str){ p->text.p + start, p->at - start };
	return c->name != ':' || c->text.n > 0 || wrong(p, "expected a label");
}

static bool parse_number(struct parser *p, struct sed_command *c)
{
	skip_blanks(p);
	c->number = take_number(p, SED_NO_NUMBER);
	return end_command(p);
}

/* parse_name: a file's name, which goes to the end of the line. NULL: said */
static const char *parse_name(struct parser *p)
{
	skip_blanks(p);
	struct str text = take_line(p);
	if (text.n > 0 && str_find(text, '\0') == text.n)
		return arena_copy(p->arena, text);
	(void)wrong(p, "expected the name of a file");
	return NULL;
}

static bool parse_output(struct parser *p, struct sed_output **output)
{
	struct sed *s = p->sed;
	const char *name = parse_name(p);
	if (name == NULL)
		return false;
	*output = sed_output_for(s, name);
	if (*output != NULL)
		return true;
	(void)wrong(p, "%s: %m", name);
	s->sh->status = 4;
	return false;
}

static bool parse_file(struct parser *p, struct sed_command *c)
{
	if (c->name == 'w' || c->name == 'W')
		return parse_output(p, &c->output);
	const char *name = parse_name(p);
	if (name == NULL)
		return false;
	c->text = str_of(name);
	if (c->name == 'R')
		c->reader = sed_reader_for(p->sed, name);
	return true;
}

/* s///: g p I i M m, a number, w file */
static bool parse_flags(struct parser *p, struct sed_substitute *s)
{
	for (;;) {
		int c = look(p);
		uint64_t number = take_number(p, SED_NO_NUMBER);
		if (number != SED_NO_NUMBER) {
			if (s->number != 0 || number == 0)
				return wrong(p, "expected one number, from 1 on, as a flag of s");
			s->number = number;
			continue;
		}
		p->at += c != -1;
		if (c == 'w')
			return parse_output(p, &s->output);
		if (c == 'e')
			return wrong(p, "the flag e, which runs commands, is not supported");
		if (c == -1 || c == '\n' || c == ';')
			return true;
		if (c == '}' || c == '#') {
			p->at--;
			return true;
		}
		bool *seen = c == 'g' ? &s->global : c == 'p' ? &s->print : NULL;
		if (seen != NULL && *seen)
			return wrong(p, "the flag %c of s stands twice", c);
		if (seen != NULL)
			*seen = true;
		else if (c == 'I' || c == 'i' || c == 'M' || c == 'm')
			p->flags |= regex_flag(p, c & ~0x20);
		else if (c != ' ' && c != '\t')
			return wrong(p, "unknown flag \"%c\" of s", c);
	}
}

/* parse_delimited: the two parts of s and y; returns the delimiter; a newline: said */
static char parse_delimited(struct parser *p, char name)
{
	char delimiter = '\n';
	if (look(p) != -1)
		delimiter = p->text.p[p->at++];
	if (delimiter != '\n' && delimiter != '\\' &&
		cut(p, delimiter, name == 's', &p->parts[0]) &&
		cut(p, delimiter, false, &p->parts[1]))
		return delimiter;
	(void)wrong(p, "expected %c/.../.../, with any character in place of /", name);
	return '\n';
}

static bool parse_substitute(struct parser *p, struct sed_command *c)
{
	struct sed_substitute *s = c->substitute = ARENA_NEW(p->arena, struct sed_substitute);
	char delimiter = parse_delimited(p, 's');
	p->flags = 0;
	if (delimiter == '\n' || !parse_flags(p, s) ||
		!compile(p, p->parts[0], delimiter, p->flags, &s->regex))
		return false;
	s->number += s->number == 0;
	s->parts = sed_replacement(p->arena, p->parts[1], delimiter, &s->spans);
	return s->regex == NULL || s->spans <= regex_groups(s->regex) + 1 ||
		wrong(p, "\\%zu in the replacement, and the regular expression has %zu groups",
			s->spans - 1, regex_groups(s->regex));
}

static bool parse_translate(struct parser *p, struct sed_command *c)
{
	char delimiter = parse_delimited(p, 'y');
	if (delimiter == '\n')
		return false;
	c->translate = sed_translation(p->sed, p->parts[0], p->parts[1], delimiter);
	if (c->translate == NULL)
		return wrong(p, "expected as many characters in the second part of y");
	return end_command(p);
}

static bool refuse(struct parser *p, struct sed_command *c)
{
	return wrong(p, "the command %c, which runs commands, is not supported", c->name);
}

/* ---- commands ---- */

/* struct verb: commands that are read in the same way */
struct verb {
	const char *names;
	unsigned addresses;		/* how many there may be */
	bool (*parse)(struct parser *p, struct sed_command *c);
};

static const struct verb verbs[] = {
	{ "=dDFgGhHnNpPxz", 2, parse_nothing },
	{ "s", 2, parse_substitute },
	{ "{", 2, parse_block },
	{ "}", 0, parse_block_end },
	{ "aic", 2, parse_text },
	{ "btTv", 2, parse_label },
	{ ":", 0, parse_label },
	{ "rRwW", 2, parse_file },
	{ "l", 2, parse_number },
	{ "qQ", 1, parse_number },
	{ "y", 2, parse_translate },
	{ "#", 0, parse_comment },
	{ "e", 2, refuse },
};

static const struct verb *verb_of(char name)
{
	for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++)
		if (name != '\0' && strchr(verbs[i].names, name) != NULL)
			return &verbs[i];
	return NULL;
}

static bool parse_command(struct parser *p)
{
	struct sed_command *c = ARENA_NEW(p->arena, struct sed_command);
	if (!parse_addresses(p, c))
		return false;
	if (look(p) == -1 || look(p) == '\n' || look(p) == ';')
		return wrong(p, "expected a command behind the address");
	c->name = p->text.p[p->at++];
	const struct verb *verb = verb_of(c->name);
	if (verb == NULL)
		return wrong(p, "unknown command \"%c\"", c->name);
	if ((verb->addresses == 0 && (c->first.kind != SED_NONE || c->negated)) ||
		(verb->addresses == 1 && c->second.kind != SED_NONE))
		return wrong(p, "%c takes %s", c->name,
			verb->addresses == 0 ? "no address" : "one address at most");
	if (!verb->parse(p, c))
		return false;
	*p->end = c;
	p->end = &c->next;
	return true;
}

/* find_labels: the targets of b, t and T */
static bool find_labels(struct parser *p)
{
	struct sed *s = p->sed;
	for (struct sed_command *c = s->commands; c != NULL; c = c->next) {
		if (strchr("btT", c->name) == NULL || c->text.n == 0)
			continue;
		struct sed_command *label = s->commands;
		while (label != NULL && (label->name != ':' || !str_equal(label->text, c->text)))
			label = label->next;
		if (label == NULL) {
			p->at = (size_t)(c->text.p + c->text.n - p->text.p);
			return wrong(p, "there is no label %.*s", (int)c->text.n, c->text.p);
		}
		c->target = label;
	}
	return true;
}

bool sed_parse(struct sed *s)
{
	struct parser *p = ARENA_NEW(&s->sh->scratch, struct parser);
	p->sed = s;
	p->arena = &s->sh->scratch;
	p->text = buf_str(&s->text);
	p->end = &s->commands;
	/* XCU sed: #n as the first two characters is -n, whatever follows on that line */
	if (str_starts(p->text, STR("#n")))
		s->quiet = true;
	for (;;) {
		while (is_space(look(p)) || look(p) == ';')
			p->at++;
		if (look(p) == -1)
			break;
		if (!parse_command(p))
			return false;
	}
	return (p->blocks == NULL || wrong(p, "expected } to end a {")) && find_labels(p);
}
