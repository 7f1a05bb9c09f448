/* printf.c - write formatted output (XCU printf, XBD 5 File Format Notation) */
#include "shell.h"
#include "escape.h"
#include "floating.h"
#include "integer.h"

/* struct spec: one conversion specification. */
struct spec {
	struct form form;
	size_t number;		/* of its argument, from 1; 0: the next */
	struct str text;	/* all of it, for messages */
};

/* struct print: one call of printf. Arguments are counted from the first one behind the format. */
struct print {
	struct shell *sh;
	struct stream *out;
	char **argv;
	size_t argc;
	size_t base;		/* the first argument of this use of the format: what %1$ means */
	size_t next;		/* what an unnumbered conversion takes */
	size_t used;		/* one behind the highest argument that was taken */
	bool stop;		/* \c, or an error that ends the output */
	struct str rest;	/* of the format */
	struct spec spec;
	bool negative;		/* of the width or precision that was read last */
	char room[24];
};

/* ---- arguments ---- */

/* take_argument: NULL when there is none left: a null string or zero (XCU printf 11). */
static const char *take_argument(struct print *print, size_t number)
{
	size_t index = print->next;
	if (number > 0 && __builtin_add_overflow(print->base, number - 1, &index))
		index = SIZE_MAX;
	if (index >= print->argc) {
		if (number > 0) {
			(void)shell_fail(print->sh, 1, "%%%zu$: there is no such argument", number);
			print->stop = true;
		}
		return NULL;
	}
	if (number == 0)
		print->next = index + 1;
	if (index >= print->used)
		print->used = index + 1;
	return print->argv[index];
}

/* complain: XCU printf: an argument that cannot be converted completely is an error, but what
 * was read of it counts. */
static void complain(struct print *print, const char *argument, const char *why)
{
	(void)shell_fail(print->sh, 1, "\"%s\": %s", argument, why);
}

/* character_constant: 'x or "x means the value of x: its code point when the locale is UTF-8,
 * else its first byte. */
static int64_t character_constant(struct print *print, const char *argument)
{
	struct str text = str_of(argument + 1);
	if (text.n == 0) {
		complain(print, argument, "expected a character behind the quote");
		return 0;
	}
	uint32_t value = (unsigned char)text.p[0];
	size_t used = 1;
	if (value >= 0x80 && shell_utf8(print->sh)) {
		struct utf8_character next = utf8_next(text);
		used = next.n;
		if (used > 1)
			value = next.code;
	}
	if (used < text.n)
		complain(print, argument, "expected one character behind the quote");
	return (int64_t)value;
}

/* integer_argument: the argument as a signed or unsigned 64-bit number. */
static uint64_t integer_argument(struct print *print, size_t number, bool is_signed)
{
	const char *argument = take_argument(print, number);
	if (argument == NULL || argument[0] == '\0')
		return 0;
	if (argument[0] == '\'' || argument[0] == '"')
		return (uint64_t)character_constant(print, argument);
	struct integer value = integer_read(str_of(argument), is_signed);
	switch (value.result) {
	case INTEGER_OK:
		break;
	case INTEGER_NONE:
		complain(print, argument, "expected a number");
		break;
	case INTEGER_PARTIAL:
		complain(print, argument, "not a number to its end");
		break;
	case INTEGER_OVERFLOW:
		complain(print, argument, "number out of range");
		break;
	}
	return value.negative ? -value.magnitude : value.magnitude;
}

static double float_argument(struct print *print, size_t number)
{
	const char *argument = take_argument(print, number);
	if (argument == NULL || argument[0] == '\0')
		return 0;
	if (argument[0] == '\'' || argument[0] == '"')
		return (double)character_constant(print, argument);
	struct floating read = floating_read(str_of(argument));
	switch (read.result) {
	case FLOATING_OK:
		break;
	case FLOATING_NONE:
		complain(print, argument, "expected a number");
		break;
	case FLOATING_PARTIAL:
		complain(print, argument, "not a number to its end");
		break;
	case FLOATING_OVERFLOW:
		complain(print, argument, "number out of range");
		break;
	}
	return read.value;
}

/* ---- output of one conversion ---- */

