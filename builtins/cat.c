/* cat.c - copy files to standard output (XCU cat) */
#include "utility.h"

#include <errno.h>

/* COPY_BLOCK: bytes of one read. */
#define COPY_BLOCK 65536

/* copy: false: the utility ends here */
static bool copy(struct shell *sh, struct input *in, char *block)
{
	enum stream_read result;
	size_t got;
	while ((result = input_read(in, block, COPY_BLOCK, &got)) == STREAM_GOT) {
		stream_write(sh->out, (struct str){ block, got });
		if (!stream_flush(sh->out))
			return false;
	}
	return result != STREAM_INTERRUPTED;
}

static enum flow run_cat(struct shell *sh, const struct args *args)
{
	char *block = arena_bytes(&sh->scratch, COPY_BLOCK);
	static const char *const standard_input[] = { "-", NULL };
	const char *const *name = args->argc > 0 ? (const char *const *)args->argv : standard_input;
	for (bool going = true; *name != NULL && going; name++) {
		struct input in;
		if (!input_open(sh, &in, *name))
			continue;
		going = copy(sh, &in, block);
		input_close(&in);
	}
	return FLOW_NEXT;
}

const struct builtin builtin_cat = {
	.name = "cat", .run = run_cat,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "u", .operands = { 0, -1 }, .misuse = 1,
	.usage = "cat [-u] [file...]",
	.manual = "Write the files, one after the other; standard input without files, and where\n"
		"a file is -.\n"
		"\t-u\twrite without delay, which is done in any case",
	.promise = "stdio rpath",
	.touches = TOUCH_INPUT,
};
