/* parse_error.c - diagnostics: where, what, and how to go on after it */
#include <stdarg.h>
#include "parse_private.h"

#define LINE_SHOWN 200

/* the line around the place, as it is in the outermost text; a window of it when it is long */
static void describe_place(struct parser *p, struct diagnostic *d, struct lex_mark at)
{
	const struct lexer *lexer = &p->lexer;
	size_t start, end, from;

	at = lex_outermost(&lexer, at);
	if (at.pos > lexer->n)
		at.pos = lexer->n;
	for (start = at.pos; start > 0 && lexer->text[start - 1] != '\n'; start--)
		;
	for (end = at.pos; end < lexer->n && lexer->text[end] != '\n' && end < at.pos + LINE_SHOWN;
		end++)
		;
	d->column = (unsigned)(at.pos - start) + 1;
	from = start;
	if (end - start > LINE_SHOWN && at.pos - start > LINE_SHOWN / 2)
		from = at.pos - LINE_SHOWN / 2;
	if (end - from > LINE_SHOWN)
		end = from + LINE_SHOWN;
	if (end == from)
		return;	/* an empty line, or the end: nothing to show */
	d->caret = (unsigned)(at.pos - from) + 1;
	d->source_line.n = end - from;
	d->source_line.p =
		arena_copy(parse_arena(p), (struct str){ lexer->text + from, end - from });
}

static void record(
	struct parser *p, struct lex_mark at, bool note, const char *format, va_list args)
{
	struct buf *text;
	struct diagnostic *d;

	if (!note && p->told.pos == at.pos && p->told.line == at.line)
		return;
	if (!note)
		p->told = at;
	if (p->count > LIMIT_DIAGNOSTICS)
		return;
	text = buf_new(parse_arena(p));
	text->max = 400;
	if (p->count++ < LIMIT_DIAGNOSTICS)
		report_add_va(text, format, args);
	else
		buf_add(text, STR("too many messages; what follows is left out"));
	d = PARSE_NEW(p, struct diagnostic);
	d->message = buf_terminated(text);
	d->line = at.line;
	d->note = note;
	describe_place(p, d, at);
	*p->last = d;
	p->last = &d->next;
}

void parse_fail(struct parser *p, struct lex_mark at, const char *format, ...)
{
	va_list args;

	if (p->failed)
		return;
	va_start(args, format);
	record(p, at, false, format, args);
	va_end(args);
	p->failed = p->erred = true;
}

bool parse_soft(struct parser *p, struct lex_mark at, const char *format, ...)
{
	va_list args;

	if (p->failed)
		return false;
	va_start(args, format);
	record(p, at, false, format, args);
	va_end(args);
	p->erred = true;
	p->failed = !p->env->recover;
	return p->env->recover;
}

bool parse_cr(struct parser *p)
{
	static const char message[] =
		"line ends with carriage return (CRLF); convert with: sed -i 's/\\r$//' FILE";

	if (!p->cr_told && !parse_soft(p, lex_here(&p->lexer), "%s", message))
		return false;
	p->cr_told = true;
	lex_skip(&p->lexer);
	return true;
}

void parse_note(struct parser *p, struct lex_mark at, const char *format, ...)
{
	va_list args;

	if (p->failed || !p->env->recover)
		return;
	va_start(args, format);
	record(p, at, true, format, args);
	va_end(args);
}

static const char *end_name(const struct lexer *lexer)
{
	if (lexer->outer == NULL)
		return "end of file";
	if (lexer->made == LEX_SAME || lexer->made == LEX_STRIPPED)
		return "end of the here-document";
	return "end of the backquotes";
}

const char *parse_found(struct parser *p)
{
	const struct token *token = &p->token;
	size_t n = token->end - token->at.pos;
	struct buf *text;
	char *found;

	if (token->kind == TOKEN_END)
		return end_name(&p->lexer);
	if (token->kind == TOKEN_NEWLINE)
		return token_name(token->kind);
	text = buf_new(parse_arena(p));
	report_add(text, "\"%.*s%s\"", n > 40 ? 40 : (int)n, p->lexer.text + token->at.pos,
		n > 40 ? "..." : "");
	found = buf_terminated(text);
	for (char *c = found; *c != '\0'; c++)
		if (*c == '\n')
			*c = ' ';
	return found;
}

