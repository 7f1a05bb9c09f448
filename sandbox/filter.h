/* filter.h - what mkfilter and seccomp.c agree on: rules of a filter that the policy switches.
 *
 * There is one baseline filter. Where a rule depends on the policy, its program answers with an
 * errno that no call has: the rule's group in the bits from 8 up, and the errno that is meant below
 * them. seccomp.c puts the errno itself there, or "allow", before it loads the program. */
#ifndef NACRE_FILTER_H
#define NACRE_FILTER_H

enum filter_group {
	FILTER_ALWAYS,		/* no group: the rule holds as it stands */
	FILTER_PTRACE,		/* until the policy says `allow ptrace` */
	FILTER_USERNS,
	FILTER_MOUNT,
	FILTER_SEALED,		/* at the level sealed alone */
	FILTER_GROUPS,
	FILTER_MARK = 14	/* the answer to FILTER_QUESTION */
};

/* FILTER_QUESTION: prctl's first argument when a shell asks whether it is confined already. The
 * answer is the errno FILTER_ANSWER with FILTER_HAS_ bits. The kernel itself says EINVAL. */
#define FILTER_QUESTION 0x6e616372
#define FILTER_ANSWER 0xe00
#define FILTER_HAS_SEALED 1	/* the rules of FILTER_SEALED */
#define FILTER_HAS_LANDLOCK 2
/* FILTER_QUESTION_APP: is what comes with the app on, too? The same answer, without bits. */
#define FILTER_QUESTION_APP (FILTER_QUESTION + 1)

#endif
