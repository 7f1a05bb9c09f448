/* parse_substitute.c - command substitution (2.6.3) and arithmetic expansion (2.6.4) */
#include "arith.h"
#include "parse_private.h"

/* ---- texts inside texts ---- */

static void save_text(struct parser *p, struct sublexer *saved)
{
	*saved = (struct sublexer){ .outer = p->lexer,
		.token = p->token,
		.peeked = p->peeked,
		.assigning = p->assigning,
		.in_cond = p->in_cond };
	p->peeked = p->in_cond = false;
	p->assigning = ASSIGNING_PREFIX;
	p->lexer.outer = &saved->outer;
	p->lexer.more = NULL;
}

void parse_push_text(struct parser *p, struct sublexer *saved, struct str text,
	struct lex_mark origin, enum lex_origin made)
{
	save_text(p, saved);
	p->lexer.text = text.n > 0 ? text.p : "";
	p->lexer.n = text.n;
	p->lexer.pos = 0;
	p->lexer.line = origin.line;
	p->lexer.origin = origin.pos;
	p->lexer.made = made;
}

void parse_push_region(struct parser *p, struct sublexer *saved, struct lex_mark start, size_t end,
	enum lex_origin made)
{
	save_text(p, saved);
	p->lexer.n = end;
	lex_return(&p->lexer, start);
	p->lexer.made = made;
}

void parse_pop_text(struct parser *p, struct sublexer *saved)
{
	p->lexer = saved->outer;
	p->token = saved->token;
	p->peeked = saved->peeked;
	p->assigning = saved->assigning;
	p->in_cond = saved->in_cond;
}

/* ---- commands ---- */

/* struct around: what the commands inside a substitution must not see of those around it */
struct around {
	struct token token;
	bool peeked, in_cond;
	unsigned char assigning;
	unsigned open[OPEN_KINDS];
	unsigned touches;
	struct here_pending *here, *here_tail;
};

static void leave_outside(struct parser *p, struct around *around)
{
	*around = (struct around){ .token = p->token,
		.peeked = p->peeked,
		.in_cond = p->in_cond,
		.assigning = p->assigning,
		.touches = p->touches,
		.here = p->here,
		.here_tail = p->here_tail };
	memcpy(around->open, p->open, sizeof(p->open));
	memset(p->open, 0, sizeof(p->open));
	p->here = p->here_tail = NULL;
	p->peeked = p->in_cond = false;
	p->assigning = ASSIGNING_PREFIX;
	p->touches = 0;
}

/* here-documents that the substitution began and did not reach come behind those of the command
 * around it */
static void come_back(struct parser *p, const struct around *around, struct lex_mark at)
{
	struct here_pending *inner = p->here, *inner_tail = p->here_tail;

	p->token = around->token;
	p->peeked = around->peeked;
	p->in_cond = around->in_cond;
	p->assigning = around->assigning;
	memcpy(p->open, around->open, sizeof(p->open));
	p->touches = around->touches | parse_isolated(p->touches);
	for (struct here_pending *h = inner; h != NULL; h = h->next)
		h->at.pos = at.pos;
	if (around->here != NULL)
		around->here_tail->next = inner;
	p->here = around->here != NULL ? around->here : inner;
	p->here_tail = inner_tail != NULL ? inner_tail : around->here_tail;
}

/* the commands up to a token of kind `closer`, which stays looked at: the lexer is behind it.
 * doubled: it began with $(( */
static bool commands_until(struct parser *p, enum token_kind closer, struct lex_mark open,
	bool doubled, struct node **out)
{
	const char *found;
	bool fine;

	p->open[OPEN_PAREN] = closer == TOKEN_CLOSE;
	fine = parse_enter(p) && parse_optional_list(p, out);

	parse_leave(p);
	if (!fine || p->failed)
		return false;
	if (parse_peek(p)->kind == closer)
		return true;
	if (p->token.kind == TOKEN_END) {
		parse_unclosed(p, open, doubled ? "\"))\"" : "\")\"",
			doubled ? "\"$((\"" : "\"$(\"");
		return false;
	}
	found = parse_found(p);
	if (closer == TOKEN_CLOSE)
		fine = parse_soft(p, p->token.at,
			"expected \")\" to close the \"$(\" on line %u, found %s", open.line,
			found);
	else
		fine = parse_soft(
			p, p->token.at, "expected the end of the backquotes, found %s", found);
	return fine && parse_skip_to(p, closer);
}

/* $( compound_list ) */
static bool command_substitution(struct builder *b, bool quoted, struct lex_mark open, bool doubled)
{
	struct parser *p = b->p;
	struct around around;
	struct node *node = NULL;
	bool fine;

	leave_outside(p, &around);
	fine = commands_until(p, TOKEN_CLOSE, open, doubled, &node);
	come_back(p, &around, open);
	if (fine)
		builder_part(b, PART_COMMAND, quoted)->command = node;
	return fine;
}

/* 2.6.3: the bytes between backquotes, with the backslashes removed that keep $ ` and \ (inside
 * double-quotes: and ") from being special. Returns where they end, or SIZE_MAX; *escapes: there
 * are such backslashes. */
static size_t backquote_end(struct lexer *lexer, bool *escapes)
{
	*escapes = false;
	while (lex_raw(lexer) != LEX_END) {
		char c = lexer->text[lexer->pos];
		if (c == '`')
			return lexer->pos++;
		lex_skip(lexer);
		if (c == '\\' && lex_raw(lexer) != LEX_END) {
			*escapes = true;
			lex_skip(lexer);
		}
	}
	return SIZE_MAX;
}

static struct str backquote_text(struct parser *p, struct str raw, bool quoted)
{
	char *copy = arena_bytes(parse_arena(p), raw.n);
	size_t n = 0;

