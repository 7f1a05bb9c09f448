/* gate.h - a whole check of one source: what check reports, and attest states. */
#ifndef NACRE_GATE_H
#define NACRE_GATE_H

#include "command.h"
#include "judge.h"
#include "session.h"

/* struct gate: the command line, and what came of it. All zero, but what gate_init sets. */
struct gate {
	const char *image, *policy_file, *profile, *platform;
	struct arena arena;		/* of the findings and the policy */
	struct sha256 policy_digest;
	struct gate_policy policy;
	struct findings report;
	struct judge judge;
	struct session session;
};

void gate_init(struct gate *g);
/* gate_prepare: looks at the arguments, and reads the policy. False with a message: wrong use. */
MUST_USE bool gate_prepare(struct gate *g);
/* gate_check: reads and judges every image. The outcome is that of the check. */
enum outcome gate_check(struct gate *g) MUST_USE;
/* gate_free: after the findings have been written. */
void gate_free(struct gate *g);

#endif
