/* expr.c - evaluate arguments as an expression (XCU expr) */
#include "regex.h"
#include "utility.h"

/* struct expr: the operands from left to right. All values are strings, as XCU expr has it. */
struct expr {
	struct shell *sh;
	char *const *next;
	bool utf8;
	bool failed;		/* a message was printed, the status is set */
};

enum op {
	OP_OR, OP_AND, OP_EQUAL, OP_GREATER, OP_GREATER_EQUAL, OP_LESS, OP_LESS_EQUAL,
	OP_UNEQUAL, OP_ADD, OP_SUBTRACT, OP_MULTIPLY, OP_DIVIDE, OP_REST, OP_MATCH
};

struct operator {
	char name[3];
	unsigned char op, level;	/* a higher level binds more tightly */
};

enum { LEVEL_MATCH = 6 };

/* ERROR: the status for what is no fault of the expression (XCU expr EXIT STATUS: above 2). */
enum { ERROR = 3 };

static const struct operator operators[] = {
	{ "|", OP_OR, 1 }, { "&", OP_AND, 2 },
	{ "=", OP_EQUAL, 3 }, { "==", OP_EQUAL, 3 }, { "!=", OP_UNEQUAL, 3 },
	{ ">", OP_GREATER, 3 }, { ">=", OP_GREATER_EQUAL, 3 },
	{ "<", OP_LESS, 3 }, { "<=", OP_LESS_EQUAL, 3 },
	{ "+", OP_ADD, 4 }, { "-", OP_SUBTRACT, 4 },
	{ "*", OP_MULTIPLY, 5 }, { "/", OP_DIVIDE, 5 }, { "%", OP_REST, 5 },
	{ ":", OP_MATCH, LEVEL_MATCH },
};

/* ---- values ---- */

static struct str fail(struct expr *e, int status, const char *format, const char *what)
{
	if (!e->failed)
		(void)shell_fail(e->sh, status, format, what);
	e->failed = true;
	return STR("");
}

static struct str of_number(struct expr *e, int64_t value)
{
	char *room = arena_bytes(&e->sh->scratch, 24);
	return number_format(room, value);
}

static bool is_integer(struct str s)
{
	size_t digits = s.n > 0 && s.p[0] == '-' ? 1 : 0, i = digits;
	while (i < s.n && is_digit(s.p[i]))
		i++;
	return i == s.n && i > digits;
}

/* is_null: null or zero */
static bool is_null(struct str s)
{
	size_t i = s.n > 0 && s.p[0] == '-' ? 1 : 0;
	if (s.n == 0)
		return true;
	if (i == s.n)
		return false;
	while (i < s.n && s.p[i] == '0')
		i++;
	return i == s.n;
}

static int64_t to_number(struct expr *e, struct str s)
{
	struct parsed_number number = number_parse(s);
	if (!is_integer(s))
		(void)fail(e, 2, "\"%s\": expected an integer",
			arena_copy(&e->sh->scratch, s));
	else if (number.state != NUMBER_OK)
		(void)fail(e, ERROR, "%s: more than 64 bits", arena_copy(&e->sh->scratch, s));
	return number.value;
}

/* ---- comparing ---- */

/* magnitude: the digits behind sign and leading zeros */
static struct str magnitude(struct str s)
{
	while (s.n > 0 && (s.p[0] == '-' || s.p[0] == '0'))
		s = str_skip(s, 1);
	return s;
}

/* compare: integers as numbers of any size, all else as strings */
static int compare(struct str a, struct str b)
{
	if (!is_integer(a) || !is_integer(b))
		return str_compare(a, b);
	struct str x = magnitude(a), y = magnitude(b);
	bool a_negative = a.p[0] == '-' && x.n > 0, b_negative = b.p[0] == '-' && y.n > 0;
	if (a_negative != b_negative)
		return a_negative ? -1 : 1;
	int order = x.n != y.n ? (x.n < y.n ? -1 : 1) : str_compare(x, y);
	return a_negative ? -order : order;
}

static bool holds(enum op op, int order)
{
	switch (op) {
	case OP_EQUAL: return order == 0;
	case OP_UNEQUAL: return order != 0;
	case OP_GREATER: return order > 0;
	case OP_GREATER_EQUAL: return order >= 0;
	case OP_LESS: return order < 0;
	case OP_LESS_EQUAL: return order <= 0;
	case OP_OR: case OP_AND: case OP_ADD: case OP_SUBTRACT: case OP_MULTIPLY: case OP_DIVIDE:
	case OP_REST: case OP_MATCH:
		break;
	}
	return false;
}

