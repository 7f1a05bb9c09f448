/* fault.h - why something could not be read: the first reason stays. */
#ifndef NACRE_FAULT_H
#define NACRE_FAULT_H

#include "base.h"

struct fault {
	bool set;
	char text[512];
};

/* fault_set: the reason, unless there is one; false, so that `return fault_set(...)` reads well. */
bool fault_set(struct fault *f, const char *format, ...) PRINTF_LIKE(2, 3);
/* fault_prefix: puts "WHERE: " before a reason that is set. */
void fault_prefix(struct fault *f, struct str where);

#endif
