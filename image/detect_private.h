/* detect_private.h - the tables of strings. */
#ifndef NACRE_DETECT_PRIVATE_H
#define NACRE_DETECT_PRIVATE_H

#include "detect.h"

enum { DETECT_STRINGS = 7, DETECT_WORDS = 16, DETECT_VARIABLES = 13 };

/* struct signature: a program that holds `need` of these strings is what the name says. */
struct signature {
	enum rule_id rule;
	const char *name;
	unsigned need;
	bool hint;		/* one string alone is worth a warning */
	const char *strings[DETECT_STRINGS];
};

extern const struct signature detect_signatures[];
extern const size_t detect_signature_count;
/* detect_applets: names of BusyBox's applets, in the order of their bytes. */
extern const char *const detect_applets[];
extern const size_t detect_applet_count;
extern const char *const detect_words[DETECT_WORDS];
extern const char *const detect_variables[DETECT_VARIABLES];

#endif