/* ---- arithmetic ---- */

static struct str calculate(struct expr *e, enum op op, struct str left, struct str right)
{
	int64_t a = to_number(e, left), b = to_number(e, right), value = 0;
	bool over = false;
	if (e->failed)
		return STR("");
	if ((op == OP_DIVIDE || op == OP_REST) && b == 0)
		return fail(e, 2, "%s", "division by zero");
	if (op == OP_ADD)
		over = __builtin_add_overflow(a, b, &value);
	else if (op == OP_SUBTRACT)
		over = __builtin_sub_overflow(a, b, &value);
	else if (op == OP_MULTIPLY)
		over = __builtin_mul_overflow(a, b, &value);
	else if (b == -1)	/* the one division that can overflow */
		over = op == OP_DIVIDE && __builtin_sub_overflow((int64_t)0, a, &value);
	else
		value = op == OP_DIVIDE ? a / b : a % b;
	return over ? fail(e, ERROR, "%s", "more than 64 bits come out") : of_number(e, value);
}

/* ---- strings ---- */

static int64_t length(const struct expr *e, struct str s)
{
	return (int64_t)(e->utf8 ? utf8_count(s) : s.n);
}

static size_t character(const struct expr *e, struct str s)
{
	return e->utf8 ? utf8_length(s) : 1;
}

/* match: the text of the first group, or how many characters match. A match that is leftmost and
 * does not begin where the string does says that none does. */
static struct str match(struct expr *e, struct str s, struct str pattern)
{
	struct arena *scratch = &e->sh->scratch;
	struct regex_span spans[2];
	const char *error;
	const struct regex *re = regex_compile(scratch, pattern, e->utf8 ? REGEX_UTF8 : 0, &error);
	if (re == NULL)
		return fail(e, 2, "%s", error);
	bool group = regex_groups(re) > 0;
	enum regex_result result = regex_search(re, scratch, s, 0, spans, group ? 2 : 1);
	if (result == REGEX_LIMIT)
		return fail(e, ERROR, "\"%s\": takes too many steps", arena_copy(scratch, pattern));
	bool found = result == REGEX_MATCH && spans[0].start == 0;
	if (!group)
		return of_number(e, found ? length(e, (struct str){ s.p, spans[0].end }) : 0);
	if (!found || spans[1].start == SIZE_MAX)
		return STR("");
	return (struct str){ s.p + spans[1].start, spans[1].end - spans[1].start };
}

/* position: of the first character of s that is one of set; 0: none */
static int64_t position(const struct expr *e, struct str s, struct str set)
{
	for (int64_t at = 1; s.n > 0; at++) {
		size_t n = character(e, s);
		for (struct str rest = set; rest.n > 0; rest = str_skip(rest, character(e, rest)))
			if (str_equal((struct str){ rest.p, character(e, rest) },
				(struct str){ s.p, n }))
				return at;
		s = str_skip(s, n);
	}
	return 0;
}

/* count: for substr: 0 for what is no number or negative; saturates */
static size_t count(struct str s)
{
	if (!is_integer(s) || s.p[0] == '-')
		return 0;
	return (size_t)number_parse(s).value;
}

static struct str part(const struct expr *e, struct str s, size_t from, size_t n)
{
	struct str out = s;
	if (from == 0 || n == 0)
		return STR("");
	for (; from > 1 && out.n > 0; from--)
		out = str_skip(out, character(e, out));
	for (s = out; n > 0 && s.n > 0; n--)
		s = str_skip(s, character(e, s));
	out.n -= s.n;
	return out;
}

/* ---- the expression ---- */

static struct str parse(struct expr *e, unsigned level, bool live);

static const char *take(struct expr *e)
{
	if (*e->next == NULL) {
		(void)fail(e, 2, "%s", "expected an operand at the end");
		return "";
	}
	return *e->next++;
}

static struct str primary(struct expr *e, bool live);

/* function: match, substr, index and length, as GNU has them */
static struct str function(struct expr *e, const char *name, bool live)
{
	struct str s = primary(e, live), a = STR(""), b = STR("");
	if (strcmp(name, "length") != 0)
		a = primary(e, live);
	if (strcmp(name, "substr") == 0)
		b = primary(e, live);
	if (!live || e->failed)
		return s;
	switch (name[0]) {
	case 'm': return match(e, s, a);
	case 's': return part(e, s, count(a), count(b));
	case 'i': return of_number(e, position(e, s, a));
	default: return of_number(e, length(e, s));
	}
}

