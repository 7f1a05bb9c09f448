/* fuzz_getopts - a line with the option letters, then arguments, a line each: the options, in order
 * and with their arguments, are those that a slow twin finds; and there is an end */
#include "fuzz_shell.h"

/* struct twin: XBD 12.2, guidelines 3 to 10 */
struct twin {
	const char *letters;
	bool silent;
	char **words;
	size_t word, byte;		/* what comes next; byte 0: a word that was not looked at */
	char name;
	const char *argument;		/* NULL: OPTARG is unset */
	char room[2];
};

static const char *known(const struct twin *t, char letter)
{
	for (const char *p = t->letters; *p != '\0'; p++)
		if (*p == letter && letter != ':')
			return p;
	return NULL;
}

static void wrong(struct twin *t, char name, char letter)
{
	t->name = t->silent ? name : '?';
	t->room[0] = letter;
	t->argument = t->silent ? t->room : NULL;
}

static bool next(struct twin *t)
{
	const char *word = t->words[t->word];
	t->argument = NULL;
	t->name = '?';
	if (t->byte == 0) {
		if (word == NULL || word[0] != '-' || word[1] == '\0')
			return false;
		t->byte = 1;
		if (strcmp(word, "--") == 0) {
			t->word++;
			t->byte = 0;
			return false;
		}
	}
	char letter = word[t->byte++];
	const char *row = known(t, letter);
	bool last = word[t->byte] == '\0', takes = row != NULL && row[1] == ':';
	size_t rest = t->byte;
	if (last || takes) {
		t->word++;
		t->byte = 0;
	}
	t->name = letter;
	if (row == NULL)
		wrong(t, '?', letter);
	else if (takes && !last)
		t->argument = word + rest;
	else if (takes && t->words[t->word] != NULL)
		t->argument = t->words[t->word++];
	else if (takes)
		wrong(t, ':', letter);
	return true;
}

static struct str value_of(struct shell *sh, const char *name)
{
	return shell_value(sh, names_find(&sh->names, str_of(name)));
}

static void compare(struct shell *sh, char *letters, char **words, size_t count)
{
	static char name[] = "getopts", end[] = "--", variable[] = "v";
	char *argv[] = { name, end, letters, variable, NULL };
	struct twin twin = { .letters = letters, .words = words };
	struct buf out = { 0 };
	bool some;
	twin.silent = letters[0] == ':';
	twin.letters += twin.silent;
	shell_params_set(sh, words, count);
	do {
		some = next(&twin);
		assert(fuzz_call(sh, argv, STR(""), &out) == !some && out.n == 0);
		assert(str_equal(value_of(sh, "v"), (struct str){ &twin.name, 1 }));
		struct str argument = value_of(sh, "OPTARG");
		assert((argument.p != NULL) == (twin.argument != NULL));
		if (twin.argument != NULL)
			assert(str_equal(argument, str_of(twin.argument)));
	} while (some);
	struct parsed_number index = number_parse(value_of(sh, "OPTIND"));
	assert(index.state == NUMBER_OK);
	assert(index.value == (int64_t)twin.word + 1);
}

FUZZ(input)
{
	static char *environment[] = { NULL };
	struct arena arena = { 0 };
	size_t count = 0;
	char *letters = fuzz_word(&arena, &input);
	char **words = fuzz_words(&arena, input, 40);
	while (words[count] != NULL)
		count++;
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	compare(sh, letters, words, count);
	fuzz_shell_free(sh);
	arena_free(&arena);
}
