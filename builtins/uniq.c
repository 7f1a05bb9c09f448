/* uniq.c - report or leave out repeated lines (XCU uniq) */
#include "utility.h"

#include <errno.h>

/* struct job: one call. The last line is kept in `kept`, the run that it belongs to in `count`. */
struct job {
	const struct args *args;
	const char *output;		/* second operand; NULL: standard output */
	struct stream *out;
	size_t fields, bytes, most;	/* -f, -s, -w */
	char end;
	bool count, repeated, unique, fold;
	struct buf kept;
	uint64_t times;			/* 0: no line yet */
	struct stream file;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* key: what is compared of a line: behind the fields and bytes that are skipped */
static struct str key(const struct job *job, struct str line)
{
	if (line.n > 0 && line.p[line.n - 1] == job->end)
		line.n--;
	for (size_t i = 0; i < job->fields && line.n > 0; i++) {
		while (line.n > 0 && is_blank(line.p[0]))
			line = str_skip(line, 1);
		while (line.n > 0 && !is_blank(line.p[0]))
			line = str_skip(line, 1);
	}
	line = str_skip(line, job->bytes < line.n ? job->bytes : line.n);
	if (line.n > job->most)
		line.n = job->most;
	return line;
}

static char folded(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same(const struct job *job, struct str a, struct str b)
{
	if (!job->fold || a.n != b.n)
		return str_equal(a, b);
	for (size_t i = 0; i < a.n; i++)
		if (folded(a.p[i]) != folded(b.p[i]))
			return false;
	return true;
}

/* end_run: the run of equal lines is over */
static void end_run(struct job *job)
{
	if (job->times == 0 || (job->times == 1 ? job->repeated : job->unique))
		return;
	if (job->count) {
		utility_write_number(job->out, job->times, 7);
		stream_write_byte(job->out, ' ');
	}
	stream_write(job->out, buf_str(&job->kept));
	if (job->kept.n == 0 || job->kept.p[job->kept.n - 1] != job->end)
		stream_write_byte(job->out, job->end);
}

NOINLINE void take(struct job *job, struct str line)
{
	if (job->times > 0 && same(job, key(job, line), key(job, buf_str(&job->kept)))) {
		job->times++;
		return;
	}
	end_run(job);
	job->times = 1;
	job->kept.n = 0;
	buf_add(&job->kept, line);
}

/* open_output: false: a message was printed */
static bool open_output(struct shell *sh, struct job *job)
{
	job->out = sh->out;
	if (job->output == NULL)
		return true;
	int fd = worker_open(sh, WORKER_WRITE, job->output);
	if (fd < 0)
		return utility_file_error(sh, job->output);
	stream_open(&job->file, fd);
	job->out = &job->file;
	return true;
}

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct job *job = state;
	struct input *in = ARENA_NEW(&sh->scratch, struct input);
	if (!input_open(sh, in, args->argc > 0 ? args->argv[0] : "-") || !open_output(sh, job))
		return;
	while (input_line(in, job->end, &in->line) == STREAM_GOT)
		take(job, in->line);
	end_run(job);
	if (!stream_flush(job->out) && job->output != NULL) {
		errno = job->out->error;
		let_fail(utility_file_error(sh, job->output));
	}
	input_close(in);
}

/* ---- the command ---- */

static void answer(struct shell *sh, void *state, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	const struct job *job = state;
	if ((want == WORKER_READ && worker_is_operand(job->args, name)) ||
		(want == WORKER_WRITE && job->output != NULL && strcmp(name, job->output) == 0))
		worker_answer_open(sh, want, name, answer);
}

/* number: the argument of an option; false: it is none, said */
static bool number(struct shell *sh, const struct args *args, char letter, size_t *out)
{
	const char *text = args_value(args, letter);
	if (text == NULL)
		return true;
	struct parsed_number number = number_parse_text(text);
	if (number.state == NUMBER_MALFORMED || number.value < 0) {
		(void)shell_misuse(sh, args, "-%c \"%s\": expected a number", letter, text);
		return false;
	}
	*out = (size_t)number.value;
	return true;
}

static enum flow run_uniq(struct shell *sh, const struct args *args)
{
	static const struct worker_rules rules = { answer };
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->args = args;
	job->most = SIZE_MAX;
	job->end = args_has(args, 'z') ? '\0' : '\n';
	job->count = args_has(args, 'c');
	job->repeated = args_has(args, 'd');
	job->unique = args_has(args, 'u');
	job->fold = args_has(args, 'i');
	if (!number(sh, args, 'f', &job->fields) || !number(sh, args, 's', &job->bytes) ||
		!number(sh, args, 'w', &job->most))
		return FLOW_NEXT;
	if (args->argc == 2 && strcmp(args->argv[1], "-") != 0)
		job->output = args->argv[1];
	return worker_run(sh, args, work, job, &rules);
}

const struct builtin builtin_uniq = {
	.name = "uniq", .run = run_uniq,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_OPENS,
	.options = "cdf:is:uw:z", .operands = { 0, 2 }, .misuse = 1,
	.long_options = "count=c repeated=d skip-fields=f ignore-case=i skip-chars=s unique=u "
		"check-chars=w zero-terminated=z",
	BUILTIN_HELP("uniq [-c | -d | -u] [-iz] [-f fields] [-s chars] [-w chars] [input [output]]",
		"Write each line once where the same line follows it.\n"
		"\t-c\tcount: put the number of times in front\n"
		"\t-d\tonly lines that are repeated\n"
		"\t-u\tonly lines that are not repeated\n"
		"\t-f n\tdo not compare the first n fields, -s n bytes (behind the fields)\n"
		"\t-w n\tcompare at most n bytes\n"
		"\t-i\tignore the case of letters\n"
		"\t-z\tlines end with a NUL byte")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_INPUT | TOUCH_FILES,
};
