/* parse_word.c - words: quoting (2.2) is decided here once; parts, flags, tilde-prefixes (2.6.1),
 * assignments */
#include "parse_private.h"
#include "pattern.h"

/* ---- the builder ---- */

void builder_init(struct builder *b, struct parser *p, enum word_context context)
{
	*b = (struct builder){
		.p = p, .start = p->scratch.n, .context = context, .at = lex_here(&p->lexer)
	};
}

static struct part *append_part(struct builder *b, enum part_kind kind, bool quoted)
{
	struct part *part = PARSE_NEW(b->p, struct part);

	part->kind = kind;
	part->quoted = quoted;
	if (b->last != NULL)
		b->last->next = part;
	else
		b->first = part;
	b->last = part;
	return part;
}

static bool has_glob(struct str text)
{
	unsigned all = 0;
	for (size_t i = 0; i < text.n; i++)
		all |= lex_class_of(text.p[i]);
	return all & LEX_GLOB;
}

/* the literal bytes that wait, or a "" that must leave a field, become a part */
static void flush_literal(struct builder *b)
{
	struct buf *scratch = &b->p->scratch;
	struct str bytes = buf_from(scratch, b->start);
	struct part *part;

	if (bytes.n == 0 && !b->empty)
		return;
	part = append_part(b, PART_LITERAL, bytes.n == 0 || b->quoted);
	part->text = bytes.n == 0 ? STR("") : parse_text(b->p, bytes);
	b->glob |= !part->quoted && has_glob(part->text);
	scratch->n = b->start;
	b->empty = false;
}

void builder_literal(struct builder *b, struct str bytes, bool quoted)
{
	struct buf *scratch = &b->p->scratch;

	if (bytes.n == 0)
		return;
	if ((b->quoted != quoted && scratch->n > b->start) ||
		(b->empty && !quoted && b->context == CONTEXT_OPERAND))
		flush_literal(b);
	b->quoted = quoted;
	b->empty = false;
	buf_add(scratch, bytes);
}

struct part *builder_part(struct builder *b, enum part_kind kind, bool quoted)
{
	flush_literal(b);
	b->expands = true;
	b->splits |= !quoted && kind != PART_TILDE;
	return append_part(b, kind, quoted);
}

static struct str join_parts(struct parser *p, const struct part *parts)
{
	struct buf *all;

	if (parts == NULL)
		return STR("");
	if (parts->next == NULL)
		return parts->text;
	all = buf_new(parse_arena(p));
	for (; parts != NULL; parts = parts->next)
		buf_add(all, parts->text);
	return (struct str){ buf_terminated(all), all->n };
}

static bool parts_are_plain(const struct part *part)
{
	for (; part != NULL; part = part->next) {
		const struct param *param = part->kind == PART_PARAM ? part->param : NULL;
		if (param != NULL ? param->op != PARAM_PLAIN || param->kind == PARAM_SPECIAL
				  : part->kind != PART_LITERAL)
			return false;
	}
	return true;
}

struct word *builder_finish(struct builder *b)
{
	struct word *word = PARSE_NEW(b->p, struct word);
	bool constant = !b->expands;

	flush_literal(b);
	/* a [ alone is no pattern; with other parts behind it, it may be one */
	if (b->glob && b->first == b->last)
		b->glob = pattern_has_magic(b->first->text);
	if (b->context == CONTEXT_WORD)
		constant = constant && !b->glob;
	else if (b->context == CONTEXT_OPERAND)
		constant = constant && b->first == b->last && !b->glob;
	word->parts = b->first;
	word->line = b->at.line;
	word->flags = (constant ? WORD_CONSTANT : 0) | (b->glob ? WORD_GLOB : 0) |
		      (!b->splits && !b->glob ? WORD_ONE_FIELD : 0);
	if (constant)
		word->text = join_parts(b->p, word->parts);
	else if (parts_are_plain(word->parts))
		word->flags |= WORD_PLAIN;
	if (b->p->scratch.overflowed) {
		b->p->scratch.overflowed = false;
		parse_fail(b->p, b->at, "the word is too long");
	}
	return word;
}

