/* manifest_docker.c - docker-archive: what `docker save` and `podman save` write. */
#include "limit.h"
#include "manifest_private.h"

/* named_digest: the digest that a member's name promises: 64 digits, alone or before .json, .tar or
 * /layer.tar, behind the last slash. */
static bool named_digest(struct str name, struct sha256 *out)
{
	size_t slash;
	while ((slash = str_find(name, '/')) < name.n)
		name = str_skip(name, slash + 1);
	if (name.n > HASH_DIGITS && name.p[HASH_DIGITS] == '.')
		name.n = HASH_DIGITS;
	return hash_parse(name, out);
}

static struct str member_name(struct reading *r, json_t *text)
{
	if (!json_is_string(text) || json_string_length(text) == 0) {
		fault_set(r->fault, "manifest.json: expected the name of a member");
		return (struct str){ NULL, 0 };
	}
	return manifest_keep(r, (struct str){ json_string_value(text), json_string_length(text) });
}

static bool read_config(struct reading *r, struct str name, struct config *config)
{
	struct sha256 promised;
	bool named = named_digest(name, &promised);
	json_t *document = origin_document(r->source, name, named ? &promised : NULL, UINT64_MAX,
		&config->digest);
	bool good = document != NULL && manifest_config(r, document, config);
	json_decref(document);
	return good;
}

static bool read_layers(struct reading *r, json_t *array, struct image_ref *image)
{
	size_t n = json_array_size(array);
	if (!json_is_array(array) || n > LIMIT_LAYERS)
		return fault_set(r->fault, "manifest.json: expected at most %d layers",
			LIMIT_LAYERS);
	image->layers = arena_zero(r->arena, (n + 1) * sizeof(*image->layers));
	for (size_t i = 0; i < n; i++) {
		struct image_layer *layer = &image->layers[image->layer_count++];
		layer->blob = member_name(r, json_array_get(array, i));
		if (r->fault->set)
			return false;
		/* A blob is named by its own digest; a layer that is unpacked, by its diff_id. */
		if (str_starts(layer->blob, STR("blobs/sha256/")))
			layer->has_digest = named_digest(layer->blob, &layer->digest);
	}
	return true;
}

/* tag_of: the first name of the image; with docker-archive:PATH:NAME, that one. */
static bool tag_of(struct reading *r, json_t *item, struct image_ref *image)
{
	json_t *tags = document_member(item, "RepoTags", JSON_ARRAY, r->fault);
	struct str wanted = r->source->tag;
	for (size_t i = 0; tags != NULL && i < json_array_size(tags); i++) {
		json_t *tag = json_array_get(tags, i);
		if (!json_is_string(tag))
			return fault_set(r->fault, "manifest.json: a tag that is no string");
		struct str s = { json_string_value(tag), json_string_length(tag) };
		if (image->tag.n == 0 || str_equal(s, wanted))
			image->tag = manifest_keep(r, s);
	}
	return !r->fault->set;
}

static bool read_item(struct reading *r, json_t *item)
{
	struct image_ref image = { .has_manifest = false };
	struct str name = member_name(r, document_value(item, "Config", r->fault));
	if (r->fault->set || !tag_of(r, item, &image))
		return false;
	if (r->source->tag.n > 0 && !str_equal(image.tag, r->source->tag))
		return true;
	if (!read_config(r, name, &image.config) ||
	    !read_layers(r, document_value(item, "Layers", r->fault), &image))
		return false;
	if (!manifest_platform_fits(r->platform, image.config.os, image.config.architecture,
		image.config.variant))
		return true;
	return manifest_add(r, &image);
}

bool manifest_read_docker(struct reading *r)
{
	struct sha256 is;
	json_t *document = origin_document(r->source, STR("manifest.json"), NULL, UINT64_MAX, &is);
	bool good = document != NULL;
	if (good && !json_is_array(document))
		good = fault_set(r->fault, "manifest.json is no array");
	if (good && json_array_size(document) > LIMIT_IMAGES)
		good = fault_set(r->fault, "more than %d images (limit IMAGES)", LIMIT_IMAGES);
	for (size_t i = 0; good && i < json_array_size(document); i++)
		good = read_item(r, json_array_get(document, i));
	json_decref(document);
	return good;
}
