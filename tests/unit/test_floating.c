/* test_floating.c - floating-point numbers as text; libc's printf and strtod are the second opinion. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "unit.h"
#include "floating.h"

static uint64_t next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* random_value: any bits, subnormal numbers, fractions with three digits, eighths, integers */
static double random_value(uint64_t *state)
{
	uint64_t bits = next_random(state);
	double value;
	switch (next_random(state) % 5) {
	case 0: return (double)(int64_t)(bits % 2000000) / 1000;
	case 1: return (double)(bits % 1000) / 8;
	case 2: return (double)(bits >> bits % 64);
	case 3: bits &= 0x800fffffffffffffu; break;
	default: break;
	}
	memcpy(&value, &bits, sizeof(value));
	return value;
}

static void check_write(double value, char letter, bool alternate, int precision)
{
	char format[16], wanted[4096];
	struct buf out = { 0 };
	bool hexadecimal = letter == 'a' || letter == 'A';
	/* glibc does not normalise subnormal numbers in %a */
	if (hexadecimal && fpclassify(value) == FP_SUBNORMAL)
		return;
	snprintf(format, sizeof(format), alternate ? "%%#.*%c" : "%%.*%c", letter);
	snprintf(wanted, sizeof(wanted), format, precision, fabs(value));
	floating_write(&out, value, letter, alternate, precision < 0 ? SIZE_MAX : (size_t)precision);
	assert_string_equal(
		wanted + (hexadecimal && isfinite(value) ? 2 : 0), buf_terminated(&out));
	buf_free(&out);
}

static void writes_as_printf(void **unused)
{
	(void)unused;
	uint64_t state = 88172645463325252u;
	for (int i = 0; i < 30000; i++) {
		int precision = (int)(next_random(&state) % 26) - 1;
		if (i % 50 == 0)
			precision = (int)(next_random(&state) % 1200);
		char letter = "efgaEFGA"[next_random(&state) % 8];
		check_write(random_value(&state), letter, i % 4 == 0, precision);
	}
}

static void check_read(const char *text)
{
	double wanted;
	char *end;
	errno = 0;
	wanted = strtod(text, &end);
	struct floating read = floating_read(str_of(text));
	double got = read.value;
	enum floating_result result = read.result;
	if (isnan(wanted))
		assert_true(isnan(got));
	else
		assert_memory_equal(&wanted, &got, sizeof(got));
	if (end == text)
		assert_int_equal(result, FLOATING_NONE);
	else if (*end != '\0')
		assert_int_equal(result, FLOATING_PARTIAL);
	else
		assert_int_equal(result,
			errno == ERANGE && isinf(wanted) ? FLOATING_OVERFLOW : FLOATING_OK);
}

/* random_text: what was written, cut to some digits, in hexadecimal, or halfway between two */
static void random_text(uint64_t *state, char *text, size_t room)
{
	double value = random_value(state), next;
	uint64_t next_bits;
	memcpy(&next_bits, &value, sizeof(value));
	next_bits++;
	memcpy(&next, &next_bits, sizeof(next));
	long double half = ((long double)value + (long double)next) / 2;
	unsigned long long bits = next_random(state);
	int small = (int)(next_random(state) % 2300);
	switch (next_random(state) % 5) {
	case 0: snprintf(text, room, "%.17g", value); break;
	case 1: snprintf(text, room, "%.*e", small % 30, value); break;
	case 2: snprintf(text, room, "%a", value); break;
	case 3: snprintf(text, room, "0x%llx.%llxp%d", bits >> small % 64, bits, small - 1150); break;
	default: snprintf(text, room, small % 2 ? "%.800Lg" : "%.60Lg", half); break;
	}
}

static void reads_as_strtod(void **unused)
{
	(void)unused;
	uint64_t state = 1181783497276652981u;
	for (int i = 0; i < 5000; i++) {
		char text[1500];
		random_text(&state, text, sizeof(text));
		check_read(text);
	}
}

static void reads_the_edges(void **unused)
{
	(void)unused;
	static const char *const texts[] = {
		"", "x", "+", "-", ".", "..1", "1..2", "0x", "0x.", "0xg", "0x1p", "0x1p+", "0x.8",
		"1e", "1e+", "1.e5", ".5", "-0", "  12.5z", "\t1", "infx", "INF", "-inFinity", "nan",
		"1e999999999999", "1e-99999999999", "0e5", "00000000000000000000000001e-25",
		"0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.00000000000008p0",
		"0x1.fffffffffffff8p1023", "0x1.fffffffffffff7ffp1023", "1.7976931348623159e308",
		"1.797693134862315807e308", "4.9e-324", "2.4703282292062327e-324",
		"2.4703282292062328e-324", "9007199254740993", "2.2250738585072011e-308",
	};
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		check_read(texts[i]);
}

/* Digits that no double has decide all the same: only the very last one is not zero. */
static void a_late_digit_counts(void **unused)
{
	(void)unused;
	char text[3000] = "9007199254740993.";
	memset(text + 17, '0', 2900);
	text[2917] = '\0';
	check_read(text);
	text[2916] = '1';
	check_read(text);
}

static void assert_form(double value, struct form form, const char *wanted)
{
	struct buf out = { 0 };
	floating_add(&out, value, &form);
	assert_string_equal(buf_terminated(&out), wanted);
	buf_free(&out);
}

static void forms(void **unused)
{
	(void)unused;
	const size_t none = SIZE_MAX;
	assert_form(1.5, (struct form){ .precision = none, .conversion = 'g' }, "1.5");
	assert_form(1.5, (struct form){ .width = 6, .precision = none, .conversion = 'g' }, "   1.5");
	assert_form(-1.5, (struct form){ .left = true, .zero = true, .width = 6, .precision = 2,
		.conversion = 'f' }, "-1.50 ");
	assert_form(-1.5, (struct form){ .zero = true, .width = 7, .precision = 1, .conversion = 'f' },
		"-0001.5");
	assert_form(0, (struct form){ .plus = true, .space = true, .precision = 0, .conversion = 'f' }, "+0");
	assert_form(0, (struct form){ .space = true, .precision = 0, .conversion = 'f' }, " 0");
	assert_form(1, (struct form){ .alternate = true, .precision = 0, .conversion = 'F' }, "1.");
	assert_form(1, (struct form){ .zero = true, .width = 8, .precision = none, .conversion = 'a' },
		"0x001p+0");
	assert_form(-__builtin_inf(), (struct form){ .zero = true, .width = 6, .precision = none,
		.conversion = 'G' }, "  -INF");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_as_printf),
		cmocka_unit_test(reads_as_strtod),
		cmocka_unit_test(reads_the_edges),
		cmocka_unit_test(a_late_digit_counts),
		cmocka_unit_test(forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
