/* parse_simple.c - simple commands, assignments and redirections (2.7, 2.9.1, 2.10.2) */
#include "parse_private.h"

/* ---- redirections ---- */

static int redirection_kind(enum token_kind kind)
{
	switch ((int)kind) {
	case TOKEN_LESS:
		return REDIR_READ;
	case TOKEN_GREAT:
	case TOKEN_AND_GREAT:
		return REDIR_WRITE;
	case TOKEN_CLOBBER:
		return REDIR_CLOBBER;
	case TOKEN_DGREAT:
	case TOKEN_AND_DGREAT:
		return REDIR_APPEND;
	case TOKEN_LESSGREAT:
		return REDIR_READ_WRITE;
	case TOKEN_LESSAND:
		return REDIR_DUP_READ;
	case TOKEN_GREATAND:
		return REDIR_DUP_WRITE;
	case TOKEN_DLESS:
	case TOKEN_DLESSDASH:
	case TOKEN_HERE_STRING:
		return REDIR_HERE;
	default:
		return -1;
	}
}

bool parse_is_redirection(struct parser *p)
{
	const struct token *token = parse_peek(p);
	return token->kind == TOKEN_IO_NUMBER || redirection_kind(token->kind) >= 0;
}

static bool is_standard(struct str text)
{
	return text.n == 1 && (*text.p == '-' || (*text.p >= '0' && *text.p <= '2'));
}

static unsigned redirection_touches(const struct redir *redir)
{
	bool standard = redir->fd <= 2;

	switch (redir->kind) {
	case REDIR_READ:
	case REDIR_HERE:
		return standard ? 0 : TOUCH_FDS;
	case REDIR_WRITE:
	case REDIR_CLOBBER:
	case REDIR_APPEND:
	case REDIR_READ_WRITE:
		return TOUCH_FILES | (standard ? 0 : TOUCH_FDS);
	case REDIR_DUP_READ:
	case REDIR_DUP_WRITE:
		standard = standard && (redir->target->flags & WORD_CONSTANT) &&
			   is_standard(redir->target->text);
		return standard ? 0 : TOUCH_FDS;
	}
	return TOUCH_FDS;
}

static bool other_shells(struct parser *p, enum token_kind kind, struct lex_mark at)
{
	if (kind == TOKEN_HERE_STRING)
		return parse_soft(p, at,
			"<<< (here-string)" NOT_POSIX "write printf '%%s\\n' WORD | COMMAND, "
			"or a here-document");
	if (kind == TOKEN_AND_GREAT)
		return parse_soft(p, at, "&>" NOT_POSIX "write >FILE 2>&1 instead");
	if (kind == TOKEN_AND_DGREAT)
		return parse_soft(p, at, "&>>" NOT_POSIX "write >>FILE 2>&1 instead");
	return true;
}

/* 2.7.5, 2.7.6: behind <& and >& stands a number or - */
static bool check_descriptor(
	struct parser *p, const struct redir *redir, enum token_kind kind, struct lex_mark at)
{
	struct str text = redir->target->text;
	size_t i = 0;

	if ((redir->kind != REDIR_DUP_READ && redir->kind != REDIR_DUP_WRITE) ||
		!(redir->target->flags & WORD_CONSTANT))
		return true;
	while (i < text.n && is_digit(text.p[i]))
		i++;
	if ((i == text.n && i > 0) || str_equal(text, STR("-")))
		return true;
	if (kind == TOKEN_GREATAND && redir->fd == 1)
		return parse_soft(p, at, ">&FILE" NOT_POSIX "write >FILE 2>&1 instead");
	return parse_soft(
		p, at, "expected a descriptor number or - behind \"%s\"", token_name(kind));
}

/* io_file : operator filename; io_here : operator here_end */
static bool parse_target(
	struct parser *p, struct redir *redir, enum token_kind kind, struct lex_mark at)
{
	if (kind == TOKEN_DLESS || kind == TOKEN_DLESSDASH)
		return parse_here_delimiter(p, redir, kind == TOKEN_DLESSDASH, at);
	redir->target = parse_next_word(p, "a file name");
	if (redir->target == NULL)
		return false;
	parse_single(p, redir->target);
	return check_descriptor(p, redir, kind, at);
}

