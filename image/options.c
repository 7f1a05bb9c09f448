/* options.c - options with a value, and operands */
#include "options.h"

#include "say.h"

/* find: the option that word is, by itself or with =VALUE; *value: behind the = */
static const struct option *find(const struct option *options, const char *word,
	const char **value)
{
	for (const struct option *o = options; o->name != NULL; o++) {
		size_t n = strlen(o->name);
		*value = NULL;
		if (strncmp(word, o->name, n) != 0 || (word[n] != '\0' && word[n] != '='))
			continue;
		if (word[n] == '=')
			*value = word + n + 1;
		return o;
	}
	return NULL;
}

/* take: the option at arguments[*i], and its value. false: wrong use, said. */
static bool take(int count, char **arguments, int *i, const struct option *options)
{
	const char *value, *word = arguments[*i];
	const struct option *option = find(options, word, &value);

	if (option == NULL) {
		say_error("%s: no such option", word);
		return false;
	}
	if (value == NULL && *i + 1 < count)
		value = arguments[++*i];
	if (value == NULL || *value == '\0') {
		say_error("%s: expected a value behind it", word);
		return false;
	}
	if (*option->value != NULL) {
		say_error("%s: it may stand once", option->name);
		return false;
	}
	*option->value = value;
	return true;
}

int options_read(int count, char **arguments, const struct option *options, const char **rest,
	int most)
{
	int found = 0;
	bool operands = false;

	for (int i = 0; i < count; i++) {
		if (!operands && strcmp(arguments[i], "--") == 0) {
			operands = true;
		} else if (!operands && arguments[i][0] == '-' && arguments[i][1] != '\0') {
			if (!take(count, arguments, &i, options))
				return -1;
		} else if (found == most) {
			say_error("%s: one operand too many", arguments[i]);
			return -1;
		} else {
			rest[found++] = arguments[i];
		}
	}
	return found;
}
