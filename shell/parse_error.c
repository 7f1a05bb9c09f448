/* parse_error.c - diagnostics: where, what, and how to go on after it */
#include <stdarg.h>
#include <stdio.h>
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
	for (end = at.pos; end < lexer->n && lexer->text[end] != '\n' && end < at.pos + LINE_SHOWN; end++)
		;
	d->column = (unsigned)(at.pos - start) + 1;
	from = start;
	if (end - start > LINE_SHOWN && at.pos - start > LINE_SHOWN / 2)
		from = at.pos - LINE_SHOWN / 2;
	if (end - from > LINE_SHOWN)
		end = from + LINE_SHOWN;
	d->caret = (unsigned)(at.pos - from) + 1;
	d->source_line.n = end - from;
	d->source_line.p = arena_copy(&p->script->arena, (struct str){ lexer->text + from, end - from });
}

static void record(struct parser *p, struct lex_mark at, bool note, const char *format, va_list args)
{
	char room[400];
	struct diagnostic *d;
	int n;

	if (p->count++ >= LIMIT_DIAGNOSTICS)
		return;
	n = vsnprintf(room, sizeof(room), format, args);
	d = ARENA_NEW(&p->script->arena, struct diagnostic);
	d->message = arena_copy(&p->script->arena, (struct str){ room, n < (int)sizeof(room) ? (size_t)n : sizeof(room) - 1 });
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
	return lexer->made == LEX_SAME || lexer->made == LEX_STRIPPED ? "end of the here-document" : "end of the backquotes";
}

const char *parse_found(struct parser *p, char room[static 80])
{
	const struct token *token = &p->token;
	size_t n = token->end - token->at.pos;

	if (token->kind == TOKEN_END)
		return end_name(&p->lexer);
	if (token->kind == TOKEN_NEWLINE)
		return token_names[token->kind];
	(void)snprintf(room, 80, "\"%.*s%s\"", n > 40 ? 40 : (int)n, p->lexer.text + token->at.pos, n > 40 ? "..." : "");
	for (char *c = room; *c != '\0'; c++)
		if (*c == '\n')
			*c = ' ';
	return room;
}

void parse_unexpected(struct parser *p, const char *what)
{
	char room[80];
	const struct token *token = parse_peek(p);
	struct lex_mark at = token->at;

	parse_fail(p, at, "expected %s, found %s", what, parse_found(p, room));
}

void parse_unclosed(struct parser *p, struct lex_mark open, const char *closer, const char *opener)
{
	if (p->lexer.pos == p->lexer.n)
		p->ended = true;
	parse_fail(p, lex_here(&p->lexer), "expected %s to close the %s on line %u", closer, opener, open.line);
}

/* words are skipped as the lexer sees them; what is wrong in them is not told */
static enum token_kind skip_token(struct parser *p)
{
	unsigned count = p->count;
	struct diagnostic **last = p->last;
	enum token_kind kind;

	p->assigning = ASSIGNING_NOT;
	kind = parse_peek(p)->kind;
	if (p->failed) {
		p->failed = false;
		*last = NULL;
		p->last = last;
		p->count = count;
		if (p->peeked && p->lexer.pos < p->lexer.n)
			lex_skip(&p->lexer);
	}
	return kind;
}

bool parse_resync(struct parser *p)
{
	if (!p->env->recover || p->ended)
		return false;
	p->failed = false;
	p->in_cond = false;
	for (;;) {
		enum token_kind kind = skip_token(p);
		if (kind == TOKEN_END || kind == TOKEN_NEWLINE || kind == TOKEN_SEMICOLON || kind == TOKEN_DSEMI)
			break;
		if (kind == TOKEN_NUL || kind == TOKEN_CR)
			lex_skip(&p->lexer);
		parse_advance(p);
	}
	p->assigning = ASSIGNING_PREFIX;
	return true;
}
