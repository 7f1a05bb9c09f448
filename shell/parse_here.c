/* parse_here.c - here-documents (2.7.4): the delimiter at the operator, the body behind the next
 * newline */
#include "parse_private.h"

struct here_node {
	struct here_node *next;
	struct node *node;
};

/* ---- the delimiter ---- */

static bool delimiter_quotes(struct parser *p, struct buf *out, int quote, struct lex_mark open)
{
	struct lexer *lexer = &p->lexer;
	int c;

	lex_skip(lexer);
	while ((c = lex_raw(lexer)) != LEX_END && c != 0 && c != quote) {
		lex_skip(lexer);
		if (c == '\\' && quote == '"') {
			c = lex_raw(lexer);
			if (c == '\n')
				lex_skip(lexer);
			if (c == '\n' || c == LEX_END || c == 0)
				continue;
			if (c == '"' || c == '\\' || c == '$' || c == '`')
				lex_skip(lexer);
			else
				c = '\\';
		}
		buf_add_byte(out, (char)c);
	}
	if (c == LEX_END || c == 0) {
		parse_unclosed(p, open, quote == '"' ? "a double-quote (\")" : "a single-quote (')",
			"delimiter");
		return false;
	}
	lex_skip(lexer);
	return true;
}

static bool delimiter_dollar(struct parser *p, struct buf *out, bool *quoted, struct lex_mark open)
{
	struct lexer *lexer = &p->lexer;
	bool nul;

	lex_skip(lexer);
	if (lex_peek(lexer) != '\'') {
		buf_add_byte(out, '$');
		return true;
	}
	lex_skip(lexer);
	*quoted = true;
	if (lex_dollar_quote(lexer, out, &nul))
		return true;
	parse_unclosed(p, open, "a single-quote (')", "$'...'");
	return false;
}

/* one byte or quoted piece of the delimiter. *more false: it ends here. */
static bool delimiter_piece(struct parser *p, struct buf *out, bool *quoted, bool *more)
{
	struct lexer *lexer = &p->lexer;
	struct lex_mark at = lex_here(lexer);
	int c = lex_peek(lexer);

	*more = c != LEX_END && c != 0 && !(lex_class_of((char)c) & LEX_METACHARACTER) &&
		!(c == '\r' && lex_cr_ends_line(lexer));
	if (!*more)
		return true;
	if (c == '\'' || c == '"') {
		*quoted = true;
		return delimiter_quotes(p, out, c, at);
	}
	if (c == '$')
		return delimiter_dollar(p, out, quoted, at);
	lex_skip(lexer);
	if (c == '\\') {
		*quoted = true;
		c = lex_raw(lexer);
		if (c == LEX_END || c == 0)
			return true;
		lex_skip(lexer);
	}
	buf_add_byte(out, (char)c);
	return true;
}

static void add_pending(struct parser *p, struct here_pending *h)
{
	if (p->here_tail != NULL)
		p->here_tail->next = h;
	else
		p->here = h;
	p->here_tail = h;
}

bool parse_here_delimiter(struct parser *p, struct redir *redir, bool strip, struct lex_mark at)
{
	struct buf *text = buf_new(parse_arena(p));
	struct here_pending *h = PARSE_NEW(p, struct here_pending);
	bool more = true;
	int c;

	while ((c = lex_peek(&p->lexer)) == ' ' || c == '\t')
		lex_skip(&p->lexer);
	while (more)
		if (!delimiter_piece(p, text, &h->quoted, &more))
			return false;
	if (text->n == 0 && !h->quoted) {
		parse_unexpected(p, "the delimiter of a here-document");
		return false;
	}
	h->delimiter = (struct str){ buf_terminated(text), text->n };
	h->redir = redir;
	h->strip = strip;
	h->at = at;
	add_pending(p, h);
	return true;
}

void parse_here_note_node(struct parser *p, struct node *node, struct lex_mark start)
{
	struct here_pending *h = p->here_tail;
	struct here_node *item;

	if (h->at.pos < start.pos)
		return;
	item = PARSE_NEW(p, struct here_node);
	item->node = node;
	item->next = h->nodes;
	h->nodes = item;
}

/* ---- the body ---- */

/* struct body: raw lines of the text */
struct body {
	struct lex_mark start;
	size_t end;
	bool tabs;		/* there are leading tabs to strip */
};

/* the line at pos, newline excluded; read in when it has to be. false: no more lines. */
static bool next_line(struct lexer *lexer, struct str *line)
{
	const char *newline;

	if (lex_raw(lexer) == LEX_END)
		return false;
	line->p = lexer->text + lexer->pos;
	newline = memchr(line->p, '\n', lexer->n - lexer->pos);
	line->n = newline != NULL ? (size_t)(newline - line->p) : lexer->n - lexer->pos;
	return true;
}

