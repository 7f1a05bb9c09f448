/* eval.c - run arguments as shell text (2.15 eval) */
#include "shell.h"
#include "exec.h"
#include "words.h"

/* join: the arguments with a space between each two. One argument is not copied. */
static struct str join(struct shell *sh, char *const *argv)
{
	if (argv[0] == NULL)
		return STR("");
	if (argv[1] == NULL)
		return str_of(argv[0]);
	struct buf *text = buf_new(&sh->scratch);
	for (char *const *word = argv; *word != NULL; word++) {
		if (word != argv)
			buf_add_byte(text, ' ');
		buf_add_text(text, *word);
	}
	if (text->overflowed)
		return (struct str){ NULL, 0 };
	return buf_str(text);
}

static enum flow run_eval(struct shell *sh, const struct args *args)
{
	char *const *argv = args->argv;
	/* 2.15: eval has no options and need not know --; a command of that name there is not. */
	if (argv[0] != NULL && strcmp(argv[0], "--") == 0)
		argv++;
	struct str text = join(sh, argv);
	if (text.p == NULL)
		return shell_fail(sh, 1, "more than %zu bytes of text", LIMIT_EXPANSION);
	/* no command: the status stays 0 as it is */
	if (str_is_blank(text))
		return FLOW_NEXT;
	sh->status = args->before;
	return exec_eval(sh, text, args->how & HOW_TESTED);
}

const struct builtin builtin_eval = {
	.name = "eval", .run = run_eval,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_RUNS,
	.options = NULL, .operands = { 0, -1 },
	BUILTIN_HELP("eval [argument...]",
		"Join the arguments with spaces and run the result as shell commands, here\n"
		"and now. The exit status is that of the last command, or 0 when there is\n"
		"none.")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_ANYTHING,
};
