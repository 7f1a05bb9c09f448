/* fuzz_printf - a byte 0, then a format, a line, and its arguments: an end and a status. With any
 * other byte: one conversion that the next bytes choose, of a number or a text: what libc's printf
 * makes of it */
#include <stdio.h>
#include "fuzz_shell.h"

/* struct choice: one conversion. */
struct choice {
	uint8_t flags, width, precision, letter;
	int64_t value;
};

/* is_small: no field that is wider than three digits can say */
static bool is_small(struct str text)
{
	size_t digits = 0, longest = 0;
	for (size_t i = 0; i < text.n; i++) {
		digits = is_digit(text.p[i]) ? digits + 1 : 0;
		longest = digits > longest ? digits : longest;
	}
	return longest < 4;
}

static void run(struct shell *sh, struct str input)
{
	struct arena arena = { 0 };
	struct buf out = { 0 };
	static char name[] = "printf";
	struct vec argv = vec_of(&arena, 8);
	vec_push(&argv, name);
	char **words = fuzz_words(&arena, input, 20);
	for (size_t i = 0; words[i] != NULL; i++)
		vec_push(&argv, words[i]);
	if (is_small(input))
		assert(fuzz_call(sh, vec_end(&argv), STR(""), &out) <= 2);
	buf_free(&out);
	arena_free(&arena);
}

static void make_format(char *format, const struct choice *c, const char *modifier, char letter)
{
	char *p = format;
	*p++ = '%';
	for (unsigned i = 0; i < 5; i++)
		if (c->flags >> i & 1)
			*p++ = "-+ #0"[i];
	if (c->width > 0)
		p += sprintf(p, "%u", c->width);
	if (c->flags & 32)
		p += sprintf(p, ".%u", c->precision);
	sprintf(p, "%s%c", modifier, letter);
}

/* expect: what libc says; undefined combinations of flags are not asked for. */
static int expect(char *wanted, size_t room, const struct choice *c, char letter, const char *text)
{
	char format[40];
	make_format(format, c, letter == 's' ? "" : "ll", letter);
	int n = letter == 's' ? snprintf(wanted, room, format, text) :
		snprintf(wanted, room, format, (long long)c->value);
	assert(n >= 0 && (size_t)n < room);
	return n;
}

static void compare(struct shell *sh, struct choice c)
{
	static const char letters[] = "diouxXs";
	char name[] = "printf", format[40], number[24], wanted[600];
	char letter = letters[c.letter % (sizeof(letters) - 1)];
	if (strchr("diu", letter) != NULL)
		c.flags &= ~8;		/* # */
	if (strchr("ouxX", letter) != NULL)
		c.flags &= ~6;		/* + and blank are for signed numbers */
	if (letter == 's')
		c.flags &= ~30;
	struct str digits = number_format(number, c.value);
	char text[24] = { 0 };
	memcpy(text, digits.p, digits.n);
	make_format(format, &c, "", letter);
	char *argv[] = { name, format, text, NULL };
	struct buf out = { 0 };
	int n = expect(wanted, sizeof(wanted), &c, letter, text);
	assert(fuzz_call(sh, argv, STR(""), &out) == 0);
	assert(str_equal(buf_str(&out), (struct str){ wanted, (size_t)n }));
	buf_free(&out);
}

FUZZ(input)
{
	static char *environment[] = { NULL };
	struct choice choice = { 0 };
	if (input.n == 0 || input.n > 1000)
		return;
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	char first = input.p[0];
	input = str_skip(input, 1);
	if (first == '\0') {
		run(sh, input);
	} else {
		unsigned char bytes[12] = { 0 };
		memcpy(bytes, input.p, input.n < 12 ? input.n : 12);
		choice = (struct choice){ bytes[0], bytes[1], bytes[2], bytes[3], 0 };
		memcpy(&choice.value, bytes + 4, 8);
		compare(sh, choice);
	}
	fuzz_shell_free(sh);
}
