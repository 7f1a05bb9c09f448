/* parse_compound.c - compound commands and function definitions (2.9.4, 2.9.5, 2.10.2) */
#include "parse_private.h"
#include "words.h"

/* subshell : '(' compound_list ')' */
static bool parse_subshell(struct parser *p, struct node *node, struct lex_mark open)
{
	parse_advance(p);
	node->kind = NODE_SUBSHELL;
	p->open[OPEN_PAREN]++;
	node->group.body = parse_compound_list(p);
	p->open[OPEN_PAREN]--;
	if (node->group.body == NULL || !parse_expect(p, TOKEN_CLOSE, "close", TOKEN_OPEN, open))
		return false;
	p->touches = parse_isolated(p->touches);
	return true;
}

/* brace_group : Lbrace compound_list Rbrace */
static bool parse_group(struct parser *p, struct node *node, struct lex_mark open)
{
	p->open[OPEN_GROUP]++;
	node->kind = NODE_GROUP;
	node->group.body = parse_compound_list(p);
	p->open[OPEN_GROUP]--;
	return node->group.body != NULL &&
	       parse_expect(p, TOKEN_RBRACE, "close", TOKEN_LBRACE, open);
}

static struct if_clause *parse_clause(struct parser *p, enum token_kind word, struct lex_mark at)
{
	struct if_clause *clause = PARSE_NEW(p, struct if_clause);

	if (word != TOKEN_ELSE) {
		clause->test = parse_compound_list(p);
		if (clause->test == NULL || !parse_expect(p, TOKEN_THEN, "follow", word, at))
			return NULL;
	}
	clause->body = parse_compound_list(p);
	return clause->body != NULL ? clause : NULL;
}

/* if_clause : If compound_list Then compound_list { Elif compound_list Then compound_list } [Else
 * compound_list] Fi */
static bool parse_if(struct parser *p, struct node *node, struct lex_mark open)
{
	struct if_clause **last = &node->branch.clauses;
	enum token_kind word = TOKEN_IF;
	struct lex_mark at = open;
	bool fine;

	node->kind = NODE_IF;
	p->open[OPEN_IF]++;
	for (;;) {
		*last = parse_clause(p, word, at);
		fine = *last != NULL;
		if (!fine || word == TOKEN_ELSE)
			break;
		last = &(*last)->next;
		at = parse_peek(p)->at;
		word = p->token.reserved;
		if (word != TOKEN_ELIF && word != TOKEN_ELSE)
			break;
		parse_advance(p);
	}
	fine = fine && parse_expect(p, TOKEN_FI, "close", TOKEN_IF, open);
	p->open[OPEN_IF]--;
	return fine;
}

/* do_group : Do compound_list Done */
static const struct node *parse_do(struct parser *p, enum token_kind opener, struct lex_mark open)
{
	struct node *body = NULL;

	if (parse_expect(p, TOKEN_DO, "follow", opener, open))
		body = parse_compound_list(p);
	if (body != NULL && !parse_expect(p, TOKEN_DONE, "close", opener, open))
		body = NULL;
	return body;
}

/* while_clause : While compound_list do_group; until_clause likewise */
static bool parse_loop(struct parser *p, struct node *node, struct lex_mark open, bool until)
{
	node->kind = NODE_LOOP;
	node->loop.until = until;
	p->open[OPEN_LOOP]++;
	node->loop.test = parse_compound_list(p);
	if (node->loop.test != NULL)
		node->loop.body = parse_do(p, until ? TOKEN_UNTIL : TOKEN_WHILE, open);
	p->open[OPEN_LOOP]--;
	return node->loop.body != NULL;
}

/* wordlist, up to a separator */
static bool parse_for_words(struct parser *p, struct node *node)
{
	struct word **last = &node->each.words;

	node->each.has_words = true;
	while (parse_peek(p)->kind == TOKEN_WORD) {
		if (p->token.reserved != TOKEN_END)
			parse_stray(p, &p->token);
		*last = parse_token_word(p, &p->token);
		last = &(*last)->next;
		parse_advance(p);
	}
	p->assigning = ASSIGNING_PREFIX;
	if (p->failed)
		return false;
	if (parse_accept(p, TOKEN_SEMICOLON) || p->token.kind == TOKEN_NEWLINE) {
		parse_newlines(p);
		return !p->failed;
	}
	parse_unexpected(p, "a word, \";\" or a newline");
	return false;
}

