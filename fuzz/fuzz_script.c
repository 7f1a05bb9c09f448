/* fuzz_script - the interpreter without processes: parses, and runs in memory what needs none:
 * expansions, arithmetic, patterns, conditions, and the builtins that change no files. What
 * would fork, open a file or loop is left out, so that no input can do harm; run it as a user
 * without rights all the same. */
#include "fuzz_shell.h"
#include "parse.h"
#include "subshell.h"

/* is_harmless: no loop that may not end, nothing that opens files by name or waits */
static bool is_harmless(struct str text)
{
	static const char *const refused[] = {
		"while", "until", "<", ">", "/", "sleep", "read", "kill", "ulimit", "*", "?"
	};
	for (size_t i = 0; i < ARRAY_LENGTH(refused); i++)
		if (memmem(text.p, text.n, refused[i], strlen(refused[i])) != NULL)
			return false;
	return true;
}

static void run(struct shell *sh, const struct node *node)
{
	struct buf out = { .max = 1 << 20 };
	if (subshell_tier(sh, node) != TIER_FORK)
		(void)exec_substitute(sh, node, &out);
	buf_free(&out);
	assert(sh->status >= 0 && sh->status <= 255);
	assert(sh->in_place == 0 && sh->function_depth == 0);
}

static void run_all(struct shell *sh, struct str input)
{
	struct parse_env env = {
		.names = &sh->names, .limits = &sh->limits, .touches = exec_touches, .context = sh,
	};
	struct script *script = script_new();
	struct parser parser;
	const struct node *node;
	parser_init(&parser, &env, input, 1);
	while (parse_command(&parser, script, &node) == PARSE_COMMAND) {
		run(sh, node);
		arena_rewind(&script->arena, (struct arena_mark){ NULL, NULL });
	}
	parser_free(&parser);
	script_release(script);
}

FUZZ(input)
{
	static char home[] = "HOME=h", path[] = "PATH=", a[] = "A=1 2", locale[] = "LC_ALL=C.UTF-8";
	static char *environment[] = { home, path, a, locale, NULL };
	if (input.n > 4096 || !is_harmless(input))
		return;
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	run_all(sh, input);
	fuzz_shell_free(sh);
}
