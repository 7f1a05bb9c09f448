/* test_arith_random.c - arithmetic, with a second opinion: random expressions are made as trees,
 * printed, and evaluated by a reference that counts in 128 bits. */
#include "arith_bench.h"

#define VARIABLES 5	/* a to e */

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
static const char *const assigns[] = {
	"=", "*=", "/=", "%=", "+=", "-=", "<<=", ">>=", "&=", "^=", "|=",
};
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
	if (e->kind == PREFIX)
		e->op = pick(4);
	else
		e->op = pick(e->kind == ASSIGN ? ARRAY_LENGTH(assigns) : ARRAY_LENGTH(binaries));
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

/* print: parentheses where the operator binds less tightly than `least`, and now and then. */
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
		if (e->op == 1 || e->op == 2)
			return low_bits(-(__int128)v - (e->op == 2));
		return e->op == 0 ? v : v == 0;
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
			buf_add_byte(&text, pick(50) ? alphabet[pick(ARRAY_LENGTH(alphabet))]
						     : (char)pick(256));
		assert_non_null(run(&b, buf_str(&text)));
		arena_rewind(&b.arena, mark);
	}
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_expressions),
		cmocka_unit_test(random_bytes),
	};
	return RUN_TESTS(tests);
}