/* for_clause : For name [linebreak] [In wordlist] [sequential_sep] do_group */
static bool parse_for_head(struct parser *p, struct node *node)
{
	struct word *name = parse_next_word(p, "a variable name");

	if (name == NULL)
		return false;
	if (!parse_is_plain(name) || !str_is_name(name->text)) {
		parse_fail(p, (struct lex_mark){ p->token.at.pos, name->line },
			"a loop variable must be a name: letters, digits and _");
		return false;
	}
	node->each.name = names_intern(p->env->names, name->text);
	p->touches |= TOUCH_VARS;
	if (parse_accept(p, TOKEN_SEMICOLON)) {
		parse_newlines(p);
		return true;
	}
	parse_newlines(p);
	if (parse_peek(p)->reserved != TOKEN_IN)
		return true;
	p->assigning = ASSIGNING_NOT;
	parse_advance(p);
	return parse_for_words(p, node);
}

/* for ((...;...;...)) is passed over up to its do */
static bool skip_for_arithmetic(struct parser *p, struct lex_mark at)
{
	if (!parse_soft(p, at,
		    "for ((...))" NOT_POSIX "write i=0; while [ \"$i\" -lt N ]; do ...; "
		    "i=$((i+1)); done"))
		return false;
	parse_advance(p);
	if (!parse_skip_balanced(p, '(', ')'))
		return false;
	(void)parse_accept(p, TOKEN_SEMICOLON);
	parse_newlines(p);
	return true;
}

static bool parse_for(
	struct parser *p, struct node *node, struct lex_mark open, enum token_kind word)
{
	bool fine;

	node->kind = NODE_FOR;
	p->assigning = ASSIGNING_NOT;
	p->open[OPEN_LOOP]++;
	if (parse_peek(p)->kind == TOKEN_OPEN)
		fine = skip_for_arithmetic(p, p->token.at);
	else
		fine = parse_for_head(p, node);
	p->assigning = ASSIGNING_PREFIX;
	if (fine)
		node->each.body = parse_do(p, word, open);
	p->open[OPEN_LOOP]--;
	return node->each.body != NULL;
}

/* ---- case ---- */

/* pattern_list : pattern { '|' pattern } ; the ) behind it is taken */
static bool parse_patterns(struct parser *p, struct case_item *item)
{
	struct word *last = NULL;

	do {
		struct word *word = parse_next_word(p, "a pattern");
		if (word == NULL)
			return false;
		parse_pattern(p, word);
		if (last == NULL)
			item->patterns = word;
		else
			last->next = word;
		last = word;
	} while (parse_accept(p, TOKEN_PIPE));
	p->assigning = ASSIGNING_PREFIX;
	if (parse_accept(p, TOKEN_CLOSE))
		return true;
	parse_unexpected(p, "\")\" behind the pattern");
	return false;
}

static bool parse_case_end(struct parser *p, struct case_item *item, bool *last)
{
	const struct token *token = parse_peek(p);

	if (token->kind == TOKEN_DSEMI_AND && !parse_soft(p, token->at,
		";;&" NOT_POSIX "use ;& (falls into the next list) or a second \"case\""))
		return false;
	item->end = token->kind == TOKEN_SEMI_AND ? CASE_FALL_THROUGH : CASE_BREAK;
	*last = token->kind != TOKEN_DSEMI && token->kind != TOKEN_SEMI_AND &&
		token->kind != TOKEN_DSEMI_AND;
	if (!*last) {
		p->assigning = ASSIGNING_NOT;
		parse_advance(p);
		parse_newlines(p);
	}
	return true;
}

/* case_item : [ '(' ] pattern_list ')' [compound_list] (DSEMI | SEMI_AND) linebreak */
static struct case_item *parse_case_item(struct parser *p, bool *last)
{
	struct case_item *item = PARSE_NEW(p, struct case_item);
	struct node *body;

	p->assigning = ASSIGNING_NOT;
	(void)parse_accept(p, TOKEN_OPEN);
	if (!parse_patterns(p, item) || !parse_optional_list(p, &body))
		return NULL;
	item->body = body;
	return parse_case_end(p, item, last) ? item : NULL;
}

/* case_clause : Case WORD linebreak In linebreak { case_item } Esac */
static bool parse_case_items(struct parser *p, struct node *node, struct lex_mark open)
{
	struct case_item **last = &node->choice.items;
	struct word *word = parse_next_word(p, "a word");
	bool end = false;

	if (word == NULL)
		return false;
	parse_single(p, word);
	node->choice.word = word;
	p->assigning = ASSIGNING_NOT;
	parse_newlines(p);
	if (!parse_expect(p, TOKEN_IN, "follow", TOKEN_CASE, open))
		return false;
	parse_newlines(p);
	while (!end && parse_peek(p)->reserved != TOKEN_ESAC && p->token.kind != TOKEN_END) {
		*last = parse_case_item(p, &end);
		if (*last == NULL)
			return false;
		last = &(*last)->next;
		p->assigning = ASSIGNING_NOT;
	}
	return parse_expect(p, TOKEN_ESAC, "close", TOKEN_CASE, open);
}