bool parse_other_parenthesis(struct parser *p)
{
	const struct token *token = parse_peek(p);
	struct lex_mark at = token->at;
	char before = token->kind == TOKEN_OPEN && at.pos > 0 ? p->lexer.text[at.pos - 1] : ' ';

	if (before != '\0' && strchr("@?*+!", before) != NULL)
		parse_fail(p, at,
			"%c(...) is an extended pattern, which is not in POSIX: use \"case\"",
			before);
	else if (before == '=')
		parse_fail(p, at,
			"arrays are not in POSIX: use the positional parameters (set -- a b c)");
	return p->failed;
}

void parse_unexpected(struct parser *p, const char *what)
{
	if (parse_peek(p)->kind == TOKEN_END && p->lexer.outer == NULL)
		p->ended = true;
	if (!parse_other_parenthesis(p))
		parse_fail(p, parse_peek(p)->at, "expected %s, found %s", what,
			parse_found(p));
}

/* the reserved words that are easily taken for arguments, because a separator is missing */
NOINLINE unsigned *stray_line(struct parser *p, enum token_kind reserved)
{
	static const unsigned char kinds[] = { TOKEN_THEN, TOKEN_DO, TOKEN_DONE, TOKEN_FI,
		TOKEN_ESAC, TOKEN_RBRACE };

	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++)
		if (kinds[i] == reserved)
			return &p->stray[i];
	return NULL;
}

void parse_stray(struct parser *p, const struct token *token)
{
	unsigned *line = stray_line(p, token->reserved);
	if (line != NULL)
		*line = token->at.line;
}

unsigned parse_stray_line(struct parser *p, enum token_kind reserved, unsigned from)
{
	const unsigned *line = stray_line(p, reserved);
	return line != NULL && *line >= from ? *line : 0;
}

void parse_nul(struct parser *p, struct lex_mark at)
{
	parse_fail(p, at, "NUL byte: this is not a text file");
	p->ended = true;
}

void parse_unclosed(struct parser *p, struct lex_mark open, const char *closer, const char *opener)
{
	if (lex_raw(&p->lexer) == 0)
		parse_nul(p, lex_here(&p->lexer));
	if (p->lexer.pos == p->lexer.n && p->lexer.outer == NULL)
		p->ended = true;
	parse_fail(p, lex_here(&p->lexer), "expected %s to close the %s on line %u", closer, opener,
		open.line);
}

#define BIT(kind) ((uint64_t)1 << (kind))

void parse_orphan(struct parser *p, enum token_kind opener)
{
	if (!p->env->recover)
		return;
	if (opener == TOKEN_IF || opener == TOKEN_ELIF)
		p->orphans |= BIT(TOKEN_THEN) | BIT(TOKEN_ELIF) | BIT(TOKEN_ELSE) | BIT(TOKEN_FI);
	else if (opener == TOKEN_CASE)
		p->orphans |= BIT(TOKEN_DSEMI) | BIT(TOKEN_SEMI_AND) | BIT(TOKEN_DSEMI_AND) |
			      BIT(TOKEN_ESAC) | BIT(TOKEN_CLOSE);
	else if (opener == TOKEN_LBRACE)
		p->orphans |= BIT(TOKEN_RBRACE);
	else if (opener == TOKEN_OPEN)
		p->orphans |= BIT(TOKEN_CLOSE);
	else
		p->orphans |= BIT(TOKEN_DO) | BIT(TOKEN_DONE);
}

