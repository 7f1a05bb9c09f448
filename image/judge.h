/* judge.h - an image that has been read, the policy, and what is found wrong. */
#ifndef NACRE_JUDGE_H
#define NACRE_JUDGE_H

#include "gate_policy.h"
#include "image.h"
#include "findings.h"

enum profile { PROFILE_PRODUCTION, PROFILE_DEV };

struct judge {
	struct findings *report;
	struct gate_policy *policy;	/* an empty one where the user gave none */
	enum profile profile;
	bool all_layers;
	/* the image at hand */
	const char *image;
	struct tree *tree;
	const struct config *config;
	unsigned layer;			/* of the hidden file at hand, from 1; else 0 */
};

/* judge_image: adds what is wrong with one image to the report. Texts that the findings need are
 * copied: the tree may go. */
void judge_image(struct judge *j, const struct image_ref *image, struct tree *tree);
/* judge_policy: at the end, what is wrong with the policy itself. */
void judge_policy(struct judge *j);

#endif
