/* image.c - the layers of an image, from the lowest up. */
#include "image.h"
#include "say.h"

static bool load_layer(struct layer_job *job, struct origin *source, const struct image_ref *image,
	struct tree *tree, size_t i)
{
	const struct image_layer *from = &image->layers[i];
	struct blob blob;
	if (!origin_blob(source, from->blob, &blob))
		return false;
	struct layer layer = {
		.fd = blob.fd, .at = blob.at, .end = blob.end,
		.has_digest = from->has_digest, .digest = from->digest,
		.has_diff_id = true, .diff_id = image->config.diff_ids[i],
		.has_kind = from->has_kind, .kind = from->kind,
	};
	bool good = !from->has_size || from->size == blob.end - blob.at;
	if (!good)
		fault_set(job->fault, "it has %llu bytes, and its descriptor says %llu",
			(unsigned long long)(blob.end - blob.at), (unsigned long long)from->size);
	good = good && layer_read(job, &layer, tree, (unsigned)i);
	blob_close(&blob);
	return good;
}

bool image_load(struct layer_job *job, struct origin *source, const struct image_ref *image,
	struct tree *tree)
{
	bool good = true;
	if (source->kind == ORIGIN_FOLDER) {
		good = layer_walk(job, source->fd, tree);
	} else if (!image->config.present) {
		struct layer layer = { .fd = source->fd, .end = source->size };
		good = layer_read(job, &layer, tree, 0);
	} else {
		for (size_t i = 0; good && i < image->layer_count; i++) {
			good = load_layer(job, source, image, tree, i);
			if (!good) {
				struct buf where = { 0 };
				say_add(&where, "layer %zu", i + 1);
				fault_prefix(job->fault, buf_str(&where));
				buf_free(&where);
			}
		}
	}
	if (good)
		tree_mark_visible(tree);
	return good;
}