/* io_redirect : [IO_NUMBER] io_file | [IO_NUMBER] io_here */
bool parse_redirection(struct parser *p, struct redir **out)
{
	struct redir *redir = PARSE_NEW(p, struct redir);
	struct token token = *parse_peek(p);
	int number = -1;

	if (token.kind == TOKEN_IO_NUMBER) {
		number = token.number;
		if (number < 0) {
			parse_fail(p, token.at, "the descriptor number is too large");
			return false;
		}
		parse_advance(p);
		token = *parse_peek(p);
	}
	if (redirection_kind(token.kind) < 0 || !other_shells(p, token.kind, token.at)) {
		parse_unexpected(p, "a redirection");
		return false;
	}
	redir->kind = (enum redir_kind)redirection_kind(token.kind);
	redir->fd = number >= 0 ? number
		    : redir->kind == REDIR_READ || redir->kind == REDIR_READ_WRITE ||
				    redir->kind == REDIR_DUP_READ || redir->kind == REDIR_HERE
			    ? 0
			    : 1;
	redir->line = token.at.line;
	parse_advance(p);
	if (!parse_target(p, redir, token.kind, token.at))
		return false;
	p->touches |= redirection_touches(redir);
	*out = redir;
	return true;
}

bool parse_redirections(struct parser *p, struct redir ***last)
{
	while (parse_is_redirection(p)) {
		if (!parse_redirection(p, *last))
			return false;
		*last = &(**last)->next;
	}
	return !p->failed;
}

/* ---- simple commands ---- */

/* struct simple: a simple command that is being read */
struct simple {
	struct node *node;
	struct redir **last_redir;
	struct assign **last_assign;
	struct word **last_word;
	struct lex_mark at;		/* the first word */
	bool named;			/* the command name is known: after `command` the next word
					 * is one */
};

static bool is_declaration_utility(struct str name)
{
	return str_equal(name, STR("export")) || str_equal(name, STR("readonly")) ||
	       str_equal(name, STR("local"));
}

/* 2.9.1.1: `command` in front of a declaration utility does not change how its operands are
 * expanded */
static void look_at_name(struct parser *p, struct simple *s, const struct word *word)
{
	if (!(word->flags & WORD_CONSTANT)) {
		s->named = true;
	} else if (s->node->simple.count > 1 && word->text.n > 1 && word->text.p[0] == '-') {
		return;
	} else if (is_declaration_utility(word->text)) {
		s->named = true;
		p->assigning = ASSIGNING_DECLARED;
	} else {
		s->named = !str_equal(word->text, STR("command"));
	}
}

static void add_word(struct parser *p, struct simple *s, struct word *word)
{
	struct node *node = s->node;

	*s->last_word = word;
	s->last_word = &word->next;
	if (node->simple.count++ == 0) {
		p->assigning = ASSIGNING_NOT;
		node->simple.one_field_each = true;
		if (word->flags & WORD_CONSTANT)
			node->simple.command = names_intern(p->env->names, word->text);
	}
	if (!s->named)
		look_at_name(p, s, word);
	if (!(word->flags & WORD_ONE_FIELD))
		node->simple.one_field_each = false;
}

static void add_assignment(struct parser *p, struct simple *s, const struct token *token)
{
	struct assign *assign = PARSE_NEW(p, struct assign);

	assign->name = token->name;
	assign->value = token->word;
	assign->line = token->at.line;
	*s->last_assign = assign;
	s->last_assign = &assign->next;
	p->touches |= TOUCH_VARS;
}

/* a ( in a command: array assignments, extended patterns, or nonsense */
static bool open_in_command(struct parser *p, const struct token *before)
{
	struct token token = *parse_peek(p);
	char last = token.at.pos > 0 && token.at.pos == before->end
			    ? p->lexer.text[token.at.pos - 1]
			    : '\0';

	if (last == '=') {
		if (!parse_soft(p, token.at,
			    "arrays are not in POSIX: use the positional parameters (set -- a b "
			    "c)"))
			return false;
	} else if (last == '@' || last == '?' || last == '*' || last == '+' || last == '!') {
		if (!parse_soft(p, token.at,
			    "%c(...) is an extended pattern, which" NOT_POSIX "use \"case\"",
			    last))
			return false;
	} else {
		parse_unexpected(p, "a word, a redirection or the end of the command");
		return false;
	}
	parse_advance(p);
	return parse_skip_balanced(p, '(', ')');
}

