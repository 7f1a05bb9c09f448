/* utility.h - what the utilities among the builtins share: the files that their operands name, read
 * in blocks or lines; and workers, the forked children in which those that parse data run.
 *
 * A utility that parses (sed, grep, sort, ...) runs as a worker: worker_run forks, the child runs
 * the utility's code and only reads and writes; whatever it wants opened it asks its parent for,
 * over a socket, and the parent decides. The code is the same in both cases: input_open opens in a
 * plain process and asks in a worker. */
#ifndef NACRE_UTILITY_H
#define NACRE_UTILITY_H

#include "shell.h"

struct stat;

/* ---- input ---- */

/* struct input: one file that is read from its start to its end. */
struct input {
	struct shell *sh;
	const char *name;		/* for messages */
	struct stream *stream;
	struct str line;		/* room for what reading gives */
	size_t got;
	off_t here, end;		/* see input_span */
	int fd;				/* to close; -1: none */
	struct stream own;		/* when it is not standard input */
};

/* utility_files: the operands, up to a NULL; without one, "-". */
const char *const *utility_files(const struct args *args) MUST_USE;
/* input_open: opens name for reading; "-" is standard input. false: a message was printed (errno
 * is kept), sh->status is 1 unless it was above. */
bool input_open(struct shell *sh, struct input *in, const char *name) MUST_USE;
/* input_take: as input_open for a descriptor that is open already, and is the input's from now
 * on. */
void input_take(struct shell *sh, struct input *in, const char *name, int fd);
/* input_read: up to n bytes into p. GOT: *got > 0. END. ERROR: a message was printed, sh->status is
 * 1 unless it was above. INTERRUPTED: a signal ends the utility: sh->status is 128 + it, and the
 * caller returns. */
enum stream_read input_read(struct input *in, char *p, size_t n, size_t *got) MUST_USE;
/* input_line: the next line, with its delimiter unless the file ends without one. Borrowed until
 * the next call, also of another input that is standard input too. A line may have LIMIT_EXPANSION
 * bytes; a longer one is an ERROR. The rest as input_read. What standard input has more than the
 * lines that were taken is given back where it can be. */
enum stream_read input_line(struct input *in, char delimiter, struct str *line) MUST_USE;
/* input_peek: bytes that are there or come with one read; the caller takes what it wants of them
 * with stream_take(in->stream, n). The rest as input_line. */
enum stream_read input_peek(struct input *in, struct str *bytes) MUST_USE;
void input_close(struct input *in);
/* input_span: in->here: where reading stands in a regular file; in->end: where the file ends. What
 * was read ahead is given back. false: it is no such file, or nothing is left of it (what /proc has
 * seems empty). */
bool input_span(struct input *in) MUST_USE;
/* input_heading: "==> NAME <==", an empty line before it but for the first: what head and tail
 * write above several files. */
void input_heading(const struct input *in, bool first);
/* utility_is_root: --preserve-root: is st the root directory? Then a message is printed about path,
 * and sh->status is 1. */
bool utility_is_root(struct shell *sh, const char *path, const struct stat *st) MUST_USE;
/* utility_file_error: "NAME: what errno says", and status 1 unless it was above. Returns false. */
bool utility_file_error(struct shell *sh, const char *name);
/* utility_tell_error: the same with a text; NULL: what errno says. */
void utility_tell_error(struct shell *sh, const char *name, const char *text);
/* utility_open: opens name close-on-exec and never as a controlling terminal; a new file has mode
 * 0666 less umask. A signal that ends nothing does not end it. Returns the descriptor, or -1. */
int utility_open(struct shell *sh, const char *name, int flags) MUST_USE;

/* ---- names ---- */

/* utility_tell: writes text to sh->out; each % in it stands for the next of the two names, quoted
 * as GNU's utilities do it. For -v: "removed %\n". */
void utility_tell(struct shell *sh, const char *text, const char *first, const char *second);
/* utility_confirm: for -i: asks "BUILTIN: text? " on standard error, % as above, and reads a line
 * of standard input. Does it begin with y or Y? */
bool utility_confirm(struct shell *sh, const char *text, const char *first,
	const char *second) MUST_USE;
/* utility_answer: reads exactly one line, after a question: what stands behind it is for others. */
bool utility_answer(struct shell *sh) MUST_USE;
/* utility_stopped: has a signal come that ends the utility? sh->status is 128 + it then, and the
 * caller returns. Costs nothing: for every step of a long loop. */
