/* seq.c - write a sequence of numbers */
#include "floating.h"
#include "integer.h"
#include "utility.h"

/* struct number: an operand; width and precision are those of its text, as GNU's seq counts. */
struct number {
	int64_t value;		/* times 10 to the power of precision */
	size_t width, precision;
	bool infinite;
	int sign;		/* of an infinite one */
};

/* struct sequence: all numbers have the same precision, so that they are exact. */
struct sequence {
	int64_t first, step, last;
	bool endless;
	size_t precision, width;	/* width: with zeros up to it */
	struct str separator;
	struct str before, behind;	/* -f: around the conversion */
	struct str rest;		/* of -f */
	struct form form;
	bool formatted;
	struct number n[3];		/* the operands: first, step, last */
	char room[24];
};

/* ---- operands ---- */

/* scale: *value times 10 to the power of digits; false: it does not fit */
static bool scale(int64_t *value, size_t digits)
{
	for (; digits > 0 && *value != 0; digits--)
		if (__builtin_mul_overflow(*value, 10, value))
			return false;
	return true;
}

/* take_digits: appends the digits at the start of *rest to *value; false: too many of them */
static bool take_digits(struct str *rest, int64_t *value)
{
	while (rest->n > 0 && is_digit(rest->p[0])) {
		if (__builtin_mul_overflow(*value, 10, value) ||
			__builtin_add_overflow(*value, rest->p[0] - '0', value))
			return false;
		*rest = str_skip(*rest, 1);
	}
	return true;
}

/* take_exponent: e and a number, applied to value, precision and width as GNU's seq does */
static bool take_exponent(struct str rest, struct number *number, size_t fraction, bool point)
{
	if (rest.n > 1 && rest.p[1] == '+' && rest.n > 2 && is_digit(rest.p[2]))
		rest = str_skip(rest, 1);
	struct parsed_number parsed = number_parse(str_skip(rest, 1));
	int64_t exponent = parsed.value;
	if (parsed.state != NUMBER_OK || exponent > 400 || exponent < -400)
		return false;
	if (exponent < 0) {
		size_t more = (size_t)-exponent;
		number->width += more + (!point || fraction == 0 ? 1 : 0);
		number->precision += more;
		return true;
	}
	size_t left = (size_t)exponent, used = left < fraction ? left : fraction;
	number->precision -= used;
	if (point && number->precision == 0 && fraction > 0)
		number->width--;
	number->width += left - used;
	return scale(&number->value, left - used);
}

/* read_decimal: digits[.digits][e[-]digits] */
NOINLINE bool read_decimal(struct str text, bool negative, struct number *number)
{
	struct str rest = text;
	if (!take_digits(&rest, &number->value))
		return false;
	size_t whole = text.n - rest.n, fraction = 0;
	bool point = rest.n > 0 && rest.p[0] == '.';
	if (point) {
		struct str behind = rest = str_skip(rest, 1);
		if (!take_digits(&rest, &number->value))
			return false;
		fraction = behind.n - rest.n;
	}
	number->precision = fraction;
	/* #. -> #, .# -> 0.# */
	number->width = whole + fraction + (fraction > 0 ? 1 : 0) + (whole == 0 ? 1 : 0) +
		(negative ? 1 : 0);
	if (negative)
		number->value = -number->value;
	if (whole + fraction == 0 || rest.n == 0)
		return whole + fraction > 0;
	return (rest.p[0] | 0x20) == 'e' && take_exponent(rest, number, fraction, point);
}

static bool is_infinity(struct str text)
{
	static const char name[] = "infinity";
	if (text.n != 3 && text.n != 8)
		return false;
	for (size_t i = 0; i < text.n; i++)
		if ((text.p[i] | 0x20) != name[i])
			return false;
	return true;
}

static bool read_hexadecimal(struct str text, bool negative, struct number *number)
{
	struct integer value = integer_read(text, true);
	if (value.result != INTEGER_OK)
		return false;
	number->value = (int64_t)value.magnitude;
	if (negative)
		number->value = -number->value;
	return true;
}

