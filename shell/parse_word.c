/* parse_word.c - words: quoting (2.2) is decided here once; parts, flags, tilde-prefixes (2.6.1), assignments */
#include "parse_private.h"
#include "pattern.h"

/* ---- the builder ---- */

void builder_init(struct builder *b, struct parser *p, enum word_context context)
{
	*b = (struct builder){ .p = p, .start = p->scratch.n, .context = context, .at = lex_here(&p->lexer) };
}

static struct part *append_part(struct builder *b, enum part_kind kind, bool quoted)
{
	struct part *part = ARENA_NEW(&b->p->script->arena, struct part);

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
	struct str bytes = { scratch->p + b->start, scratch->n - b->start };
	struct part *part;

	if (bytes.n == 0 && !b->empty)
		return;
	part = append_part(b, PART_LITERAL, bytes.n == 0 || b->quoted);
	part->text.p = bytes.n == 0 ? "" : arena_copy(&b->p->script->arena, bytes);
	part->text.n = bytes.n;
	b->glob |= !part->quoted && has_glob(part->text);
	scratch->n = b->start;
	b->empty = false;
}

void builder_literal(struct builder *b, struct str bytes, bool quoted)
{
	struct buf *scratch = &b->p->scratch;

	if (bytes.n == 0)
		return;
	if (b->quoted != quoted && scratch->n > b->start)
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
	struct buf all = { .arena = &p->script->arena };

	if (parts == NULL)
		return STR("");
	if (parts->next == NULL)
		return parts->text;
	for (; parts != NULL; parts = parts->next)
		buf_add(&all, parts->text);
	return (struct str){ buf_terminated(&all), all.n };
}

static bool parts_are_plain(const struct part *part)
{
	for (; part != NULL; part = part->next) {
		const struct param *param = part->kind == PART_PARAM ? part->param : NULL;
		if (param != NULL ? param->op != PARAM_PLAIN || param->kind == PARAM_SPECIAL : part->kind != PART_LITERAL)
			return false;
	}
	return true;
}

struct word *builder_finish(struct builder *b)
{
	struct word *word = ARENA_NEW(&b->p->script->arena, struct word);
	bool constant = !b->expands;

