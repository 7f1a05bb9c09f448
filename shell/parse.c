/* parse.c - complete commands, lists, pipelines (2.10.2): everything above a single command */
#include "parse_private.h"

void parser_init(struct parser *p, const struct parse_env *env, struct str text, unsigned line)
{
	*p = (struct parser){ .env = env, .assigning = ASSIGNING_PREFIX };
	lexer_init(&p->lexer, text, line, env->more, env->context);
	p->last = &p->diagnostics;
	if (env->spare != NULL) {
		p->scratch = *env->spare;
		*env->spare = (struct buf){ 0 };
	}
}

void parser_free(struct parser *p)
{
	struct buf *spare = p->env->spare;

	lexer_free(&p->lexer);
	p->scratch.n = 0;
	if (spare != NULL && spare->p == NULL && p->scratch.capacity <= 4096)
		*spare = p->scratch;
	else
		buf_free(&p->scratch);
}

/* ---- tokens ---- */

static void token_failed(struct parser *p)
{
	p->token.kind = TOKEN_ERROR;
	p->token.reserved = TOKEN_END;
}

/* what is neither a word nor an operator */
static void special_token(struct parser *p)
{
	struct token *token = &p->token;

	if (token->kind == TOKEN_NUL) {
		parse_nul(p, token->at);
		token_failed(p);
	} else if (token->kind == TOKEN_CR) {
		if (!parse_cr(p))
			token_failed(p);
	} else if (p->here != NULL && (token->kind == TOKEN_NEWLINE || p->lexer.outer == NULL)) {
		if (!parse_here_bodies(p))
			token_failed(p);
	}
}

/* a word's touches count for the node that takes it, not for the one that looked ahead */
static void word_token(struct parser *p)
{
	unsigned outer = parse_touch_begin(p);

	parse_word_token(p, &p->token);
	p->token.touches = p->touches;
	p->touches = outer;
}

NOINLINE void read_token(struct parser *p)
{
	do {
		lex_token(&p->lexer, &p->token, !p->in_cond);
		p->peeked = true;
		if (LIKELY(p->token.kind == TOKEN_WORD))
			word_token(p);
		else if (p->token.kind <= TOKEN_NEWLINE)
			special_token(p);
	} while (p->token.kind == TOKEN_CR);
}

const struct token *parse_peek(struct parser *p)
{
	if (!p->peeked)
		read_token(p);
	return &p->token;
}

bool parse_accept(struct parser *p, enum token_kind kind)
{
	if (parse_peek(p)->kind != kind)
		return false;
	parse_advance(p);
	return true;
}

bool parse_accept_reserved(struct parser *p, enum token_kind reserved)
{
	if (parse_peek(p)->reserved != reserved)
		return false;
	parse_advance(p);
	return true;
}

void parse_newlines(struct parser *p)
{
	while (parse_accept(p, TOKEN_NEWLINE))
		;
}

static bool is_closer(enum token_kind reserved)
{
	return reserved == TOKEN_RBRACE || reserved == TOKEN_DO || reserved == TOKEN_DONE ||
	       reserved == TOKEN_ELIF || reserved == TOKEN_ELSE || reserved == TOKEN_ESAC ||
	       reserved == TOKEN_FI || reserved == TOKEN_THEN;
}

/* what is missed, what it belongs to, what is there instead, and why perhaps */
static bool missing(struct parser *p, enum token_kind wanted, const char *verb,
	enum token_kind opener, struct lex_mark open)
{
	const struct token *token = parse_peek(p);
	unsigned stray = parse_stray_line(p, wanted, open.line);
	const char *found = token->kind != TOKEN_END ? parse_found(p) : NULL;
	struct buf *hint = buf_new(parse_arena(p));

	if (found != NULL)
		report_add(hint, ", found %s", found);
	if (stray != 0)
		report_add(hint,
			" (\"%s\" on line %u is an argument: is \";\" missing before it?)",
			token_name(wanted), stray);
	return parse_soft(p, token->at, "expected \"%s\" to %s the \"%s\" on line %u%s",
		token_name(wanted), verb, token_name(opener), open.line,
		buf_terminated(hint));
}

bool parse_expect(struct parser *p, enum token_kind wanted, const char *verb,
	enum token_kind opener, struct lex_mark open)
{
	enum token_kind found = parse_kind_of(parse_peek(p));

	if (found == wanted) {
		parse_advance(p);
		return true;
	}
	if (!missing(p, wanted, verb, opener, open))
		return false;
	if (found == TOKEN_END) {
		p->failed = true;
		p->ended = p->lexer.outer == NULL;
		return false;
	}
	if (*verb == 'c')
		parse_orphan(p, opener);
	if ((is_closer(found) || found == TOKEN_CLOSE) && !parse_is_wanted(p, found))
		parse_advance(p);
	return true;
}

