/* gate_policy.h - what may be in an image: the file whose first line is "nacre-image-policy 1".
 *
 *	allow PATH sha256:DIGITS [reason "TEXT"] [until YYYY-MM-DD]
 *	allow PATH CLASS         [reason "TEXT"] [until YYYY-MM-DD]
 *	warn CLASS               [reason "TEXT"] [until YYYY-MM-DD]
 *	deny CLASS               [reason "TEXT"]
 *
 * A path that ends with a slash means all files below that folder. */
#ifndef NACRE_GATE_POLICY_H
#define NACRE_GATE_POLICY_H

#include "fault.h"
#include "hash.h"
#include "rule.h"

struct gate_allow {
	struct str path, reason;
	bool by_digest, expired, used;
	struct sha256 digest;
	enum class class;
	unsigned line;
	struct str until;		/* as it is written; n == 0: without end */
};

struct gate_class {
	bool said, warn, expired;
	unsigned line;
	struct str reason, until;
};

struct gate_policy {
	struct gate_allow **allows;	/* in the order of their paths */
	size_t count;
	struct gate_class classes[CLASSES];
};

/* gate_policy_parse: the whole text; `today` is YYYYMMDD. False with the fault "LINE: what was
 * expected". Texts are in the arena. */
MUST_USE bool gate_policy_parse(struct gate_policy *p, struct arena *arena, struct str text,
	uint32_t today, struct fault *fault);
/* gate_policy_allows: is there a line for this file, by its digest (NULL: not by digest) or by this
 * class (CLASSES: not by class)? What is found is marked as used. */
MUST_USE bool gate_policy_allows(struct gate_policy *p, struct str path,
	const struct sha256 *digest,
	enum class class);
/* gate_policy_other_digest: a line that allows exactly this path with a digest; NULL when none. */
const struct gate_allow *gate_policy_other_digest(const struct gate_policy *p, struct str path)
	MUST_USE;
/* gate_policy_today: YYYYMMDD in UTC, from SOURCE_DATE_EPOCH when that is set. */
uint32_t gate_policy_today(void) MUST_USE;

#endif