void parse_single(struct parser *p, struct word *word)
{
	if (word->flags & WORD_CONSTANT)
		return;
	for (const struct part *part = word->parts; part != NULL; part = part->next)
		if (part->kind != PART_LITERAL)
			return;
	word->text = join_parts(p, word->parts);
	word->flags |= WORD_CONSTANT;
}

/* the source of a constant pattern: most are one literal, and need no copy */
static struct pattern compile(struct parser *p, const struct part *parts)
{
	struct buf *source;

	if (parts == NULL)
		return (struct pattern){ .kind = PATTERN_LITERAL, .text = STR("") };
	if (parts->quoted && parts->next == NULL)
		return (struct pattern){ .kind = PATTERN_LITERAL, .text = parts->text };
	if (parts->next == NULL)
		return pattern_compile(parse_arena(p), parts->text);
	source = buf_new(parse_arena(p));
	for (; parts != NULL; parts = parts->next) {
		if (parts->quoted)
			pattern_quote(source, parts->text);
		else
			buf_add(source, parts->text);
	}
	return pattern_compile(parse_arena(p), buf_str(source));
}

void parse_pattern(struct parser *p, struct word *word)
{
	struct pattern *pattern;

	parse_single(p, word);
	if (!(word->flags & WORD_CONSTANT))
		return;
	pattern = PARSE_NEW(p, struct pattern);
	*pattern = compile(p, word->parts);
	word->pattern = pattern;
	if (p->env->recover)
		parse_check_pattern(p, word);
}

bool parse_is_plain(const struct word *word)
{
	const struct part *part = word->parts;
	return part != NULL && part->next == NULL && part->kind == PART_LITERAL && !part->quoted &&
		(word->flags & WORD_CONSTANT);
}

/* ---- quotes ---- */

static bool is_quoted_context(enum word_context context)
{
	return context != CONTEXT_WORD && context != CONTEXT_VALUE && context != CONTEXT_OPERAND;
}

void builder_end_quotes(struct builder *b, const struct part *last, size_t n)
{
	if (b->last != last || b->p->scratch.n != n)
		return;
	if (b->context == CONTEXT_OPERAND && !b->empty && !b->quoted)
		flush_literal(b);
	b->empty = b->p->scratch.n == b->start;
}

/* 2.2.3: up to the closing double-quote. In an operand that is quoted anyway (unspecified) they
 * only keep a } from ending it: "${x-"{}"}" */
static bool double_quotes(struct builder *b)
{
	struct lexer *lexer = &b->p->lexer;
	enum word_context context = b->context;
	const struct part *last = b->last;
	size_t n = b->p->scratch.n;
	struct lex_mark open = lex_here(lexer);

	lex_skip(lexer);
	b->context = is_quoted_context(context) ? CONTEXT_OPERAND_QUOTES : CONTEXT_QUOTES;
	if (!parse_parts(b))
		return false;
	b->context = context;
	bool closed = lex_take(lexer, '"');
	if (is_quoted_context(context))
		return true;	/* if these are open, so is the ${ around them, which is told */
	if (closed)
		builder_end_quotes(b, last, n);
	else
		parse_unclosed(b->p, open, "a double-quote (\")", "double-quotes");
	return closed;
}

static bool add_lines(struct builder *b, struct str bytes)
{
	const char *p = bytes.p, *end = bytes.p + bytes.n;

	if (memchr(p, '\0', bytes.n) != NULL) {
		parse_nul(b->p, b->at);
		return false;
	}
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		b->p->lexer.line++;
		p++;
	}
	builder_literal(b, bytes, true);
	return true;
}

/* 2.2.2: everything up to the next single-quote */
static bool single_quotes(struct builder *b)
{
	struct lexer *lexer = &b->p->lexer;
	struct lex_mark open = lex_here(lexer);
	const struct part *last = b->last;
	size_t n = b->p->scratch.n;

	lex_skip(lexer);
	while (lex_raw(lexer) != LEX_END) {
		const char *start = lexer->text + lexer->pos;
		const char *close = memchr(start, '\'', lexer->n - lexer->pos);
		struct str bytes = { start,
			close != NULL ? (size_t)(close - start) : lexer->n - lexer->pos };
		if (!add_lines(b, bytes))
			return false;
		lexer->pos += bytes.n + (close != NULL);
		if (close != NULL) {
			builder_end_quotes(b, last, n);
			return true;
		}
	}
	parse_unclosed(b->p, open, "a single-quote (')", "single-quotes");
	return false;
}

