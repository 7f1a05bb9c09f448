/* xargs.c - build commands from standard input and run them (XCU xargs) */
#include "exec.h"
#include "job.h"
#include "utility.h"
#include "words.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* LIMIT_COMMAND: bytes of one command's words, as GNU's xargs has it. */
#define LIMIT_COMMAND 131072
/* LIMIT_PARALLEL: commands at a time with -P 0. */
#define LIMIT_PARALLEL 64

/* struct xargs: one call. */
struct xargs {
	struct shell *sh;
	const struct args *args;
	/* what code reaches most often stands first: its offset is a byte */
	const char *replace;		/* -I */
	const char *eof;		/* -E */
	int delimiter;			/* -d, -0; -1: blanks and newlines, with quotes */
	int kept;			/* what standard input was; -1: nothing to give back */
	bool warned;			/* of a NUL byte */
	bool started;			/* a command has run */
	bool ended;			/* no more input, or no more commands */
	bool at_eof;			/* the former, as -E says; what was read is used */
	char answer[2];			/* what was read of it, and what comes behind */
	int status;			/* of a command that has ended */
	int64_t most_args, most_lines, most_bytes, parallel;
	size_t count, command_bytes, running_count;
	struct buf words;		/* of the next command, NUL-terminated; heap */
	struct buf line;		/* the line that is being split, or the item; heap */
	struct buf joined;		/* lines that are one; heap */
	struct input in;
	pid_t running[LIMIT_PARALLEL + 1];
};

/* ---- running ---- */

static void fail(struct xargs *x, int status)
{
	struct shell *sh = x->sh;
	if (status > sh->status)
		sh->status = status;
}

/* can_run: is there such a builtin or program? */
static bool can_run(const struct xargs *x, const char *name)
{
	struct shell *sh = x->sh;
	if (builtin_find(sh->builtins, str_of(name)) != NULL)
		return true;
	name = shell_find_program(sh, str_of(name), shell_value(sh, NAME_PATH));
	return name != NULL && access(name, X_OK) == 0;
}

/* heed: what a command's status means (XCU xargs, EXIT STATUS; GNU's numbers) */
static void heed(struct xargs *x, const char *name, int status)
{
	bool killed = status > 128 && x->sh->signalled;
	if (utility_stopped(x->sh))
		x->ended = true;
	if (status == 0)
		return;
	if ((status == 126 || status == 127) && can_run(x, name))
		status = 1;		/* what it says of itself */
	if (status == 255)
		shell_error(x->sh, "%s: exited with status 255; stopping", name);
	bool missing = status == 126 || status == 127;
	if (status == 255 || missing || killed)
		x->ended = true;
	fail(x, killed ? 125 : status == 255 ? 124 : missing ? status : 123);
}

/* give_up: an error that ends it, said */
static void give_up(struct xargs *x)
{
	fail(x, 1);
	x->ended = true;
}

static void wait_for_one(struct xargs *x, const char *name)
{
	pid_t *ended = x->running + job_wait_any(x->sh, x->running, x->running_count);
	job_wait(x->sh, ended, 1, &x->status);
	*ended = x->running[--x->running_count];
	heed(x, name, x->status);
}

static void run_beside(struct xargs *x, char **argv)
{
	while (x->running_count >= (size_t)x->parallel && !x->ended)
		wait_for_one(x, argv[0]);
	if (x->ended)
		return;
	pid_t pid = job_fork(x->sh, 0);
	/* a program takes the child's place, so that a signal that ends it is seen here */
	if (pid == 0)
		exec_leave(x->sh, exec_argv(x->sh, argv, exec_utility_find(x->sh, argv[0]),
			HOW_TAIL | HOW_TESTED));
	if (pid < 0)
		fail(x, 1);
	else
		x->running[x->running_count++] = pid;
}

static void trace(struct xargs *x, char *const *argv)
{
	struct shell *sh = x->sh;
	struct buf *line = buf_new(&sh->scratch);
	for (char *const *word = argv; *word != NULL; word++) {
		if (word != argv)
			buf_add_byte(line, ' ');
		shell_quote(line, str_of(*word));
	}
	stream_write(sh->err, buf_str(line));
	if (!args_has(x->args, 'p'))
		stream_write_byte(sh->err, '\n');
	(void)stream_flush(sh->err);
}

