/* sort_private.h - what sort's own files share: sort.c takes the command line, sort_lines.c reads,
 * sorts and checks lines, sort_merge.c merges sorted files. */
#ifndef NACRE_SORT_PRIVATE_H
#define NACRE_SORT_PRIVATE_H

#include <sys/stat.h>
#include "utility.h"
#include "order.h"

/* LIMIT_SORT_MEMORY: bytes that lines and what is known of them may take before they go to a file;
 * one line may take LIMIT_EXPANSION. */
#define LIMIT_SORT_MEMORY ((size_t)256 << 20)
#define SORT_BLOCK 65536	/* bytes of one read */

/* struct sort_run: sorted lines in a file: an operand, or a temporary file's descriptor. */
struct sort_run {
	const char *name;		/* NULL: a temporary file */
	int fd;
	unsigned level;
};

/* struct sort: one call. */
struct sort {
	struct shell *sh;
	const struct args *args;
	struct order order;
	size_t memory;
	const char *output, *directory;	/* -o, -T; NULL: not given */
	char end;
	bool check, silent, merge, unique;
	bool through;			/* the output of -m is one of its inputs */
	bool failed;
	/* lines of which the last may have no end yet */
	struct buf text;
	size_t ends, cost;		/* of lines; bytes that all takes */
	struct sort_run *runs;		/* on the heap */
	size_t run_count, run_room;
	struct input in;		/* that is read */
	struct stream file;		/* of -o */
	struct stream temporary;	/* a run that is written */
	struct stat st, old;		/* of a file, and of the output */
};

/* struct sort_last: a line that was met before. */
struct sort_last {
	bool some;
	struct buf text;
	struct order_line line;
};

/* struct sort_source: a file that is read line by line, and its line. */
struct sort_source {
	struct order_line line;
	struct input in;
	struct sort_last copy;		/* of the line: see next_of_source */
};

/* sort_lines: reads the files, and writes the result. */
void sort_lines(struct sort *job, const char *const *names);
/* sort_check: is the file in order? Sets the status. */
void sort_check(struct sort *job, const char *name);

/* sort_add_run: a file that shall be merged. */
void sort_add_run(struct sort *job, struct sort_run run);
/* sort_merge: writes the result of all runs. */
void sort_merge(struct sort *job);
/* sort_next_line: false: there is none, or it could not be read. */
bool sort_next_line(struct sort *job, struct sort_source *source) MUST_USE;
/* sort_remember: copies a line. */
void sort_remember(struct sort_last *last, const struct order_line *line);

void sort_write(const struct sort *job, struct stream *out, const struct order_line *line);
/* sort_open_output: where the result goes, when all has been read. NULL: said. */
struct stream *sort_open_output(struct sort *job) MUST_USE;
/* sort_close_output: writes what waits; job->failed when that cannot be. */
void sort_close_output(struct sort *job, struct stream *out, const char *name);
/* sort_open_temporary: a descriptor; -1: said. */
int sort_open_temporary(struct sort *job) MUST_USE;

#endif