	flush_literal(b);
	if (b->context == CONTEXT_WORD)
		constant = constant && !b->glob;
	else if (b->context == CONTEXT_OPERAND)
		constant = constant && b->first == b->last && !b->glob;
	word->parts = b->first;
	word->line = b->at.line;
	word->flags = (constant ? WORD_CONSTANT : 0) | (b->glob ? WORD_GLOB : 0) | (!b->splits && !b->glob ? WORD_ONE_FIELD : 0);
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

void parse_pattern(struct parser *p, struct word *word)
{
	struct buf source = { .arena = &p->script->arena };
	struct pattern *pattern;

	parse_single(p, word);
	if (!(word->flags & WORD_CONSTANT))
		return;
	for (const struct part *part = word->parts; part != NULL; part = part->next) {
		if (part->quoted)
			pattern_quote(&source, part->text);
		else
			buf_add(&source, part->text);
	}
	pattern = arena_alloc(&p->script->arena, sizeof(*pattern));
	*pattern = pattern_compile(&p->script->arena, source.n > 0 ? buf_str(&source) : STR(""));
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

static void end_quotes(struct builder *b, const struct part *last, size_t n)
{
	if (b->last == last && b->p->scratch.n == n && n == b->start)
		b->empty = true;
}

/* 2.2.3: up to the closing double-quote */
static bool double_quotes(struct builder *b)
{
	struct lexer *lexer = &b->p->lexer;
	enum word_context context = b->context;
	const struct part *last = b->last;
	size_t n = b->p->scratch.n;
	struct lex_mark open = lex_here(lexer);

	lex_skip(lexer);
	b->context = CONTEXT_QUOTES;
	if (!parse_parts(b))
		return false;
	b->context = context;
	if (!lex_take(lexer, '"')) {
		parse_unclosed(b->p, open, "a double-quote (\")", "double-quotes");
		return false;
	}
	end_quotes(b, last, n);
	return true;
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
	size_t n = b->p->scratch.n;

	lex_skip(lexer);
	while (lex_raw(lexer) != LEX_END) {
		const char *start = lexer->text + lexer->pos;
		const char *close = memchr(start, '\'', lexer->n - lexer->pos);
		struct str bytes = { start, close != NULL ? (size_t)(close - start) : lexer->n - lexer->pos };
		if (!add_lines(b, bytes))
			return false;
		lexer->pos += bytes.n + (close != NULL);
		if (close != NULL) {
			end_quotes(b, b->last, n);
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
	return c == '"' || (context == CONTEXT_OPERAND_QUOTED && c == '}');
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
	return (lex_class_of((char)c) & LEX_METACHARACTER) || (c == ':' && b->context == CONTEXT_VALUE);
}

/* 2.6.1: a ~ and all unquoted characters up to a slash (in an assignment: or a colon) or the end of the word */
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
	while ((c = lex_peek(lexer)) != LEX_END && ((lex_class_of((char)c) & LEX_NAME) || c == '.' || c == '-')) {
		buf_add_byte(scratch, (char)c);
		lex_skip(lexer);
	}
	if (ends_login(b, c)) {
		struct part *part;
		struct str login = { scratch->p + n, scratch->n - n };
		login.p = login.n > 0 ? arena_copy(&b->p->script->arena, login) : "";
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
	[CONTEXT_VALUE] = LEX_METACHARACTER | LEX_ESCAPE | LEX_DOUBLE | LEX_SINGLE | LEX_CR | LEX_COLON,
	[CONTEXT_QUOTES] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE,
	[CONTEXT_HERE] = LEX_ESCAPE | LEX_NEWLINE,
	[CONTEXT_ARITH] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_PAREN,
	[CONTEXT_OPERAND] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_SINGLE | LEX_BRACE,
	[CONTEXT_OPERAND_QUOTED] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_BRACE,
	[CONTEXT_OFFSET] = LEX_ESCAPE | LEX_NEWLINE | LEX_DOUBLE | LEX_PAREN | LEX_BRACE | LEX_COLON | LEX_QUESTION,
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
	if (b->context == CONTEXT_QUOTES)
		return STEP_END;
	if (!is_quoted_context(b->context))
		return step_of(double_quotes(b));
	lex_skip(&b->p->lexer);	/* 2.6.4: removed in an expression; 2.6.2: and in an operand that is quoted anyway */
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

		builder_literal(b, (struct str){ lexer->text + lexer->pos, n }, is_quoted_context(b->context));
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

/* ---- word tokens ---- */

static bool ends_here(const struct lexer *lexer, size_t at)
{
	if (at < lexer->n)
		return lex_class_of(lexer->text[at]) & LEX_METACHARACTER;
	return lexer->more == NULL || lexer->ended;
}

/* most words: nothing in them is special. Word, part and text are one block. */
static struct word *plain_word(struct parser *p, struct str text, bool glob, unsigned line)
{
	struct {
		struct word word;
		struct part part;
	} *block = arena_zero(&p->script->arena, sizeof(*block) + text.n + 1);
	char *copy = (char *)(block + 1);

	copy_bytes(copy, text.p, text.n);
	block->part.text = (struct str){ copy, text.n };
	block->word.parts = &block->part;
	block->word.line = line;
	block->word.flags = glob ? WORD_GLOB : WORD_CONSTANT | WORD_ONE_FIELD;
	if (!glob)
		block->word.text = block->part.text;
	return &block->word;
}

static bool fast_word(struct parser *p, struct token *token)
{
	struct lexer *lexer = &p->lexer;
	const char *start = lexer->text + lexer->pos;
	unsigned seen = 0;
	size_t n = lex_run(lexer, LEX_METACHARACTER | LEX_ESCAPE | LEX_DOUBLE | LEX_SINGLE | LEX_CR, &seen);

	if (n == 0 || *start == '~' || !ends_here(lexer, lexer->pos + n))
		return false;
	if ((seen & LEX_EQUALS) && p->assigning != ASSIGNING_NOT)
		return false;
	/* [ alone, for one, is no pattern: the name of a builtin shall be constant */
	bool glob = (seen & LEX_GLOB) && pattern_has_magic((struct str){ start, n });
	token->word = plain_word(p, (struct str){ start, n }, glob, lexer->line);
	token->reserved = lex_reserved((struct str){ start, n });
	lexer->pos += n;
	return true;
}

/* name[...]= : the subscript's length with its brackets, or 0 */
static size_t subscript_length(const struct lexer *lexer)
{
	const char *p = lexer->text + lexer->pos;
	size_t left = lexer->n - lexer->pos, n = 0;

	if (left == 0 || *p != '[')
		return 0;
	while (n < left && n < 100 && p[n] != ']' && p[n] != '\n')
		n++;
	if (n + 1 >= left || p[n] != ']' || (p[n + 1] != '=' && p[n + 1] != '+'))
		return 0;
	return n + 1;
}

/* what other shells allow between name and = */
static bool assignment_operator(struct parser *p, size_t start, struct lex_mark at)
{
	struct lexer *lexer = &p->lexer;
	size_t subscript = subscript_length(lexer);
	struct str name = { p->scratch.p + start, p->scratch.n - start > 60 ? 60 : p->scratch.n - start };
	struct lex_mark here;

	if (subscript > 0) {
		if (!parse_soft(p, at, "arrays are not in POSIX: use the positional parameters, or one variable for each element"))
			return false;
		lexer->pos += subscript;
	}
	here = lex_here(lexer);
	if (lex_take(lexer, '+')) {
		if (lex_peek(lexer) == '=')
			return parse_soft(p, at, "+= is not in POSIX: write %.*s=\"${%.*s}...\"", (int)name.n, name.p, (int)name.n, name.p);
		lex_return(lexer, here);
	}
	return true;
}

/* name= : its length in the scratch buffer, where the bytes are; 0 when there is no assignment here */
static size_t assignment_name(struct parser *p)
{
	struct lexer *lexer = &p->lexer;
	struct lex_mark start = lex_here(lexer);
	size_t before = p->scratch.n;
	int c = lex_peek(lexer);

	if (c == LEX_END || !is_name_start((char)c))
		return 0;
	while ((c = lex_peek(lexer)) != LEX_END && is_name_byte((char)c)) {
		buf_add_byte(&p->scratch, (char)c);
		lex_skip(lexer);
	}
	if ((c != '+' && c != '[') || assignment_operator(p, before, start)) {
		if (lex_take(lexer, '='))
			return p->scratch.n - before;
	}
	lex_return(lexer, start);
	p->scratch.n = before;
	return 0;
}

static bool start_assignment(struct builder *b, struct token *token)
{
	struct parser *p = b->p;
	size_t n = assignment_name(p);
	struct str name;

	if (n == 0)
		return !p->failed;
	b->context = CONTEXT_VALUE;
	if (p->assigning == ASSIGNING_DECLARED) {
		buf_add_byte(&p->scratch, '=');
		return true;
	}
	name = (struct str){ p->scratch.p + p->scratch.n - n, n };
	token->kind = TOKEN_ASSIGNMENT;
	token->name = names_intern(p->env->names, name);
	p->scratch.n -= n;
	return true;
}

/* {name}> : a descriptor in a variable */
static void check_descriptor_variable(struct parser *p, struct token *token)
{
	struct str text = token->word->text;
	int c;

	if (text.n < 3 || *text.p != '{' || text.p[text.n - 1] != '}' || !str_is_name((struct str){ text.p + 1, text.n - 2 }))
		return;
	c = lex_raw(&p->lexer);
	if ((c == '<' || c == '>') && !parse_soft(p, token->at, "{name}%c is not in POSIX: use a digit from 3 to 9", c))
		token->kind = TOKEN_ERROR;
}

static void slow_word(struct parser *p, struct token *token)
{
	struct builder b;

	builder_init(&b, p, CONTEXT_WORD);
	token->word = NULL;
	if (p->assigning == ASSIGNING_NOT || start_assignment(&b, token)) {
		parse_tilde(&b);
		if (parse_parts(&b)) {
			bool declared = b.context == CONTEXT_VALUE && token->kind == TOKEN_WORD;
			token->word = builder_finish(&b);
			token->word->flags |= declared ? WORD_ASSIGNMENT : 0;
		}
	}
	p->scratch.n = b.start;
	if (p->failed || token->word == NULL) {
		token->kind = TOKEN_ERROR;
		return;
	}
	if (token->kind == TOKEN_WORD && parse_is_plain(token->word))
		token->reserved = lex_reserved(token->word->text);
}

void parse_word_token(struct parser *p, struct token *token)
{
	if (!fast_word(p, token))
		slow_word(p, token);
	token->end = p->lexer.pos;
	if (token->kind == TOKEN_WORD && token->word->text.n > 2 && *token->word->text.p == '{')
		check_descriptor_variable(p, token);
	if (p->env->recover && token->kind == TOKEN_WORD)
		parse_check_word(p, token->word, token->at);
}

struct word *parse_next_word(struct parser *p, const char *what)
{
	unsigned char assigning = p->assigning;
	struct token token;

	p->assigning = ASSIGNING_NOT;
	token = *parse_peek(p);
	p->assigning = assigning;
	if ((token.kind == TOKEN_PROCESS_READ || token.kind == TOKEN_PROCESS_WRITE) &&
		parse_soft(p, token.at, "%s...) (process substitution) is not in POSIX: use a pipe, a temporary file or mkfifo",
			token_names[token.kind])) {
		parse_advance(p);
		return parse_skip_balanced(p, '(', ')') ? ARENA_NEW(&p->script->arena, struct word) : NULL;
	}
	if (token.kind != TOKEN_WORD) {
		parse_unexpected(p, what);
		return NULL;
	}
	parse_advance(p);
	return token.word;
}

const struct word *parse_word_text(const struct parse_env *env, struct script *script, struct str text, bool no_commands)
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
	if (parse_parts(&b))
		word = builder_finish(&b);
	if (p.failed)
		word = NULL;
	parser_free(&p);
	return word;
}