/* agrees: -p: asks, and reads the answer from the terminal (XCU xargs -p) */
static bool agrees(struct xargs *x)
{
	struct shell *sh = x->sh;
	char *answer = x->answer;
	answer[0] = answer[1] = '\0';
	stream_write(sh->err, STR(" ?..."));
	(void)stream_flush(sh->err);
	int fd = open("/dev/tty", O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	ssize_t got = read(fd, answer, 1);
	answer[1] = answer[0];
	while (got == 1 && answer[1] != '\n')
		got = read(fd, answer + 1, 1);
	(void)close(fd);
	return answer[0] == 'y' || answer[0] == 'Y';
}

static void run_argv(struct xargs *x, char **argv)
{
	bool asks = args_has(x->args, 'p');
	x->started = true;
	x->sh->signalled = false;
	if (asks || args_has(x->args, 't'))
		trace(x, argv);
	if (asks && !agrees(x))
		return;
	if (x->parallel > 1)
		run_beside(x, argv);
	else
		heed(x, argv[0], exec_utility(x->sh, argv));
}

/* command: the words that every command begins with: the operands, or echo */
static void push_command(const struct xargs *x, struct vec *argv)
{
	const struct args *args = x->args;
	for (char *const *word = args->argv; *word != NULL; word++)
		vec_push(argv, *word);
	if (args->argc == 0)
		vec_push(argv, "echo");
}

/* replaced: word with every -I string replaced by item */
static char *replaced(struct xargs *x, const char *word, struct str item)
{
	struct buf *text = buf_new(&x->sh->scratch);
	(void)buf_reserve(text, item.n);
	str_replace(text, str_of(word), str_of(x->replace), item);
	return buf_terminated(text);
}

/* run: the words that wait as one command, or with -I the one that has the item in its words */
static void run(struct xargs *x, struct str item)
{
	struct arena *arena = &x->sh->scratch;
	struct arena_mark mark = arena_take_mark(arena);
	struct vec *argv = vec_new(arena);
	push_command(x, argv);
	for (size_t i = 1; x->replace != NULL && i < argv->n; i++)
		argv->p[i] = replaced(x, argv->p[i], item);
	for (size_t at = 0; at < x->words.n; at += strlen(x->words.p + at) + 1)
		vec_push(argv, x->words.p + at);
	run_argv(x, vec_end(argv));
	arena_rewind(arena, mark);
	x->words.n = x->count = 0;
}

static void run_waiting(struct xargs *x)
{
	run(x, STR(""));
}

/* ---- items ---- */

/* cut: an argument ends at a NUL byte, whatever follows; said once */
static struct str cut(struct xargs *x, struct str item)
{
	size_t n = str_find(item, '\0');
	if (n < item.n && !x->warned && x->delimiter < 0)
		shell_error(x->sh, "what follows a NUL byte in an argument is lost: use -0");
	x->warned = x->warned || n < item.n;
	return (struct str){ item.p, n };
}

/* add: one argument. A command that is full runs before. */
static void add(struct xargs *x, struct str item)
{
	item = cut(x, item);
	size_t bytes = x->command_bytes + x->words.n + item.n + 1;
	if (x->replace != NULL) {
		run(x, item);
		return;
	}
	if (bytes > (size_t)x->most_bytes && x->count > 0) {
		if (args_has(x->args, 'x') && (x->most_args | x->most_lines) != 0) {
			shell_error(x->sh, "a command is longer than %lld bytes",
				(long long)x->most_bytes);
			give_up(x);
			return;
		}
		run_waiting(x);
		bytes = x->command_bytes + item.n + 1;
	}
	if (bytes > (size_t)x->most_bytes) {
		shell_error(x->sh, "an argument is longer than a command of %lld bytes may be",
			(long long)x->most_bytes);
		give_up(x);
		return;
	}
	buf_add(&x->words, item);
	buf_add_byte(&x->words, '\0');
	x->count++;
	if ((int64_t)x->count == x->most_args)
		run_waiting(x);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* complain_of_quote: what is complete is used, as with GNU's */
static void complain_of_quote(struct xargs *x, char quote)
{
	if (x->count > 0 && x->most_lines == 0 && !args_has(x->args, 'x'))
		run_waiting(x);
	shell_error(x->sh, "unmatched %s quote; -0 takes quotes as they are",
		quote == '"' ? "double" : "single");
	give_up(x);
}

/* take_item: the next item of text at *at: blanks separate, quotes and backslashes protect (XCU
 * xargs). false: there is none. */
static bool take_item(struct xargs *x, struct str text, size_t *at)
{
	size_t i = *at;
	x->line.n = 0;
	while (i < text.n && is_blank(text.p[i]))
		i++;
	bool found = i < text.n;
	for (; i < text.n && (x->replace != NULL || !is_blank(text.p[i])); i++) {
		char c = text.p[i];
		if (c == '\\' && i + 1 < text.n) {
			buf_add_byte(&x->line, text.p[++i]);
		} else if (c == '"' || c == '\'') {
			struct str rest = str_skip(text, i + 1);
			rest.n = str_find(rest, c);
			if (i + 1 + rest.n == text.n) {
				complain_of_quote(x, c);
				return false;
			}
			buf_add(&x->line, rest);
			i += rest.n + 1;
		} else {
			buf_add_byte(&x->line, c);
		}
	}
	*at = i;
	return found;
}

/* split: the items of one line, without its newline */
static void split(struct xargs *x, struct str text)
{
	size_t at = 0;
	while (!x->ended && take_item(x, text, &at)) {
		struct str item = buf_str(&x->line);
		if (x->eof != NULL && str_equal(item, str_of(x->eof))) {
			x->ended = x->at_eof = true;
			return;
		}
		add(x, item);
	}
}

/* ends_in_blank: XCU xargs -L: such a line goes on in the next */
static bool ends_in_blank(struct str text)
{
	return text.n > 0 && is_blank(text.p[text.n - 1]);
}

/* ends_escaped: does an odd number of backslashes protect the newline? */
static bool ends_escaped(struct str text)
{
	size_t n = 0;
	while (n < text.n && text.p[text.n - 1 - n] == '\\')
		n++;
	return n % 2 == 1;
}

/* read_lines: XCU xargs: an escaped newline is part of an item */
static void read_lines(struct xargs *x)
{
	struct buf *joined = &x->joined;
	int64_t lines = 0;
	enum stream_read result = STREAM_GOT;
	while (!x->ended && (result = input_line(&x->in, '\n', &x->in.line)) == STREAM_GOT) {
		struct str line = x->in.line;
		bool whole = line.p[line.n - 1] == '\n';
		line.n -= whole;
		buf_add(joined, line);
		if (whole && ends_escaped(line)) {
			buf_add_byte(joined, '\n');
			continue;
		}
		size_t before = x->count;
		split(x, buf_str(joined));
		joined->n = 0;
		/* XCU xargs -L: a line that ends in a blank goes on; empty ones do not count */
		if (x->most_lines > 0 && !x->ended && x->count > before && !ends_in_blank(line) &&
			++lines >= x->most_lines) {
			run_waiting(x);
			lines = 0;
		}
	}
	if (joined->n > 0 && !x->ended)
		split(x, buf_str(joined));
	if (result == STREAM_INTERRUPTED || result == STREAM_ERROR)
		x->ended = true;
}

static void read_items(struct xargs *x)
{
	while (!x->ended &&
		input_line(&x->in, (char)x->delimiter, &x->in.line) == STREAM_GOT) {
		struct str item = x->in.line;
		item.n -= item.p[item.n - 1] == (char)x->delimiter;
		add(x, item);
	}
}

/* ---- the command ---- */

/* number: of an option; false: said */
static bool number(struct xargs *x, char letter, int64_t least, int64_t *out)
{
	struct shell *sh = x->sh;
	const char *text = args_value(x->args, letter);
	if (text == NULL)
		return true;
	struct parsed_number number = number_parse_text(text);
	if (number.state == NUMBER_OK && number.value >= least) {
		*out = number.value;
		return true;
	}
	(void)shell_misuse(sh, x->args, "-%c \"%s\": expected a number of at least %lld", letter,
		text, (long long)least);
	return false;
}

/* delimiter: a character, or an escape: \n, \t, \0, \\ */
static bool read_delimiter(struct xargs *x)
{
	const char *text = args_value(x->args, 'd');
	static const char letters[] = "ntr0\\abfv", bytes[] = "\n\t\r\0\\\a\b\f\v";
	if (text == NULL)
		return true;
	if (text[0] != '\0' && text[1] == '\0') {
		x->delimiter = (unsigned char)text[0];
		return true;
	}
	const char *at = text[0] == '\\' && text[1] != '\0' && text[2] == '\0' ?
		strchr(letters, text[1]) : NULL;
	if (at == NULL) {
		(void)shell_misuse(x->sh, x->args, "-d \"%s\": expected one byte, or \\n, \\t, \\0",
			text);
		return false;
	}
	x->delimiter = (unsigned char)bytes[at - letters];
	return true;
}

static bool read_options(struct xargs *x)
{
	const struct args *args = x->args;
	char mode = args_last_of(args, "InL");
	if (!number(x, 'n', 1, &x->most_args) || !number(x, 'L', 1, &x->most_lines) ||
		!number(x, 's', 1, &x->most_bytes) || !number(x, 'P', 0, &x->parallel) ||
		!read_delimiter(x))
		return false;
	/* XCU xargs: of -I, -L and -n the last one counts; -n 1 is what -I does anyway */
	if (mode == 'n' && x->most_args == 1 && args_has(args, 'I'))
		mode = 'I';
	x->replace = mode == 'I' ? args_value(args, 'I') : NULL;
	if (mode != 'n')
		x->most_args = 0;
	if (mode != 'L')
		x->most_lines = 0;
	if (args_last_of(args, "0d") == '0')
		x->delimiter = '\0';
	if (x->delimiter >= 0 && x->most_lines > 0)	/* each is a line */
		x->most_args = x->most_lines;
	x->eof = args_value(args, 'E');
	if (x->eof != NULL && *x->eof == '\0')
		x->eof = NULL;
	if (x->parallel == 0 || x->parallel > LIMIT_PARALLEL)
		x->parallel = LIMIT_PARALLEL;
	if (x->most_bytes > LIMIT_COMMAND)
		x->most_bytes = LIMIT_COMMAND;
	for (char *const *word = args->argv; *word != NULL; word++)
		x->command_bytes += strlen(*word) + 1;
	return true;
}

/* take_input: reads from standard input, or -a's file; the commands get the null device in place of
 * standard input. */
static bool take_input(struct xargs *x)
{
	const char *file = args_value(x->args, 'a');
	struct shell *sh = x->sh;
	x->kept = -1;
	if (file != NULL)
		return input_open(sh, &x->in, file);
	stream_give_back(sh->in);
	x->kept = fcntl(0, F_DUPFD_CLOEXEC, 10);
	if (x->kept < 0)
		return utility_file_error(sh, "standard input");
	int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
	if (null < 0 || dup2(null, 0) < 0)
		(void)close(0);		/* an image without it: closed is as good */
	if (null > 0)
		(void)close(null);
	input_take(sh, &x->in, "standard input", fcntl(x->kept, F_DUPFD_CLOEXEC, 10));
	x->in.own.data = sh->in->data;
	x->in.own.position = sh->in->position;
	stream_open(sh->in, 0);
	return true;
}

static void give_input(struct xargs *x)
{
	struct shell *sh = x->sh;
	int kept = x->kept;
	stream_give_back(&x->in.own);
	input_close(&x->in);
	if (kept < 0)
		return;
	stream_close(sh->in);
	(void)dup2(kept, 0);
	(void)close(kept);
	stream_open(sh->in, 0);
}

static void work(struct xargs *x)
{
	if (x->delimiter >= 0)
		read_items(x);
	else
		read_lines(x);
	bool broken = x->sh->status != 0 && x->ended && !x->at_eof;
	if (!broken && (x->count > 0 || (!x->started && x->replace == NULL &&
		!args_has(x->args, 'r'))))
		run_waiting(x);
	while (x->running_count > 0)
		wait_for_one(x, "xargs");
}

static enum flow run_xargs(struct shell *sh, const struct args *args)
{
	struct xargs *x = ARENA_NEW(&sh->scratch, struct xargs);
	x->sh = sh;
	x->args = args;
	x->delimiter = -1;
	x->most_bytes = LIMIT_COMMAND;
	x->parallel = 1;
	if (!read_options(x))
		return FLOW_NEXT;
	if (!take_input(x))
		return FLOW_NEXT;
	work(x);
	give_input(x);
	buf_free(&x->words);
	buf_free(&x->line);
	buf_free(&x->joined);
	return FLOW_NEXT;
}

const struct builtin builtin_xargs = {
	.name = "xargs", .run = run_xargs,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = "0a:d:E:I:L:n:P:prs:tx", .operands = { 0, -1 },
	.long_options = "null=0 arg-file=a delimiter=d replace=I max-lines=L max-args=n "
		"max-procs=P interactive=p no-run-if-empty=r max-chars=s verbose=t exit=x",
	.misuse = 1,
	BUILTIN_HELP("xargs [-0prtx] [-a file] [-d c] [-E eof] [-I str | -L n | -n n] [-P n] "
		"[-s n] [command [argument...]]",
		"Run the command (echo without one) with arguments that are read from standard\n"
		"input, as often as it takes. Blanks and newlines separate them; quotes and\n"
		"backslashes protect.\n"
		"\t-0\tNUL bytes end them, and nothing protects; -d c: the byte c does\n"
		"\t-I str\ta command for each line, which takes the place of str\n"
		"\t-L n\tof n lines at most, -n n: with n arguments, -s n: of n bytes\n"
		"\t-E eof\tthis argument ends the input\n"
		"\t-P n\tn commands at a time; 0: as many as may be\n"
		"\t-r\tno command without arguments\t-a file\tread that file\n"
		"\t-t\tshow the commands\t-p\task before each\t-x\tend when -s is too small")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr proc exec")
	.touches = TOUCH_FILES | TOUCH_INPUT | TOUCH_PROCESS,
};