bool utility_stopped(struct shell *sh) MUST_USE;

/* struct targets: what the operands of cp, mv and ln mean (XCU cp, mv, ln: SYNOPSIS). */
struct targets {
	char **sources;
	int count;
	const char *directory;		/* where they all go to; NULL: the one goes to `name` */
	const char *name;
};

/* targets_read: from the operands, -t and -T. follow: a last operand that is a symbolic link to a
 * directory is a directory. false: said what is wrong. */
bool targets_read(struct shell *sh, const struct args *args, bool follow,
	struct targets *targets) MUST_USE;
/* targets_each: calls one for each source, and where it goes to: that is in the scratch arena. A
 * signal ends it. */
void targets_each(struct shell *sh, const struct targets *targets,
	void (*one)(void *job, const char *source, const char *target), void *job);

/* ---- time ---- */

/* utility_timezone: makes libc's localtime_r and mktime see TZ as the script exports it. It holds
 * until a variable changes: so call it before each row of such calls; it costs nothing when nothing
 * has changed. */
void utility_timezone(struct shell *sh);

/* utility_write_name: a file's name to out; control bytes as ? where out is a terminal. */
void utility_write_name(struct stream *out, struct str name);
/* utility_write_number: in decimal, with blanks in front up to width bytes. */
void utility_write_number(struct stream *out, uint64_t value, size_t width);

/* ---- workers ---- */

/* LIMIT_WORKER_MEMORY, LIMIT_WORKER_SECONDS: address space and CPU time of one worker: data that
 * explodes ends the worker, not the container. */
#define LIMIT_WORKER_MEMORY ((size_t)2 << 30)
#define LIMIT_WORKER_SECONDS 3600
/* LIMIT_WORKER_NAME: bytes of a name that a worker may ask for. */
#define LIMIT_WORKER_NAME 65536

/* enum worker_want: what a worker may ask its parent for. The last three mean what the utility's
 * rules say. */
enum worker_want {
	WORKER_READ,		/* a file to read */
	WORKER_WRITE,		/* a file to write, created or emptied */
	WORKER_TEMPORARY,	/* a file without a name, to write and read; `name`: a directory for
				 * it, or none */
	WORKER_NEXT,		/* the next file of a tree that the parent walks */
	WORKER_REPLACE,		/* a file to read and one to write what shall replace it */
	WORKER_COMMIT		/* that replacement is complete */
};

/* struct worker_answer: error 0 and descriptors (-1: none), or errno. name: with WORKER_NEXT, the
 * file's; NULL: there are no more. The descriptors are closed after they were sent. */
struct worker_answer {
	int error;
	int fds[2];
	const char *name;
};

/* struct worker_rules: the parent's part of a utility. answer: decides whether `want` and `name`
 * fit the command line, and opens. It runs in the parent, so it looks at nothing but its
 * arguments and `state`. */
struct worker_rules {
	void (*answer)(struct shell *sh, void *state, enum worker_want want, const char *name,
		struct worker_answer *answer);
};

/* worker_run: runs work(sh, args, state) in a worker with the shell's streams; sh->status is the
 * worker's. rules NULL: it may read its operands (args->argv), and nothing else. rules->answer
 * NULL: it may ask for nothing, which spares a socket. Always FLOW_NEXT. */
enum flow worker_run(struct shell *sh, const struct args *args,
	void (*work)(struct shell *sh, const struct args *args, void *state), void *state,
	const struct worker_rules *rules);
/* worker_answer_open: for rules: opens name for WORKER_READ, WORKER_WRITE or WORKER_TEMPORARY and
 * fills in the answer. */
void worker_answer_open(struct shell *sh, enum worker_want want, const char *name,
	struct worker_answer *answer);
/* worker_is_operand: for rules: is name one of args->argv? */
bool worker_is_operand(const struct args *args, const char *name) MUST_USE;

/* worker_open: worker_ask for what is one file. Its descriptor; -1: errno. */
int worker_open(struct shell *sh, enum worker_want want, const char *name) MUST_USE;
/* worker_ask: in a worker: asks for `want`. true: answer->fds are this process's; answer->name is
 * in the scratch arena. false: errno says why. */
bool worker_ask(struct shell *sh, enum worker_want want, const char *name,
	struct worker_answer *answer) MUST_USE;

#endif
