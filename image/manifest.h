/* manifest.h - which images a source holds, and of what they are made: OCI indexes and
 * manifests, and docker-archive's manifest.json. */
#ifndef NACRE_MANIFEST_H
#define NACRE_MANIFEST_H

#include "origin.h"

/* struct words: an array of strings of a configuration. */
struct words {
	struct str *p;
	size_t n;
};

/* struct config: what an image starts, and as whom. Texts are in the source's arena. */
struct config {
	bool present;			/* false: a root file system alone */
	struct words entrypoint, cmd, healthcheck, env, shell;
	struct str user, workdir, os, architecture, variant;
	struct sha256 digest;
	struct sha256 *diff_ids;
	size_t diff_id_count;
};

struct image_layer {
	struct str blob;		/* its name in the source */
	bool has_digest, has_kind, has_size;
	struct sha256 digest;
	uint64_t size;
	enum feed_kind kind;
};

/* struct image_ref: an image that can be read. */
struct image_ref {
	const char *name;		/* of its platform, or of its tag; "" when it is alone */
	struct str tag;
	bool has_manifest;
	struct sha256 manifest;
	struct config config;
	struct image_layer *layers;
	size_t layer_count;
	struct image_ref *next;
};

/* struct image_list: images, and what was passed over because no layer of it holds files
 * (attestations). */
struct image_list {
	struct image_ref *first, **end;
	size_t count;
	struct vec passed_over;
};

/* manifest_list: all images of the source whose platform is `platform` ("linux/amd64",
 * "linux/arm64/v8"; NULL: every one). None is a fault. */
MUST_USE bool manifest_list(struct origin *s, const char *platform, struct image_list *list);

#endif
