/* fuzz_find - the words of find's expression, one on a line: a tree or a message; an expression in
 * parentheses is the same tree. Nothing is walked, and no command runs */
#include "fuzz_shell.h"
#include "../builtins/find_private.h"

static bool parse(struct shell *sh, const struct args *args, char **words, struct find *find)
{
	*find = (struct find){
		.sh = sh, .args = args, .most = UINT64_MAX,
		.users = { .file = PASSWD_FILE, .arena = &sh->scratch },
		.groups = { .file = GROUP_FILE, .arena = &sh->scratch },
	};
	sh->limits = fuzz_limits();
	sh->status = 0;
	bool good = find_parse(find, words);
	assert(good || sh->status != 0);
	return good;
}

static bool is_operator(const struct find_node *node)
{
	return node->kind >= FIND_AND && node->kind <= FIND_COMMA;
}

static void compare(const struct find_node *a, const struct find_node *b)
{
	for (; a != NULL && b != NULL; a = a->next, b = b->next) {
		assert(a->kind == b->kind && a->compare == b->compare && a->which == b->which);
		assert(a->fold == b->fold && a->number == b->number && a->unit == b->unit);
		assert((a->argv == NULL) == (b->argv == NULL));
		assert((a->first != NULL) == is_operator(a));
		compare(a->first, b->first);
	}
	assert(a == NULL && b == NULL);
}

FUZZ(input)
{
	static char *environment[] = { NULL };
	struct arena arena = { 0 };
	struct find plain, enclosed;
	char **words = fuzz_words(&arena, input, 200);
	struct shell *sh = fuzz_shell_new(environment, &all_builtins);
	struct args args = {
		.builtin = builtin_find(&all_builtins, STR("find")), .name = "find", .argv = words
	};
	if (words[0] != NULL && parse(sh, &args, words, &plain)) {
		struct vec more = vec_of(&arena, 8);
		vec_push(&more, "(");
		for (size_t i = 0; words[i] != NULL; i++)
			vec_push(&more, words[i]);
		vec_push(&more, ")");
		assert(parse(sh, &args, vec_end(&more), &enclosed));
		compare(plain.expression, enclosed.expression);
		assert(plain.acts == enclosed.acts && plain.depth_first == enclosed.depth_first);
		assert(plain.least == enclosed.least && plain.most == enclosed.most);
	}
	fuzz_shell_free(sh);
	arena_free(&arena);
}
