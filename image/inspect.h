/* inspect.h - a whole check of one source: what check reports, and attest states. */
#ifndef NACRE_INSPECT_H
#define NACRE_INSPECT_H

#include "command.h"
#include "judge.h"
#include "session.h"

/* struct inspect: the command line, and what came of it. All zero, but what inspect_init sets. */
struct inspect {
	const char *image, *policy_file, *profile, *platform;
	bool hash_all;			/* every file gets its digest */
	struct arena arena;		/* of the findings and the policy */
	struct sha256 policy_digest;
	struct gate_policy policy;
	struct findings report;
	struct judge judge;
	struct session session;
};

void inspect_init(struct inspect *g);
/* inspect_prepare: looks at the arguments, and reads the policy. OUTCOME_CLEAN, or with a message
 * what the outcome is. */
enum outcome inspect_prepare(struct inspect *g) MUST_USE;
/* inspect_check: reads and judges every image. The outcome is that of the check. */
enum outcome inspect_check(struct inspect *g) MUST_USE;
/* inspect_free: after the findings have been written. */
void inspect_free(struct inspect *g);

#endif
