/* detect.h - what a program is, by the strings that survive renaming and stripping. */
#ifndef NACRE_DETECT_H
#define NACRE_DETECT_H

#include "rule.h"
#include "scan.h"

enum confidence { CONFIDENCE_POSSIBLE, CONFIDENCE_LIKELY, CONFIDENCE_CERTAIN };
const char *confidence_name(enum confidence confidence) MUST_USE;

/* struct trait: one thing that a program is. */
struct trait {
	enum rule_id rule;
	enum confidence confidence;
	const char *name;		/* "BusyBox", "curl" */
	const char *evidence;		/* what was found in it; in the arena */
	struct trait *next;
};

struct detect_pattern {
	uint16_t kind, group, bit;
};

/* struct detector: all strings, ready to be looked for; read-only once it is built. */
struct detector {
	struct scan_set set;
	struct detect_pattern *patterns;
};

void detector_build(struct detector *d);
void detector_free(struct detector *d);

#define DETECT_SIGNATURES 96

/* struct detection: what has been seen of one file. All zero before its first byte. */
struct detection {
	const struct detector *detector;
	uint16_t state;
	unsigned char seen[DETECT_SIGNATURES];	/* a bit for each string of a signature */
	uint32_t words, variables, wide_words, wide_variables;
	uint64_t run_from, run_to, run_known;	/* the table of applets at hand, in bytes */
	unsigned run_names, most_names;
	unsigned last_name;
};

void detection_begin(struct detection *x, const struct detector *d);
/* detection_add: bytes at this offset; where offsets do not follow each other, detection_gap. */
void detection_add(struct detection *x, struct str bytes, uint64_t at);
void detection_gap(struct detection *x);
/* detection_end: the traits, the surest first; NULL when the file is nothing that is known. */
struct trait *detection_end(const struct detection *x, struct arena *arena) MUST_USE;

#endif
