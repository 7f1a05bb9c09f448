/* test_arith.c - arithmetic, with a second opinion: random expressions are made as trees, printed,
 * and evaluated by a reference that counts in 128 bits. */
#include <stdio.h>
#include "unit.h"
#include "arith.h"

#define VARIABLES 5	/* a to e */

struct bench {
	struct arena arena;
	struct names names;
	struct limits limits;
	char values[64][32];	/* by name_id; empty: unset */
	bool refuse_values, refuse_assign;
};

static void bench_init(struct bench *b, const void *top)
{
	*b = (struct bench){ .refuse_values = false };
	names_init(&b->names);
	limits_read(&b->limits, top);
}

static void bench_free(struct bench *b)
{
	names_free(&b->names);
	arena_free(&b->arena);
}

static bool get(void *context, name_id name, struct str *value)
{
	struct bench *b = context;
	*value = (struct str){ NULL, 0 };
	if (b->refuse_values)
		return false;
	if (name < ARRAY_LENGTH(b->values) && b->values[name][0] != '\0')
		*value = str_of(b->values[name]);
	return true;
}

static bool put(void *context, name_id name, int64_t value)
{
	struct bench *b = context;
	if (b->refuse_assign)
		return false;
	assert_true(name < ARRAY_LENGTH(b->values));
	snprintf(b->values[name], sizeof(b->values[name]), "%lld", (long long)value);
	return true;
}

static bool operand(void *context, const struct part *part, struct str *text)
{
	return get(context, part->param->name, text);
}

static void set(struct bench *b, const char *name, const char *value)
{
	name_id id = names_intern(&b->names, str_of(name));
	assert_true(id < ARRAY_LENGTH(b->values));
	snprintf(b->values[id], sizeof(b->values[id]), "%s", value);
}

/* run: the result as text, or the message. */
static const char *run_tree(struct bench *b, const struct arith *tree, struct arith_error *error)
{
	struct arith_env env = { b, get, put, operand };
	int64_t out;
	char *text = arena_bytes(&b->arena, 32);
	if (tree == NULL)
		return error->message != NULL ? error->message : "textual";
	switch (arith_evaluate(tree, &b->names, &env, &out, error, &b->arena)) {
	case ARITH_OK:
		snprintf(text, 32, "%lld", (long long)out);
		return text;
	case ARITH_ERROR:
		return error->message != NULL ? error->message : "reported";
	case ARITH_TEXTUAL:
		return "textual";
	}
	return NULL;
}

static const char *run(struct bench *b, struct str text)
{
	struct arith_error error;
	return run_tree(b, arith_parse_text(&b->arena, &b->names, &b->limits, text, &error), &error);
}

static void check(struct bench *b, const char *text, const char *expected)
{
	assert_string_equal(run(b, str_of(text)), expected);
}

/* ---- by hand ---- */

static void constants(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	check(&b, "", "0");
	check(&b, " \t\n", "0");
	check(&b, "0", "0");
	check(&b, "010", "8");
	check(&b, "0x1F", "31");
	check(&b, "0Xff", "255");
	check(&b, "00", "0");
	check(&b, "9223372036854775807", "9223372036854775807");
	check(&b, "0x7fffffffffffffff", "9223372036854775807");
	check(&b, "-9223372036854775808", "-9223372036854775808");
	check(&b, "- 01000000000000000000000", "-9223372036854775808");
	check(&b, "9223372036854775808", "constant out of range: \"9223372036854775808\"");
	check(&b, "-9223372036854775809", "constant out of range: \"9223372036854775809\"");
	check(&b, "99999999999999999999", "constant out of range: \"99999999999999999999\"");
	check(&b, "08", "expected decimal, 0octal or 0xhex, found \"08\"");
	check(&b, "0x", "expected decimal, 0octal or 0xhex, found \"0x\"");
	check(&b, "0xg", "expected decimal, 0octal or 0xhex, found \"0xg\"");
	check(&b, "12ab", "expected decimal, 0octal or 0xhex, found \"12ab\"");
	bench_free(&b);
}