/* <(...) and >(...), as ksh and bash have it */
bool parse_process_substitution(struct parser *p)
{
	struct token token = *parse_peek(p);

	if (!parse_soft(p, token.at,
		    "%s...) (process substitution)" NOT_POSIX "use a pipe, a temporary file "
		    "or mkfifo",
		    token_name(token.kind)))
		return false;
	parse_advance(p);
	return parse_skip_balanced(p, '(', ')');
}

/* one element of a simple command. *more false: the command ends here. */
static bool parse_element(struct parser *p, struct simple *s, struct token *before, bool *more)
{
	const struct token *token = parse_peek(p);

	if (token->kind == TOKEN_WORD) {
		if (s->node->simple.count == 0)
			s->at = token->at;
		parse_advance(p);
		*before = *token;
		if (UNLIKELY(token->reserved != TOKEN_END))
			parse_stray(p, token);
		add_word(p, s, parse_token_word(p, before));
	} else if (token->kind == TOKEN_ASSIGNMENT) {
		parse_advance(p);
		*before = *token;
		add_assignment(p, s, token);
	} else if (parse_is_redirection(p)) {
		if (!parse_redirection(p, s->last_redir))
			return false;
		s->last_redir = &(*s->last_redir)->next;
	} else if (token->kind == TOKEN_PROCESS_READ || token->kind == TOKEN_PROCESS_WRITE) {
		return parse_process_substitution(p);
	} else if (token->kind == TOKEN_OPEN &&
		   (s->node->simple.count > 0 || s->node->simple.assigns != NULL)) {
		return open_in_command(p, before);
	} else {
		*more = false;
	}
	return !p->failed;
}

/* fname '(' : is what was read so far one word, and a ( behind it? */
static bool is_function(struct parser *p, const struct simple *s)
{
	return s->node->simple.count == 1 && s->node->simple.assigns == NULL &&
	       s->node->redirs == NULL && parse_peek(p)->kind == TOKEN_OPEN &&
	       strchr("@?*+!=", p->lexer.text[p->token.at.pos - 1]) == NULL;
}

static void finish_simple(struct parser *p, struct simple *s)
{
	const struct parse_env *env = p->env;

	if (s->node->simple.count == 0)
		return;
	if (env->touches != NULL)
		p->touches |= env->touches(env->context, s->node);
	else
		p->touches |= TOUCH_CALL;
	if (env->recover)
		parse_check_simple(p, s->node, s->at);
}

/* simple_command : cmd_prefix cmd_word cmd_suffix | ... ; function_definition when a ( comes behind
 * the first word */
struct node *parse_simple(struct parser *p)
{
	struct token first = *parse_peek(p), before = first;
	unsigned outer = parse_touch_begin(p);
	struct node *node = parse_node(p, NODE_SIMPLE, first.at.line);
	struct simple s = { .node = node,
		.last_redir = &node->redirs,
		.last_assign = &node->simple.assigns,
		.last_word = &node->simple.words };
	bool more = true, fine = true;

	while (fine && more) {
		fine = parse_element(p, &s, &before, &more);
		if (fine && more && is_function(p, &s)) {
			p->assigning = ASSIGNING_PREFIX;
			p->touches = outer;
			return parse_function(p, node->simple.words, first.at);
		}
	}
	p->assigning = ASSIGNING_PREFIX;
	if (fine && node->simple.words == NULL && node->simple.assigns == NULL &&
		node->redirs == NULL) {
		parse_unexpected(p, "a command");
		fine = false;
	}
	if (!fine) {
		p->touches |= outer;
		return NULL;
	}
	finish_simple(p, &s);
	parse_touch_end(p, node, outer, first.at);
	return node;
}
