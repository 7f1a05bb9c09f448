/* umask.c - which permissions new files do not get (XCU umask) */
#include "shell.h"

#include <sys/stat.h>

enum { ALL_BITS = 0777, OCTAL_DIGITS_MOST = 22 };

/* ---- printing ---- */

static void print_octal(struct shell *sh, mode_t mask)
{
	/* Four digits: scripts compare with 0022. */
	char text[5] = { '0', (char)('0' + (mask >> 6 & 7)), (char)('0' + (mask >> 3 & 7)),
			 (char)('0' + (mask & 7)), '\n' };

	stream_write(sh->out, (struct str){ text, sizeof(text) });
}

/* print_symbolic: what is allowed, not what is masked. */
static void print_symbolic(struct shell *sh, mode_t mask)
{
	static const char classes[] = "ugo", letters[] = "rwx";
	mode_t allowed = ~mask & ALL_BITS;

	for (int i = 0; i < 3; i++) {
		stream_write_byte(sh->out, classes[i]);
		stream_write_byte(sh->out, '=');
		for (int j = 0; j < 3; j++)
			if (allowed >> (8 - 3 * i - j) & 1)
				stream_write_byte(sh->out, letters[j]);
		stream_write_byte(sh->out, i < 2 ? ',' : '\n');
	}
}

/* ---- a symbolic mode (XCU chmod, applied to what the mask allows) ---- */

/* parse_octal: false when it is no octal number up to 0777. */
static bool parse_octal(const char *text, mode_t *mask)
{
	mode_t value = 0;
	size_t n = 0;

	for (; text[n] >= '0' && text[n] <= '7' && n < OCTAL_DIGITS_MOST; n++) {
		value = value << 3 | (mode_t)(text[n] - '0');
		if (value > ALL_BITS)
			return false;
	}
	*mask = value;
	return text[n] == '\0';
}

/* take_classes: [ugoa]*; none means all, as the umask is not applied to itself. */
static mode_t take_classes(const char **p)
{
	mode_t who = 0;

	for (;; (*p)++) {
		if (**p == 'u')
			who |= 0700;
		else if (**p == 'g')
			who |= 0070;
		else if (**p == 'o')
			who |= 0007;
		else if (**p == 'a')
			who |= ALL_BITS;
		else
			return who == 0 ? ALL_BITS : who;
	}
}

/* copied: the permissions of one class, in all three places. */
static mode_t copied(mode_t allowed, char class)
{
	mode_t bits = allowed >> (class == 'u' ? 6 : class == 'g' ? 3 : 0) & 7;

	return bits << 6 | bits << 3 | bits;
}

/* take_permissions: [rwxXst]*, or one of u, g, o. s and t mean nothing for a mask. */
static mode_t take_permissions(const char **p, mode_t allowed)
{
	mode_t bits = 0;

	if (**p == 'u' || **p == 'g' || **p == 'o')
		return copied(allowed, *(*p)++);
	for (;; (*p)++) {
		if (**p == 'r')
			bits |= 0444;
		else if (**p == 'w')
			bits |= 0222;
		else if (**p == 'x' || (**p == 'X' && (allowed & 0111)))
			bits |= 0111;
		else if (**p != 's' && **p != 't' && **p != 'X')
			return bits;
	}
}

/* take_clause: classes, then one or more of an operator and permissions. */
static bool take_clause(const char **p, mode_t *allowed)
{
	mode_t who = take_classes(p);

	if (**p != '+' && **p != '-' && **p != '=')
		return false;
	while (**p == '+' || **p == '-' || **p == '=') {
		char operator = *(*p)++;
		mode_t bits = take_permissions(p, *allowed) & who;
		if (operator == '+')
			*allowed |= bits;
		else if (operator == '-')
			*allowed &= ~bits;
		else
			*allowed = (*allowed & ~who) | bits;
	}
	return true;
}

static bool parse_symbolic(const char *text, mode_t *mask)
{
	mode_t allowed = ~*mask & ALL_BITS;
	const char *p = text;

	for (;;) {
		if (!take_clause(&p, &allowed))
			return false;
		if (*p == '\0')
			break;
		if (*p++ != ',')
			return false;
	}
	*mask = ~allowed & ALL_BITS;
	return true;
}

static enum flow run_umask(struct shell *sh, const struct args *args)
{
	mode_t mask = umask(0);

	(void)umask(mask);
	if (args->argc == 0) {
		if (args_has(args, 'p'))
			stream_write(sh->out,
				     args_has(args, 'S') ? STR("umask -S ") : STR("umask "));
		if (args_has(args, 'S'))
			print_symbolic(sh, mask);
		else
			print_octal(sh, mask);
		return FLOW_NEXT;
	}
	const char *text = args->argv[0];
	bool valid = is_digit(text[0]) ? parse_octal(text, &mask) : parse_symbolic(text, &mask);
	if (!valid)
		return shell_fail(sh, 1, "\"%s\": expected an octal number up to 0777 or a mode "
				  "like u=rwx,g=rx,o=", text);
	(void)umask(mask);
	return FLOW_NEXT;
}

const struct builtin builtin_umask = {
	.name = "umask", .run = run_umask,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "Sp", .operands = { 0, 1 },
	.usage = "umask [-S] [-p] [mask]",
	.manual = "Set the file mode creation mask: an octal number, or a symbolic mode as in\n"
		"chmod that says what new files may have. Without mask, print it, as four\n"
		"octal digits.\n"
		"\t-S\tprint what is allowed, as a symbolic mode\n"
		"\t-p\tprint a command that sets it again",
	.promise = "stdio",
	.touches = TOUCH_UMASK,
};