bool parse_enter(struct parser *p)
{
	if (++p->depth < LIMIT_NESTING && !stack_is_low(p->env->limits))
		return true;
	parse_fail(p, lex_here(&p->lexer),
		"commands and expansions are nested too deeply (%u levels)", p->depth);
	p->ended = true;
	return false;
}

/* ---- nodes ---- */

struct node *parse_node(struct parser *p, enum node_kind kind, unsigned line)
{
	struct node *node = PARSE_NEW(p, struct node);
	node->kind = kind;
	node->line = line;
	return node;
}

void parse_touch_end(struct parser *p, struct node *node, unsigned outer, struct lex_mark start)
{
	node->touches = p->touches;
	p->touches |= outer;
	if (UNLIKELY(p->here != NULL))
		parse_here_note_node(p, node, start);
}

unsigned parse_isolated(unsigned touches)
{
	const unsigned stay = TOUCH_VARS | TOUCH_PARAMS | TOUCH_OPTIONS;
	const unsigned leave = TOUCH_CALL | TOUCH_PROCESS | TOUCH_INPUT | TOUCH_FILES;
	return (touches & leave) | (touches & ~(stay | leave) ? TOUCH_PROCESS : 0);
}

/* ---- lists ---- */

static bool ends_list(const struct token *token)
{
	switch ((int)token->kind) {
	case TOKEN_END:
	case TOKEN_CLOSE:
	case TOKEN_DSEMI:
	case TOKEN_SEMI_AND:
	case TOKEN_DSEMI_AND:
		return true;
	case TOKEN_WORD:
		return token->reserved != TOKEN_END && is_closer(token->reserved);
	default:
		return false;
	}
}

static struct node *parse_stage(struct parser *p)
{
	const struct token *token = parse_peek(p);

	if (token->kind == TOKEN_OPEN)
		return parse_compound(p);
	if (token->reserved == TOKEN_END || token->reserved == TOKEN_COND_END)
		return parse_simple(p);
	if (is_closer(token->reserved) || token->reserved == TOKEN_IN) {
		parse_unexpected(p, "a command");
		return NULL;
	}
	return parse_compound(p);
}

static bool accept_pipe(struct parser *p)
{
	const struct token *token = parse_peek(p);

	if (token->kind == TOKEN_PIPE_AND &&
		!parse_soft(p, token->at, "|&" NOT_POSIX "write 2>&1 | instead"))
		return false;
	if (token->kind != TOKEN_PIPE && token->kind != TOKEN_PIPE_AND)
		return false;
	parse_advance(p);
	parse_newlines(p);
	return true;
}

/* pipe_sequence : command | pipe_sequence '|' linebreak command */
static bool parse_stages(struct parser *p, struct node *first)
{
	unsigned all = p->touches;
	bool piped = false;

	for (struct node *last = first; accept_pipe(p); last = last->next) {
		all = piped ? all : parse_isolated(all);
		piped = true;
		p->touches = 0;
		last->next = parse_stage(p);
		all |= parse_isolated(p->touches);
		if (last->next == NULL)
			break;
	}
	/* whether the stages can do without processes is known at run time: see subshell.c */
	p->touches = all | (piped ? TOUCH_CALL : 0);
	return !p->failed;
}

/* pipeline : pipe_sequence | Bang pipe_sequence */
static struct node *parse_pipeline(struct parser *p)
{
	struct lex_mark at = parse_peek(p)->at;
	bool negated = parse_accept_reserved(p, TOKEN_BANG);
	unsigned outer = parse_touch_begin(p);
	struct node *first, *node = NULL;

	if (negated && parse_peek(p)->reserved == TOKEN_BANG) {
		parse_fail(p, parse_peek(p)->at, "\"!\" can stand only once before a pipeline");
		first = NULL;
	} else {
		first = parse_stage(p);
	}
	if (first != NULL && parse_stages(p, first))
		node = first;
	if (node == NULL || (!negated && node->next == NULL)) {
		p->touches |= outer;
		return node;
	}
	node = parse_node(p, NODE_PIPELINE, at.line);
	node->pipeline.first = first;
	node->pipeline.negated = negated;
	parse_touch_end(p, node, outer, at);
	return node;
}

/* and_or : pipeline | and_or AND_IF linebreak pipeline | and_or OR_IF linebreak pipeline */
struct node *parse_and_or(struct parser *p)
{
	struct lex_mark at = parse_peek(p)->at;
	unsigned outer = parse_touch_begin(p);
	struct node *first = parse_pipeline(p), *last = first, *node;

