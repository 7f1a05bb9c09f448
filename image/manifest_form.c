/* manifest_form.c - forms of an image that are not read.
 *
 * Taken for a root file system, such a form is a few files of data without a program in it: the
 * check would praise what it has not seen. So it is refused. But a root file system may have a
 * manifest.json or an index.json of its own, as web sites have: what is in them decides, and what
 * stands beside them. */
#include <strings.h>
#include "manifest_private.h"

/* enum contents: what manifest.json holds. */
enum contents { CONTENTS_NONE, CONTENTS_BROKEN, CONTENTS_OTHER, CONTENTS_DOCKER, CONTENTS_SKOPEO };

/* struct root: what stands directly in the source, or in the folders there. */
struct root {
	struct origin *source;
	struct arena *arena;
	bool blob, layer;		/* a file named by a digest; NAME/layer.tar */
};

/* holds_any: in an archive, too, anything of this name. */
static bool holds_any(struct origin *s, struct str name)
{
	if (s->kind != ORIGIN_ARCHIVE)
		return origin_holds(s, name);
	return tree_find(&s->members, s->members.root, name, true) != NULL;
}

/* below: "FOLDER/NAME" is there. */
static bool below(struct root *root, struct str folder, const char *name)
{
	struct buf path = { .arena = root->arena };
	buf_add(&path, folder);
	buf_add_byte(&path, '/');
	buf_add(&path, str_of(name));
	return holds_any(root->source, buf_str(&path));
}

static void look_at(void *context, struct str name)
{
	struct root *root = context;
	struct sha256 digest;
	bool digits = hash_parse(name, &digest);
	root->blob = root->blob || digits;
	root->layer = root->layer || (below(root, name, "layer.tar") &&
		(digits || below(root, name, "json") || below(root, name, "VERSION")));
}

/* document: a member as JSON, or NULL: then nothing is said. */
static json_t *document(struct reading *r, const char *name)
{
	struct origin *s = r->source;
	struct fault none = { .set = false }, *kept = s->fault;
	struct sha256 is;
	s->fault = &none;
	json_t *value = origin_document(s, str_of(name), NULL, UINT64_MAX, &is);
	s->fault = kept;
	return value;
}

/* has: of one of these types. Programs written in Go take a key in any case of its letters. */
static bool has(json_t *object, const char *key, json_type a, json_type b)
{
	const char *name;
	json_t *value;
	json_object_foreach(object, name, value)
		if (strcasecmp(name, key) == 0 &&
		    (json_typeof(value) == a || json_typeof(value) == b))
			return true;
	return false;
}

static bool is_manifest(json_t *object)
{
	return (has(object, "layers", JSON_ARRAY, JSON_ARRAY) ||
		has(object, "fsLayers", JSON_ARRAY, JSON_ARRAY) ||
		has(object, "manifests", JSON_ARRAY, JSON_ARRAY)) &&
		(has(object, "schemaVersion", JSON_INTEGER, JSON_REAL) ||
		has(object, "mediaType", JSON_STRING, JSON_STRING));
}

static enum contents contents_of(struct reading *r)
{
	if (!origin_holds(r->source, STR("manifest.json")))
		return CONTENTS_NONE;
	json_t *value = document(r, "manifest.json");
	enum contents contents = value == NULL ? CONTENTS_BROKEN : CONTENTS_OTHER;
	if (is_manifest(value))
		contents = CONTENTS_SKOPEO;
	for (size_t i = 0; i < json_array_size(value); i++)
		if (has(json_array_get(value, i), "Config", JSON_STRING, JSON_NULL) ||
		    has(json_array_get(value, i), "Layers", JSON_ARRAY, JSON_NULL))
			contents = CONTENTS_DOCKER;
	json_decref(value);
	return contents;
}

/* begins_array: what we cannot read may be an array for a program that is less strict. */
static bool begins_array(struct reading *r)
{
	struct origin *s = r->source;
	struct fault none = { .set = false }, *kept = s->fault;
	struct blob blob;
	char head[512];
	int64_t n = -1;
	s->fault = &none;
	if (origin_blob(s, STR("manifest.json"), &blob)) {
		size_t most = blob.end - blob.at < sizeof(head) ? (size_t)(blob.end - blob.at) :
			sizeof(head);
		n = feed_read_at(blob.fd, head, most, blob.at);
		blob_close(&blob);
	}
	s->fault = kept;
	for (int64_t i = 0; i < n; i++)
		if (memchr("\xef\xbb\xbf \t\r\n", head[i], 7) == NULL)
			return head[i] == '[';
	return n < 0 || n == (int64_t)sizeof(head);
}

bool manifest_is_docker(struct reading *r)
{
	enum contents contents = contents_of(r);
	return contents == CONTENTS_DOCKER || (contents == CONTENTS_BROKEN && begins_array(r));
}

/* names_digest: {"TAG":"ID"}, with a digest for one of the tags. */
static bool names_digest(json_t *tags)
{
	const char *tag;
	json_t *id;
	struct sha256 digest;
	json_object_foreach(tags, tag, id)
		if (json_is_string(id) && hash_parse(str_of(json_string_value(id)), &digest))
			return true;
	return false;
}

/* has_repositories: {"NAME":{"TAG":"ID"}}, the index of what docker wrote before 1.10. */
static bool has_repositories(struct reading *r)
{
	const char *name;
	json_t *value = document(r, "repositories"), *tags;
	bool found = false;
	json_object_foreach(value, name, tags)
		if (names_digest(tags))
			found = true;
	json_decref(value);
	return found;
}

static bool is_layout(struct origin *s)
{
	return holds_any(s, STR("index.json")) && (holds_any(s, STR("blobs/sha256")) ||
		holds_any(s, STR("blobs/sha512")));
}

bool manifest_form(struct reading *r, bool oci, bool docker)
{
	struct origin *s = r->source;
	struct root root = { .source = s, .arena = r->arena };
	if (!oci && is_layout(s))
		return fault_set(s->fault, "it is an OCI layout: check it as %s:PATH",
			s->kind == ORIGIN_ARCHIVE ? "oci-archive" : "oci");
	if (docker)
		return true;
	enum contents contents = contents_of(r);
	origin_names(s, look_at, &root);
	if (contents == CONTENTS_SKOPEO || (root.blob && (contents == CONTENTS_BROKEN ||
	    contents == CONTENTS_OTHER)))
		return fault_set(s->fault, "it is no root file system but an image as skopeo "
			"writes it to dir:PATH: copy it to oci:PATH and check that");
	if (oci)
		return true;
	if (contents == CONTENTS_DOCKER)
		return fault_set(s->fault, "it is no root file system but a docker-archive that "
			"was unpacked: check the archive");
	if (root.layer || has_repositories(r))
		return fault_set(s->fault, "it is no root file system but an image as Docker saved "
			"it before 1.10: load it into a newer one and save it again");
	return true;
}