static struct str primary(struct expr *e, bool live)
{
	static const char names[][8] = { "match", "substr", "index", "length" };
	const char *word = take(e);
	if (stack_is_low(&e->sh->limits))
		return fail(e, ERROR, "%s", "the expression is nested too deeply");
	if (strcmp(word, "+") == 0)
		return str_of(take(e));
	if (strcmp(word, "(") == 0) {
		struct str value = parse(e, 1, live);
		if (!e->failed && (*e->next == NULL || strcmp(*e->next, ")") != 0))
			return fail(e, 2, "%s", "expected ) to end what ( begins");
		e->next += !e->failed;
		return value;
	}
	if (strcmp(word, ")") == 0)
		return fail(e, 2, "expected an operand, not %s", word);
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		if (strcmp(word, names[i]) == 0)
			return function(e, word, live);
	return str_of(word);
}

static struct str combine(struct expr *e, enum op op, struct str left, struct str right)
{
	switch (op) {
	case OP_OR:
		return !is_null(left) ? left : !is_null(right) ? right : STR("0");
	case OP_AND:
		return is_null(left) || is_null(right) ? STR("0") : left;
	case OP_ADD: case OP_SUBTRACT: case OP_MULTIPLY: case OP_DIVIDE: case OP_REST:
		return calculate(e, op, left, right);
	case OP_MATCH:
		return match(e, left, right);
	case OP_EQUAL: case OP_GREATER: case OP_GREATER_EQUAL: case OP_LESS: case OP_LESS_EQUAL:
	case OP_UNEQUAL:
		break;
	}
	return holds(op, compare(left, right)) ? STR("1") : STR("0");
}

static const struct operator *operator_at(const struct expr *e, unsigned level)
{
	for (size_t i = 0; i < ARRAY_LENGTH(operators); i++)
		if (operators[i].level == level && *e->next != NULL &&
			strcmp(*e->next, operators[i].name) == 0)
			return &operators[i];
	return NULL;
}

/* parse: operators of this level, which group from the left. Not live: the value does not count,
 * as behind a | whose left side does. */
static struct str parse(struct expr *e, unsigned level, bool live)
{
	if (level > LEVEL_MATCH)
		return primary(e, live);
	struct str left = parse(e, level + 1, live);
	const struct operator *operator;
	while (!e->failed && (operator = operator_at(e, level)) != NULL) {
		enum op op = (enum op)operator->op;
		bool decided = (op == OP_OR && !is_null(left)) || (op == OP_AND && is_null(left));
		e->next++;
		struct str right = parse(e, level + 1, live && !decided);
		if (live && !e->failed)
			left = combine(e, op, left, decided ? STR("") : right);
	}
	return left;
}

/* ---- the command ---- */

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct expr e = { .sh = sh, .next = state, .utf8 = shell_utf8(sh) };
	(void)args;
	struct str value = parse(&e, 1, true);
	if (!e.failed && *e.next != NULL)
		(void)fail(&e, 2, "expected an operator, not \"%s\"", *e.next);
	if (e.failed)
		return;
	stream_write_line(sh->out, value);
	sh->status = is_null(value) ? 1 : 0;
	if (!stream_flush(sh->out))	/* XCU expr EXIT STATUS: 1 would say null or zero */
		sh->status = ERROR;
}

static enum flow run_expr(struct shell *sh, const struct args *args)
{
	static const struct worker_rules nothing = { NULL };
	char **first = args->argv;
	bool matches = false;
	if (*first != NULL && strcmp(*first, "--") == 0)
		first++;
	if (*first == NULL)
		return shell_misuse(sh, args, "expected an expression");
	for (char **word = first; *word != NULL; word++)
		matches = matches || strcmp(*word, ":") == 0 || strcmp(*word, "match") == 0;
	if (matches)
		return worker_run(sh, args, work, first, &nothing);
	work(sh, args, first);
	return FLOW_NEXT;
}

const struct builtin builtin_expr = {
	.name = "expr", .run = run_expr,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("expr expression",
		"Write the value of the expression, each part of which is an argument. Status 1\n"
		"if it is null or 0. From what binds least:\n"
		"\ta | b\ta, or b if a is null or 0\n"
		"\ta & b\ta, or 0 if one of them is null or 0\n"
		"\t= == != < <= > >=\tcompare: integers by value, other strings by bytes\n"
		"\t+ -\tof integers of 64 bits\n"
		"\t* / %\n"
		"\ta : re\twhat the first \\(...\\) of re matches from a's start; without such\n"
		"\t\tthe number of characters that match\n"
		"\tmatch a re, substr a position length, index a characters, length a\n"
		"\t+ word\tthe word, even if it is an operator\n"
		"\t( )")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