static void values(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char *const good[][2] = {
		{ "5", "5" }, { "-5", "-5" }, { "+5", "5" }, { " 7\n", "7" }, { "010", "8" },
		{ "-0x10", "-16" }, { "0", "0" }, { "-0", "0" },
		{ "999999999999999999", "999999999999999999" },
		{ "-9223372036854775808", "-9223372036854775808" },
		{ "0000000000000000000000001", "1" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
		set(&b, "x", good[i][0]);
		check(&b, "x", good[i][1]);
	}
	static const char *const bad[] = {
		"abc", "1+1", "5 5", "--5", "-", "+", "08", "0x", "9223372036854775808", "y", " ", "5\r",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
		char expected[120];
		set(&b, "x", bad[i]);
		snprintf(expected, sizeof(expected), "\"x\" holds \"%s\", expected an integer of 64 bits", bad[i]);
		check(&b, "1 + x", expected);
	}
	check(&b, "unset_one", "0");
	b.refuse_values = true;
	check(&b, "x", "reported");
	check(&b, "x += 1", "reported");
	b.refuse_values = false;
	b.refuse_assign = true;
	check(&b, "y = 1", "reported");
	bench_free(&b);
}

static void operators(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	check(&b, "1+2*3-8/4%3", "5");
	check(&b, "1<<2<<3", "32");
	check(&b, "-1>>1", "-1");
	check(&b, "1<<64", "1");
	check(&b, "1<<-1", "-9223372036854775808");
	check(&b, "10-3-2", "5");
	check(&b, "1<2==1", "1");
	check(&b, "5&3|8^12", "5");
	check(&b, "2||1/0", "1");
	check(&b, "0&&1/0", "0");
	check(&b, "1/0", "division by zero");
	check(&b, "1%0", "division by zero");
	check(&b, "x/=0", "division by zero");
	check(&b, "-9223372036854775808/-1", "-9223372036854775808");
	check(&b, "-9223372036854775808%-1", "0");
	check(&b, "9223372036854775807+1", "-9223372036854775808");
	check(&b, "-9223372036854775808-1", "9223372036854775807");
	check(&b, "9223372036854775807*2", "-2");
	check(&b, "- - +x", "0");
	check(&b, "--5", "5");
	check(&b, "!x+!!5", "2");
	check(&b, "~0", "-1");
	check(&b, "1?2:0?3:4", "2");
	check(&b, "0?2:0?3:4", "4");
	check(&b, "x?y=2:3", "3");
	check(&b, "x=y=7", "7");
	check(&b, "x--1", "8");
	check(&b, "x--y", "14");
	check(&b, "x<<=2, 1", "\",\" is not in POSIX: write a $(( )) for each expression");
	check(&b, "(x = 3) * (x += 2)", "15");
	check(&b, "x", "5");
	bench_free(&b);
}

static void errors(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char *const bad[][2] = {
		{ "1 2", "expected an operator, found \"2\"" },
		{ "1)", "expected an operator, found \")\"" },
		{ "(1", "expected an operator or \")\", found the end of the expression" },
		{ "1+", "expected a number or a name, found the end of the expression" },
		{ "*1", "expected a number or a name, found \"*\"" },
		{ "()", "expected a number or a name, found \")\"" },
		{ "1?2", "expected \":\" for the \"?\", found the end of the expression" },
		{ "1:2", "expected an operator, found \":\"" },
		{ "1=2", "expected a variable's name alone left of \"=\"" },
		{ "(x)=2", "expected a variable's name alone left of \"=\"" },
		{ "1?x:y=2", "expected a variable's name alone left of \"=\"" },
		{ "x++", "\"++\" is not in POSIX: use x=$((x+1))" },
		{ "x-- + 1", "\"--\" is not in POSIX: use x=$((x-1))" },
		{ "--x", "\"--\" is not in POSIX: use x=$((x-1))" },
		{ "1+++x", "\"++\" is not in POSIX: use x=$((x+1))" },
		{ "2**3", "\"**\" is not in POSIX: multiply, x*x for a square" },
		{ "16#ff", "BASE#DIGITS is not in POSIX: write 0xff, 017 or ${x#0}" },
		{ "1.5", "only integers, expected no \".\"" },
		{ "a[1]", "arrays are not in POSIX: use positional parameters (set -- ...)" },
		{ "\"1\"", "unexpected \"\"\"" },
		{ "\xc3\xa9", "unexpected \"\xc3\xa9\"" },
		{ "1 \xff", "unexpected \"\xff\"" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++)
		check(&b, bad[i][0], bad[i][1]);
	assert_string_equal(run(&b, STR("1\0")), "unexpected \"");
	bench_free(&b);
}

/* ---- size and depth ---- */

static struct str repeated(struct bench *b, const char *piece, size_t count, const char *end)
{
	struct buf text = { .arena = &b->arena };
	for (size_t i = 0; i < count; i++)
		buf_add(&text, str_of(piece));
	buf_add(&text, str_of(end));
	return buf_str(&text);
}

static void long_chains(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	set(&b, "x", "1");
	assert_string_equal(run(&b, repeated(&b, "x+", 100000, "x")), "100001");
	assert_string_equal(run(&b, repeated(&b, "1+", 1000000, "1")), "1000001");
	assert_string_equal(run(&b, repeated(&b, "x&&", 100000, "x")), "1");
	assert_string_equal(run(&b, repeated(&b, "!x||", 100000, "0")), "0");
	assert_string_equal(run(&b, repeated(&b, "!x?2:", 100000, "3")), "3");
	assert_string_equal(run(&b, repeated(&b, "0?2:", 100000, "3")), "3");
	assert_string_equal(run(&b, repeated(&b, "x*", 100000, "x")), "1");
	bench_free(&b);
}

static void deep_nesting(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char *const pieces[] = { "(", "-", "- ", "!", "~", "+", "x=", "1?", "(1+", "-(x*" };
	assert_string_equal(run(&b, repeated(&b, "-", 500, "1")), "1");
	for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++) {
		const char *message = run(&b, repeated(&b, pieces[i], 1000000, "1"));
		assert_memory_equal(message, "nested too deeply for a stack of ", 33);
	}
	/* a tree that was made with more stack than is left when it is evaluated */
	struct arith_error error;
	struct buf text = { .arena = &b.arena };
	buf_add(&text, repeated(&b, "-(x*", 100, "1"));
	buf_add(&text, repeated(&b, ")", 100, ""));
	const struct arith *tree =
		arith_parse_text(&b.arena, &b.names, &b.limits, buf_str(&text), &error);
	assert_non_null(tree);
	b.limits.stack_floor = UINTPTR_MAX;
	assert_memory_equal(run_tree(&b, tree, &error), "nested too deeply", 17);
	bench_free(&b);
}

/* ---- words: operands that are parameters ---- */

struct piece {
	const char *literal;	/* or */
	const char *variable;
	enum param_op op;
};

static struct word *word_of(struct bench *b, const struct piece *pieces, size_t count)
{
	struct word *word = ARENA_NEW(&b->arena, struct word);
	struct part **last = &word->parts;
	for (size_t i = 0; i < count; i++) {
		struct part *part = ARENA_NEW(&b->arena, struct part);
		if (pieces[i].literal != NULL) {
			part->text = str_of(pieces[i].literal);
		} else {
			struct param *param = ARENA_NEW(&b->arena, struct param);
			part->kind = PART_PARAM;
			param->op = pieces[i].op;
			param->name = names_intern(&b->names, str_of(pieces[i].variable));
			part->param = param;
		}
		*last = part;
		last = &part->next;
	}
	return word;
}

#define WORD(b, ...)                                                                               \
	run_word(b, (const struct piece[]){ __VA_ARGS__ },                                         \
		sizeof((const struct piece[]){ __VA_ARGS__ }) / sizeof(struct piece))
#define L(text) { text, NULL, PARAM_PLAIN }
#define V(name) { NULL, name, PARAM_PLAIN }

static const char *run_word(struct bench *b, const struct piece *pieces, size_t count)
{
	struct arith_error error;
	const struct word *word = word_of(b, pieces, count);
	return run_tree(b, arith_parse_word(&b->arena, &b->names, &b->limits, word, &error), &error);
}

static void words(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	set(&b, "five", "5");
	set(&b, "minus", "-5");
	set(&b, "sum", "1+1");
	assert_string_equal(WORD(&b, L("1 + 2")), "3");
	assert_string_equal(WORD(&b, L("")), "0");
	assert_string_equal(WORD(&b, V("five")), "5");
	assert_string_equal(WORD(&b, L("2 *"), V("five"), L("+1")), "11");
	assert_string_equal(WORD(&b, L("2-"), V("minus")), "7");
	assert_string_equal(WORD(&b, L("-"), V("minus")), "5");
	assert_string_equal(WORD(&b, V("five"), L("*"), V("minus")), "-25");
	assert_string_equal(WORD(&b, L("five++"), V("five")), "10");
	/* only the expanded text says what these are */
	assert_string_equal(WORD(&b, V("sum"), L("*2")), "textual");
	assert_string_equal(WORD(&b, V("unset")), "textual");
	assert_string_equal(WORD(&b, L("1"), V("five")), "textual");
	assert_string_equal(WORD(&b, V("five"), V("five")), "textual");
	assert_string_equal(WORD(&b, V("five"), L("x")), "textual");
	assert_string_equal(WORD(&b, V("five"), L(" 3")), "textual");
	assert_string_equal(WORD(&b, V("five"), L(" = 3")), "textual");
	assert_string_equal(WORD(&b, L("x = "), V("five")), "textual");
	assert_string_equal(WORD(&b, L("1 +"), { NULL, "five", PARAM_LENGTH }), "textual");
	/* 2.6.4 expands before && and || are looked at */
	assert_string_equal(WORD(&b, L("0 && "), V("sum")), "textual");
	assert_string_equal(WORD(&b, L("0 && "), V("five")), "0");
	assert_string_equal(WORD(&b, L("1 ? 2 : "), V("sum")), "textual");
	/* an error whatever the values are */
	assert_string_equal(WORD(&b, L("1 +")),
		"expected a number or a name, found the end of the expression");
	assert_string_equal(WORD(&b, L("1/0+"), V("five")), "division by zero");
	b.refuse_values = true;
	assert_string_equal(WORD(&b, V("five")), "reported");
	bench_free(&b);
}

/* ---- random expressions ---- */

static uint64_t seed = 20240614;

static unsigned pick(unsigned below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % below;
}

enum kind { NUMBER, NAME, PREFIX, BINARY, CHOICE, ASSIGN };

struct expr {
	enum kind kind;
	int64_t number;
	unsigned name, op;
	const struct expr *a, *b, *c;
};

static const struct {
	const char *text;
	unsigned level;
} binaries[] = {
	{ "*", 10 }, { "/", 10 }, { "%", 10 }, { "+", 9 }, { "-", 9 }, { "<<", 8 }, { ">>", 8 },
	{ "<", 7 }, { "<=", 7 }, { ">", 7 }, { ">=", 7 }, { "==", 6 }, { "!=", 6 }, { "&", 5 },
	{ "^", 4 }, { "|", 3 }, { "&&", 2 }, { "||", 1 },
};
static const char *const assigns[] = { "=", "*=", "/=", "%=", "+=", "-=", "<<=", ">>=", "&=", "^=", "|=" };
static const unsigned assign_ops[] = { 0, 0, 1, 2, 3, 4, 5, 6, 13, 14, 15 };

static int64_t random_number(void)
{
	static const int64_t edges[] = { 0, 1, 2, 63, 64, INT64_MAX, INT64_MAX - 1, 4294967296 };
	return pick(3) == 0 ? edges[pick(ARRAY_LENGTH(edges))] : (int64_t)pick(20);
}

static const struct expr *make(struct arena *a, unsigned depth)
{
	struct expr *e = ARENA_NEW(a, struct expr);
	unsigned what = depth == 0 ? pick(2) : pick(12);
	e->number = random_number();
	e->name = pick(VARIABLES);
	e->kind = what == 0 ? NUMBER : what == 1 ? NAME : what == 2 ? PREFIX : what == 3 ? CHOICE :
		what == 4 ? ASSIGN : BINARY;
	e->op = pick(e->kind == PREFIX ? 4 : e->kind == ASSIGN ? ARRAY_LENGTH(assigns) : ARRAY_LENGTH(binaries));
	if (e->kind == NUMBER || e->kind == NAME)
		return e;
	e->a = make(a, depth - 1);
	e->b = make(a, depth - 1);
	e->c = make(a, depth - 1);
	return e;
}

static void blank(struct buf *out)
{
	for (unsigned n = pick(3); n > 0; n--)
		buf_add_byte(out, " \t\n"[pick(3)]);
}

static void print(struct buf *out, const struct expr *e, unsigned least);

static void print_inner(struct buf *out, const struct expr *e, unsigned level)
{
	char digits[32];
	static const char *const formats[] = { "%lld", "0x%llx", "0%llo" };
	switch (e->kind) {
	case NUMBER:
		snprintf(digits, sizeof(digits), formats[pick(3)], (unsigned long long)e->number);
		buf_add(out, str_of(digits));
		break;
	case NAME:
		buf_add_byte(out, (char)('a' + e->name));
		break;
	case PREFIX:
		buf_add_byte(out, "+-~!"[e->op]);
		buf_add_byte(out, ' ');
		print(out, e->a, 11);
		break;
	case BINARY:
		print(out, e->a, level);
		buf_add_byte(out, ' ');
		buf_add(out, str_of(binaries[e->op].text));
		buf_add_byte(out, ' ');
		print(out, e->b, level + 1);
		break;
	case CHOICE:
		print(out, e->a, 1);
		buf_add_byte(out, '?');
		print(out, e->b, 0);
		buf_add_byte(out, ':');
		print(out, e->c, e->c->kind == ASSIGN ? 1 : 0);
		break;
	case ASSIGN:
		buf_add_byte(out, (char)('a' + e->name));
		blank(out);
		buf_add(out, str_of(assigns[e->op]));
		print(out, e->a, 0);
		break;
	}
}

/* print: parentheses where the operator would bind less tightly than `least`, and sometimes elsewhere. */
static void print(struct buf *out, const struct expr *e, unsigned least)
{
	unsigned level = 12;
	if (e->kind == PREFIX)
		level = 11;
	if (e->kind == BINARY)
		level = binaries[e->op].level;
	if (e->kind == CHOICE || e->kind == ASSIGN)
		level = 0;
	bool parentheses = level < least || pick(8) == 0;
	blank(out);
	if (parentheses)
		buf_add_byte(out, '(');
	print_inner(out, e, level);
	blank(out);
	if (parentheses)
		buf_add_byte(out, ')');
}

struct machine {
	int64_t variables[VARIABLES];
	bool zero;		/* division by zero */
};

static int64_t low_bits(__int128 v)
{
	return (int64_t)(uint64_t)v;
}

static int64_t reference_binary(struct machine *m, unsigned op, int64_t x, int64_t y)
{
	__int128 a = x, b = y, two = (__int128)1 << (y & 63);
	m->zero |= (op == 1 || op == 2) && b == 0;
	if (m->zero)
		return 0;
	switch (op) {
	case 0: return low_bits(a * b);
	case 1: return low_bits(a / b);
	case 2: return low_bits(a % b);
	case 3: return low_bits(a + b);
	case 4: return low_bits(a - b);
	case 5: return low_bits(a * two);
	case 6: return low_bits(a >= 0 ? a / two : -((-a + two - 1) / two));	/* rounds down */
	case 7: return a < b;
	case 8: return a <= b;
	case 9: return a > b;
	case 10: return a >= b;
	case 11: return a == b;
	case 12: return a != b;
	case 13: return low_bits(a & b);
	case 14: return low_bits(a ^ b);
	default: return low_bits(a | b);
	}
}

static int64_t reference(struct machine *m, const struct expr *e)
{
	int64_t v = 0;
	if (m->zero)
		return 0;
	switch (e->kind) {
	case NUMBER:
		return e->number;
	case NAME:
		return m->variables[e->name];
	case PREFIX:
		v = reference(m, e->a);
		return e->op == 0 ? v : e->op == 1 ? low_bits(-(__int128)v) : e->op == 2 ? low_bits(-(__int128)v - 1) : v == 0;
	case BINARY:
		v = reference(m, e->a);
		if (e->op == 16 || e->op == 17) {
			if ((v != 0) == (e->op == 17))
				return v != 0;
			return reference(m, e->b) != 0;
		}
		return reference_binary(m, e->op, v, reference(m, e->b));
	case CHOICE:
		return reference(m, e->a) != 0 ? reference(m, e->b) : reference(m, e->c);
	case ASSIGN:
		v = reference(m, e->a);
		if (e->op != 0 && !m->zero)
			v = reference_binary(m, assign_ops[e->op], m->variables[e->name], v);
		if (!m->zero)
			m->variables[e->name] = v;
		return v;
	}
	return v;
}

static void random_expressions(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	unsigned divided = 0;
	for (int round = 0; round < 5000; round++) {
		struct arena_mark mark = arena_take_mark(&b.arena);
		struct machine m = { .zero = false };
		struct buf text = { .arena = &b.arena };
		char expected[32];
		for (unsigned i = 0; i < VARIABLES; i++) {
			char name[2] = { (char)('a' + i), '\0' };
			m.variables[i] = pick(2) ? random_number() : -random_number();
			snprintf(expected, sizeof(expected), "%lld", (long long)m.variables[i]);
			set(&b, name, expected);
		}
		const struct expr *e = make(&b.arena, 1 + pick(5));
		print(&text, e, 0);
		const char *result = run(&b, buf_str(&text));
		snprintf(expected, sizeof(expected), "%lld", (long long)reference(&m, e));
		const char *right = m.zero ? "division by zero" : expected;
		if (strcmp(result, right) != 0)
			fail_msg("%s gives %s, not %s", buf_terminated(&text), result, right);
		divided += m.zero;
		for (unsigned i = 0; i < VARIABLES; i++) {
			char name[2] = { (char)('a' + i), '\0' };
			snprintf(expected, sizeof(expected), "%lld", (long long)m.variables[i]);
			assert_string_equal(b.values[names_find(&b.names, str_of(name))], expected);
		}
		arena_rewind(&b.arena, mark);
	}
	assert_in_range(divided, 1, 2500);
	bench_free(&b);
}

/* any bytes: a number or a message */
static void random_bytes(void **state)
{
	struct bench b;
	bench_init(&b, &state);
	static const char alphabet[] = "0189axX +-*/%<>=!~&|^?:(),#.[]\n\"$\xff";
	for (int round = 0; round < 20000; round++) {
		struct arena_mark mark = arena_take_mark(&b.arena);
		struct buf text = { .arena = &b.arena };
		for (unsigned n = pick(12); n > 0; n--)
			buf_add_byte(&text, pick(50) == 0 ? (char)pick(256) : alphabet[pick(sizeof(alphabet))]);
		assert_non_null(run(&b, buf_str(&text)));
		arena_rewind(&b.arena, mark);
	}
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(constants),
		cmocka_unit_test(values),
		cmocka_unit_test(operators),
		cmocka_unit_test(errors),
		cmocka_unit_test(long_chains),
		cmocka_unit_test(deep_nesting),
		cmocka_unit_test(words),
		cmocka_unit_test(random_expressions),
		cmocka_unit_test(random_bytes),
	};
	return RUN_TESTS(tests);
}
