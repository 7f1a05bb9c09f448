/* tee.c - copy standard input to standard output and to files (XCU tee) */
#include "utility.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

enum { BLOCK = 65536 };

/* struct output: a file; name NULL: standard output */
struct output {
	struct stream *stream, own;
	const char *name;
	int fd;
	bool failed;
};

/* write_to: XCU tee: a failed write to one file does not stop the others */
static void write_to(struct shell *sh, struct output *out, struct str block)
{
	stream_write(out->stream, block);
	/* XCU tee: nothing is buffered */
	out->failed = !stream_flush(out->stream);
	if (!out->failed || out->name == NULL)	/* standard output's is told by the dispatcher */
		return;
	errno = out->stream->error;
	let_fail(utility_file_error(sh, out->name));
}

static void copy(struct shell *sh, struct output *outputs, size_t count)
{
	char *block = arena_bytes(&sh->scratch, BLOCK);
	struct input *in = ARENA_NEW(&sh->scratch, struct input);
	size_t working = count;
	if (!input_open(sh, in, "-"))
		return;
	while (working > 0 && input_read(in, block, BLOCK, &in->got) == STREAM_GOT) {
		working = 0;
		for (size_t i = 0; i < count; i++) {
			if (!outputs[i].failed)
				write_to(sh, &outputs[i], (struct str){ block, in->got });
			working += !outputs[i].failed;
		}
	}
	input_close(in);
}

/* open_all: the files behind standard output, which is the first; returns how many there are */
static size_t open_all(struct shell *sh, const struct args *args, struct output *outputs)
{
	size_t count = 1;
	int flags = O_WRONLY | O_CREAT | (args_has(args, 'a') ? O_APPEND : O_TRUNC);
	outputs[0].stream = sh->out;
	for (char *const *name = args->argv; *name != NULL; name++) {
		int fd, number = stream_number(*name);
		if (number > 0) {
			outputs[count++] = (struct output){ .name = *name, .fd = -1,
				.stream = number == 1 ? sh->out : sh->err };
			continue;
		}
		fd = utility_open(sh, *name, flags);	/* a FIFO waits for its reader */
		if (fd < 0) {
			let_fail(utility_file_error(sh, *name));
			continue;
		}
		struct output *out = &outputs[count++];
		out->name = *name;
		out->stream = &out->own;
		out->fd = fd;
		stream_open(&out->own, fd);
	}
	return count;
}

static void close_all(struct shell *sh, struct output *outputs, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		if (outputs[i].fd < 0)
			continue;
		stream_close(&outputs[i].own);
		/* some file systems find out only now that there is no room */
		if (close(outputs[i].fd) != 0 && !outputs[i].failed)
			let_fail(utility_file_error(sh, outputs[i].name));
	}
}

static enum flow run_tee(struct shell *sh, const struct args *args)
{
	struct sigaction old, ignore = { .sa_handler = SIG_IGN };
	struct output *outputs = arena_zero(&sh->scratch,
		((size_t)args->argc + 1) * sizeof(*outputs));
	bool ignoring = args_has(args, 'i') && sigaction(SIGINT, &ignore, &old) == 0;
	size_t count = open_all(sh, args, outputs);
	copy(sh, outputs, count);
	close_all(sh, outputs, count);
	if (ignoring)
		(void)sigaction(SIGINT, &old, NULL);
	return FLOW_NEXT;
}

const struct builtin builtin_tee = {
	.name = "tee", .run = run_tee,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "ai", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "append=a ignore-interrupts=i",
	BUILTIN_HELP("tee [-ai] [file...]",
		"Copy standard input to standard output and to the files.\n"
		"\t-a\tadd to the files' ends\n"
		"\t-i\tgo on when SIGINT comes")
	BUILTIN_PROMISE("stdio rpath wpath cpath")
	.touches = TOUCH_INPUT | TOUCH_FILES,
};
