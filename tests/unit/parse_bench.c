/* parse_bench.c - parse_bench.h */
#include "parse_bench.h"
#include "tree.h"

/* what the commands in the table are said to touch */
static unsigned touches_of(void *context, const struct node *simple)
{
	static const struct {
		const char *name;
		unsigned touches;
	} rows[] = {
		{ "echo", 0 }, { "exit", 0 }, { "cd", TOUCH_CWD | TOUCH_VARS },
		{ "read", TOUCH_VARS | TOUCH_INPUT }, { "set", TOUCH_OPTIONS | TOUCH_PARAMS },
		{ "shift", TOUCH_PARAMS }, { "exec", TOUCH_FDS | TOUCH_PROCESS },
		{ "trap", TOUCH_TRAPS }, { "eval", TOUCH_ANYTHING }, { "wait", TOUCH_JOBS },
		{ "export", TOUCH_VARS },
	};
	const struct word *first = simple->simple.words;

	(void)context;
	if (!(first->flags & WORD_CONSTANT))
		return TOUCH_ANYTHING;
	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
		if (str_equal(first->text, str_of(rows[i].name)))
			return rows[i].touches;
	return TOUCH_CALL;
}

static bool next_line(void *context, struct buf *text)
{
	struct bench *b = context;
	size_t n;

	b->asked++;
	if (b->lines.n == 0)
		return false;
	n = str_find(b->lines, '\n');
	n += n < b->lines.n;
	buf_add(text, (struct str){ b->lines.p, n });
	b->lines = str_skip(b->lines, n);
	return true;
}

void open_bench(struct bench *b, struct str text, bool recover, bool by_lines)
{
	char here;

	memset(b, 0, sizeof(*b));
	names_init(&b->names);
	limits_read(&b->limits, &here);
	b->env = (struct parse_env){ .names = &b->names, .limits = &b->limits, .context = b,
		.touches = touches_of, .recover = recover };
	if (by_lines) {
		b->env.more = next_line;
		b->lines = text;
		text = (struct str){ NULL, 0 };
	}
	b->script.references = 1;
	parser_init(&b->parser, &b->env, text, 1);
}

void close_bench(struct bench *b)
{
	parser_free(&b->parser);
	names_free(&b->names);
	arena_free(&b->script.arena);
}

const struct node *one(struct bench *b, const char *text)
{
	const struct node *node;

	open_bench(b, str_of(text), false, false);
	assert_int_equal(parse_command(&b->parser, &b->script, &node), PARSE_COMMAND);
	return node;
}

const struct word *first_word(struct bench *b, const char *text)
{
	return one(b, text)->simple.words;
}

/* ---- is a node's touches all that is in it? ---- */

static unsigned inside(const struct node *node);

static unsigned of_word(const struct word *word, const struct bench *b);

static unsigned of_part(const struct part *part, const struct bench *b)
{
	unsigned all = 0;

	if (part->kind == PART_COMMAND && part->command != NULL)
		all |= inside(part->command) &
		       (TOUCH_CALL | TOUCH_PROCESS | TOUCH_INPUT | TOUCH_FILES);
	if (part->kind == PART_ARITH)
		all |= of_word(part->arith.source, b);
	if (part->kind == PART_PARAM && part->param->word != NULL)
		all |= of_word(part->param->word, b);
	if (part->kind == PART_PARAM && part->param->op == PARAM_ASSIGN)
		all |= TOUCH_VARS;
	return all;
}

static unsigned of_word(const struct word *word, const struct bench *b)
{
	unsigned all = 0;
	for (; word != NULL; word = word->next)
		for (const struct part *part = word->parts; part != NULL; part = part->next)
			all |= of_part(part, b);
	return all;
}

static unsigned of_items(const struct node *node, unsigned mask)
{
	unsigned all = 0;
	for (; node != NULL; node = node->next)
		all |= inside(node) & mask;
	return all;
}

static unsigned of_simple(const struct node *node)
{
	unsigned all = of_word(node->simple.words, NULL);
	for (const struct assign *a = node->simple.assigns; a != NULL; a = a->next)
		all |= of_word(a->value, NULL) | TOUCH_VARS;
	return all | (node->simple.words != NULL ? touches_of(NULL, node) : 0);
}

