/* arith_scan.c - characters to the tokens of an arithmetic expression, and messages about them. */
#include "arith_scan.h"

#define LIMIT_SHOWN 40		/* bytes of a token that a message shows */

struct spelling {
	char text[4];
	unsigned char length, kind, op;
};

/* Longer spellings stand before their own beginnings. */
static const struct spelling spellings[] = {
	{ "<<=", 3, TOKEN_ASSIGN, OP_LEFT }, { ">>=", 3, TOKEN_ASSIGN, OP_RIGHT },
	{ "<<", 2, TOKEN_BINARY, OP_LEFT }, { ">>", 2, TOKEN_BINARY, OP_RIGHT },
	{ "<=", 2, TOKEN_BINARY, OP_LESS_EQUAL }, { ">=", 2, TOKEN_BINARY, OP_GREATER_EQUAL },
	{ "<", 1, TOKEN_BINARY, OP_LESS }, { ">", 1, TOKEN_BINARY, OP_GREATER },
	{ "==", 2, TOKEN_BINARY, OP_EQUAL }, { "!=", 2, TOKEN_BINARY, OP_NOT_EQUAL },
	{ "&&", 2, TOKEN_BINARY, OP_AND }, { "||", 2, TOKEN_BINARY, OP_OR },
	{ "+=", 2, TOKEN_ASSIGN, OP_ADD }, { "-=", 2, TOKEN_ASSIGN, OP_SUBTRACT },
	{ "*=", 2, TOKEN_ASSIGN, OP_MULTIPLY }, { "/=", 2, TOKEN_ASSIGN, OP_DIVIDE },
	{ "%=", 2, TOKEN_ASSIGN, OP_REMAINDER }, { "&=", 2, TOKEN_ASSIGN, OP_BIT_AND },
	{ "^=", 2, TOKEN_ASSIGN, OP_BIT_XOR }, { "|=", 2, TOKEN_ASSIGN, OP_BIT_OR },
	{ "=", 1, TOKEN_ASSIGN, OP_NONE },
	{ "+", 1, TOKEN_BINARY, OP_ADD }, { "-", 1, TOKEN_BINARY, OP_SUBTRACT },
	{ "*", 1, TOKEN_BINARY, OP_MULTIPLY }, { "/", 1, TOKEN_BINARY, OP_DIVIDE },
	{ "%", 1, TOKEN_BINARY, OP_REMAINDER }, { "&", 1, TOKEN_BINARY, OP_BIT_AND },
	{ "^", 1, TOKEN_BINARY, OP_BIT_XOR }, { "|", 1, TOKEN_BINARY, OP_BIT_OR },
	{ "!", 1, TOKEN_NOT, OP_NONE }, { "~", 1, TOKEN_COMPLEMENT, OP_NONE },
	{ "(", 1, TOKEN_OPEN, OP_NONE }, { ")", 1, TOKEN_CLOSE, OP_NONE },
	{ "?", 1, TOKEN_QUESTION, OP_NONE }, { ":", 1, TOKEN_COLON, OP_NONE },
};

/* ---- messages ---- */

void scan_fail(struct scan *s, size_t offset, const char *message)
{
	if (!s->failed) {
		s->error->message = message;
		s->error->offset = offset;
	}
	s->failed = true;
	s->token = (struct token){ .kind = TOKEN_END, .start = s->text.n, .end = s->text.n };
	s->at = s->text.n;
}

const char *arith_message(struct arena *a, const char *format, ...)
{
	struct buf *text = buf_new(a);
	va_list args;
	va_start(args, format);
	report_add_va(text, format, args);
	va_end(args);
	return buf_terminated(text);
}

/* fail_at_token: the message ends with the current token */
static void fail_at_token(struct scan *s, const char *before, const char *what, const char *behind)
{
	struct str text = scan_token_text(s);
	bool cut = text.n > LIMIT_SHOWN;
	scan_fail(s, s->token.start, arith_message(s->arena, "%s%s%s\"%.*s%s", before, what, behind,
		cut ? LIMIT_SHOWN : (int)text.n, text.p, cut ? "...\"" : "\""));
}