	while (last != NULL) {
		enum token_kind kind = parse_peek(p)->kind;
		if (kind != TOKEN_AND_IF && kind != TOKEN_OR_IF)
			break;
		parse_advance(p);
		parse_newlines(p);
		last->next = parse_pipeline(p);
		last = last->next;
		if (last != NULL)
			last->or_else = kind == TOKEN_OR_IF;
	}
	if (last == NULL || p->failed || last == first) {
		p->touches |= outer;
		return last == NULL || p->failed ? NULL : first;
	}
	node = parse_node(p, NODE_AND_OR, at.line);
	node->list.first = first;
	parse_touch_end(p, node, outer, at);
	return node;
}

/* struct items: the items of a list so far */
struct items {
	struct node *first, *last;
	bool async;
};

static void add_item(struct items *items, struct node *node)
{
	if (items->last != NULL)
		items->last->next = node;
	else
		items->first = node;
	items->last = node;
}

/* separator : separator_op linebreak | newline_list. Only a newline may end a complete command, and
 * is left alone then. */
static bool parse_separator(struct parser *p, bool compound, struct items *items, struct node *item)
{
	enum token_kind kind = parse_peek(p)->kind;

	if (kind == TOKEN_AMPERSAND && item != NULL) {
		item->async = items->async = true;
		p->touches |= TOUCH_JOBS | TOUCH_PROCESS;
	}
	if (kind == TOKEN_SEMICOLON || kind == TOKEN_AMPERSAND)
		parse_advance(p);
	else if (kind != TOKEN_NEWLINE)
		return ends_list(parse_peek(p)) || p->failed;
	if (compound)
		parse_newlines(p);
	return true;
}

/* term : term separator and_or | and_or. false: an error that the caller must hand on. */
static bool parse_items(struct parser *p, bool compound, struct items *items)
{
	do {
		struct node *item = parse_and_or(p);
		if (item != NULL) {
			add_item(items, item);
		} else if (!parse_resync(p)) {
			return false;
		}
		while (!parse_separator(p, compound, items, item)) {
			parse_unexpected(p, "\";\" or a newline");
			if (!parse_resync(p))
				return false;
		}
		if (p->failed && !parse_resync(p))
			return false;
		while (p->orphans != 0 && parse_skip_orphan(p))
			(void)parse_separator(p, compound, items, NULL);
	} while (!ends_list(parse_peek(p)) && (compound || p->token.kind != TOKEN_NEWLINE));
	return !p->failed;
}

static bool parse_list(struct parser *p, bool compound, struct node **out)
{
	struct lex_mark at = parse_peek(p)->at;
	unsigned outer = parse_touch_begin(p);
	struct items items = { 0 };
	bool fine = parse_items(p, compound, &items);

	*out = items.first;
	if (!fine || (items.first == items.last && !items.async)) {
		p->touches |= outer;
		return fine;
	}
	*out = parse_node(p, NODE_LIST, at.line);
	(*out)->list.first = items.first;
	parse_touch_end(p, *out, outer, at);
	return true;
}

bool parse_optional_list(struct parser *p, struct node **out)
{
	*out = NULL;
	parse_newlines(p);
	if (ends_list(parse_peek(p)))
		return true;
	return parse_list(p, true, out);
}

/* An error under -n leaves a list without items: nothing will run, any node will do. */
struct node *parse_compound_list(struct parser *p)
{
	struct node *node;

	if (!parse_optional_list(p, &node))
		return NULL;
	if (node == NULL && !p->erred) {
		parse_unexpected(p, "a command");
		return NULL;
	}
	return node != NULL ? node : parse_node(p, NODE_SIMPLE, p->lexer.line);
}

/* ---- complete commands ---- */

/* why a closer is unexpected */
static const struct closer {
	enum token_kind kind;
	const char *why;
} closers[] = {
	{ TOKEN_CLOSE, "no \"(\" is open" },
	{ TOKEN_DSEMI, "it stands only in a \"case\"" },
	{ TOKEN_SEMI_AND, "it stands only in a \"case\"" },
	{ TOKEN_DSEMI_AND, "it stands only in a \"case\", and not in POSIX" },
	{ TOKEN_RBRACE, "no \"{\" is open" },
	{ TOKEN_DO, "no \"for\", \"while\" or \"until\" waits for it" },
	{ TOKEN_DONE, "no loop is open" },
	{ TOKEN_ELIF, "no \"if\" is open" },
	{ TOKEN_ELSE, "no \"if\" is open" },
	{ TOKEN_ESAC, "no \"case\" is open" },
	{ TOKEN_FI, "no \"if\" is open" },
	{ TOKEN_THEN, "no \"if\" or \"elif\" waits for it" },
};