static unsigned of_compound(const struct node *node)
{
	const unsigned leaves = TOUCH_CALL | TOUCH_PROCESS | TOUCH_INPUT | TOUCH_FILES;
	unsigned all = 0;

	switch (node->kind) {
	case NODE_PIPELINE:
		return of_items(node->pipeline.first, node->pipeline.first->next ? leaves : ~0u);
	case NODE_AND_OR:
	case NODE_LIST:
		return of_items(node->list.first, ~0u);
	case NODE_SUBSHELL:
		return inside(node->group.body) & leaves;
	case NODE_GROUP:
		return inside(node->group.body);
	case NODE_IF:
		for (const struct if_clause *c = node->branch.clauses; c != NULL; c = c->next)
			all |= (c->test != NULL ? inside(c->test) : 0) | inside(c->body);
		return all;
	case NODE_LOOP:
		return inside(node->loop.test) | inside(node->loop.body);
	case NODE_FOR:
		return of_word(node->each.words, NULL) | inside(node->each.body) | TOUCH_VARS;
	case NODE_CASE:
		for (const struct case_item *i = node->choice.items; i != NULL; i = i->next)
			all |= of_word(i->patterns, NULL) | (i->body != NULL ? inside(i->body) : 0);
		return all | of_word(node->choice.word, NULL);
	case NODE_FUNCTION:
		(void)inside(node->function.body);
		return TOUCH_FUNCTIONS;
	case NODE_SIMPLE:
	case NODE_COND:
		return node->kind == NODE_SIMPLE ? of_simple(node) : 0;
	}
	return all;
}

static unsigned inside(const struct node *node)
{
	unsigned all = of_compound(node);

	for (const struct redir *r = node->redirs; r != NULL; r = r->next)
		all |= of_word(r->target, NULL);
	if ((all & node->touches) != all)
		fail_msg("a node on line %u touches %x, but inside is %x", node->line,
			node->touches, all);
	return node->touches;
}

/* ---- in the form of the table ---- */

static void add_diagnostics(struct buf *out, const struct parser *parser)
{
	for (const struct diagnostic *d = parser->diagnostics; d != NULL; d = d->next) {
		buf_add_integer(out, d->line);
		buf_add_byte(out, ':');
		buf_add_integer(out, d->column);
		buf_add(out, d->note ? STR(": note: ") : STR(": "));
		buf_add(out, str_of(d->message));
		buf_add_byte(out, '\n');
		assert_true(d->source_line.n <= 200);
		assert_true(d->caret <= d->source_line.n + 1);
	}
}

void describe(struct buf *out, struct str text, char mark, bool by_lines)
{
	struct bench b;
	enum parse_result result;
	const struct node *node;

	open_bench(&b, text, mark == '-', by_lines);
	while ((result = parse_command(&b.parser, &b.script, &node)) != PARSE_END) {
		if (result == PARSE_COMMAND) {
			(void)inside(node);
			if (mark != '-')
				tree_print(out, &b.names, node);
			if (mark == '~') {
				buf_add(out, STR("  "));
				tree_touches(out, node->touches);
				out->n -= node->touches == 0 ? 2 : 0;
			}
			if (mark != '-')
				buf_add_byte(out, '\n');
		}
		add_diagnostics(out, &b.parser);
	}
	assert_true(parser_at_end(&b.parser));
	close_bench(&b);
}

struct buf repeated(const char *head, const char *piece, size_t count, const char *tail)
{
	struct buf text = { 0 };

	buf_add(&text, str_of(head));
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(piece));
	buf_add(&text, str_of(tail));
	return text;
}

enum parse_result parse_all(struct bench *b, struct str text, bool recover)
{
	const struct node *node;
	enum parse_result worst = PARSE_COMMAND, result;

	open_bench(b, text, recover, false);
	while ((result = parse_command(&b->parser, &b->script, &node)) != PARSE_END) {
		if (result != PARSE_ERROR)
			continue;
		worst = result;
		if (!recover)
			break;
	}
	return worst;
}
