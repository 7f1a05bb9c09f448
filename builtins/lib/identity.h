/* identity.h - giving the process another user and other groups, and making sure of it. */
#ifndef NACRE_IDENTITY_H
#define NACRE_IDENTITY_H

#include "base.h"

/* IDENTITY_SAME: an id that stays as it is. */
#define IDENTITY_SAME UINT32_MAX

struct identity {
	bool sets_groups;		/* the supplementary groups become this list */
	const uint32_t *groups;
	size_t group_count;
	uint32_t uid, gid;		/* real, effective and saved */
};

/* identity_set: groups, then gid, then uid; afterwards the kernel is asked whether it is so, and
 * whether there is a way back to uid 0 (unless uid is 0). NULL, or the step that failed, and errno:
 * the process may not go on then. */
const char *identity_set(const struct identity *to) MUST_USE;

#endif
