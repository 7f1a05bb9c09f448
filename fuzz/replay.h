/* replay.h - what replay.c and mutate.c have of each other */
#ifndef NACRE_REPLAY_H
#define NACRE_REPLAY_H

#include "fuzz.h"

/* LIMIT_INPUT: bytes of one file. */
#define LIMIT_INPUT ((size_t)4 << 20)

/* replay_input: one input to the target, in memory behind which nothing is. `name` is told if it crashes;
 * without one it is a mutation, and is written to a file if it crashes. */
void replay_input(struct str input, const char *name);

/* mutate_keep: an input to begin with; it is copied. */
void mutate_keep(struct str input);

/* mutate_dictionary: tokens, as libFuzzer and AFL++ have them in files. False: it cannot be read. */
bool mutate_dictionary(const char *path);

/* mutate_run: mutations of what was kept, the same ones every time, until the seconds are over. The number of them. */
size_t mutate_run(double seconds);

#endif