bool parse_is_wanted(const struct parser *p, enum token_kind closer)
{
	static const uint64_t by_kind[OPEN_KINDS] = {
		[OPEN_IF] = BIT(TOKEN_THEN) | BIT(TOKEN_ELIF) | BIT(TOKEN_ELSE) | BIT(TOKEN_FI),
		[OPEN_LOOP] = BIT(TOKEN_DONE),
		[OPEN_CASE] = BIT(TOKEN_DSEMI) | BIT(TOKEN_SEMI_AND) | BIT(TOKEN_DSEMI_AND) |
			      BIT(TOKEN_ESAC),
		[OPEN_GROUP] = BIT(TOKEN_RBRACE),
		[OPEN_PAREN] = BIT(TOKEN_CLOSE),
	};

	for (size_t i = 0; i < OPEN_KINDS; i++)
		if (p->open[i] > 0 && (by_kind[i] & BIT(closer)))
			return true;
	return false;
}

bool parse_skip_orphan(struct parser *p)
{
	enum token_kind kind = parse_kind_of(parse_peek(p));

	if (!(p->orphans & BIT(kind)) || kind == TOKEN_END || parse_is_wanted(p, kind))
		return false;
	if (kind == TOKEN_FI)
		p->orphans &= ~(BIT(TOKEN_THEN) | BIT(TOKEN_ELIF) | BIT(TOKEN_ELSE));
	if (kind == TOKEN_ESAC)
		p->orphans &= ~(BIT(TOKEN_DSEMI) | BIT(TOKEN_SEMI_AND) | BIT(TOKEN_DSEMI_AND) |
				BIT(TOKEN_CLOSE));
	if (kind != TOKEN_DSEMI && kind != TOKEN_ELIF && kind != TOKEN_THEN && kind != TOKEN_CLOSE)
		p->orphans &= ~BIT(kind);
	p->erred = true;
	parse_advance(p);
	return true;
}

/* words are skipped as the lexer sees them; what is wrong in them is not told */
static enum token_kind skip_token(struct parser *p)
{
	unsigned count = p->count;
	struct diagnostic **last = p->last;
	struct lex_mark told = p->told;
	enum token_kind kind;

	p->assigning = ASSIGNING_NOT;
	kind = parse_peek(p)->kind;
	if (p->failed) {
		p->failed = false;
		*last = NULL;
		p->last = last;
		p->told = told;
		p->count = count;
		if (p->peeked && p->lexer.pos < p->lexer.n)
			lex_skip(&p->lexer);
	}
	return kind;
}

/* does skipping end at this token? depth counts the parentheses that were opened on the way */
static bool ends_skipping(const struct parser *p, enum token_kind kind, unsigned *depth)
{
	if (kind == TOKEN_OPEN)
		++*depth;
	if (kind == TOKEN_CLOSE && *depth > 0)
		--*depth;
	else if (kind == TOKEN_CLOSE)
		return !(p->orphans & BIT(kind)) && parse_is_wanted(p, kind);
	return kind == TOKEN_END || kind == TOKEN_NEWLINE || kind == TOKEN_SEMICOLON ||
	       kind == TOKEN_DSEMI;
}

bool parse_skip_to(struct parser *p, enum token_kind closer)
{
	size_t depth = 0;

	for (;;) {
		enum token_kind kind = skip_token(p);
		if (kind == closer && depth == 0)
			return true;
		if (kind == TOKEN_END || kind == TOKEN_NUL) {
			p->failed = true;
			p->ended = p->lexer.outer == NULL;
			return false;
		}
		if (kind == TOKEN_OPEN)
			depth++;
		if (kind == TOKEN_CLOSE && depth > 0)
			depth--;
		parse_advance(p);
	}
}

bool parse_resync(struct parser *p)
{
	unsigned depth = 0;

	if (!p->env->recover || p->ended)
		return false;
	p->failed = false;
	p->in_cond = false;
	for (;;) {
		enum token_kind kind = skip_token(p);
		if (ends_skipping(p, kind, &depth))
			break;
		if (kind == TOKEN_NUL || kind == TOKEN_CR)
			lex_skip(&p->lexer);
		if (!parse_skip_orphan(p))
			parse_advance(p);
	}
	p->assigning = ASSIGNING_PREFIX;
	return true;
}
