/* parse_param.c - what a $ begins: parameters (2.6.2) and, handed on, substitutions */
#include "parse_private.h"
#include "words.h"

static bool is_special(int c)
{
	return c == '@' || c == '*' || c == '#' || c == '?' || c == '-' || c == '$' || c == '!';
}

static bool is_digit_byte(int c)
{
	return c >= '0' && c <= '9';
}

/* the name at pos, in the text itself or, when lines are continued in it, in the scratch buffer */
static name_id take_name(struct parser *p)
{
	struct lexer *lexer = &p->lexer;
	size_t start = lexer->pos, before = p->scratch.n;
	struct str name;
	name_id id;
	int c;

	while (lexer->pos < lexer->n && (lex_class_of(lexer->text[lexer->pos]) & LEX_NAME))
		lexer->pos++;
	name = (struct str){ lexer->text + start, lexer->pos - start };
	if (lexer->pos < lexer->n && lexer->text[lexer->pos] == '\\') {
		buf_add(&p->scratch, name);
		while ((c = lex_peek(lexer)) != LEX_END && is_name_byte((char)c)) {
			buf_add_byte(&p->scratch, (char)c);
			lex_skip(lexer);
		}
		name = (struct str){ p->scratch.p + before, p->scratch.n - before };
	}
	id = names_intern(p->env->names, name);
	p->scratch.n = before;
	return id;
}

static void take_position(struct parser *p, struct param *param, bool all)
{
	size_t value = 0;
	int c;

	do {
		c = lex_peek(&p->lexer);
		value = value > (SIZE_MAX - 9) / 10 ? SIZE_MAX : value * 10 + (size_t)(c - '0');
		lex_skip(&p->lexer);
	} while (all && is_digit_byte(lex_peek(&p->lexer)));
	param->kind = value == 0 ? PARAM_SPECIAL : PARAM_POSITIONAL;
	param->special = '0';
	param->position = value;
}

/* a parameter that begins with c, the byte at pos. braced: all digits count. */
static bool take_parameter(struct parser *p, struct param *param, int c, bool braced)
{
	if (is_digit_byte(c)) {
		take_position(p, param, braced);
	} else if (c != LEX_END && is_name_start((char)c)) {
		struct lex_mark at = lex_here(&p->lexer);
		param->kind = PARAM_VARIABLE;
		param->name = take_name(p);
		if (p->env->recover)
			parse_check_parameter(p, names_text(p->env->names, param->name), at);
	} else if (is_special(c)) {
		lex_skip(&p->lexer);
		param->kind = PARAM_SPECIAL;
		param->special = (char)c;
	} else {
		return false;
	}
	return true;
}

static struct param *new_param(struct parser *p)
{
	struct param *param = PARSE_NEW(p, struct param);
	param->line = p->lexer.line;
	return param;
}

static bool add_param(struct builder *b, const struct param *param, bool quoted)
{
	struct part *part = builder_part(b, PART_PARAM, quoted);
	part->param = param;
	if (param->kind == PARAM_SPECIAL && param->special == '@' && param->op != PARAM_LENGTH)
		b->splits = true;
	return true;
}

/* 2.2.4 */
static bool dollar_single(struct builder *b, struct lex_mark open)
{
	struct parser *p = b->p;
	struct buf *bytes = buf_new(parse_arena(p));
	const struct part *last = b->last;
	size_t n = p->scratch.n;
	bool nul;

	lex_skip(&p->lexer);
	if (!lex_dollar_quote(&p->lexer, bytes, &nul)) {
		parse_unclosed(p, open, "a single-quote (')", "$'...'");
		return false;
	}
	if (nul)
		parse_note(p, open, "a NUL byte in $'...' ends the text: no word can hold one");
	builder_literal(b, buf_str(bytes), true);
	builder_end_quotes(b, last, n);
	return true;
}

static bool dollar_plain(struct builder *b, bool quoted, int c)
{
	struct param *param = new_param(b->p);

	if (take_parameter(b->p, param, c, false))
		return add_param(b, param, quoted);
	builder_byte(b, '$', quoted);
	return true;
}

static bool dollar_open(struct builder *b, bool quoted, struct lex_mark open)
{
	struct lexer *lexer = &b->p->lexer;

	lex_skip(lexer);
	if (b->p->no_commands && lex_peek(lexer) != '(') {
		builder_literal(b, STR("$("), quoted);
		return true;
	}
	return parse_parenthesis(b, quoted, open);
}

