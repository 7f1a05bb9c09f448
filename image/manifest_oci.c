/* manifest_oci.c - OCI image specification: indexes, manifests, descriptors. */
#include "limit.h"
#include "manifest_private.h"

enum { INDEX_DEPTH = 4 };

#define OCI "application/vnd.oci.image."
#define DOCKER "application/vnd.docker."

bool manifest_descriptor(struct reading *r, json_t *object, struct descriptor *d)
{
	json_t *size = document_value(object, "size", r->fault);
	*d = (struct descriptor){ .platform = NULL };
	if (!json_is_object(object) || !json_is_integer(size) || json_integer_value(size) < 0)
		return fault_set(r->fault, "a descriptor without a size");
	d->size = (uint64_t)json_integer_value(size);
	d->media_type = document_text(object, "mediaType", r->fault);
	d->platform = document_member(object, "platform", JSON_OBJECT, r->fault);
	d->annotations = document_member(object, "annotations", JSON_OBJECT, r->fault);
	return !r->fault->set && document_digest(document_value(object, "digest", r->fault),
		&d->digest, r->fault);
}

static bool is_one_of(struct str s, const char *a, const char *b)
{
	return str_equal(s, str_of(a)) || str_equal(s, str_of(b));
}

bool manifest_layer_kind(struct str type, enum feed_kind *kind)
{
	static const struct {
		const char *type;
		enum feed_kind kind;
	} types[] = {
		{ OCI "layer.v1.tar", FEED_PLAIN },
		{ OCI "layer.v1.tar+gzip", FEED_GZIP },
		{ OCI "layer.v1.tar+zstd", FEED_ZSTD },
		{ OCI "layer.nondistributable.v1.tar", FEED_PLAIN },
		{ OCI "layer.nondistributable.v1.tar+gzip", FEED_GZIP },
		{ OCI "layer.nondistributable.v1.tar+zstd", FEED_ZSTD },
		{ DOCKER "image.rootfs.diff.tar", FEED_PLAIN },
		{ DOCKER "image.rootfs.diff.tar.gzip", FEED_GZIP },
		{ DOCKER "image.rootfs.diff.tar.zstd", FEED_ZSTD },
		{ DOCKER "image.rootfs.foreign.diff.tar", FEED_PLAIN },
		{ DOCKER "image.rootfs.foreign.diff.tar.gzip", FEED_GZIP },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(types); i++) {
		if (str_equal(type, str_of(types[i].type))) {
			*kind = types[i].kind;
			return true;
		}
	}
	return false;
}

static bool read_layers(struct reading *r, json_t *array, struct image_ref *image)
{
	size_t n = json_array_size(array);
	if (n > LIMIT_LAYERS)
		return fault_set(r->fault, "more than %d layers (limit LAYERS)", LIMIT_LAYERS);
	image->layers = arena_zero(r->arena, (n + 1) * sizeof(*image->layers));
	for (size_t i = 0; i < n; i++) {
		struct image_layer *layer = &image->layers[image->layer_count++];
		struct descriptor d;
		if (!manifest_descriptor(r, json_array_get(array, i), &d))
			return false;
		if (!manifest_layer_kind(d.media_type, &layer->kind))
			return fault_set(r->fault, "a layer of the unknown media type \"%.*s\"",
				(int)(d.media_type.n < 100 ? d.media_type.n : 100),
				d.media_type.p);
		layer->blob = manifest_blob_name(r, &d.digest);
		layer->digest = d.digest;
		layer->size = d.size;
		layer->has_digest = layer->has_kind = layer->has_size = true;
	}
	return true;
}

static bool read_config(struct reading *r, const struct descriptor *d, struct image_ref *image)
{
	json_t *document = origin_document(r->source, manifest_blob_name(r, &d->digest), &d->digest,
		d->size, &image->config.digest);
	bool good = document != NULL && manifest_config(r, document, &image->config);
	json_decref(document);
	return good;
}

/* fits: is this the platform, and the tag, that was asked for? */
static bool fits(struct reading *r, const struct descriptor *d, const struct image_ref *image)
{
	struct str os = image->config.os, architecture = image->config.architecture;
	struct str variant = image->config.variant;
	/* "unknown" is the mark of attestations, and tells nothing of an image that bears it. */
	if (d->platform != NULL && !manifest_is_attestation(r, d)) {
		os = document_text(d->platform, "os", r->fault);
		architecture = document_text(d->platform, "architecture", r->fault);
		variant = document_text(d->platform, "variant", r->fault);
	}
	return manifest_platform_fits(r->platform, os, architecture, variant);
}

