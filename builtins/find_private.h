/* find_private.h - between the files of find: the expression */
#ifndef NACRE_FIND_PRIVATE_H
#define NACRE_FIND_PRIVATE_H

#include <time.h>
#include "passwd.h"
#include "pattern.h"
#include "utility.h"
#include "walk.h"

enum find_kind {
	FIND_TRUE, FIND_FALSE,
	FIND_AND, FIND_OR, FIND_NOT, FIND_COMMA,	/* children in `first` */
	FIND_NAME, FIND_PATH, FIND_TYPE, FIND_USER, FIND_GROUP, FIND_NO_USER, FIND_NO_GROUP,
	FIND_PERM, FIND_SIZE, FIND_EMPTY, FIND_LINKS, FIND_INODE, FIND_NEWER, FIND_DAYS,
	FIND_MINUTES, FIND_ACCESS,
	FIND_PRINT, FIND_PRINT0, FIND_PRINTF, FIND_DELETE, FIND_PRUNE, FIND_QUIT,
	FIND_EXEC, FIND_EXEC_MANY, FIND_OK,
	/* true, and heeded from the start, wherever they stand */
	FIND_MAX_DEPTH, FIND_MIN_DEPTH, FIND_DEPTH, FIND_ONE_SYSTEM, FIND_FOLLOW
};

/* enum find_compare: +n, -n, n; for -perm: /mode, -mode, mode */
enum find_compare { FIND_MORE, FIND_LESS, FIND_EXACTLY };

/* struct find_batch: of -exec ... {} +: the paths that wait for the next run */
struct find_batch {
	struct buf paths;		/* NUL-terminated, one after the other; heap */
	size_t count, fixed;		/* fixed: bytes of the command itself */
};

struct find_node {
	enum find_kind kind;
	struct find_node *next;		/* the sibling */
	struct find_node *first;
	enum find_compare compare;
	char which;			/* of times: a, c, m; of -access: R_OK, ... */
	bool fold;			/* -iname, -ipath */
	struct pattern pattern;
	const char *text;		/* types; the format of -printf */
	uint64_t number;
	uint64_t unit;			/* of -size */
	struct timespec time;
	char **argv;			/* of -exec, without ; or {} + */
	struct find_batch *batch;
};

/* struct find: one call. */
struct find {
	struct shell *sh;
	const struct args *args;
	struct find_node *expression;
	const struct walk_entry *entry;
	const char *start;		/* the operand that is walked */
	unsigned follow;		/* WALK_ flags of -H, -L, -follow, -xdev */
	uint64_t least, most;		/* depths */
	bool depth_first, acts, pruned, quit;
	struct timespec now;
	struct passwd_names users, groups;
	struct walk walk;
	char room[24];			/* for a mode or a number */
	struct stat st;			/* of what -newer names */
};

/* find_parse: the expression at argv into find->expression. false: a message was printed. */
bool find_parse(struct find *find, char **argv) MUST_USE;

/* find_test: the expression for find->entry. */
bool find_test(struct find *find, struct find_node *node);
/* find_finish: runs what waits in the batches. */
void find_finish(struct find *find, struct find_node *node);

#endif
