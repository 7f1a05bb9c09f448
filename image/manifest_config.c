/* manifest_config.c - an image's configuration: OCI image specification, "OCI Image
 * Configuration". */
#include "limit.h"
#include "manifest_private.h"

struct str manifest_keep(struct reading *r, struct str s)
{
	return (struct str){ arena_copy(r->arena, s), s.n };
}

static struct str text_of(struct reading *r, json_t *object, const char *key)
{
	return manifest_keep(r, document_text(object, key, r->fault));
}

/* words_of: an array of strings. */
static bool words_of(struct reading *r, json_t *object, const char *key, struct words *out)
{
	json_t *array = document_member(object, key, JSON_ARRAY, r->fault);
	*out = (struct words){ NULL, 0 };
	if (array == NULL)
		return !r->fault->set;
	size_t n = json_array_size(array);
	out->p = arena_alloc(r->arena, (n + 1) * sizeof(*out->p));
	for (size_t i = 0; i < n; i++) {
		json_t *word = json_array_get(array, i);
		if (!json_is_string(word))
			return fault_set(r->fault,
				"the configuration's \"%s\" holds what is no string", key);
		out->p[out->n++] = manifest_keep(r,
			(struct str){ json_string_value(word), json_string_length(word) });
	}
	return true;
}

static bool diff_ids_of(struct reading *r, json_t *document, struct config *config)
{
	json_t *rootfs = document_member(document, "rootfs", JSON_OBJECT, r->fault);
	json_t *ids = rootfs == NULL ? NULL : document_member(rootfs, "diff_ids", JSON_ARRAY,
		r->fault);
	if (ids == NULL)
		return fault_set(r->fault, "the configuration has no rootfs.diff_ids");
	if (json_array_size(ids) > LIMIT_LAYERS)
		return fault_set(r->fault, "more than %d layers (limit LAYERS)", LIMIT_LAYERS);
	config->diff_ids = arena_alloc(r->arena,
		(json_array_size(ids) + 1) * sizeof(struct sha256));
	for (size_t i = 0; i < json_array_size(ids); i++)
		if (!document_digest(json_array_get(ids, i),
		    &config->diff_ids[config->diff_id_count++],
			r->fault))
			return false;
	return true;
}

bool manifest_config(struct reading *r, json_t *document, struct config *config)
{
	config->present = true;
	if (!json_is_object(document))
		return fault_set(r->fault, "the configuration is no JSON object");
	config->os = text_of(r, document, "os");
	config->architecture = text_of(r, document, "architecture");
	config->variant = text_of(r, document, "variant");
	if (!diff_ids_of(r, document, config))
		return false;
	json_t *inner = document_member(document, "config", JSON_OBJECT, r->fault);
	if (inner == NULL)
		return !r->fault->set;
	config->user = text_of(r, inner, "User");
	config->workdir = text_of(r, inner, "WorkingDir");
	json_t *health = document_member(inner, "Healthcheck", JSON_OBJECT, r->fault);
	return words_of(r, inner, "Entrypoint", &config->entrypoint) &&
		words_of(r, inner, "Cmd", &config->cmd) &&
		words_of(r, inner, "Env", &config->env) &&
		words_of(r, inner, "Shell", &config->shell) &&
		(health == NULL || words_of(r, health, "Test", &config->healthcheck)) &&
		!r->fault->set;
}

/* take_until_slash: the next part of "linux/arm64/v8". */
static struct str take_until_slash(struct str *rest)
{
	size_t n = str_find(*rest, '/');
	struct str part = { rest->p, n };
	*rest = str_skip(*rest, n < rest->n ? n + 1 : n);
	return part;
}

bool manifest_platform_fits(const char *wanted, struct str os, struct str architecture,
	struct str variant)
{
	if (wanted == NULL)
		return true;
	struct str rest = str_of(wanted);
	if (!str_equal(take_until_slash(&rest), os) ||
	    !str_equal(take_until_slash(&rest), architecture))
		return false;
	return rest.n == 0 || str_equal(rest, variant);
}
