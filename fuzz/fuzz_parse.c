/* fuzz_parse - any bytes as a script: a tree or a diagnostic, in both modes, and nothing left
 * behind */
#include "fuzz.h"
#include "parse.h"
#include "shell.h"

/* PARSE_STACK: bytes, before the parser says that it is too deep. PARSE_AGAIN: bytes that it may parse more than twice. */
enum { PARSE_STACK = 256 << 10, PARSE_AGAIN = 1 << 10 };

static void parse_all(struct names *names, struct str input, bool recover)
{
	struct limits limits = fuzz_limits();
	limits.stack_floor += FUZZ_STACK - PARSE_STACK;	/* what is deeper is the same again */
	struct parse_env env = { .names = names, .limits = &limits, .recover = recover,
		.again = LIMIT_SECOND_PARSE - PARSE_AGAIN };
	struct script *script = script_new();
	struct parser parser;
	const struct node *node;
	enum parse_result result;
	size_t commands = 0;
	parser_init(&parser, &env, input, 1);
	do {
		node = NULL;
		result = parse_command(&parser, script, &node);
		/* an error has a message; what follows from an error before it may have none */
		assert(result != PARSE_ERROR || recover || parser.diagnostics != NULL);
		for (struct diagnostic *d = parser.diagnostics; d != NULL; d = d->next)
			assert(d->message[0] != '\0' && d->line >= 1);
		assert(++commands <= input.n + 2);
		arena_rewind(&script->arena, (struct arena_mark){ NULL, NULL });
	} while (result == PARSE_COMMAND || (result == PARSE_ERROR && recover));
	parser_free(&parser);
	script_release(script);
}

FUZZ(input)
{
	struct names names;
	names_init(&names);
	parse_all(&names, input, false);
	parse_all(&names, input, true);
	names_free(&names);
}
