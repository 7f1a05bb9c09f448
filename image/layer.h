/* layer.h - a tree is filled from a layer's archive, or from a folder. */
#ifndef NACRE_LAYER_H
#define NACRE_LAYER_H

#include "progress.h"
#include "tree.h"

/* struct layer_job: what all layers of a run share. */
struct layer_job {
	struct probe *probe;
	struct progress *progress;
	struct fault *fault;
	uint64_t stored, given_out;	/* bytes of the source; of all layers, unpacked */
};

/* struct layer: one layer's archive, and what is said of it. */
struct layer {
	int fd;
	uint64_t at, end;		/* where in fd it stands */
	bool has_digest, has_diff_id, has_kind;
	struct sha256 digest, diff_id;	/* of the stored and of the unpacked bytes */
	enum feed_kind kind;		/* that its media type tells */
};

/* layer_read: every byte of it, or a fault. What was said of it must be true. */
MUST_USE bool layer_read(struct layer_job *job, const struct layer *layer, struct tree *tree,
	unsigned number);
/* layer_walk: a folder as one layer. Nothing is followed out of it; fd stays open. */
MUST_USE bool layer_walk(struct layer_job *job, int fd, struct tree *tree);

#endif
