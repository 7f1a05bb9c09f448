/* fuzz_arith - any bytes as an arithmetic expression: a number or a message, the same twice; and a number is what a slow
 * twin makes of the text, which has no tree and computes with 128 bits */
#include "arith.h"
#include "fuzz.h"

static const struct str values[] = {
	{ "", 0 }, { "7", 1 }, { "-3", 2 }, { "0x10", 4 }, { "abc", 3 },
	{ "9223372036854775807", 19 }, { NULL, 0 }
};
enum { TEXTUAL = 4 };
static const int64_t meant[] = { 0, 7, -3, 16, 0, INT64_MAX, 0 };

static bool value(void *context, name_id name, struct str *out)
{
	(void)context;
	*out = values[name % ARRAY_LENGTH(values)];
	return true;
}

static bool assign(void *context, name_id name, int64_t number)
{
	(void)context;
	(void)name;
	(void)number;
	return true;
}

static bool operand(void *context, const struct part *part, struct str *out)
{
	(void)part;
	return value(context, 1, out);
}

static enum arith_result evaluate(struct names *names, struct str text, int64_t *out)
{
	struct arena arena = { 0 };
	struct limits limits = fuzz_limits();
	struct arith_error error = { NULL, 0 };
	const struct arith_env env = { NULL, value, assign, operand };
	enum arith_result result = ARITH_ERROR;
	const struct arith *tree = arith_parse_text(&arena, names, &limits, text, &error);
	if (tree != NULL)
		result = arith_evaluate(tree, names, &env, out, &error, &arena);
	assert(result != ARITH_TEXTUAL);
	assert(result == ARITH_OK || error.message != NULL);
	arena_free(&arena);
	return result;
}

/* ---- the twin: 2.6.4 and C, for text that is known to be an expression ---- */

/* struct twin: live: is this evaluated, or passed over by && || ?: */
struct twin {
	struct str rest;
	const struct names *names;
	bool wrong, edge;
	unsigned depth;
};

/* DEPTH: more than that is not followed. */
enum { DEPTH = 200 };

static int64_t whole(struct twin *t, bool live);

static bool take(struct twin *t, const char *token)
{
	while (t->rest.n > 0 && t->rest.p[0] != '\0' && strchr(" \t\n", t->rest.p[0]) != NULL)
		t->rest = str_skip(t->rest, 1);
	if (!str_starts(t->rest, str_of(token)))
		return false;
	t->rest = str_skip(t->rest, strlen(token));
	return true;
}

static bool is_next(struct twin *t, const char *token)
{
	struct str before = t->rest;
	bool there = take(t, token);
	t->rest = before;
	return there;
}

static int64_t narrow(__int128 v)
{
	return (int64_t)(uint64_t)(unsigned __int128)v;
}

static int64_t number(struct twin *t, struct str digits)
{
	unsigned __int128 v = 0;
	unsigned base = 10;
	if (digits.n > 1 && digits.p[0] == '0') {
		base = (digits.p[1] | 32) == 'x' ? 16 : 8;
		digits = str_skip(digits, base == 16 ? 2 : 1);
	}
	t->wrong |= digits.n == 0;
	for (; digits.n > 0; digits = str_skip(digits, 1)) {
		char c = (char)(digits.p[0] | 32);
		unsigned digit = is_digit(digits.p[0]) ? (unsigned)(digits.p[0] - '0') :
			c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 99;
		t->wrong |= digit >= base;
		if (v <= (unsigned __int128)1 << 64)
			v = v * base + digit;
	}
	/* behind a minus one more is fine, and wraps to what is meant */
	t->edge |= v == (unsigned __int128)1 << 63;
	t->wrong |= v > (unsigned __int128)1 << 63;
	return narrow((__int128)v);
}

static int64_t primary(struct twin *t, bool live)
{
	int64_t v;
	if (++t->depth > DEPTH) {
		t->wrong = true;
	} else if (take(t, "-")) {
		v = primary(t, live);
		return narrow(-(__int128)v);
	} else if (take(t, "+")) {
		return primary(t, live);
	} else if (take(t, "~")) {
		return ~primary(t, live);
	} else if (take(t, "!")) {
		return !primary(t, live);
	} else if (take(t, "(")) {
		v = whole(t, live);
		t->wrong |= !take(t, ")");
		return v;
	}
	struct str word = { t->rest.p, 0 };
	while (word.n < t->rest.n && is_name_byte(word.p[word.n]))
		word.n++;
	t->rest = str_skip(t->rest, word.n);
	if (word.n == 0 || t->wrong)
		t->wrong = true;
	else if (is_digit(word.p[0]))
		return number(t, word);
	else {
		size_t kind = names_find(t->names, word) % ARRAY_LENGTH(values);
		t->wrong |= live && kind == TEXTUAL;
		return meant[kind];
	}
	return 0;
}

