/* floating.c - floating-point numbers as text, both ways
 *
 * A double is an integer times a power of two. Its exact decimal digits are those of an integer
 * too: m * 2^e, or for a negative e m * 5^-e with the point moved. That integer is computed in base
 * 10^9. Reading searches the double whose exact digits are next to the ones read. */
#include "floating.h"

/* A double's bits: sign, exponent, fraction. Without the sign they have the order of the values. */
#define FRACTION_BITS 52
#define FRACTION_MASK (((uint64_t)1 << FRACTION_BITS) - 1)
#define INFINITE ((uint64_t)0x7ff << FRACTION_BITS)
#define SIGN ((uint64_t)1 << 63)
#define EXPONENT_LEAST (-1074)	/* of the last bit of the smallest numbers */

/* The digits of a number halfway between two doubles: at most 768. */
#define DIGITS_MOST 780
#define LIMBS_MOST ((DIGITS_MOST + 8) / 9 + 2)
#define LIMB 1000000000u

/* struct decimal: 0.digits * 10^point; no zero at either end; n is 0 for zero */
struct decimal {
	int n, point;
	char digit[DIGITS_MOST + 9];
};

/* struct big: an integer, the last nine digits first */
struct big {
	unsigned n;
	uint32_t limb[LIMBS_MOST];
};

static uint64_t bits_of(double value)
{
	uint64_t bits;
	__builtin_memcpy(&bits, &value, sizeof(bits));
	return bits;
}

static double value_of(uint64_t bits)
{
	double value;
	__builtin_memcpy(&value, &bits, sizeof(value));
	return value;
}

/* ---- exact digits ---- */

/* What would not fit is no number that a double can be. */
static void big_multiply(struct big *big, uint32_t factor)
{
	uint64_t carry = 0;
	for (unsigned i = 0; i < big->n; i++) {
		carry += (uint64_t)big->limb[i] * factor;
		big->limb[i] = (uint32_t)(carry % LIMB);
		carry /= LIMB;
	}
	for (; carry > 0 && big->n < LIMBS_MOST; carry /= LIMB)
		big->limb[big->n++] = (uint32_t)(carry % LIMB);
}

/* big_power: times base^exponent; base^step is `factor`. */
static void big_power(
	struct big *big, unsigned exponent, uint32_t base, unsigned step, uint32_t factor)
{
	for (; exponent >= step; exponent -= step)
		big_multiply(big, factor);
	while (exponent-- > 0)
		big_multiply(big, base);
}

static void decimal_trim(struct decimal *d)
{
	while (d->n > 0 && d->digit[d->n - 1] == '0')
		d->n--;
}

/* decimal_of: mantissa * 2^exponent */
static void decimal_of(struct decimal *d, uint64_t mantissa, int exponent)
{
	struct big big = { .n = 0 };
	for (; mantissa > 0; mantissa /= LIMB)
		big.limb[big.n++] = (uint32_t)(mantissa % LIMB);
	if (exponent >= 0)
		big_power(&big, (unsigned)exponent, 2, 29, (uint32_t)1 << 29);
	else
		big_power(&big, (unsigned)-exponent, 5, 13, 1220703125);
	d->n = 0;
	d->point = exponent < 0 ? exponent : 0;
	for (unsigned i = big.n; i-- > 0;) {
		char nine[9];
		uint32_t limb = big.limb[i];
		for (int at = 9; at-- > 0; limb /= 10)
			nine[at] = (char)('0' + limb % 10);
		/* No zeros in front: the first limb is not 0. */
		int skip = 0;
		while (d->n == 0 && nine[skip] == '0')
			skip++;
		for (; skip < 9; skip++)
			d->digit[d->n++] = nine[skip];
	}
	d->point += d->n;
	decimal_trim(d);
}

/* split: bits without sign as an integer and a power of two. */
static uint64_t split(uint64_t bits, int *exponent)
{
	uint64_t fraction = bits & FRACTION_MASK;
	int biased = (int)(bits >> FRACTION_BITS);
	*exponent = biased > 0 ? biased - 1 + EXPONENT_LEAST : EXPONENT_LEAST;
	return biased > 0 ? fraction | (uint64_t)1 << FRACTION_BITS : fraction;
}

/* ---- reading ---- */

/* decimal_compare: <0, 0, >0 */
static int decimal_compare(const struct decimal *a, const struct decimal *b)
{
	if (a->n == 0 || b->n == 0)
		return (a->n > 0) - (b->n > 0);
	if (a->point != b->point)
		return a->point < b->point ? -1 : 1;
	return str_compare(
		(struct str){ a->digit, (size_t)a->n }, (struct str){ b->digit, (size_t)b->n });
}

