/* source.c - scripts, parsed at build time */
#include "source.h"

#include "parse.h"
#include "report.h"

/* ---- parsing ---- */

static void say(struct source *source, const struct diagnostic *d)
{
	struct buf text = { 0 };

	report_format(&text, "nacre-image", (struct place){ source->file, d->line, d->column },
		"%s%s", d->note ? "note: " : "", d->message);
	report_write(2, buf_str(&text));
	buf_free(&text);
	source->errors += !d->note;
}

static void parse_all(struct source *source, struct parser *parser)
{
	struct source_command **last = &source->first;
	enum parse_result result;
	const struct node *node;

	do {
		result = parse_command(parser, &source->script, &node);
		for (const struct diagnostic *d = parser->diagnostics; d != NULL; d = d->next)
			say(source, d);
		if (result == PARSE_ERROR)
			source->errors += source->errors == 0;
		if (result != PARSE_COMMAND || node == NULL)
			continue;
		struct source_command *command = ARENA_NEW(source->arena, struct source_command);
		command->node = node;
		*last = command;
		last = &command->next;
	} while (result != PARSE_END);
}

bool source_parse(struct source *source, struct arena *arena, const char *file, struct str text)
{
	struct limits limits;
	struct parser parser;

	*source = (struct source){ .file = file, .arena = arena, .script.references = 1 };
	names_init(&source->names);
	limits_read(&limits, __builtin_frame_address(0));
	struct parse_env env = { .names = &source->names, .limits = &limits, .recover = true };
	parser_init(&parser, &env, text, 1);
	parse_all(source, &parser);
	parser_free(&parser);
	return source->errors == 0;
}

void source_free(struct source *source)
{
	arena_free(&source->script.arena);
	names_free(&source->names);
}
