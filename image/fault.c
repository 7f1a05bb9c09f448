/* fault.c - why something could not be read. */
#include <stdarg.h>
#include <stdio.h>
#include "fault.h"

bool fault_set(struct fault *f, const char *format, ...)
{
	va_list arguments;
	if (f->set)
		return false;
	f->set = true;
	va_start(arguments, format);
	int n = vsnprintf(f->text, sizeof(f->text), format, arguments);
	va_end(arguments);
	if (n < 0)
		f->text[0] = '\0';
	return false;
}

void fault_prefix(struct fault *f, struct str where)
{
	char text[sizeof(f->text)];
	if (!f->set)
		return;
	int n = snprintf(text, sizeof(text), "%.*s: %s", (int)(where.n < 200 ? where.n : 200),
		where.p, f->text);
	if (n > 0)
		memcpy(f->text, text, sizeof(text));
}