static bool parse_case(struct parser *p, struct node *node, struct lex_mark open)
{
	bool fine;

	node->kind = NODE_CASE;
	p->assigning = ASSIGNING_NOT;
	p->open[OPEN_CASE]++;
	fine = parse_case_items(p, node, open);
	p->open[OPEN_CASE]--;
	p->assigning = ASSIGNING_PREFIX;
	return fine;
}

/* ---- functions ---- */

static bool is_special_builtin(struct str name)
{
	return str_among(name, "break\0continue\0eval\0exec\0exit\0export\0readonly\0return\0"
		"set\0shift\0times\0trap\0unset\0");
}

static bool check_function_name(struct parser *p, const struct word *word, struct lex_mark at)
{
	if (!parse_is_plain(word) || !str_is_name(word->text)) {
		parse_fail(p, at, "a function's name must be a name: letters, digits and _");
		return false;
	}
	/* 2.9.5: no name for a function. 2.9.1.4 finds the special built-in first, so that the
	 * function would never run: that is told under -n, and no reason to stop. */
	if (p->env->recover && is_special_builtin(word->text))
		return parse_soft(p, at,
			"\"%s\" is a special built-in: a function of this name never runs",
			word->text.p);
	return true;
}

/* function_definition : fname '(' ')' linebreak function_body */
static struct node *parse_function_body(
	struct parser *p, const struct word *name, struct lex_mark at)
{
	struct node *node = parse_node(p, NODE_FUNCTION, at.line);
	unsigned outer = parse_touch_begin(p);

	parse_newlines(p);
	node->function.name = names_intern(p->env->names, name->text);
	node->function.script = p->script;
	if (parse_peek(p)->kind != TOKEN_OPEN &&
		(p->token.reserved == TOKEN_END || p->token.reserved == TOKEN_BANG)) {
		parse_unexpected(p, "\"{\" or another compound command as the function's body");
		return NULL;
	}
	node->function.body = parse_compound(p);
	p->touches = TOUCH_FUNCTIONS;
	parse_touch_end(p, node, outer, at);
	return node->function.body != NULL ? node : NULL;
}

struct node *parse_function(struct parser *p, struct word *name, struct lex_mark at)
{
	parse_advance(p);
	if (!parse_accept(p, TOKEN_CLOSE)) {
		parse_unexpected(p, "\")\" of a function definition");
		return NULL;
	}
	if (!check_function_name(p, name, at))
		return NULL;
	return parse_function_body(p, name, at);
}

/* function f, as ksh and bash have it */
static struct node *parse_function_word(struct parser *p, struct lex_mark at)
{
	struct word *name;

	if (!parse_soft(p, at, "\"function\"" NOT_POSIX "write NAME() { ...; }"))
		return NULL;
	p->assigning = ASSIGNING_NOT;
	parse_advance(p);
	name = parse_next_word(p, "a function's name");
	p->assigning = ASSIGNING_PREFIX;
	if (name == NULL)
		return NULL;
	if (parse_accept(p, TOKEN_OPEN))
		(void)parse_accept(p, TOKEN_CLOSE);
	return parse_function_body(p, name, at);
}

/* ---- all of them ---- */

static bool parse_cond_command(struct parser *p, struct node *node, struct lex_mark open)
{
	node->kind = NODE_COND;
	p->in_cond = true;
	p->assigning = ASSIGNING_NOT;
	node->cond = parse_cond(p, open);
	p->in_cond = false;
	p->assigning = ASSIGNING_PREFIX;
	return node->cond != NULL;
}

static bool parse_coproc(struct parser *p, struct node *node, struct lex_mark at)
{
	struct node *inner;

	if (!parse_soft(p, at, "\"coproc\"" NOT_POSIX "use mkfifo and a background job"))
		return false;
	inner = parse_and_or(p);
	if (inner != NULL)
		*node = *inner;
	return inner != NULL;
}

static bool parse_kind(
	struct parser *p, struct node *node, enum token_kind word, struct lex_mark at)
{
	if (word == TOKEN_LBRACE)
		return parse_group(p, node, at);
	if (word == TOKEN_IF)
		return parse_if(p, node, at);
	if (word == TOKEN_WHILE || word == TOKEN_UNTIL)
		return parse_loop(p, node, at, word == TOKEN_UNTIL);
	if (word == TOKEN_FOR)
		return parse_for(p, node, at, word);
	if (word == TOKEN_CASE)
		return parse_case(p, node, at);
	if (word == TOKEN_COND)
		return parse_cond_command(p, node, at);
	if (word == TOKEN_COPROC)
		return parse_coproc(p, node, at);
	if (word == TOKEN_SELECT)
		return parse_soft(p, at,
			       "\"select\"" NOT_POSIX "print a menu and use read and "
			       "\"case\"") &&
		       parse_for(p, node, at, word);
	parse_fail(p, at, "expected a command, found \"%s\"", token_name(word));
	return false;
}