static void reject(struct print *print, const struct spec *spec, const char *why)
{
	(void)shell_fail(print->sh, 1, "%.*s: %s", (int)spec->text.n, spec->text.p, why);
	print->stop = true;
}

/* write_padded: prefix, zeros and body, padded with spaces to the field width. */
static void write_padded(struct print *print, const struct spec *spec, struct str prefix,
	size_t zeros, struct str body)
{
	size_t length = prefix.n + zeros + body.n;
	const struct form *form = &spec->form;
	size_t padding = form->width > length ? form->width - length : 0;
	if (!form->left)
		stream_write_many(print->out, ' ', padding);
	stream_write(print->out, prefix);
	stream_write_many(print->out, '0', zeros);
	stream_write(print->out, body);
	if (form->left)
		stream_write_many(print->out, ' ', padding);
}

static void write_string(struct print *print, const struct spec *spec, struct str body)
{
	if (body.n > spec->form.precision)
		body.n = spec->form.precision;
	write_padded(print, spec, STR(""), 0, body);
}

/* write_digits: precision is the least number of digits; zeros fill the field instead of spaces
 * only without it. */
static void write_digits(
	struct print *print, const struct spec *spec, struct str prefix, struct str digits)
{
	const struct form *form = &spec->form;
	size_t zeros = 0;
	if (form->precision != SIZE_MAX) {
		if (form->precision == 0 && str_equal(digits, STR("0")))
			digits.n = 0;
		if (form->precision > digits.n)
			zeros = form->precision - digits.n;
	} else if (form->zero && !form->left && form->width > prefix.n + digits.n) {
		zeros = form->width - prefix.n - digits.n;
	}
	/* # with o: as many digits as make the first one a zero */
	bool octal = form->alternate && form->conversion == 'o';
	if (octal && zeros == 0 && (digits.n == 0 || digits.p[0] != '0'))
		zeros = 1;
	write_padded(print, spec, prefix, zeros, digits);
}

static void convert_signed(struct print *print, const struct spec *spec)
{
	int64_t value = (int64_t)integer_argument(print, spec->number, true);
	struct str digits = number_format(print->room, value);
	struct str prefix = STR("");
	if (value < 0) {
		prefix = STR("-");
		digits = str_skip(digits, 1);
	} else if (spec->form.plus) {
		prefix = STR("+");
	} else if (spec->form.space) {
		prefix = STR(" ");
	}
	write_digits(print, spec, prefix, digits);
}

static void convert_unsigned(struct print *print, const struct spec *spec)
{
	uint64_t value = integer_argument(print, spec->number, false);
	char conversion = spec->form.conversion;
	unsigned base = conversion == 'o' ? 8 : conversion == 'u' ? 10 : 16;
	const char *alphabet = conversion == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
	char *end = print->room + sizeof(print->room), *p = end;
	struct str prefix = STR("");
	if (spec->form.alternate && base == 16 && value != 0)
		prefix = conversion == 'X' ? STR("0X") : STR("0x");
	do {
		*--p = alphabet[value % base];
		value /= base;
	} while (value != 0);
	write_digits(print, spec, prefix, (struct str){ p, (size_t)(end - p) });
}

static void convert_string(struct print *print, const struct spec *spec)
{
	const char *argument = take_argument(print, spec->number);
	write_string(print, spec, argument != NULL ? str_of(argument) : STR(""));
}

/* %c: the first byte; nothing for a null string, which XCU printf 13 leaves open. */
static void convert_character(struct print *print, const struct spec *spec)
{
	const char *argument = take_argument(print, spec->number);
	size_t n = argument != NULL && argument[0] != '\0';
	write_padded(print, spec, STR(""), 0, (struct str){ argument, n });
}

/* add_escaped: false when \c was met. */
static bool add_escaped(struct buf *out, struct str text)
{
	while (text.n > 0) {
		size_t plain = str_find(text, '\\');
		buf_add(out, (struct str){ text.p, plain });
		text = str_skip(text, plain);
		if (text.n == 0)
			break;
		struct escape e = escape_read(text, ESCAPE_STRING);
		if (e.result == ESCAPE_STOP)
			return false;
		if (e.result == ESCAPE_BYTE)
			buf_add_byte(out, e.byte);
		else
			buf_add(out, (struct str){ text.p, e.used });
		text = str_skip(text, e.used);
	}
	return true;
}