static bool is_escapable(enum word_context context, int c)
{
	if (c == '$' || c == '`' || c == '\\')
		return true;
	if (context == CONTEXT_HERE)
		return false;
	return c == '"' || (c == '}' && (context == CONTEXT_OPERAND_QUOTED ||
		context == CONTEXT_OPERAND_QUOTES));
}

/* 2.2.1, 2.2.3: at a backslash that continues no line */
static bool escape(struct builder *b)
{
	struct lexer *lexer = &b->p->lexer;
	bool quoted = is_quoted_context(b->context);
	int c;

	lex_skip(lexer);
	c = lex_raw(lexer);
	if (c == '\r' && !quoted && lex_cr_ends_line(lexer))
		return true;
	if (c == LEX_END || c == 0 || (quoted && !is_escapable(b->context, c))) {
		builder_byte(b, '\\', true);
		return true;
	}
	lex_skip(lexer);
	builder_byte(b, (char)c, true);
	return true;
}

/* ---- tilde-prefixes ---- */

static bool ends_login(const struct builder *b, int c)
{
	if (c == LEX_END || c == '/')
		return true;
	if (b->context == CONTEXT_OPERAND)
		return c == '}';
	return (lex_class_of((char)c) & LEX_METACHARACTER) ||
	       (c == ':' && b->context == CONTEXT_VALUE);
}

/* 2.6.1: a ~ and all unquoted characters up to a slash (in an assignment: or a colon) or the end of
 * the word */
void parse_tilde(struct builder *b)
{
	struct lexer *lexer = &b->p->lexer;
	struct buf *scratch = &b->p->scratch;
	struct lex_mark start = lex_here(lexer);
	size_t n;
	int c;

	if (lex_peek(lexer) != '~')
		return;
	flush_literal(b);
	n = scratch->n;
	lex_skip(lexer);
	while ((c = lex_peek(lexer)) != LEX_END &&
		((lex_class_of((char)c) & LEX_NAME) || c == '.' || c == '-')) {
		buf_add_byte(scratch, (char)c);
		lex_skip(lexer);
	}
	if (ends_login(b, c)) {
		struct part *part;
		struct str login = buf_from(scratch, n);
		login.p = login.n > 0 ? arena_copy(parse_arena(b->p), login) : "";
		scratch->n = n;
		part = builder_part(b, PART_TILDE, false);
		part->text = login;
		return;
	}
	scratch->n = n;
	lex_return(lexer, start);
}

/* ---- parts ---- */

static const unsigned stops[] = {
	[CONTEXT_WORD] = LEX_METACHARACTER | LEX_ESCAPE | LEX_DOUBLE | LEX_SINGLE | LEX_CR,
	[CONTEXT_VALUE] =
		LEX_METACHARACTER | LEX_ESCAPE | LEX_DOUBLE | LEX_SINGLE | LEX_CR | LEX_COLON,
	[CONTEXT_QUOTES] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE,
	[CONTEXT_HERE] = LEX_ESCAPE | LEX_NEWLINE,
	[CONTEXT_ARITH] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_PAREN,
	[CONTEXT_OPERAND] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_SINGLE | LEX_BRACE,
	[CONTEXT_OPERAND_QUOTED] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_BRACE,
	[CONTEXT_OPERAND_QUOTES] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE,
	[CONTEXT_OFFSET] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_PAREN | LEX_BRACE |
			   LEX_COLON | LEX_QUESTION,
	[CONTEXT_TEXT] = LEX_ESCAPE | LEX_NEWLINE,
};

enum step { STEP_ON, STEP_END, STEP_FAIL };

static enum step step_of(bool fine)
{
	return fine ? STEP_ON : STEP_FAIL;
}

static enum step take_literal(struct builder *b, int c)
{
	lex_skip(&b->p->lexer);
	builder_byte(b, (char)c, is_quoted_context(b->context));
	return STEP_ON;
}