static void closer_error(struct parser *p)
{
	struct token token = *parse_peek(p);
	enum token_kind kind = parse_kind_of(&token);

	for (size_t i = 0; i < ARRAY_LENGTH(closers); i++)
		if (closers[i].kind == kind)
			parse_fail(p, token.at, "unexpected \"%s\": %s", token_name(kind),
				closers[i].why);
	parse_unexpected(p, "a newline");
}

/* a byte order mark, as some editors put in front of the text */
static void check_start(struct parser *p)
{
	static const char mark[] = "\357\273\277";
	struct lexer *lexer = &p->lexer;

	if (lex_raw(lexer) != 0xef || lexer->n < 3 || memcmp(lexer->text, mark, 3) != 0)
		return;
	if (parse_soft(p, lex_here(lexer),
		    "the file begins with a UTF-8 byte order mark; remove it with: sed -i "
		    "'1s/^\\xef\\xbb\\xbf//' FILE"))
		lexer->pos += 3;
}

struct attempt parse_begin_attempt(struct parser *p, struct lex_mark at)
{
	return (struct attempt){ at, arena_take_mark(parse_arena(p)), p->last, p->here,
		p->here_tail, p->told, p->count, p->touches, p->depth, p->scratch.n, p->erred };
}

void parse_take_back(struct parser *p, const struct attempt *a)
{
	/* once is linear; more than that is what nested ones come to */
	if (a->at.pos < p->taken_back)
		p->again += p->taken_back - a->at.pos;
	if (p->taken_back < p->lexer.pos)
		p->taken_back = p->lexer.pos;
	lex_return(&p->lexer, a->at);
	*a->last = NULL;
	p->last = a->last;
	/* bodies that were read on the way are read again */
	p->here = a->here;
	p->here_tail = a->here_tail;
	if (p->here_tail != NULL)
		p->here_tail->next = NULL;
	p->count = a->count;
	p->told = a->told;
	p->touches = a->touches;
	p->depth = a->depth;
	p->scratch.n = a->scratch;
	p->erred = a->erred;
	p->failed = false;
	arena_rewind(parse_arena(p), a->arena);
}

static void start_command(struct parser *p, struct script *script)
{
	p->script = script;
	p->diagnostics = NULL;
	p->last = &p->diagnostics;
	p->failed = p->erred = p->peeked = p->in_cond = false;
	p->told = (struct lex_mark){ 0 };
	p->depth = p->touches = 0;
	memset(p->open, 0, sizeof(p->open));
	memset(p->stray, 0, sizeof(p->stray));
	p->here = p->here_tail = NULL;
	p->assigning = ASSIGNING_PREFIX;
	p->again = p->env->again;
	p->taken_back = p->scratch.n = 0;
	lexer_forget(&p->lexer);
	p->begin = p->lexer.pos;
}

static enum parse_result end_command(struct parser *p, bool fine)
{
	p->peeked = false;
	if (fine && !p->erred)
		return PARSE_COMMAND;
	if (!p->env->recover)
		p->ended = true;
	return PARSE_ERROR;
}

struct str parser_text(const struct parser *p)
{
	return (struct str){ p->lexer.text + p->begin, p->lexer.pos - p->begin };
}

bool parser_at_end(const struct parser *p)
{
	struct lexer ahead = p->lexer;
	struct token token;

	if (p->ended)
		return true;
	ahead.more = NULL;
	do {
		lex_token(&ahead, &token, false);
	} while (token.kind == TOKEN_NEWLINE);
	return token.kind == TOKEN_END;
}

/* complete_command : list separator_op | list; behind it a newline or the end */
enum parse_result parse_command(struct parser *p, struct script *script, const struct node **out)
{
	struct node *node = NULL;
	bool fine = true;

	*out = NULL;
	start_command(p, script);
	if (p->ended)
		return PARSE_END;
	if (p->lexer.pos == 0 && p->lexer.line == 1)
		check_start(p);
	while (!p->failed && parse_peek(p)->kind == TOKEN_NEWLINE)
		parse_advance(p);
	if (!p->failed && p->token.kind == TOKEN_END)
		return p->erred ? PARSE_ERROR : PARSE_END;
	while (!p->failed && parse_skip_orphan(p))
		;
	if (!p->failed && !ends_list(parse_peek(p)) && p->token.kind != TOKEN_NEWLINE)
		fine = parse_list(p, false, &node);
	if (fine && !p->failed && p->token.kind != TOKEN_NEWLINE && p->token.kind != TOKEN_END)
		closer_error(p);
	*out = node;
	return end_command(p, fine && !p->failed);
}