static void convert_escaped(struct print *print, const struct spec *spec)
{
	const char *argument = take_argument(print, spec->number);
	struct str text = argument != NULL ? str_of(argument) : STR("");
	if (str_find(text, '\\') == text.n) {
		write_string(print, spec, text);
		return;
	}
	struct arena *scratch = &print->sh->scratch;
	struct arena_mark mark = arena_take_mark(scratch);
	struct buf *bytes = buf_new(scratch);
	if (!add_escaped(bytes, text))
		print->stop = true;
	write_string(print, spec, buf_str(bytes));
	arena_rewind(scratch, mark);
}

static void convert_float(struct print *print, const struct spec *spec)
{
	struct arena *scratch = &print->sh->scratch;
	struct arena_mark mark = arena_take_mark(scratch);
	struct buf *text = buf_new(scratch);
	floating_add(text, float_argument(print, spec->number), &spec->form);
	if (text->overflowed)
		reject(print, spec, "more than 256 MiB");
	else
		stream_write(print->out, buf_str(text));
	arena_rewind(scratch, mark);
}

/* ---- the format ---- */

/* read_decimal: digits at the start of *rest; saturates. */
static size_t read_decimal(struct str *rest)
{
	size_t value = 0;
	while (rest->n > 0 && is_digit(rest->p[0])) {
		if (__builtin_mul_overflow(value, (size_t)10, &value) ||
		    __builtin_add_overflow(value, (size_t)(rest->p[0] - '0'), &value))
			value = SIZE_MAX / 10;
		*rest = str_skip(*rest, 1);
	}
	return value;
}

/* read_number: the n$ of %n$ or *n$; 0 when there is none, and then nothing is taken. */
static size_t read_number(struct str *rest)
{
	struct str before = *rest;
	size_t number = read_decimal(rest);
	if (number > 0 && rest->n > 0 && rest->p[0] == '$') {
		*rest = str_skip(*rest, 1);
		return number;
	}
	*rest = before;
	return 0;
}

/* read_size: a field width or precision: digits, or * for an argument. Negative values are left
 * to the caller. */
static size_t read_size(struct print *print, struct str *rest)
{
	print->negative = false;
	if (rest->n == 0 || rest->p[0] != '*')
		return read_decimal(rest);
	*rest = str_skip(*rest, 1);
	int64_t value = (int64_t)integer_argument(print, read_number(rest), true);
	print->negative = value < 0;
	return value < 0 ? -(size_t)value : (size_t)value;
}

/* % [n$] [flags] [width] [.precision] conversion. Length modifiers of C are skipped: there is
 * one size of number. */
static void read_spec(struct print *print, struct str *rest, struct spec *spec)
{
	const char *start = rest->p;
	struct form *form = &spec->form;
	*rest = str_skip(*rest, 1);
	spec->number = read_number(rest);
	*rest = str_skip(*rest, (size_t)(form_flags(rest->p, form) - rest->p));
	form->width = read_size(print, rest);
	form->left = form->left || print->negative;
	form->precision = SIZE_MAX;
	if (rest->n > 0 && rest->p[0] == '.') {
		*rest = str_skip(*rest, 1);
		size_t precision = read_size(print, rest);
		if (!print->negative)
			form->precision = precision;
	}
	while (rest->n > 0 && strchr("hlLjtz", rest->p[0]) != NULL)
		*rest = str_skip(*rest, 1);
	if (rest->n > 0) {
		form->conversion = rest->p[0];
		*rest = str_skip(*rest, 1);
	}
	spec->text = (struct str){ start, (size_t)(rest->p - start) };
}

static void convert(struct print *print, const struct spec *spec)
{
	switch (spec->form.conversion) {
	case '%':
		stream_write_byte(print->out, '%');
		break;
	case 'd': case 'i':
		convert_signed(print, spec);
		break;
	case 'o': case 'u': case 'x': case 'X':
		convert_unsigned(print, spec);
		break;
	case 's':
		convert_string(print, spec);
		break;
	case 'c':
		convert_character(print, spec);
		break;
	case 'b':
		convert_escaped(print, spec);
		break;
	case 'a': case 'A': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
		convert_float(print, spec);
		break;
	case '\0':
		reject(print, spec, "the format ends inside a conversion");
		break;
	default:
		reject(print, spec,
			"unknown conversion: expected one of % d i o u x X c s b a A e E f F g G");
	}
}