void scan_fail_found(struct scan *s, const char *what)
{
	if (s->token.kind == TOKEN_END)
		scan_fail(s, s->token.start, arith_message(s->arena,
			"expected %s, found the end of the expression", what));
	else
		fail_at_token(s, "expected ", what, ", found ");
}

void scan_fail_token(struct scan *s, const char *text)
{
	fail_at_token(s, "", text, "");
}

/* Spellings that other shells have, how they are called, and what POSIX has instead. */
static const struct {
	const char *spelling, *what, *advice;
} foreign[] = {
	{ "**", "\"**\"", "multiply, x*x for a square" },
	{ ",", "\",\"", "write a $(( )) for each expression" },
	{ "#", "BASE#DIGITS", "write 0xff, 017 or ${x#0}" },
	{ ".", "\".\"", "there are only integers" },
	{ "[", "name[...]", "use the positional parameters (set -- a b c)" },
};

static void fail_foreign(struct scan *s, size_t at, const char *what, const char *advice)
{
	scan_fail(s, at, arith_message(s->arena, "%s" NOT_POSIX "%s", what, advice));
}

/* fail_unknown: no token of ours begins at s->token.start. */
static void fail_unknown(struct scan *s)
{
	struct str rest = str_skip(s->text, s->token.start);
	for (size_t i = 0; i < ARRAY_LENGTH(foreign); i++) {
		if (str_starts(rest, str_of(foreign[i].spelling))) {
			fail_foreign(s, s->token.start, foreign[i].what, foreign[i].advice);
			return;
		}
	}
	s->token.kind = TOKEN_NAME;
	s->token.end = s->token.start + utf8_length(rest);
	scan_fail_token(s, "unexpected ");
}

/* ---- tokens ---- */

struct str scan_token_text(const struct scan *s)
{
	return (struct str){ s->text.p + s->token.start, s->token.end - s->token.start };
}

static size_t skip_blanks(const struct scan *s, size_t at)
{
	while (at < s->text.n && arith_is_blank(s->text.p[at]))
		at++;
	return at;
}

static void scan_operator(struct scan *s)
{
	struct str rest = str_skip(s->text, s->token.start);
	size_t count = str_starts(rest, STR("**")) ? 0 : ARRAY_LENGTH(spellings);
	for (size_t i = 0; i < count; i++) {
		const struct spelling *spelling = &spellings[i];
		if (spelling->text[0] != rest.p[0])
			continue;
		if (!str_starts(rest, (struct str){ spelling->text, spelling->length }))
			continue;
		s->token.kind = spelling->kind;
		s->token.op = spelling->op;
		s->at = s->token.end = s->token.start + spelling->length;
		return;
	}
	fail_unknown(s);
}

static void scan_number(struct scan *s)
{
	s->token.kind = TOKEN_NUMBER;
	switch (arith_magnitude(scan_token_text(s), &s->token.number)) {
	case NUMBER_OK:
		return;
	case NUMBER_MALFORMED:
		scan_fail_token(s, "expected decimal, 0octal or 0xhex, found ");
		return;
	case NUMBER_OUT_OF_RANGE:
		scan_fail_token(s, "constant out of range: ");
		return;
	}
}

static void scan_word(struct scan *s, char first)
{
	size_t end = s->token.start + 1;
	while (end < s->text.n && is_name_byte(s->text.p[end]))
		end++;
	s->at = s->token.end = end;
	if (is_digit(first))
		scan_number(s);
	else
		s->token.kind = TOKEN_NAME;
}

void scan_next(struct scan *s)
{
	size_t at = skip_blanks(s, s->at);
	s->token = (struct token){ .kind = TOKEN_END, .start = at, .end = at };
	s->at = at;
	if (at == s->text.n)
		return;
	if (s->next_operand != NULL && s->next_operand->offset == at) {
		s->token.kind = TOKEN_OPERAND;
		s->token.part = s->next_operand->part;
		s->next_operand = s->next_operand->next;
		s->at = s->token.end = at + 1;
	} else if (is_name_byte(s->text.p[at])) {
		scan_word(s, s->text.p[at]);
	} else {
		scan_operator(s);
	}
}