	for (size_t i = 0; i < raw.n; i++) {
		char next = i + 1 < raw.n ? raw.p[i + 1] : '\0';
		if (raw.p[i] == '\\' &&
			(next == '$' || next == '`' || next == '\\' || (next == '"' && quoted)))
			i++;
		copy[n++] = raw.p[i];
	}
	return (struct str){ copy, n };
}

static bool backquoted_commands(
	struct builder *b, bool quoted, struct lex_mark start, size_t end, bool escapes)
{
	struct parser *p = b->p;
	struct sublexer saved;
	struct around around;
	struct node *node = NULL;
	bool fine;

	leave_outside(p, &around);
	if (escapes)
		parse_push_text(p, &saved,
			backquote_text(p,
				(struct str){ p->lexer.text + start.pos, end - start.pos },
				quoted),
			start, quoted ? LEX_BACKQUOTED_QUOTED : LEX_BACKQUOTED);
	else
		parse_push_region(p, &saved, start, end, LEX_SAME_BACKQUOTED);
	fine = commands_until(p, TOKEN_END, start, false, &node);
	parse_pop_text(p, &saved);
	come_back(p, &around, start);
	if (fine)
		builder_part(b, PART_COMMAND, quoted)->command = node;
	return fine;
}

bool parse_backquote(struct builder *b, bool quoted)
{
	struct lexer *lexer = &b->p->lexer;
	struct lex_mark open = lex_here(lexer), start;
	bool escapes;
	size_t end;

	lex_skip(lexer);
	start = lex_here(lexer);
	end = backquote_end(lexer, &escapes);
	if (end == SIZE_MAX) {
		parse_unclosed(b->p, open, "a backquote (`)", "backquotes");
		return false;
	}
	return backquoted_commands(b, quoted, start, end, escapes);
}

/* ---- arithmetic ---- */

/* = that is no comparison, ++ or -- : the expression changes variables. Text that comes from
 * expansions may as well. */
static bool changes_variables(const struct word *source)
{
	for (const struct part *part = source->parts; part != NULL; part = part->next) {
		struct str s = part->text;
		if (part->kind != PART_LITERAL)
			return true;
		for (size_t i = 0; i < s.n; i++) {
			char c = s.p[i], next = i + 1 < s.n ? s.p[i + 1] : '\0';
			if ((c == '+' || c == '-') && next == c)
				return true;
			if (c == '=' && next == '=')
				i++;
			else if (c == '=' && (i == 0 || s.p[i - 1] != '!') &&
				 (i == 0 || (s.p[i - 1] != '<' && s.p[i - 1] != '>') ||
					 (i > 1 && s.p[i - 2] == s.p[i - 1])))
				return true;
		}
	}
	return false;
}

bool parse_arith(struct parser *p, struct part *part, const struct word *source, struct lex_mark at)
{
	struct arith_error error = { 0 };

	part->kind = PART_ARITH;
	part->arith.source = source;
	part->arith.tree = arith_parse_word(
		parse_arena(p), p->env->names, p->env->limits, source, &error);
	if (changes_variables(source))
		p->touches |= TOUCH_VARS;
	if (part->arith.tree == NULL && error.message != NULL && p->env->recover)
		return parse_soft(p, at, "arithmetic: %s", error.message);
	return true;
}

enum outcome { OUTCOME_FINE, OUTCOME_OTHER, OUTCOME_FAILED };

/* behind $(( : an expression and )) */
static enum outcome arithmetic(struct builder *b, bool quoted, struct lex_mark open)
{
	struct parser *p = b->p;
	struct lex_mark start = lex_here(&p->lexer);
	struct builder inner;
	struct part *part;
	struct word *source;

	builder_init(&inner, p, CONTEXT_ARITH);
	if (!parse_parts(&inner))
		return p->ended ? OUTCOME_FAILED : OUTCOME_OTHER;
	(void)lex_take(&p->lexer, ')');
	if (lex_peek(&p->lexer) == LEX_END) {
		parse_unclosed(p, open, "\"))\"", "\"$((\"");
		return OUTCOME_FAILED;
	}
	if (!lex_take(&p->lexer, ')'))
		return OUTCOME_OTHER;
	source = builder_finish(&inner);
	part = builder_part(b, PART_ARITH, quoted);
	if (!parse_arith(p, part, source, start))
		return OUTCOME_FAILED;
	return p->failed ? OUTCOME_FAILED : OUTCOME_FINE;
}

/* 2.6.3: arithmetic has precedence; only what cannot be parsed so is a command substitution that
 * starts with a subshell */
static bool arithmetic_or_command(struct builder *b, bool quoted, struct lex_mark open)
{
	struct parser *p = b->p;
	struct attempt attempt = parse_begin_attempt(p, lex_here(&p->lexer));
	enum outcome outcome;

	lex_skip(&p->lexer);
	if (!parse_enter(p))
		return false;
	outcome = arithmetic(b, quoted, open);
	if (outcome != OUTCOME_OTHER) {
		parse_leave(p);
		return outcome == OUTCOME_FINE;
	}
	if (p->no_commands || !parse_may_take_back(p)) {
		parse_fail(p, open,
			"expected \"))\" to close the \"$((\"; for a subshell in $(...) write $( "
			"(");
		return false;
	}
	parse_take_back(p, &attempt);
	return command_substitution(b, quoted, open, true);
}

bool parse_parenthesis(struct builder *b, bool quoted, struct lex_mark open)
{
	if (lex_peek(&b->p->lexer) == '(')
		return arithmetic_or_command(b, quoted, open);
	return command_substitution(b, quoted, open, false);
}