NOINLINE bool read_number(const char *operand, struct number *number)
{
	struct str text = str_of(operand);
	*number = (struct number){ 0 };
	text = str_skip(text, strspn(operand, " \t\n\v\f\r"));
	bool negative = text.n > 0 && text.p[0] == '-';
	if (negative || (text.n > 0 && text.p[0] == '+'))
		text = str_skip(text, 1);
	number->infinite = is_infinity(text);
	number->sign = negative ? -1 : 1;
	if (number->infinite)
		return true;
	if (str_starts(text, STR("0x")) || str_starts(text, STR("0X")))
		return read_hexadecimal(text, negative, number);
	return read_decimal(text, negative, number);
}

/* ---- layout ---- */

/* equal_width: -w: as wide as the wider end, both with the precision of the numbers in between */
static size_t equal_width(const struct number *first, const struct number *last, size_t precision)
{
	size_t a = first->width + (precision - first->precision);
	size_t b = last->width - last->precision + precision;
	if (first->precision == 0 && precision > 0)
		a++;
	if (last->precision == 0 && precision > 0)
		b++;
	if (last->precision > 0 && precision == 0)
		b--;
	return a > b ? a : b;
}

/* find_end: the last number's value with the precision of the others, rounded towards the first;
 * false: it does not fit */
static bool find_end(struct sequence *s, const struct number *last)
{
	s->last = last->value;
	s->endless = last->infinite && (last->sign < 0) == (s->step < 0);
	if (last->infinite && !s->endless)
		s->last = last->sign < 0 ? INT64_MIN : INT64_MAX;
	if (last->infinite || last->precision <= s->precision)
		return last->infinite || scale(&s->last, s->precision - last->precision);
	for (size_t i = last->precision; i > s->precision; i--) {
		int64_t rest = s->last % 10;
		s->last /= 10;
		if (s->step > 0 && rest < 0)
			s->last--;
		if (s->step < 0 && rest > 0)
			s->last++;
	}
	return true;
}

/* read_operands: [first [step]] last */
static bool read_operands(struct shell *sh, const struct args *args, struct sequence *s)
{
	struct number *n = s->n;
	n[0] = n[1] = (struct number){ .value = 1, .width = 1 };
	for (int i = 0; i < args->argc; i++) {
		int to = i == args->argc - 1 ? 2 : i;
		if (read_number(args->argv[i], &n[to]) && (to == 2 || !n[to].infinite))
			continue;
		(void)shell_misuse(sh, args, "\"%s\": expected a number of up to 18 digits",
			args->argv[i]);
		return false;
	}
	s->precision = n[0].precision > n[1].precision ? n[0].precision : n[1].precision;
	if (n[1].value == 0) {
		(void)shell_misuse(sh, args, "the step may not be zero");
		return false;
	}
	if (args_has(args, 'w'))
		s->width = equal_width(&n[0], &n[2], s->precision);
	s->first = n[0].value;
	s->step = n[1].value;
	if (scale(&s->first, s->precision - n[0].precision) &&
		scale(&s->step, s->precision - n[1].precision) && find_end(s, &n[2]))
		return true;
	(void)shell_fail(sh, 1, "numbers of more than 18 digits");
	return false;
}

/* read_form: the flags, width, precision and conversion behind a %; false: it is none for a
 * floating-point number */
static bool read_form(struct str *rest, struct form *form)
{
	const char *p = form_flags(rest->p, form);
	form->precision = SIZE_MAX;
	while (*p == '\'')
		p = form_flags(p + 1, form);
	for (; is_digit(*p) && form->width < LIMIT_EXPANSION; p++)
		form->width = 10 * form->width + (size_t)(*p - '0');
	if (*p == '.') {
		form->precision = 0;
		for (p++; is_digit(*p) && form->precision < LIMIT_EXPANSION; p++)
			form->precision = 10 * form->precision + (size_t)(*p - '0');
	}
	p += *p == 'L';
	form->conversion = *p;
	*rest = str_skip(*rest, (size_t)(p - rest->p));
	return *p != '\0' && strchr("aAeEfFgG", *p) != NULL;
}

/* take_plain: text up to the next conversion, %% as one %, into the arena */
static struct str take_plain(struct shell *sh, struct str *rest)
{
	struct buf *out = buf_new(&sh->scratch);
	while (rest->n > 0) {
		bool percent = rest->p[0] == '%';
		if (percent && !(rest->n > 1 && rest->p[1] == '%'))
			break;
		buf_add_byte(out, rest->p[0]);
		*rest = str_skip(*rest, percent ? 2 : 1);
	}
	return buf_str(out);
}

