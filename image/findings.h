/* findings.h - findings, and the forms in which they are written. */
#ifndef NACRE_FINDINGS_H
#define NACRE_FINDINGS_H

#include "probe.h"

struct finding {
	const struct rule *rule;
	enum severity severity;
	bool has_confidence, has_sha256;
	enum confidence confidence;
	struct sha256 sha256;
	const char *image;		/* its platform; "" when there is one only */
	struct str path;		/* "/" for the image itself */
	const char *what;		/* "BusyBox 1.36", or the rule's title */
	const char *evidence;		/* or "" */
	const char *reason;		/* of a policy that lowered it, or "" */
	unsigned layer;			/* from 1; 0: not from a layer */
	struct vec others;		/* more names of the same file */
};

struct findings {
	struct arena *arena;
	struct finding **p;
	size_t count, capacity;
	/* what was checked */
	size_t images, files, programs, scripts;
	struct vec passed_over;
	const char *source, *profile;
	const char *fault;		/* why it was not read to its end; NULL: it was */
};

enum findings_format { FINDINGS_TEXT, FINDINGS_JSON, FINDINGS_SARIF, FINDINGS_JUNIT };

void findings_init(struct findings *r, struct arena *arena);
/* findings_add: an empty finding, to be filled. */
struct finding *findings_add(struct findings *r,
	enum rule_id rule) __attribute__((returns_nonnull));
/* findings_finish: puts findings in order, and those of one file with many names together. */
void findings_finish(struct findings *r);
size_t findings_count(const struct findings *r, enum severity severity) MUST_USE;
/* findings_write: the whole report, into a buffer. Colour: of the text only. */
void findings_write(const struct findings *r, enum findings_format format, bool colour,
	struct buf *out);

#endif
