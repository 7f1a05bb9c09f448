/* temporary.h - names that nobody can guess. */
#ifndef NACRE_TEMPORARY_H
#define NACRE_TEMPORARY_H

#include "base.h"

/* LIMIT_TRIES: how often to try another name when one is taken. */
#define LIMIT_TRIES 1000

/* temporary_name: fills the n bytes at p with letters and digits from the kernel's generator. */
void temporary_name(char *p, size_t n);

#endif