/* ((...)): two subshells without anything between them are what others take for arithmetic */
static bool is_arithmetic_command(const struct node *node, const char *end)
{
	const struct node *inner = node->group.body;

	return inner->kind == NODE_SUBSHELL && inner->redirs == NULL && end[-1] == ')' &&
	       end[-2] == ')';
}

/* ARITHMETIC_BYTES, ARITHMETIC_DEPTH: what is longer, or nests deeper, is not taken for arithmetic:
 * every (( in (( asks. */
enum { ARITHMETIC_BYTES = 1000, ARITHMETIC_DEPTH = 50 };

/* the length of ((...)) when its parentheses, counted alone, say that it is one unit; else 0 */
static size_t arithmetic_length(struct str text)
{
	size_t depth = 0;

	for (size_t i = 0; i < text.n && i < ARITHMETIC_BYTES && depth <= ARITHMETIC_DEPTH; i++) {
		depth += text.p[i] == '(';
		if (text.p[i] != ')')
			continue;
		if (depth == 2)
			return i + 1 < text.n && text.p[i + 1] == ')' ? i + 2 : 0;
		depth--;
	}
	return 0;
}

NOINLINE bool arithmetic_error(struct parser *p, struct lex_mark open)
{
	p->orphans &= ~((uint64_t)1 << TOKEN_CLOSE);
	return parse_soft(p, open,
		"((...))" NOT_POSIX "write [ $((...)) -ne 0 ], or ( (...) ) for subshells");
}

/* What stands inside (( is no list of commands: is it because arithmetic was meant? Then that is
 * said instead of what was found wrong inside, and under -n passed over. */
static bool failed_arithmetic(struct parser *p, struct node *node, const struct attempt *inside)
{
	struct lexer *lexer = &p->lexer;
	size_t start = inside->at.pos;
	size_t n = arithmetic_length((struct str){ lexer->text + start, lexer->n - start });

	if (n == 0 || !parse_may_take_back(p))
		return false;
	parse_take_back(p, inside);
	node->group.body = NULL;
	p->peeked = p->in_cond = false;
	p->ended = p->ended && !p->env->recover;
	p->assigning = ASSIGNING_PREFIX;
	if (!arithmetic_error(p, inside->at))
		return false;
	while (n-- > 0)
		lex_skip(lexer);
	return true;
}

NOINLINE bool parse_double(struct parser *p, struct node *node, struct lex_mark open)
{
	struct attempt inside = parse_begin_attempt(p, open);
	bool fine = parse_subshell(p, node, open);
	bool wrong = !fine || p->last != inside.last;

	if (!wrong && !is_arithmetic_command(node, p->lexer.text + p->lexer.pos))
		return true;
	if (failed_arithmetic(p, node, &inside))
		return true;
	return wrong ? fine && !p->failed : arithmetic_error(p, open);
}

static bool parse_parentheses(struct parser *p, struct node *node, struct lex_mark open)
{
	const struct lexer *lexer = &p->lexer;
	bool twice = open.pos + 1 < lexer->n && lexer->text[open.pos + 1] == '(';

	return twice ? parse_double(p, node, open) : parse_subshell(p, node, open);
}

/* compound_command [redirect_list] */
struct node *parse_compound(struct parser *p)
{
	struct token token = *parse_peek(p);
	unsigned outer;
	struct node *node;
	struct redir **last;
	bool fine;

	if (!parse_enter(p))
		return NULL;
	if (token.reserved == TOKEN_FUNCTION) {
		node = parse_function_word(p, token.at);
		parse_leave(p);
		return node;
	}
	outer = parse_touch_begin(p);
	node = parse_node(p, NODE_GROUP, token.at.line);
	last = &node->redirs;
	if (token.kind == TOKEN_OPEN) {
		fine = parse_parentheses(p, node, token.at);
	} else {
		parse_advance(p);
		fine = parse_kind(p, node, token.reserved, token.at);
	}
	if (!fine)
		parse_orphan(p, token.kind == TOKEN_OPEN ? TOKEN_OPEN : token.reserved);
	fine = fine && parse_redirections(p, &last);
	parse_leave(p);
	parse_touch_end(p, node, outer, token.at);
	return fine ? node : NULL;
}
