/* echo.c - write arguments. Escapes only with -e, as scripts for bash and BusyBox expect. */
#include "shell.h"
#include "escape.h"

struct echo_options {
	bool no_newline, escapes, end;	/* end: the word was none */
};

/* read_option: is word a group of the letters n, e, E behind a hyphen? Anything else is written
 * as it is: XCU echo has no options that could be unknown. */
static struct echo_options read_option(const char *word, struct echo_options options)
{
	struct echo_options found = options;
	options.end = true;
	if (word[0] != '-' || word[1] == '\0')
		return options;
	for (const char *p = word + 1; *p != '\0'; p++) {
		if (*p == 'n')
			found.no_newline = true;
		else if (*p == 'e' || *p == 'E')
			found.escapes = *p == 'e';
		else
			return options;
	}
	return found;
}

/* write_escaped: false when \c ends all output. */
static bool write_escaped(struct stream *out, struct str text)
{
	while (text.n > 0) {
		size_t plain = str_find(text, '\\');
		stream_write(out, (struct str){ text.p, plain });
		text = str_skip(text, plain);
		if (text.n == 0)
			break;
		struct escape e = escape_read(text, ESCAPE_ECHO);
		switch (e.result) {
		case ESCAPE_BYTE:
			stream_write_byte(out, e.byte);
			break;
		case ESCAPE_NONE:
			stream_write(out, (struct str){ text.p, e.used });
			break;
		case ESCAPE_STOP:
			return false;
		}
		text = str_skip(text, e.used);
	}
	return true;
}

static enum flow run_echo(struct shell *sh, const struct args *args)
{
	struct echo_options options = { false, false, false };
	struct stream *out = sh->out;
	char **word = args->argv;
	for (; *word != NULL; word++) {
		options = read_option(*word, options);
		if (options.end)
			break;
	}
	for (char **first = word; *word != NULL; word++) {
		if (word != first)
			stream_write_byte(out, ' ');
		if (!options.escapes)
			stream_write_text(out, *word);
		else if (!write_escaped(out, str_of(*word)))
			return FLOW_NEXT;
	}
	if (!options.no_newline)
		stream_write_byte(out, '\n');
	return FLOW_NEXT;
}

const struct builtin builtin_echo = {
	.name = "echo", .run = run_echo,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_FINITE,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("echo [-n] [-e | -E] [string...]",
		"Write the strings, separated by spaces, and a newline. Backslashes mean\n"
		"nothing unless -e is given. Options are recognised only before the first\n"
		"string, and a word that is not made of these letters alone is a string.\n"
		"\t-n\tno newline at the end\n"
		"\t-e\tunderstand \\\\ \\a \\b \\c (stop here) \\e \\f \\n \\r \\t \\v\n"
		"\t\t\\0ddd (octal) and \\xHH\n"
		"\t-E\tbackslashes are plain characters (the default)\n"
		"What printf writes does not depend on the shell; prefer it for data.")
	BUILTIN_PROMISE("stdio")
	.touches = 0,
};