static int64_t apply(struct twin *t, char op, char second, int64_t a, int64_t b, bool live)
{
	bool zero = b == 0;
	t->wrong |= live && zero && (op == '/' || op == '%');
	switch (op) {
	case '*': return narrow((__int128)a * b);
	case '/': return zero ? 0 : narrow((__int128)a / b);
	case '%': return zero ? 0 : narrow((__int128)a % b);
	case '+': return narrow((__int128)a + b);
	case '-': return narrow((__int128)a - b);
	case '<': return second == '<' ? narrow((__int128)(unsigned __int128)((unsigned __int128)a << (b & 63))) :
		second == '=' ? a <= b : a < b;
	case '>': return second == '>' ? narrow((__int128)a >> (b & 63)) : second == '=' ? a >= b : a > b;
	case '=': return a == b;
	case '!': return a != b;
	case '&': return a & b;
	case '^': return a ^ b;
	default: return a | b;
	}
}

static const char *const levels[][5] = {
	{ "||", NULL }, { "&&", NULL }, { "|", NULL }, { "^", NULL }, { "&", NULL }, { "==", "!=", NULL },
	{ "<=", ">=", "<", ">", NULL }, { "<<", ">>", NULL }, { "+", "-", NULL }, { "*", "/", "%", NULL }
};

/* take_operator: one of this level, which is no other one and does not assign */
static const char *take_operator(struct twin *t, size_t level)
{
	for (size_t i = 0; levels[level][i] != NULL; i++) {
		const char *op = levels[level][i];
		struct str before = t->rest;
		if (!take(t, op))
			continue;
		char next = t->rest.n > 0 ? t->rest.p[0] : '\0';
		bool other = strlen(op) == 1 && ((strchr("|&<>", op[0]) != NULL && next == op[0]) || next == '=');
		if (!other && !(strlen(op) == 2 && op[0] == op[1] && strchr("<>", op[0]) != NULL && next == '='))
			return op;
		t->rest = before;
	}
	return NULL;
}

static int64_t binary(struct twin *t, size_t level, bool live)
{
	if (level == ARRAY_LENGTH(levels))
		return primary(t, live);
	int64_t a = binary(t, level + 1, live);
	const char *op;
	while (!t->wrong && (op = take_operator(t, level)) != NULL) {
		bool and = level == 1, decided = level < 2 && (a != 0) != and;
		int64_t b = binary(t, level + 1, live && !decided);
		if (level < 2)
			a = decided ? !and : b != 0;
		else
			a = apply(t, op[0], op[1], a, b, live);
	}
	return a;
}

/* assignment: name OP= value; false: it is none, and nothing is taken */
static bool assignment(struct twin *t, int64_t *out, bool live)
{
	struct str before = t->rest;
	(void)take(t, "");
	struct str name = { t->rest.p, 0 };
	while (name.n < t->rest.n && is_name_byte(name.p[name.n]))
		name.n++;
	t->rest = str_skip(t->rest, name.n);
	(void)take(t, "");
	size_t n = 0;
	if (t->rest.n > 2 && (str_starts(t->rest, STR("<<=")) || str_starts(t->rest, STR(">>="))))
		n = 2;
	else if (t->rest.n > 1 && t->rest.p[1] == '=' && t->rest.p[0] != '\0' &&
		strchr("+-*/%&^|", t->rest.p[0]) != NULL)
		n = 1;
	struct str op = { t->rest.p, n };
	t->rest = str_skip(t->rest, n);
	if (name.n == 0 || is_digit(name.p[0]) || is_next(t, "==") || !take(t, "=")) {
		t->rest = before;
		return false;
	}
	int64_t b = whole(t, live);
	size_t kind = names_find(t->names, name) % ARRAY_LENGTH(values);
	t->wrong |= live && n > 0 && kind == TEXTUAL;
	*out = n == 0 ? b : apply(t, op.p[0], op.p[n - 1], meant[kind], b, live);
	return true;
}

static int64_t conditional(struct twin *t, bool live)
{
	int64_t v = binary(t, 0, live), a, b;
	if (t->wrong || !take(t, "?"))
		return v;
	a = whole(t, live && v != 0);
	t->wrong |= !take(t, ":");
	if (++t->depth > DEPTH)
		t->wrong = true;
	b = t->wrong ? 0 : conditional(t, live && v == 0);
	return v != 0 ? a : b;
}

static int64_t whole(struct twin *t, bool live)
{
	int64_t v = 0;
	if (++t->depth > DEPTH)
		t->wrong = true;
	if (!t->wrong && !assignment(t, &v, live))
		v = conditional(t, live);
	return t->wrong ? 0 : v;
}

/* is_refused: what could be ++ and --, and a constant that stands only behind a minus */
static bool is_refused(const struct twin *t, struct str text)
{
	return t->edge || memmem(text.p, text.n, "++", 2) != NULL || memmem(text.p, text.n, "--", 2) != NULL;
}

static void compare(const struct names *names, struct str text, enum arith_result result, int64_t v)
{
	struct twin t = { .rest = text, .names = names };
	int64_t expected = 0;
	(void)take(&t, "");
	if (t.rest.n > 0)
		expected = whole(&t, true);
	(void)take(&t, "");
	bool good = !t.wrong && t.rest.n == 0;
	if (t.depth > DEPTH)
		return;
	assert(result == ARITH_OK ? good && v == expected : !good || is_refused(&t, text));
}

FUZZ(input)
{
	struct names names;
	int64_t first = 0, second = 0;
	names_init(&names);
	enum arith_result result = evaluate(&names, input, &first);
	assert(evaluate(&names, input, &second) == result && first == second);
	compare(&names, input, result, first);
	names_free(&names);
}
