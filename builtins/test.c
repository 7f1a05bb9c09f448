/* test.c - test and [: questions about strings, integers and files (XCU test) */
#include "shell.h"

#include "filetest.h"
#include "redirect.h"

/* struct test: the operands, and how far the grammar has come; only used for more than four. */
struct test {
	struct shell *sh;
	char **argv;
	int argc, at;
	bool failed;		/* a message was printed; results no longer count */
};

static bool fail(struct test *t, const char *format, const char *what)
{
	if (!t->failed)
		shell_fail(t->sh, 2, format, what);
	t->failed = true;
	return false;
}

/* ---- primaries ---- */

enum operator {
	NO_OPERATOR,
	STRING_EQUAL, STRING_NOT_EQUAL, STRING_LESS, STRING_GREATER,
	INTEGERS,		/* -eq -ne -lt -le -gt -ge */
	NEWER, OLDER, SAME,
	AND, OR			/* of earlier issues: POSIX.1-2024 has dropped them */
};

static enum operator dashed_operator(const char *s)
{
	if (s[1] == '\0')
		return NO_OPERATOR;
	if (s[2] == '\0')
		return s[1] == 'a' ? AND : s[1] == 'o' ? OR : NO_OPERATOR;
	if (s[3] != '\0')
		return NO_OPERATOR;
	switch ((unsigned char)s[1] << 8 | (unsigned char)s[2]) {
	case 'e' << 8 | 'q':
	case 'n' << 8 | 'e':
	case 'l' << 8 | 't':
	case 'l' << 8 | 'e':
	case 'g' << 8 | 't':
	case 'g' << 8 | 'e':
		return INTEGERS;
	case 'n' << 8 | 't':
		return NEWER;
	case 'o' << 8 | 't':
		return OLDER;
	case 'e' << 8 | 'f':
		return SAME;
	default:
		return NO_OPERATOR;
	}
}

static enum operator binary_operator(const char *s)
{
	switch (s[0]) {
	case '=':	/* == is an extension */
		return s[1] == '\0' || (s[1] == '=' && s[2] == '\0') ? STRING_EQUAL : NO_OPERATOR;
	case '!':
		return s[1] == '=' && s[2] == '\0' ? STRING_NOT_EQUAL : NO_OPERATOR;
	case '<':
		return s[1] == '\0' ? STRING_LESS : NO_OPERATOR;
	case '>':
		return s[1] == '\0' ? STRING_GREATER : NO_OPERATOR;
	case '-':
		return dashed_operator(s);
	default:
		return NO_OPERATOR;
	}
}

static int64_t integer(struct test *t, const char *s)
{
	struct parsed_number number = filetest_integer(s);
	switch (number.state) {
	case NUMBER_OK:
		break;
	case NUMBER_MALFORMED:
		fail(t, "expected an integer, found \"%s\"", s);
		break;
	case NUMBER_OUT_OF_RANGE:
		fail(t, "integer out of range: \"%s\"", s);
		break;
	}
	return number.value;
}

NOINLINE bool compare_integers(struct test *t, const char *left, const char *op, const char *right)
{
	int64_t a = integer(t, left), b = integer(t, right);
	return filetest_compare(a, op[1], op[2], b);
}

/* binary: argv[0] op argv[2] */
static bool binary(struct test *t, enum operator op, char **argv)
{
	const char *left = argv[0], *right = argv[2];
	switch (op) {
	case STRING_EQUAL: return strcmp(left, right) == 0;
	case STRING_NOT_EQUAL: return strcmp(left, right) != 0;
	case STRING_LESS: return strcmp(left, right) < 0;
	case STRING_GREATER: return strcmp(left, right) > 0;
	case INTEGERS: return compare_integers(t, left, argv[1], right);
	case NEWER: return filetest_newer(left, right);
	case OLDER: return filetest_newer(right, left);
	case SAME: return filetest_same(left, right);
	case AND: return *left != '\0' && *right != '\0';
	case OR: return *left != '\0' || *right != '\0';
	case NO_OPERATOR: break;
	}
	return false;
}

static bool is_unary(const char *s)
{
	return s[0] == '-' && s[1] != '\0' && s[2] == '\0' && filetest_is_unary(s[1]);
}

static bool unary(struct test *t, char letter, const char *operand)
{
	if (letter == 't')
		return redirect_is_terminal(t->sh, integer(t, operand));
	return filetest_unary(letter, operand);
}

static bool is_text(const char *s, char c)
{
	return s[0] == c && s[1] == '\0';
}

/* ---- any number of operands: the grammar of the XSI option ---- */

static bool parse_or(struct test *t);

static int left_over(const struct test *t)
{
	return t->argc - t->at;
}

/* binary_ahead: the binary primary that the next three operands are, but for -a and -o. */
static enum operator binary_ahead(const struct test *t)
{
	enum operator op = NO_OPERATOR;
	if (left_over(t) >= 3)
		op = binary_operator(t->argv[t->at + 1]);
	return op == AND || op == OR ? NO_OPERATOR : op;
}

/* ( expression ) */
static bool parse_parentheses(struct test *t)
{
	if (stack_is_low(&t->sh->limits))
		return fail(t, "%s", "nested too deeply for this stack");
	t->at++;
	bool value = parse_or(t);
	if (t->failed)
		return false;
	if (left_over(t) == 0)
		return fail(t, "expected \")\" after \"%s\"", t->argv[t->at - 1]);
	if (!is_text(t->argv[t->at], ')'))
		return fail(t, "expected \")\", found \"%s\"", t->argv[t->at]);
	t->at++;
	return value;
}