static void write_conversion(struct print *print, struct str *rest)
{
	struct spec *spec = &print->spec;
	*spec = (struct spec){ 0 };
	read_spec(print, rest, spec);
	if (print->stop)
		return;
	const struct form *form = &spec->form;
	bool cuts = form->precision == SIZE_MAX || form->conversion == 's' ||
		form->conversion == 'b';
	if (form->width > LIMIT_EXPANSION || (form->precision > LIMIT_EXPANSION && !cuts))
		reject(print, spec, "width or precision over the limit of 256 MiB");
	else
		convert(print, spec);
}

static void write_escape(struct print *print, struct str *rest)
{
	struct escape e = escape_read(*rest, ESCAPE_FORMAT);
	if (e.result == ESCAPE_BYTE)
		stream_write_byte(print->out, e.byte);
	else
		stream_write(print->out, (struct str){ rest->p, e.used });
	*rest = str_skip(*rest, e.used);
}

/* use_format: writes the format once. */
static void use_format(struct print *print, struct str format)
{
	struct str *rest = &print->rest;
	*rest = format;
	while (rest->n > 0 && !print->stop) {
		struct str text = *rest;
		size_t plain = 0;
		while (plain < text.n && text.p[plain] != '%' && text.p[plain] != '\\')
			plain++;
		if (plain > 0)
			stream_write(print->out, (struct str){ text.p, plain });
		*rest = text = str_skip(text, plain);
		if (text.n == 0)
			return;
		if (text.p[0] == '%')
			write_conversion(print, rest);
		else
			write_escape(print, rest);
	}
}

static enum flow run_printf(struct shell *sh, const struct args *args)
{
	char **argv = args->argv;
	if (argv[0] != NULL && strcmp(argv[0], "--") == 0)
		argv++;
	else if (argv[0] != NULL && strcmp(argv[0], "-v") == 0)
		return shell_misuse(sh, args,
			"-v is not POSIX: write NAME=$(printf FORMAT ARGUMENT...)");
	if (argv[0] == NULL)
		return shell_misuse(sh, args, "expected a format");
	struct str format = str_of(argv[0]);
	struct print *print = ARENA_NEW(&sh->scratch, struct print);
	print->sh = sh;
	print->out = sh->out;
	print->argv = argv + 1;
	while (print->argv[print->argc] != NULL)
		print->argc++;
	/* XCU printf 10: the format is used again while arguments are left, if it takes any. */
	do {
		print->base = print->next = print->used;
		use_format(print, format);
	} while (!print->stop && print->out->error == 0 && print->used < print->argc &&
		print->used > print->base);
	return FLOW_NEXT;
}

const struct builtin builtin_printf = {
	.name = "printf", .run = run_printf,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("printf format [argument...]",
		"Write the arguments as the format says. The format is used again while\n"
		"arguments are left; missing ones count as a null string or 0.\n"
		"\t%s\ta string; a precision cuts it to that many bytes\n"
		"\t%b\ta string with backslash escapes; \\c in it ends all output\n"
		"\t%c\tthe first byte of a string\n"
		"\t%d %i\ta signed decimal number\n"
		"\t%u %o %x %X\tan unsigned number: decimal, octal, hexadecimal\n"
		"\t%f %F %e %E %g %G %a %A\ta floating-point number\n"
		"\t%%\ta percent sign\n"
		"Between % and the letter may stand, in this order: n$ for argument number\n"
		"n; the flags - + space # 0; a field width; a period and a precision. * as\n"
		"width or precision takes an argument.\n"
		"Escapes in the format: \\\\ \\\" \\a \\b \\e \\f \\n \\r \\t \\v, \\ddd (octal)\n"
		"and \\xHH. In %b octal is \\0ddd.\n"
		"Numbers are decimal, 0 octal, 0x hexadecimal, or 'c for the value\n"
		"of the character c. An argument that is not a number to its end gives a\n"
		"message and status 1; what could be read of it is written.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