bool parse_dollar(struct builder *b, bool quoted)
{
	struct lexer *lexer = &b->p->lexer;
	struct lex_mark open = lex_here(lexer);
	int c;

	lex_skip(lexer);
	c = lex_peek(lexer);
	if (c == '{') {
		lex_skip(lexer);
		return parse_braced(b, quoted, open);
	}
	if (c == '(')
		return dollar_open(b, quoted, open);
	if (c == '\'' && !quoted)
		return dollar_single(b, open);
	if (c == '"' && !quoted)
		return parse_soft(b->p, open,
			"$\"...\" (translated text)" NOT_POSIX "use gettext, or plain "
			"double-quotes");
	return dollar_plain(b, quoted, c);
}

/* ---- ${...} ---- */

static struct word *operand(struct parser *p, enum word_context context)
{
	struct builder b;
	struct word *word = NULL;

	builder_init(&b, p, context);
	if (context == CONTEXT_OPERAND)
		parse_tilde(&b);
	if (parse_parts(&b))
		word = builder_finish(&b);
	p->scratch.n = b.start;
	return word;
}

/* a form that other shells have: said, and passed over up to the } */
static bool other_form(struct parser *p, struct param *param, struct lex_mark at, int c)
{
	bool go_on;

	param->op = PARAM_PLAIN;
	if (c == '!')
		go_on = parse_soft(p, at,
			"${!name}" NOT_POSIX "use eval \"value=\\${$name}\" with a name that "
			"you know");
	else if (c == '/')
		go_on = parse_soft(p, at,
			"${name/pattern/text}" NOT_POSIX "use sed, or ${name#pattern} and "
			"${name%%pattern}");
	else if (c == '^')
		go_on = parse_soft(p, at,
			"${name^} and ${name^^} are not in POSIX: use tr '[:lower:]' '[:upper:]'");
	else if (c == ',')
		go_on = parse_soft(p, at,
			"${name,} and ${name,,} are not in POSIX: use tr '[:upper:]' '[:lower:]'");
	else if (c == '@')
		go_on = parse_soft(p, at, "${name@operator} is not in POSIX");
	else
		go_on = parse_soft(p, at,
			"arrays are not in POSIX: use the positional parameters (set -- a b c)");
	return go_on && operand(p, CONTEXT_OPERAND) != NULL;
}

static struct part *expression(struct parser *p)
{
	struct lex_mark at = lex_here(&p->lexer);
	struct word *word = operand(p, CONTEXT_OFFSET);
	struct builder b;
	struct part *part;

	if (word == NULL)
		return NULL;
	if ((word->flags & WORD_CONSTANT) && str_is_blank(word->text)) {
		builder_init(&b, p, CONTEXT_OFFSET);
		builder_byte(&b, '0', true);
		word = builder_finish(&b);
	}
	part = PARSE_NEW(p, struct part);
	return parse_arith(p, part, word, at) ? part : NULL;
}

/* ${name:offset:length} */
static bool substring(struct parser *p, struct param *param)
{
	param->op = PARAM_SUBSTRING;
	if (lex_peek(&p->lexer) == '}') {
		parse_fail(p, lex_here(&p->lexer),
			"expected -, =, ?, + or an offset behind \":\" in ${...}");
		return false;
	}
	param->offset = expression(p);
	if (param->offset != NULL && lex_take(&p->lexer, ':'))
		param->length = expression(p);
	return !p->failed;
}

static enum param_op default_operator(int c)
{
	return c == '-'	  ? PARAM_DEFAULT
	       : c == '=' ? PARAM_ASSIGN
	       : c == '?' ? PARAM_ERROR
			  : PARAM_ALTERNATIVE;
}

static bool take_word(struct builder *b, struct param *param, bool quoted)
{
	struct word *word;
	bool trims = param->op >= PARAM_TRIM_SUFFIX && param->op <= PARAM_TRIM_PREFIX_LONG;

	lex_skip(&b->p->lexer);
	if (param->op == PARAM_TRIM_SUFFIX && lex_take(&b->p->lexer, '%'))
		param->op = PARAM_TRIM_SUFFIX_LONG;
	if (param->op == PARAM_TRIM_PREFIX && lex_take(&b->p->lexer, '#'))
		param->op = PARAM_TRIM_PREFIX_LONG;
	word = operand(b->p, trims || !quoted ? CONTEXT_OPERAND : CONTEXT_OPERAND_QUOTED);
	if (word == NULL)
		return false;
	if (trims)
		parse_pattern(b->p, word);
	else if (!(word->flags & WORD_ONE_FIELD))
		b->splits = true;
	if (param->op == PARAM_ASSIGN)
		b->p->touches |= TOUCH_VARS;
	param->word = word;
	return true;
}