/* read_format: -f: text with one conversion */
static bool read_format(struct shell *sh, const char *format, struct sequence *s)
{
	struct str *rest = &s->rest;
	*rest = str_of(format);
	s->before = take_plain(sh, rest);
	*rest = str_skip(*rest, rest->n > 0);
	if (!read_form(rest, &s->form)) {
		(void)shell_fail(sh, 1,
			"format \"%s\": expected a conversion, one of %%e %%f %%g %%a", format);
		return false;
	}
	*rest = str_skip(*rest, 1);
	s->behind = take_plain(sh, rest);
	s->formatted = true;
	if (rest->n > 0)
		(void)shell_fail(sh, 1, "format \"%s\": more than one conversion", format);
	return rest->n == 0;
}

/* ---- output ---- */

static void write_formatted(struct shell *sh, const struct sequence *s, int64_t value)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct buf *out = buf_new(&sh->scratch);
	double power = 1;
	for (size_t i = 0; i < s->precision; i++)
		power *= 10;
	buf_add(out, s->before);
	floating_add(out, (double)value / power, &s->form);
	buf_add(out, s->behind);
	stream_write(sh->out, buf_str(out));
	arena_rewind(&sh->scratch, mark);
}

static void write_plain(struct stream *out, struct sequence *s, int64_t value)
{
	struct str digits = number_format(s->room, value);
	if (value < 0) {
		stream_write_byte(out, '-');
		digits = str_skip(digits, 1);
	}
	/* at least one digit stands before the point */
	size_t missing = digits.n <= s->precision ? s->precision + 1 - digits.n : 0;
	size_t width = (value < 0) + missing + digits.n + (s->precision > 0);
	if (width < s->width)
		stream_write_many(out, '0', s->width - width);
	if (missing > 0) {
		stream_write(out, STR("0."));
		stream_write_many(out, '0', missing - 1);
		stream_write(out, digits);
		return;
	}
	size_t whole = digits.n - s->precision;
	stream_write(out, (struct str){ digits.p, whole });
	if (s->precision > 0)
		stream_write_byte(out, '.');
	stream_write(out, str_skip(digits, whole));
}

static enum flow write_all(struct shell *sh, struct sequence *s)
{
	int64_t value = s->first;
	bool begun = false;
	while (s->endless || (s->step > 0 ? value <= s->last : value >= s->last)) {
		if (begun)
			stream_write(sh->out, s->separator);
		begun = true;
		if (s->formatted)
			write_formatted(sh, s, value);
		else
			write_plain(sh->out, s, value);
		if (utility_stopped(sh) || sh->out->error != 0)
			return FLOW_NEXT;
		if (__builtin_add_overflow(value, s->step, &value))
			break;
	}
	if (begun)
		stream_write_byte(sh->out, '\n');
	return FLOW_NEXT;
}

static enum flow run_seq(struct shell *sh, const struct args *args)
{
	const char *separator = args_value(args, 's'), *format = args_value(args, 'f');
	struct sequence *s = ARENA_NEW(&sh->scratch, struct sequence);
	s->separator = separator != NULL ? str_of(separator) : STR("\n");
	if (format != NULL && !read_format(sh, format, s))
		return FLOW_NEXT;
	if (format != NULL && args_has(args, 'w'))
		return shell_misuse(sh, args, "-f and -w exclude each other");
	if (!read_operands(sh, args, s))
		return FLOW_NEXT;
	return write_all(sh, s);
}

const struct builtin builtin_seq = {
	.name = "seq", .run = run_seq,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_NUMBERS,
	.options = "f:s:w", .operands = { 1, 3 }, .misuse = 1,
	.long_options = "format=f separator=s equal-width=w",
	BUILTIN_HELP("seq [-w | -f format] [-s separator] [first [step]] last",
		"Write the numbers from first (1) to last, each as a line. They may have\n"
		"fractions and up to 18 digits; last may be inf.\n"
		"\t-w\tmake all equally wide, with zeros in front\n"
		"\t-f format\n"
		"\t\tas printf's %e, %f or %g with text around it\n"
		"\t-s separator\n"
		"\t\twrite it between the numbers, in place of a newline")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
