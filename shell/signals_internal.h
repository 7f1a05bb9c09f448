/* signals_internal.h - between the files of the signals module */
#ifndef NACRE_SIGNALS_INTERNAL_H
#define NACRE_SIGNALS_INTERNAL_H

#include "signals.h"

/* signals_release: no handler any more; ignored or default. */
void signals_release(int number, bool ignore);
/* signals_caught: does it have the handler? Async-signal-safe. */
bool signals_caught(int number) MUST_USE;
/* signals_forget: clears all flags. */
void signals_forget(void);

#endif
