/* human.h - sizes for people. */
#ifndef NACRE_HUMAN_H
#define NACRE_HUMAN_H

#include "base.h"

/* human_size: bytes as 1023, 1.0K, 9.9M, 10G: powers of 1024, rounded up, as GNU's -h. Written
 * into room. */
struct str human_size(char room[8], uint64_t bytes) MUST_USE;

#endif