static bool bad_expansion(struct parser *p, int c)
{
	if (c == LEX_END || c == '\n')
		return true;	/* said where the } is missed */
	parse_fail(
		p, lex_here(&p->lexer), "bad parameter expansion: unexpected \"%c\" in ${...}", c);
	return false;
}

/* the operator behind the parameter and its word */
static bool take_operator(struct builder *b, struct param *param, bool quoted)
{
	struct parser *p = b->p;
	struct lex_mark at = lex_here(&p->lexer);
	int c = lex_peek(&p->lexer);

	if (c == '}')
		return true;
	if (c == ':') {
		lex_skip(&p->lexer);
		c = lex_peek(&p->lexer);
		if (c != '-' && c != '=' && c != '?' && c != '+')
			return substring(p, param);
		param->colon = true;
	}
	if (c == '-' || c == '=' || c == '?' || c == '+') {
		param->op = default_operator(c);
		return take_word(b, param, quoted);
	}
	if (c == '%' || c == '#') {
		param->op = c == '%' ? PARAM_TRIM_SUFFIX : PARAM_TRIM_PREFIX;
		return take_word(b, param, quoted);
	}
	if (c != LEX_END && strchr("/^,@[", c) != NULL)
		return other_form(p, param, at, c);
	return bad_expansion(p, c);
}

/* 2.6.2: ${#parameter}; ${#} and ${#-word} are about $# itself. *done: it was a length. */
static bool take_length(struct parser *p, struct param *param, bool *done)
{
	struct lexer *lexer = &p->lexer;
	struct lex_mark at = lex_here(lexer), behind;
	int c;

	lex_skip(lexer);
	behind = lex_here(lexer);
	c = lex_peek(lexer);
	*done = c != '}' && take_parameter(p, param, c, true);
	if (*done && lex_peek(lexer) == '[')
		return other_form(p, param, at, '[');
	param->op = *done ? PARAM_LENGTH : PARAM_PLAIN;
	if (*done && (param->kind != PARAM_SPECIAL || lex_peek(lexer) == '}'))
		return true;
	*done = false;
	*param = (struct param){ .kind = PARAM_SPECIAL, .special = '#', .line = param->line };
	lex_return(lexer, behind);
	return true;
}

/* ${!name} */
static bool is_indirect(struct lexer *lexer)
{
	struct lex_mark mark = lex_here(lexer);
	bool indirect;
	int c;

	lex_skip(lexer);
	c = lex_peek(lexer);
	indirect = c != LEX_END && is_name_byte((char)c);
	if (c == '#' || c == '@' || c == '*') {
		lex_skip(lexer);
		indirect = lex_peek(lexer) == '}';
	}
	lex_return(lexer, mark);
	return indirect;
}

static bool braced_inside(struct builder *b, struct param *param, bool quoted, struct lex_mark open)
{
	struct parser *p = b->p;
	int c = lex_peek(&p->lexer);
	bool done = false;

	if (c == '!' && is_indirect(&p->lexer))
		return other_form(p, param, open, '!');
	if (c == '#') {
		if (!take_length(p, param, &done))
			return false;
	} else if (!take_parameter(p, param, c, true)) {
		return bad_expansion(p, c);
	}
	return done || take_operator(b, param, quoted);
}

bool parse_braced(struct builder *b, bool quoted, struct lex_mark open)
{
	struct parser *p = b->p;
	struct param *param = new_param(p);
	bool fine;

	if (!parse_enter(p))
		return false;
	fine = braced_inside(b, param, quoted, open);
	parse_leave(p);
	if (!fine || p->failed)
		return false;
	if (!lex_take(&p->lexer, '}')) {
		if (bad_expansion(p, lex_peek(&p->lexer)))
			parse_unclosed(p, open, "\"}\"", "\"${\"");
		return false;
	}
	return add_param(b, param, quoted);
}
