/* shells.h - one script under several shells: what each of them does, and whether nacre stands
 * alone. compare.c opens with the map. */
#ifndef NACRE_SHELLS_H
#define NACRE_SHELLS_H

#include "base.h"
#include "generate.h"

/* The shell under test comes first; the others vote. */
enum { SHELLS = 5, PEERS = SHELLS - 1, MAJORITY = PEERS / 2 + 1, SHELL_ARGUMENTS = 4 };

struct shell_command {
	const char *name;
	const char *path;
	const char *arguments[SHELL_ARGUMENTS];	/* NULL behind the last; the script follows */
};

/* struct outcome: what a script did. */
struct outcome {
	int status;		/* 0 to 255; 256 + signal when one ended the shell */
	bool slow;		/* stopped: it took too long */
	bool complained;	/* something was written to standard error */
	struct buf out, files;
};

void outcome_free(struct outcome *o);

/* struct bench: where one worker runs scripts. */
struct bench {
	char folder[200], script[256], work[256];
	int out, err, null;		/* descriptors */
	struct buf pristine;		/* what the folder `work` looks like before a run */
	char path_variable[300], tmp_variable[300];
	unsigned long runs;
};

/* bench_init: makes its folder inside `parent`. bench_free removes it. */
void bench_init(struct bench *b, const char *parent);
void bench_free(struct bench *b);
/* bench_run: runs the script under one shell, in a fresh folder. */
void bench_run(struct bench *b, const struct shell_command *shell, struct str script,
	struct outcome *o);

/* folder_fill: what every script finds. folder_clear: removes all that is in it.
 * folder_list: names, kinds and contents of all that is there. */
void folder_fill(const char *path);
void folder_clear(const char *path);
void folder_list(const char *path, struct buf *list);

/* What differs: bits. */
enum { DIFFERS_OUT = 1, DIFFERS_STATUS = 2, DIFFERS_FILES = 4, DIFFERS_SIGNAL = 8,
	DIFFERS_TIME = 16 };

/* struct verdict: what at least MAJORITY of the peers agree on, in all that is compared, and nacre
 * does otherwise. */
struct verdict {
	unsigned differs;	/* DIFFERS_ bits */
	bool undecided;		/* no such majority, and no peer that does as nacre does */
	bool slow;		/* no such majority, but perhaps one with those that took too long */
};

struct verdict judge(const struct outcome outcomes[SHELLS]);

/* try_script: runs a script under as many shells as it takes to judge, the quick ones first. When
 * `enough` peers do as nacre does, the others are not asked and nothing differs: a majority; or 2,
 * where only a majority against nacre matters; or 1, where it matters whether nacre is alone. */
enum { ENOUGH_TO_PASS = MAJORITY, ENOUGH_NOT_TO_DIFFER = PEERS - MAJORITY + 1,
	ENOUGH_NOT_TO_BE_ALONE = 1 };
struct verdict try_script(struct bench *b, const struct shell_command shells[SHELLS],
	struct str script, int enough);

/* script_of: the script that choices lead to, in *out. */
void script_of(const struct grammar *g, struct choices *c, struct buf *out);
/* shrink: choices that lead to the smallest script that can be found which differs in the same
 * way; or, where *differs is 0, on which nacre is alone: then *differs says what most peers do
 * otherwise, if most of them agree on the small one. False when it does not differ when it is run
 * again: it depends on chance. */
bool shrink(struct bench *b, const struct shell_command shells[SHELLS], const struct grammar *g,
	unsigned *differs, struct choices *choices);

/* known_read: the file of explained differences. known_row: the row that explains this script, or
 * an empty text. */
struct known;
struct known *known_read(const char *path) MUST_USE;
struct str known_row(const struct known *k, struct str script);
void known_free(struct known *k);
/* one_line: the script behind the two lines that all have, its line ends as " ; ", as the file of
 * explained differences has it. */
void one_line(struct str script, struct buf *out);

/* die: says what went wrong with `name`, and errno; ends with status 2. */
_Noreturn void die(const char *what, const char *name);

#endif