bool scan_assignment_follows(struct scan *s)
{
	struct str rest = str_skip(s->text, skip_blanks(s, s->at));
	size_t i = rest.n > 0 && (rest.p[0] == '<' || rest.p[0] == '>');
	if (i == 1 && (rest.n < 2 || rest.p[1] != rest.p[0]))
		return false;
	if (i < rest.n && rest.p[i] != '\0' && strchr("+-*/%&^|<>", rest.p[i]) != NULL)
		i++;
	return i < rest.n && rest.p[i] == '=' && (i > 0 || rest.n < 2 || rest.p[1] != '=');
}

/* ---- ++ and -- ---- */

static bool doubled_at(const struct scan *s, size_t at)
{
	char c = at + 1 < s->text.n ? s->text.p[at] : '\0';
	return (c == '+' || c == '-') && s->text.p[at + 1] == c;
}

static bool refuse(struct scan *s, size_t at)
{
	if (s->text.p[at] == '+')
		fail_foreign(s, at, "\"++\"", "use x=$((x+1))");
	else
		fail_foreign(s, at, "\"--\"", "use x=$((x-1))");
	return false;
}

/* is_operand_at: does an operand begin there? */
static bool is_operand_at(const struct scan *s, size_t at)
{
	if (s->next_operand != NULL && s->next_operand->offset == at)
		return true;
	return at < s->text.n && (is_name_byte(s->text.p[at]) || s->text.p[at] == '(');
}

/* x++ is refused, but x--1 and x--y are x minus a negative operand: $((x-$y)) when y holds -1. */
bool scan_refuse_increment(struct scan *s)
{
	size_t at = s->token.start;
	if (s->token.kind != TOKEN_BINARY || !doubled_at(s, at) || is_operand_at(s, at + 2))
		return true;
	return refuse(s, at);
}

/* ++x would silently be +(+x): whoever writes it means something else. --5 and - -x are allowed. */
bool scan_refuse_prefix_increment(struct scan *s)
{
	size_t at = s->token.start, behind = at + 2;
	if (!doubled_at(s, at) || behind >= s->text.n || !is_name_start(s->text.p[behind]))
		return true;
	return refuse(s, at);
}

/* ---- words ---- */

static bool is_plain_operand(const struct part *part)
{
	if (part->kind != PART_PARAM || part->param->op != PARAM_PLAIN)
		return false;
	const struct param *param = part->param;
	return param->kind != PARAM_SPECIAL || (param->special != '@' && param->special != '*');
}

/* An operand beside a name, a digit or another operand is only a piece of one: $x$y, 1$x, 0x$x. */
static bool touches(struct str a, struct str b)
{
	return a.n > 0 && b.n > 0 && is_name_byte(a.p[a.n - 1]) && is_name_byte(b.p[0]);
}

static void add_operand(struct scan *s, struct arith_operand **last, size_t offset,
	const struct part *part)
{
	struct arith_operand *operand = ARENA_NEW(s->arena, struct arith_operand);
	operand->offset = offset;
	operand->part = part;
	if (*last == NULL)
		s->operands = s->next_operand = operand;
	else
		(*last)->next = operand;
	*last = operand;
}

bool scan_flatten(struct scan *s, const struct word *word)
{
	const struct part *part = word->parts;
	struct arith_operand *last = NULL;
	struct buf text = { .arena = s->arena };
	bool after_operand = false;
	if (part == NULL)
		return true;
	if (part->kind == PART_LITERAL && part->next == NULL) {
		s->text = part->text;
		return true;
	}
	for (; part != NULL; part = part->next) {
		bool literal = part->kind == PART_LITERAL;
		struct str piece = literal ? part->text : STR("0");
		if (!literal && !is_plain_operand(part))
			return false;
		if ((!literal || after_operand) && touches(buf_str(&text), piece))
			return false;
		if (!literal)
			add_operand(s, &last, text.n, part);
		buf_add(&text, piece);
		after_operand = (piece.n > 0 && !literal) || (piece.n == 0 && after_operand);
	}
	s->text = buf_str(&text);
	return !text.overflowed;
}