static bool parse_primary(struct test *t)
{
	enum operator op = binary_ahead(t);
	char **argv = t->argv + t->at;
	if (op != NO_OPERATOR) {
		t->at += 3;
		return binary(t, op, argv);
	}
	if (left_over(t) == 0)
		return fail(t, "expected an operand after \"%s\"", argv[-1]);
	if (is_text(argv[0], '('))
		return parse_parentheses(t);
	if (is_unary(argv[0]) && left_over(t) >= 2) {
		t->at += 2;
		return unary(t, argv[0][1], argv[1]);
	}
	t->at++;
	return argv[0][0] != '\0';
}

static bool parse_not(struct test *t)
{
	bool negated = false;
	while (left_over(t) > 1 && is_text(t->argv[t->at], '!') && binary_ahead(t) == NO_OPERATOR) {
		negated = !negated;
		t->at++;
	}
	return parse_primary(t) != negated;
}

static bool takes(struct test *t, enum operator op)
{
	if (t->failed || left_over(t) == 0 || binary_operator(t->argv[t->at]) != op)
		return false;
	t->at++;
	return true;
}

static bool parse_and(struct test *t)
{
	bool value = parse_not(t);
	while (takes(t, AND))
		value &= parse_not(t);
	return value;
}

static bool parse_or(struct test *t)
{
	bool value = parse_and(t);
	while (takes(t, OR))
		value |= parse_and(t);
	return value;
}

static bool test_many(struct test *t)
{
	bool value = parse_or(t);
	if (!t->failed && left_over(t) > 0)
		return fail(t, "expected -a or -o, found \"%s\"", t->argv[t->at]);
	return value;
}

/* ---- up to four operands: their number decides (XCU test, OPERANDS) ---- */

static bool test_two(struct test *t, char **argv)
{
	if (is_text(argv[0], '!'))
		return argv[1][0] == '\0';
	if (is_unary(argv[0]))
		return unary(t, argv[0][1], argv[1]);
	if (binary_operator(argv[0]) != NO_OPERATOR)	/* [ $x = a ] where x is null */
		return fail(t,
			"expected an operand before \"%s\": quote what may be null", argv[0]);
	return fail(t, "expected a unary operator, found \"%s\"", argv[0]);
}

static bool test_three(struct test *t, char **argv)
{
	enum operator op = binary_operator(argv[1]);
	if (LIKELY(op != NO_OPERATOR))
		return binary(t, op, argv);
	if (is_text(argv[0], '!'))
		return !test_two(t, argv + 1);
	if (is_text(argv[0], '(') && is_text(argv[2], ')'))
		return argv[1][0] != '\0';
	return fail(t, "expected a binary operator, found \"%s\"", argv[1]);
}

static bool test_four(struct test *t, char **argv)
{
	if (is_text(argv[0], '!'))
		return !test_three(t, argv + 1);
	if (is_text(argv[0], '(') && is_text(argv[3], ')'))
		return test_two(t, argv + 1);
	return test_many(t);
}

static bool test(struct test *t)
{
	switch (t->argc) {
	case 0:
		return false;
	case 1:
		return t->argv[0][0] != '\0';
	case 2:
		return test_two(t, t->argv);
	case 3:
		return test_three(t, t->argv);
	case 4:
		return test_four(t, t->argv);
	default:
		return test_many(t);
	}
}

static enum flow run_test(struct shell *sh, const struct args *args)
{
	struct test t = { .sh = sh, .argv = args->argv, .argc = args->argc };
	bool value = test(&t);
	if (!t.failed)
		sh->status = !value;
	return FLOW_NEXT;
}

static enum flow run_bracket(struct shell *sh, const struct args *args)
{
	struct test t = { .sh = sh, .argv = args->argv, .argc = args->argc - 1 };
	if (t.argc < 0 || !is_text(args->argv[t.argc], ']'))
		return shell_fail(sh, 2, "expected \"]\" as the last argument");
	bool value = test(&t);
	if (!t.failed)
		sh->status = !value;
	return FLOW_NEXT;
}

const struct builtin builtin_test = {
	.name = "test", .run = run_test,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_LOOKS,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("test [expression]",
		"Exit with status 0 if the expression is true, with 1 if it is false.\n"
		"\t-n S, S\tthe string S is not empty\t-z S\tit is empty\n"
		"\tA = B\tthe strings are the same (also ==)\tA != B\tthey are not\n"
		"\tA < B, A > B\tA comes before, behind B in the order of bytes\n"
		"\tI -eq J\tthe integers are equal; also -ne -lt -le -gt -ge\n"
		"\t-e F\tthe file exists; also -f (regular), -d (directory), -b, -c (devices),\n"
		"\t\t-p (FIFO), -S (socket), -s (not empty), -r -w -x (may be read,\n"
		"\t\twritten, run), -u -g -k (set-user-id, set-group-id, sticky bit)\n"
		"\t-h F, -L F\tF is a symbolic link\n"
		"\tF -nt G\tF is newer than G, or G does not exist; also -ot (older)\n"
		"\tF -ef G\tF and G are the same file\n"
		"\t-t N\tdescriptor N is a terminal\n"
		"\t! X\tX is false; X -a Y, X -o Y, ( X ): and, or, grouping\n"
		"Prefer [ X ] && [ Y ] to [ X -a Y ], which is ambiguous when an operand looks\n"
		"like an operator.")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};

const struct builtin builtin_bracket = {
	.name = "[", .run = run_bracket,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE | BUILTIN_LOOKS,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("[ [expression] ]",
		"As test, with ] as the last argument.")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
