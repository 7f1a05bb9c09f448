/* image.h - one image, read: its tree and its configuration. */
#ifndef NACRE_IMAGE_H
#define NACRE_IMAGE_H

#include "manifest.h"

/* image_load: all layers of an image go into the tree, which the caller has made. */
MUST_USE bool image_load(struct layer_job *job, struct origin *source,
	const struct image_ref *image, struct tree *tree);

#endif
