/* fuzz_test - the operands of test, a line each: [ says the same; with ! in front of at most three
 * of them the opposite holds; and [[ ]] agrees on strings and integers */
#include "fuzz_shell.h"

static int ask(struct shell *sh, struct arena *arena, const char *first, const char *second,
	char **words, const char *last)
{
	struct vec argv = vec_of(arena, 8);
	struct buf out = { 0 };
	vec_push(&argv, first);
	if (second != NULL)
		vec_push(&argv, second);
	for (; *words != NULL; words++)
		vec_push(&argv, *words);
	if (last != NULL)
		vec_push(&argv, last);
	int status = fuzz_call(sh, vec_end(&argv), STR(""), &out);
	assert(status <= 2 && out.n == 0);
	return status;
}

static bool is_one_of(const char *word, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(*list, word) == 0)
			return true;
	return false;
}

/* compare_cond: [[ "$1" OPERATOR "$2" ]], where what test has as text stands in the script */
static void compare_cond(struct shell *sh, char **words, int status)
{
	static const char *const both[] = {
		"=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", NULL
	};
	struct buf script = { 0 };
	char *params[] = { words[0], words[2] };
	if (!is_one_of(words[1], both) || status == 2)
		return;
	buf_add(&script, STR("[[ \"$1\" "));
	buf_add(&script, str_of(words[1]));
	buf_add(&script, STR(" \"$2\" ]]"));
	shell_params_set(sh, params, 2);
	assert(exec_text(sh, buf_str(&script), "cond", 1, 0) == FLOW_NEXT);
	assert(sh->status == status);
	buf_free(&script);
}

FUZZ(input)
{
	static const char *const operators[] = {
		"=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot",
		"-ef", "-a", "-o", NULL
	};
	static char *environment[] = { NULL };
	struct arena arena = { 0 };
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	char **words = fuzz_words(&arena, input, 64);
	size_t n = 0;
	while (words[n] != NULL)
		n++;
	int status = ask(sh, &arena, "test", NULL, words, NULL);
	assert(ask(sh, &arena, "[", NULL, words, "]") == status);
	/* "! = x" is a comparison */
	if (n >= 1 && n <= 3 && status < 2 && !(n == 2 && is_one_of(words[0], operators)))
		assert(ask(sh, &arena, "test", "!", words, NULL) == 1 - status);
	if (n == 3)
		compare_cond(sh, words, status);
	fuzz_shell_free(sh);
	arena_free(&arena);
}