NOINLINE void skip_line(struct lexer *lexer, struct str line)
{
	lexer->pos += line.n;
	if (lexer->pos < lexer->n)
		lex_skip(lexer);
}

static bool is_continued(struct str line)
{
	size_t n = line.n;
	while (n > 0 && line.p[n - 1] == '\\')
		n--;
	return (line.n - n) % 2 != 0;
}

/* 2.7.4: up to the line that is the delimiter; a line that was joined to the one before is none */
static struct body find_body(struct parser *p, const struct here_pending *h)
{
	struct lexer *lexer = &p->lexer;
	struct body body = { .start = lex_here(lexer) };
	bool joined = false;
	struct str line;

	while (next_line(lexer, &line)) {
		struct str rest = line;
		while (h->strip && !joined && rest.n > 0 && *rest.p == '\t')
			rest = str_skip(rest, 1);
		body.end = lexer->pos;
		skip_line(lexer, line);
		if (!joined && str_equal(rest, h->delimiter))
			return body;
		body.tabs |= rest.n != line.n;
		joined = !h->quoted && is_continued(line);
	}
	body.end = lexer->pos;
	parse_note(p, h->at,
		"the here-document has no line with its delimiter \"%.100s\": it ends with the "
		"file",
		h->delimiter.p);
	return body;
}

static struct str strip_tabs(struct parser *p, const struct here_pending *h, struct str raw)
{
	char *copy = arena_bytes(parse_arena(p), raw.n + 1);
	size_t n = 0;
	bool joined = false;

	while (raw.n > 0) {
		struct str line = str_take_line(&raw);
		bool newline = line.p + line.n < raw.p;
		while (!joined && line.n > 0 && *line.p == '\t')
			line = str_skip(line, 1);
		joined = !h->quoted && is_continued(line);
		memcpy(copy + n, line.p, line.n);
		n += line.n;
		if (newline)
			copy[n++] = '\n';
	}
	copy[n] = '\0';
	return (struct str){ copy, n };
}

static struct word *plain_body(struct parser *p, struct str text, unsigned line)
{
	struct word *word = PARSE_NEW(p, struct word);

	word->line = line;
	word->flags = WORD_CONSTANT | WORD_ONE_FIELD;
	word->text = text;
	if (text.n > 0) {
		word->parts = PARSE_NEW(p, struct part);
		word->parts->kind = PART_LITERAL;
		word->parts->quoted = true;
		word->parts->text = text;
	}
	return word;
}

static bool has_escape(struct str text)
{
	return memchr(text.p, '\\', text.n) != NULL || memchr(text.p, '$', text.n) != NULL ||
	       memchr(text.p, '`', text.n) != NULL;
}

/* an unquoted delimiter: expansions as inside double-quotes */
static struct word *expanded_body(
	struct parser *p, const struct body *body, struct str stripped)
{
	struct sublexer saved;
	struct builder b;
	struct word *word = NULL;

	if (stripped.p != NULL)
		parse_push_text(p, &saved, stripped, body->start, LEX_STRIPPED);
	else
		parse_push_region(p, &saved, body->start, body->end, LEX_SAME);
	builder_init(&b, p, CONTEXT_HERE);
	/* a << in a $(...) of this body, without a newline behind it: its body ends here too */
	if (parse_parts(&b) && parse_here_bodies(p))
		word = builder_finish(&b);
	p->scratch.n = b.start;
	parse_pop_text(p, &saved);
	/* what waits in a body with an error has no lines behind it */
	p->here = p->here_tail = NULL;
	return word;
}

static bool read_body(struct parser *p, struct here_pending *h)
{
	struct body body = find_body(p, h);
	struct str raw = { p->lexer.text + body.start.pos, body.end - body.start.pos },
		   stripped = { NULL, 0 };

	if (raw.n > LIMIT_EXPANSION) {
		parse_fail(p, h->at, "the here-document is too long");
		return false;
	}
	if (memchr(raw.p, '\0', raw.n) != NULL) {
		parse_nul(p, body.start);
		return false;
	}
	if (body.tabs)
		stripped = strip_tabs(p, h, raw);
	if (!h->quoted && has_escape(raw)) {
		h->redir->target = expanded_body(p, &body, stripped);
		return h->redir->target != NULL;
	}
	if (!body.tabs)
		stripped = (struct str){ arena_copy(parse_arena(p), raw), raw.n };
	h->redir->target = plain_body(p, stripped, body.start.line);
	return true;
}

bool parse_here_bodies(struct parser *p)
{
	struct here_pending *h = p->here;
	unsigned outer = parse_touch_begin(p);
	bool fine = true;

	p->here = p->here_tail = NULL;
	for (; h != NULL && fine; h = h->next) {
		fine = read_body(p, h);
		/* those of the bodies before it too, which may be in the node */
		for (const struct here_node *item = h->nodes; item != NULL; item = item->next)
			item->node->touches |= p->touches;
	}
	p->touches |= outer;
	return fine;
}
