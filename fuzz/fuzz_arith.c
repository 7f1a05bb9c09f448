/* fuzz_arith - any bytes as an arithmetic expression: a number or a message, the same twice */
#include "arith.h"
#include "fuzz.h"

static bool value(void *context, name_id name, struct str *out)
{
	static const struct str values[] = {
		{ "", 0 }, { "7", 1 }, { "-3", 2 }, { "0x10", 4 }, { "abc", 3 },
		{ "9223372036854775807", 19 }, { NULL, 0 }
	};
	(void)context;
	*out = values[name % ARRAY_LENGTH(values)];
	return true;
}

static bool assign(void *context, name_id name, int64_t number)
{
	(void)context;
	(void)name;
	(void)number;
	return true;
}

static bool operand(void *context, const struct part *part, struct str *out)
{
	(void)part;
	return value(context, 1, out);
}

static enum arith_result evaluate(struct names *names, struct str text, int64_t *out)
{
	struct arena arena = { 0 };
	struct limits limits = fuzz_limits();
	struct arith_error error = { NULL, 0 };
	const struct arith_env env = { NULL, value, assign, operand };
	enum arith_result result = ARITH_ERROR;
	const struct arith *tree = arith_parse_text(&arena, names, &limits, text, &error);
	if (tree != NULL)
		result = arith_evaluate(tree, names, &env, out, &error, &arena);
	assert(result != ARITH_TEXTUAL);
	assert(result == ARITH_OK || error.message != NULL);
	arena_free(&arena);
	return result;
}

FUZZ(input)
{
	struct names names;
	int64_t first = 0, second = 0;
	names_init(&names);
	enum arith_result result = evaluate(&names, input, &first);
	assert(evaluate(&names, input, &second) == result && first == second);
	names_free(&names);
}
