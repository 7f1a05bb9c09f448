/* umask.c - which permissions new files do not get (XCU umask) */
#include "shell.h"
#include "mode.h"

#include <string.h>
#include <sys/stat.h>

enum { ALL_BITS = 0777 };

/* ---- printing ---- */

static void print_octal(struct shell *sh, mode_t mask)
{
	/* Four digits: scripts compare with 0022. */
	for (int i = 9; i >= 0; i -= 3)
		stream_write_byte(sh->out, (char)('0' + (mask >> i & 7)));
	stream_write_byte(sh->out, '\n');
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

/* parse: a new mask. A symbolic mode is applied to what the mask allows; s and t mean nothing, and
 * there is no umask that would count where nobody is named. MODE_NONE: it is none. */
static mode_t parse(const char *text, mode_t mask)
{
	bool octal = is_digit(text[0]);

	for (const char *c = text; !octal && *c != '\0'; c++)
		if (*c >= '0' && *c <= '7')	/* a mode like +755 */
			return MODE_NONE;
	mode_t mode = mode_apply(text, 0, false, octal ? 0 : ~mask & ALL_BITS);
	if (mode == MODE_NONE || (octal && mode > ALL_BITS))
		return MODE_NONE;
	return (octal ? mode : ~mode) & ALL_BITS;
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
	mask = parse(text, mask);
	if (mask == MODE_NONE)
		return shell_fail(sh, 1, "\"%s\": expected an octal number up to 0777 or a mode "
				  "like u=rwx,g=rx,o=", text);
	(void)umask(mask);
	return FLOW_NEXT;
}

const struct builtin builtin_umask = {
	.name = "umask", .run = run_umask,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "Sp", .operands = { 0, 1 },
	BUILTIN_HELP("umask [-S] [-p] [mask]",
		"Set the file mode creation mask: an octal number, or a symbolic mode as in\n"
		"chmod that says what new files may have. Without mask, print it, as four\n"
		"octal digits.\n"
		"\t-S\tprint what is allowed, as a symbolic mode\n"
		"\t-p\tprint a command that sets it again")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_UMASK,
};