/* ( ) ? : in an expression; a : that belongs to no ? ends an offset */
static enum step arithmetic_byte(struct builder *b, int c)
{
	if (c == '(') {
		b->parens++;
	} else if (c == ')' && b->parens > 0) {
		b->parens--;
	} else if (c == ')' && b->context == CONTEXT_ARITH) {
		return STEP_END;
	} else if (c == '?') {
		b->ternary++;
	} else if (c == ':' && b->ternary > 0) {
		b->ternary--;
	} else if (c == ':' && b->parens == 0) {
		return STEP_END;
	}
	return take_literal(b, c);
}

static enum step quote_byte(struct builder *b, int c)
{
	if (c == '\'')
		return step_of(single_quotes(b));
	if (b->context == CONTEXT_QUOTES || b->context == CONTEXT_OPERAND_QUOTES)
		return STEP_END;
	if (!is_quoted_context(b->context) || b->context == CONTEXT_OPERAND_QUOTED)
		return step_of(double_quotes(b));
	lex_skip(&b->p->lexer);	/* 2.6.4: removed in an expression */
	return STEP_ON;
}

static enum step cr_byte(struct builder *b, int c)
{
	struct lexer *lexer = &b->p->lexer;

	if (!lex_cr_ends_line(lexer))
		return take_literal(b, c);
	return step_of(parse_cr(b->p));
}

static enum step escape_byte(struct builder *b, int c)
{
	bool quoted = is_quoted_context(b->context);

	if (c == '\\')
		return step_of(escape(b));
	if (c == '$')
		return step_of(parse_dollar(b, quoted));
	if (c == '`' && b->p->no_commands)
		return take_literal(b, c);
	if (c == '`')
		return step_of(parse_backquote(b, quoted));
	parse_nul(b->p, lex_here(&b->p->lexer));
	return STEP_FAIL;
}

/* a byte at which a plain run stops */
static enum step special_byte(struct builder *b, int c)
{
	unsigned class = lex_class_of((char)c);
	bool word = b->context == CONTEXT_WORD || b->context == CONTEXT_VALUE;

	if (class & LEX_ESCAPE)
		return escape_byte(b, c);
	if (class & (LEX_DOUBLE | LEX_SINGLE))
		return quote_byte(b, c);
	if (word && (class & LEX_METACHARACTER))
		return STEP_END;
	if (class & LEX_BRACE)
		return STEP_END;
	if (class & LEX_CR)
		return cr_byte(b, c);
	if (c == ':' && b->context == CONTEXT_VALUE) {
		(void)take_literal(b, c);
		parse_tilde(b);
		return STEP_ON;
	}
	if (class & (LEX_PAREN | LEX_QUESTION | LEX_COLON))
		return arithmetic_byte(b, c);
	return take_literal(b, c);
}

bool parse_parts(struct builder *b)
{
	struct lexer *lexer = &b->p->lexer;

	for (;;) {
		unsigned stop = stops[b->context], seen = 0;
		size_t n = lex_run(lexer, stop, &seen);
		enum step step;
		int c;

		builder_literal(b, (struct str){ lexer->text + lexer->pos, n },
			is_quoted_context(b->context));
		lexer->pos += n;
		c = lex_peek(lexer);
		if (c == LEX_END)
			return true;
		if (!(lex_class_of((char)c) & stop))
			continue;
		step = special_byte(b, c);
		if (step != STEP_ON)
			return step == STEP_END;
	}
}

const struct word *parse_word_text(
	const struct parse_env *env, struct script *script, struct str text, bool no_commands)
{
	struct parser p;
	struct builder b;
	struct word *word = NULL;
	struct parse_env quiet = *env;

	quiet.more = NULL;
	quiet.recover = false;
	parser_init(&p, &quiet, text, 1);
	p.script = script;
	p.no_commands = no_commands;
	builder_init(&b, &p, CONTEXT_TEXT);
	/* a << in a $(...) of the text: its body ends here too */
	if (parse_parts(&b) && parse_here_bodies(&p))
		word = builder_finish(&b);
	if (p.failed)
		word = NULL;
	parser_free(&p);
	return word;
}