static bool read_manifest(struct reading *r, const struct descriptor *d, json_t *document,
	struct str tag)
{
	struct descriptor config;
	struct image_ref image = { .has_manifest = true, .manifest = d->digest, .tag = tag };
	json_t *layers = document_value(document, "layers", r->fault);
	if (!manifest_descriptor(r, document_value(document, "config", r->fault), &config))
		return false;
	bool marked = manifest_is_attestation(r, d);
	bool other = !is_one_of(config.media_type, OCI "config.v1+json",
		DOCKER "container.image.v1+json");
	if ((marked || other) && manifest_holds_no_files(r, layers)) {
		manifest_pass_over(r, d, marked ? "an attestation:" :
			"an artifact that is no image:");
		return true;
	}
	if (r->fault->set || !read_config(r, &config, &image))
		return false;
	if (!fits(r, d, &image) || r->fault->set)
		return !r->fault->set;
	return read_layers(r, layers, &image) && manifest_add(r, &image);
}

static bool read_index(struct reading *r, json_t *document, struct str tag, unsigned depth);

/* read_document: an index or a manifest. What could be taken for both is refused
 * (CVE-2021-41190). */
static bool read_document(struct reading *r, const struct descriptor *d, json_t *document,
	struct str tag, unsigned depth)
{
	json_t *manifests = document_value(document, "manifests", r->fault);
	json_t *layers = document_value(document, "layers", r->fault);
	struct str own = document_text(document, "mediaType", r->fault);
	bool is_index = is_one_of(d->media_type, OCI "index.v1+json",
		DOCKER "distribution.manifest.list.v2+json");
	bool is_manifest = is_one_of(d->media_type, OCI "manifest.v1+json",
		DOCKER "distribution.manifest.v2+json");
	if (r->fault->set)
		return false;
	if (own.n > 0 && !str_equal(own, d->media_type))
		return fault_set(r->fault,
			"a document whose media type is not that of its descriptor");
	if (is_index && json_is_array(manifests) && layers == NULL)
		return read_index(r, document, tag, depth + 1);
	if (is_manifest && json_is_array(layers) && manifests == NULL)
		return read_manifest(r, d, document, tag);
	if (is_index || is_manifest)
		return fault_set(r->fault, "a document that is not what its media type says");
	return fault_set(r->fault, "a document of the unknown media type \"%.*s\"",
		(int)(d->media_type.n < 100 ? d->media_type.n : 100), d->media_type.p);
}

static bool read_descriptor(struct reading *r, json_t *object, struct str tag, unsigned depth)
{
	struct descriptor d;
	struct sha256 is;
	if (!manifest_descriptor(r, object, &d))
		return false;
	struct str own = d.annotations == NULL ? tag :
		document_text(d.annotations, "org.opencontainers.image.ref.name", r->fault);
	if (own.n > 0 && depth == 0)
		tag = manifest_keep(r, own);
	if (depth == 0 && r->source->tag.n > 0 && !str_equal(tag, r->source->tag))
		return true;
	if (manifest_is_attestation(r, &d) && !origin_holds(r->source,
	    manifest_blob_name(r, &d.digest))) {
		/* What is saved for one platform may lack those of the others. */
		manifest_pass_over(r, &d, "an attestation that is not here:");
		return !r->fault->set;
	}
	json_t *document = origin_document(r->source, manifest_blob_name(r, &d.digest), &d.digest,
		d.size, &is);
	bool good = document != NULL && read_document(r, &d, document, tag, depth);
	json_decref(document);
	return good;
}

static bool read_index(struct reading *r, json_t *document, struct str tag, unsigned depth)
{
	json_t *manifests = document_value(document, "manifests", r->fault);
	if (!json_is_array(manifests))
		return fault_set(r->fault, "an index without manifests");
	if (depth > INDEX_DEPTH)
		return fault_set(r->fault, "indexes within indexes, deeper than %d", INDEX_DEPTH);
	if (json_array_size(manifests) > LIMIT_IMAGES)
		return fault_set(r->fault, "more than %d images (limit IMAGES)", LIMIT_IMAGES);
	for (size_t i = 0; i < json_array_size(manifests); i++)
		if (!read_descriptor(r, json_array_get(manifests, i), tag, depth))
			return false;
	return true;
}

bool manifest_read_oci(struct reading *r)
{
	struct sha256 is;
	json_t *document = origin_document(r->source, STR("index.json"), NULL, UINT64_MAX, &is);
	bool good = document != NULL && read_index(r, document, (struct str){ NULL, 0 }, 0);
	json_decref(document);
	return good;
}
