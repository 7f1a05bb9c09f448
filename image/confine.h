/* confine.h - the process gives up what it does not need before it reads what may be hostile. */
#ifndef NACRE_CONFINE_H
#define NACRE_CONFINE_H

#include "base.h"

/* confine_self: from here on no file can be opened but for reading, and only below `folder` (-1:
 * none at all); no program started, no process made, no socket opened. What the kernel does not
 * offer is said in one line, and goes without. */
void confine_self(int folder);

#endif
