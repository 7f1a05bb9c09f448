/* log.h - one line of JSON for each thing that confinement refused, and for how it stands:
 *
 *	{"nacre":1,"ev":"deny","op":"sh-c","by":"shell","rule":"deny-interactive","errno":"EACCES",
 *	 "pid":42,"ppid":1,"uid":1000,"arg":"sha256:... (len 37)","exit":126}
 *
 * A line has at most LOG_LINE bytes and is one write(2). It is lost rather than late: nothing here
 * waits, and a reader that is gone does not end the process. */
#ifndef NACRE_LOG_H
#define NACRE_LOG_H

#include "base.h"

#define LOG_LINE 512
/* LOG_PER_SECOND: lines that one process writes in a second; how many more there were stands in the
 * next one, as "lost". */
#define LOG_PER_SECOND 10

/* struct log: all zero at first. */
struct log {
	int64_t second;		/* of the monotonic clock */
	unsigned written, lost;
};

/* struct log_line: one line that is being made. What has no room is cut, and is still JSON. */
struct log_line {
	size_t n;
	char text[LOG_LINE];
};

void log_begin(struct log_line *line, const char *event);
/* log_string: "key":"value"; control bytes are \u00XX, bytes that are not UTF-8 \\xXX. Leaves
 * `reserve` bytes for what follows. A value without bytes (p NULL) is left out. */
void log_string(struct log_line *line, const char *key, struct str value, size_t reserve);
void log_number(struct log_line *line, const char *key, int64_t value);
/* log_list, log_item, log_list_end: "key":["item",...]. log_list false: it has no room, and none of
 * the others follows. */
bool log_list(struct log_line *line, const char *key) MUST_USE;
void log_item(struct log_line *line, struct str value);
void log_list_end(struct log_line *line);
/* log_end: closes the line and returns it; belongs to *line. */
struct str log_end(struct log_line *line) MUST_USE;

/* log_write: writes a line to fd, unless it would wait, or there were too many in this second. */
void log_write(struct log *log, int fd, struct log_line *line);

/* struct denial: what was refused. A `-c` string and the environment are secrets: `arg` never has
 * them, but a hash. */
struct denial {
	const char *op;		/* what was tried */
	const char *by;		/* shell, kernel */
	const char *rule;	/* what refused it */
	int error;		/* errno; 0: none */
	struct str arg;
	int status;		/* the shell's */
};

/* log_deny: the line for it, on standard error. */
void log_deny(struct log *log, const struct denial *denial);

/* error_name: "EACCES" for the errnos that mechanisms answer with; else "errno N" in room. */
enum { ERROR_NAME = 31 };
const char *error_name(int error, char room[ERROR_NAME]) MUST_USE;

#endif