/* compare_half: d against the middle between the double `bits` and the next one */
static int compare_half(const struct decimal *d, uint64_t bits)
{
	struct decimal half;
	int exponent;
	uint64_t mantissa = split(bits, &exponent);
	decimal_of(&half, 2 * mantissa + 1, exponent - 1);
	return decimal_compare(d, &half);
}

/* quick: up to 15 digits and powers of ten up to 10^22 are doubles themselves, so that one
 * multiplication or division rounds once, and right. */
static bool quick(const struct decimal *d, uint64_t *bits)
{
	int power = d->point - d->n;
	double value = 0, scale = 1;
	if (d->n > 15 || power < -22 || power > 22)
		return false;
	for (int i = 0; i < d->n; i++)
		value = 10 * value + (d->digit[i] - '0');
	for (int i = power < 0 ? -power : power; i > 0; i--)
		scale *= 10;
	*bits = bits_of(power < 0 ? value / scale : value * scale);
	return true;
}

/* nearest: the bits of the double next to d. The middles are in order, as the doubles are. */
static uint64_t nearest(const struct decimal *d)
{
	uint64_t low = 0, high = INFINITE;
	if (d->n == 0 || d->point < -330)
		return 0;
	if (quick(d, &low))
		return low;
	if (d->point > 310)
		return INFINITE;
	while (low < high) {
		uint64_t middle = low + (high - low) / 2;
		int order = compare_half(d, middle);
		if (order < 0 || (order == 0 && middle % 2 == 0))
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* struct scan: the text of a number */
struct scan {
	struct str rest;
	bool digits;		/* one was seen */
};

static char scan_peek(const struct scan *scan)
{
	return scan->rest.n > 0 ? scan->rest.p[0] : '\0';
}

static bool scan_take(struct scan *scan, char lower)
{
	if ((scan_peek(scan) | 0x20) != lower)
		return false;
	scan->rest = str_skip(scan->rest, 1);
	return true;
}

/* scan_word: in any case */
static bool scan_word(struct scan *scan, const char *word)
{
	struct scan here = *scan;
	for (; *word != '\0'; word++)
		if (!scan_take(&here, *word))
			return false;
	*scan = here;
	return true;
}

static bool scan_sign(struct scan *scan)
{
	bool negative = scan_peek(scan) == '-';
	if (negative || scan_peek(scan) == '+')
		scan->rest = str_skip(scan->rest, 1);
	return negative;
}

/* scan_exponent: e or p and a number; without one nothing is taken. */
static int scan_exponent(struct scan *scan, char letter)
{
	struct scan here = *scan;
	int value = 0;
	if (!scan_take(&here, letter))
		return 0;
	bool negative = scan_sign(&here);
	if (!is_digit(scan_peek(&here)))
		return 0;
	for (; is_digit(scan_peek(&here)); here.rest = str_skip(here.rest, 1))
		if (value < 1000000)
			value = 10 * value + (scan_peek(&here) - '0');
	*scan = here;
	return negative ? -value : value;
}

/* add_digit: what is behind the last digit that can matter only says that there is more. */
static void add_digit(struct decimal *d, char c, bool behind_point)
{
	const int limit = 100000000;
	if (d->n == 0 && c == '0') {
		d->point -= behind_point && d->point > -limit;
		return;
	}
	d->point += !behind_point && d->point < limit;
	if (d->n < DIGITS_MOST)
		d->digit[d->n++] = c;
	else if (c != '0')
		d->digit[DIGITS_MOST - 1] = d->digit[DIGITS_MOST - 1] == '0' ?
			'1' : d->digit[DIGITS_MOST - 1];
}

static uint64_t scan_decimal(struct scan *scan)
{
	struct decimal d;
	bool point = false;
	d.n = d.point = 0;
	for (;; scan->rest = str_skip(scan->rest, 1)) {
		char c = scan_peek(scan);
		if (is_digit(c)) {
			scan->digits = true;
			add_digit(&d, c, point);
		} else if (c == '.' && !point) {
			point = true;
		} else {
			break;
		}
	}
	if (!scan->digits)
		return 0;
	d.point += scan_exponent(scan, 'e');
	decimal_trim(&d);
	return nearest(&d);
}

static int hex_value(char c)
{
	char lower = (char)(c | 0x20);
	if (is_digit(c))
		return c - '0';
	return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* assemble: mantissa * 2^exponent as a double; the lowest bit also stands for what was below it. */
static uint64_t assemble(uint64_t mantissa, int exponent)
{
	if (mantissa == 0)
		return 0;
	while (mantissa >> 63 == 0) {
		mantissa <<= 1;
		exponent--;
	}
	/* 53 bits stay; fewer where the last one would be below the least exponent */
	int drop = exponent + 11 >= EXPONENT_LEAST ? 11 : EXPONENT_LEAST - exponent;
	if (drop > 64)
		return 0;
	uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
	uint64_t below = drop == 64 ? mantissa : mantissa << (64 - drop);
	uint64_t half = (uint64_t)1 << 63;
	kept += below > half || (below == half && kept % 2 != 0);
	if (exponent + drop > 1023 - FRACTION_BITS)
		return INFINITE;
	/* A carry out of the fraction counts the exponent up, as it should. */
	uint64_t biased = (uint64_t)(exponent + drop - EXPONENT_LEAST);
	return kept >> FRACTION_BITS == 0 ? kept : kept + (biased << FRACTION_BITS);
}

static uint64_t scan_hexadecimal(struct scan *scan)
{
	uint64_t mantissa = 0;
	int exponent = 0;
	bool point = false;
	for (;; scan->rest = str_skip(scan->rest, 1)) {
		char c = scan_peek(scan);
		int digit = hex_value(c);
		if (c == '.' && !point) {
			point = true;
			continue;
		}
		if (digit < 0)
			break;
		scan->digits = true;
		if (mantissa >> 59 == 0) {
			mantissa = mantissa << 4 | (unsigned)digit;
			exponent -= point ? 4 : 0;
		} else {
			mantissa |= digit != 0;
			exponent += !point && exponent < 100000000 ? 4 : 0;
		}
	}
	if (!scan->digits)
		return 0;
	return assemble(mantissa, exponent + scan_exponent(scan, 'p'));
}

static uint64_t scan_number(struct scan *scan)
{
	struct scan hexadecimal = *scan;
	uint64_t bits;
	if (scan_word(scan, "infinity") || scan_word(scan, "inf")) {
		scan->digits = true;
		return INFINITE;
	}
	if (scan_word(scan, "nan")) {
		scan->digits = true;
		return INFINITE | INFINITE >> 1;
	}
	if (!scan_word(&hexadecimal, "0x"))
		return scan_decimal(scan);
	bits = scan_hexadecimal(&hexadecimal);
	if (!hexadecimal.digits)
		return scan_decimal(scan);	/* the 0 alone */
	*scan = hexadecimal;
	return bits;
}

struct floating floating_read(struct str s)
{
	struct floating out = { 0, FLOATING_NONE };
	struct scan scan = { s, false };
	while (scan_peek(&scan) == ' ' || (scan_peek(&scan) >= '\t' && scan_peek(&scan) <= '\r'))
		scan.rest = str_skip(scan.rest, 1);
	bool negative = scan_sign(&scan);
	bool word = (scan_peek(&scan) | 0x20) == 'i';
	uint64_t bits = scan_number(&scan);
	if (!scan.digits)
		return out;
	out.value = value_of(bits | (negative ? SIGN : 0));
	out.result = scan.rest.n > 0 ? FLOATING_PARTIAL :
		bits == INFINITE && !word ? FLOATING_OVERFLOW : FLOATING_OK;
	return out;
}

/* ---- writing ---- */

/* round_to: to that many digits, halves to even. */
static void round_to(struct decimal *d, int64_t keep)
{
	if (keep >= d->n)
		return;
	if (keep < 0) {
		d->n = 0;
		return;
	}
	int n = (int)keep;
	bool odd = n > 0 && (d->digit[n - 1] - '0') % 2 != 0;
	bool up = d->digit[n] > '5' || (d->digit[n] == '5' && (d->n > n + 1 || odd));
	d->n = n;
	if (!up) {
		decimal_trim(d);
		return;
	}
	while (d->n > 0 && d->digit[d->n - 1] == '9')
		d->n--;
	if (d->n > 0) {
		d->digit[d->n - 1]++;
		return;
	}
	d->digit[d->n++] = '1';
	d->point++;
}

static char digit_at(const struct decimal *d, int64_t at)
{
	return at >= 0 && at < d->n ? d->digit[at] : '0';
}

/* add_digits: count digits from `at`, a point before them where there are any */
static void add_digits(
	struct buf *out, const struct decimal *d, int64_t at, size_t count, bool point)
{
	if (point || count > 0)
		buf_add_byte(out, '.');
	for (size_t i = 0; i < count && !out->overflowed; i++)
		buf_add_byte(out, digit_at(d, at + (int64_t)i));
}

static void write_fixed(struct buf *out, const struct decimal *d, bool point, size_t precision)
{
	int whole = d->n > 0 && d->point > 0 ? d->point : 0;
	if (whole == 0)
		buf_add_byte(out, '0');
	for (int i = 0; i < whole; i++)
		buf_add_byte(out, digit_at(d, i));
	add_digits(out, d, d->n > 0 ? d->point : 0, precision, point);
}

static void write_exponent(struct buf *out, char letter, int exponent, unsigned least)
{
	buf_add_byte(out, letter);
	buf_add_byte(out, exponent < 0 ? '-' : '+');
	exponent = exponent < 0 ? -exponent : exponent;
	if (least > 1 && exponent < 10)
		buf_add_byte(out, '0');
	buf_add_integer(out, exponent);
}

static void write_scientific(
	struct buf *out, const struct decimal *d, bool point, size_t precision, char letter)
{
	buf_add_byte(out, digit_at(d, 0));
	add_digits(out, d, 1, precision, point);
	write_exponent(out, letter, d->n > 0 ? d->point - 1 : 0, 2);
}

/* write_general: %g: zeros at the end go, unless # was given */
static void write_general(
	struct buf *out, struct decimal *d, bool alternate, size_t precision, char letter)
{
	int64_t most = precision > 0 ? (int64_t)precision : 1;
	round_to(d, most);
	int exponent = d->n > 0 ? d->point - 1 : 0;
	bool fixed = exponent >= -4 && exponent < most;
	int64_t count = fixed ? most - 1 - exponent : most - 1;
	if (!alternate) {
		int64_t used = fixed ? d->n - 1 - (int64_t)exponent : d->n - 1;
		if (d->n == 0 || used < 0)
			used = 0;
		count = used < count ? used : count;
	}
	if (fixed)
		write_fixed(out, d, alternate, (size_t)count);
	else
		write_scientific(out, d, alternate, (size_t)count, letter);
}

/* write_hexadecimal: one bit before the point */
static void write_hexadecimal(
	struct buf *out, uint64_t bits, bool alternate, size_t precision, char letter)
{
	const char *alphabet = letter == 'p' ? "0123456789abcdef" : "0123456789ABCDEF";
	int exponent;
	uint64_t mantissa = split(bits, &exponent);
	if (mantissa == 0)
		exponent = -FRACTION_BITS;
	while (mantissa != 0 && mantissa >> FRACTION_BITS == 0) {
		mantissa <<= 1;
		exponent--;
	}
	if (precision < 13) {
		unsigned drop = 4 * (13 - (unsigned)precision);
		uint64_t half = (uint64_t)1 << (drop - 1), below = mantissa & (2 * half - 1);
		mantissa >>= drop;
		mantissa += below > half || (below == half && mantissa % 2 != 0);
		mantissa <<= drop;
	}
	buf_add_byte(out, alphabet[mantissa >> FRACTION_BITS]);
	mantissa &= FRACTION_MASK;
	if (alternate || (precision == SIZE_MAX ? mantissa != 0 : precision > 0))
		buf_add_byte(out, '.');
	for (size_t i = 0; precision == SIZE_MAX ? mantissa != 0 : i < precision; i++) {
		if (out->overflowed)
			break;
		buf_add_byte(out, alphabet[mantissa >> (FRACTION_BITS - 4)]);
		mantissa = mantissa << 4 & FRACTION_MASK;
	}
	write_exponent(out, letter, exponent + FRACTION_BITS, 1);
}

void floating_write(
	struct buf *out, double value, char conversion, bool alternate, size_t precision)
{
	uint64_t bits = bits_of(value) & ~SIGN;
	bool capital = conversion < 'a';
	char lower = (char)(conversion | 0x20);
	struct decimal d;
	int exponent;
	if (bits >= INFINITE) {
		if (bits == INFINITE)
			buf_add(out, capital ? STR("INF") : STR("inf"));
		else
			buf_add(out, capital ? STR("NAN") : STR("nan"));
		return;
	}
	if (lower == 'a') {
		write_hexadecimal(out, bits, alternate, precision, capital ? 'P' : 'p');
		return;
	}
	uint64_t mantissa = split(bits, &exponent);
	decimal_of(&d, mantissa, exponent);
	if (precision == SIZE_MAX)
		precision = 6;
	char letter = capital ? 'E' : 'e';
	if (lower == 'f') {
		round_to(&d, (int64_t)precision + d.point);
		write_fixed(out, &d, alternate, precision);
	} else if (lower == 'e') {
		round_to(&d, (int64_t)precision + 1);
		write_scientific(out, &d, alternate, precision, letter);
	} else {
		write_general(out, &d, alternate, precision, letter);
	}
}

void floating_add(struct buf *out, double value, const struct form *form)
{
	struct buf body = { .arena = out->arena };
	bool negative = __builtin_signbit(value) != 0, finite = __builtin_isfinite(value);
	char sign[3] = { negative ? '-' : form->plus ? '+' : ' ' };
	size_t n = negative || form->plus || form->space;
	if ((form->conversion | 0x20) == 'a' && finite) {
		sign[n++] = '0';
		sign[n++] = form->conversion == 'a' ? 'x' : 'X';
	}
	floating_write(&body, value, form->conversion, form->alternate, form->precision);
	form_pad(out, form, finite, (struct str){ sign, n }, buf_str(&body));
	out->overflowed |= body.overflowed;
	buf_free(&body);
}
