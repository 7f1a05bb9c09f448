/* manifest_private.h - between the files of the manifests. */
#ifndef NACRE_MANIFEST_PRIVATE_H
#define NACRE_MANIFEST_PRIVATE_H

#include "manifest.h"

/* struct descriptor: OCI image specification, "OCI Content Descriptors". */
struct descriptor {
	struct str media_type;
	struct sha256 digest;
	uint64_t size;
	json_t *platform, *annotations;	/* or NULL */
};

/* struct reading: one pass over the source's manifests. */
struct reading {
	struct origin *source;
	struct image_list *list;
	const char *platform;
	struct fault *fault;
	struct arena *arena;
};

MUST_USE bool manifest_read_oci(struct reading *r);
MUST_USE bool manifest_read_docker(struct reading *r);
/* manifest_config: from the configuration's document. */
MUST_USE bool manifest_config(struct reading *r, json_t *document, struct config *config);
/* manifest_platform_fits: does "os/architecture/variant" fit what was asked for? */
MUST_USE bool manifest_platform_fits(const char *wanted, struct str os, struct str architecture,
	struct str variant);
/* manifest_add: one more image; an image with the same configuration and layers is there once. */
MUST_USE bool manifest_add(struct reading *r, const struct image_ref *image);
struct str manifest_keep(struct reading *r, struct str s);
/* manifest_blob_name: "blobs/sha256/DIGITS". */
struct str manifest_blob_name(struct reading *r, const struct sha256 *digest);

#endif
