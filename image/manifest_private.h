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

/* manifest_descriptor: what must be there, and has to be as it must. */
MUST_USE bool manifest_descriptor(struct reading *r, json_t *object, struct descriptor *d);
/* manifest_layer_kind: how the media type says that a layer is compressed; false: it is not that
 * of a layer. */
MUST_USE bool manifest_layer_kind(struct str type, enum feed_kind *kind);
/* manifest_is_attestation: is it marked as one of BuildKit's? A mark is no proof: tags and digests
 * start what bears it, too. */
MUST_USE bool manifest_is_attestation(struct reading *r, const struct descriptor *d);
/* manifest_holds_no_files: is none of the layers one that any program could unpack, by its media
 * type or by what is in it? false also after a fault. */
MUST_USE bool manifest_holds_no_files(struct reading *r, json_t *layers);
/* manifest_pass_over: it is not checked, and the report says so. */
void manifest_pass_over(struct reading *r, const struct descriptor *d, const char *what);
/* manifest_is_docker: is manifest.json that of a docker-archive, or could a program take it so? */
MUST_USE bool manifest_is_docker(struct reading *r);
/* manifest_form: false with a fault where the source is an image in a form that is not read. oci,
 * docker: it is read as such. */
MUST_USE bool manifest_form(struct reading *r, bool oci, bool docker);
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
