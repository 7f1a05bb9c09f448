/* manifest.c - the list of images of a source. */
#include "limit.h"
#include "manifest_private.h"
#include "say.h"

static bool same_image(const struct image_ref *a, const struct image_ref *b)
{
	if (!hash_equal(&a->config.digest, &b->config.digest) || a->layer_count != b->layer_count)
		return false;
	for (size_t i = 0; i < a->layer_count; i++)
		if (!str_equal(a->layers[i].blob, b->layers[i].blob))
			return false;
	return true;
}

/* name_of: what tells an image from others: its platform, and its tag. */
static const char *name_of(struct reading *r, const struct image_ref *image)
{
	struct buf b = { .arena = r->arena };
	const struct config *c = &image->config;
	buf_add(&b, c->os);
	buf_add_byte(&b, '/');
	buf_add(&b, c->architecture);
	if (c->variant.n > 0) {
		buf_add_byte(&b, '/');
		buf_add(&b, c->variant);
	}
	if (image->tag.n > 0) {
		buf_add_byte(&b, ' ');
		buf_add(&b, image->tag);
	}
	return buf_terminated(&b);
}

bool manifest_add(struct reading *r, const struct image_ref *image)
{
	struct image_list *list = r->list;
	for (const struct image_ref *i = list->first; i != NULL; i = i->next)
		if (same_image(i, image))
			return true;
	if (image->config.diff_id_count != image->layer_count)
		return fault_set(r->fault,
			"a manifest with %zu layers, and a configuration with %zu",
			image->layer_count, image->config.diff_id_count);
	if (list->count++ == LIMIT_IMAGES)
		return fault_set(r->fault, "more than %d images (limit IMAGES)", LIMIT_IMAGES);
	struct image_ref *added = ARENA_NEW(r->arena, struct image_ref);
	*added = *image;
	added->next = NULL;
	added->name = name_of(r, image);
	*list->end = added;
	list->end = &added->next;
	return true;
}

struct str manifest_blob_name(struct reading *r, const struct sha256 *digest)
{
	struct buf b = { .arena = r->arena };
	char digits[HASH_DIGITS + 1];
	hash_hex(digest, digits);
	say_add(&b, "blobs/sha256/%s", digits);
	return (struct str){ buf_terminated(&b), b.n };
}

/* add_bare: a root file system without a configuration. */
static void add_bare(struct reading *r, bool archive)
{
	struct image_ref *image = ARENA_NEW(r->arena, struct image_ref);
	image->name = "";
	image->layer_count = archive ? 1 : 0;
	image->layers = ARENA_NEW(r->arena, struct image_layer);
	*r->list->end = image;
	r->list->end = &image->next;
	r->list->count = 1;
}

/* members_agree: an archive in which a name stands twice, or leads out, is not read in one way. */
static bool members_agree(struct origin *s)
{
	const struct note *n = s->members.notes;
	if (n == NULL)
		return true;
	return fault_set(s->fault, "%.*s: %s", (int)(n->path.n < 200 ? n->path.n : 200), n->path.p,
		n->text);
}

static bool read_archive(struct reading *r)
{
	struct origin *s = r->source;
	bool index = origin_holds(s, STR("index.json"));
	bool oci = index && (s->wants_oci || origin_holds(s, STR("oci-layout")));
	bool named = origin_holds(s, STR("manifest.json"));
	if (s->wants_oci && !oci)
		return fault_set(s->fault, "it is no OCI layout: it has no index.json");
	if (s->wants_docker && !named)
		return fault_set(s->fault, "it is no docker-archive: it has no manifest.json");
	/* Which of two files named manifest.json would be asked for what it holds? */
	if ((oci || named) && !members_agree(s))
		return false;
	if (s->wants_docker)
		return manifest_read_docker(r);
	if (s->wants_oci)
		return manifest_read_oci(r);
	bool docker = named && manifest_is_docker(r);
	if (!manifest_form(r, oci, docker))
		return false;
	if (!oci && !docker) {
		add_bare(r, true);
		return true;
	}
	/* Where both are there, a program may read either: both are checked. */
	return (!oci || manifest_read_oci(r)) && (!docker || manifest_read_docker(r));
}

/* read_folder: a root file system, or an OCI layout. */
static bool read_folder(struct reading *r)
{
	bool oci = r->source->kind == ORIGIN_LAYOUT;
	if (!r->source->wants_oci && !manifest_form(r, oci, false))
		return false;
	if (oci)
		return manifest_read_oci(r);
	add_bare(r, false);
	return true;
}

bool manifest_list(struct origin *s, const char *platform, struct image_list *list)
{
	struct reading r = { s, list, platform, s->fault, &s->arena };
	*list = (struct image_list){ .passed_over = vec_of(&s->arena, 4) };
	list->end = &list->first;
	bool good = s->kind == ORIGIN_ARCHIVE ? read_archive(&r) : read_folder(&r);
	if (good && list->count == 0 && platform != NULL)
		return fault_set(s->fault, "it holds no image for the platform %s", platform);
	if (good && list->count == 0)
		return fault_set(s->fault, "it holds no image");
	if (list->count == 1)
		list->first->name = "";
	return good;
}
