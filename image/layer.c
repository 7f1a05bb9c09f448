/* layer.c - the entries of one archive. */
#include "layer.h"
#include "limit.h"

/* read_file: the facts of the file at hand; NULL after a fault. What is too large is not read, and
 * says so. */
static struct facts *read_file(struct layer_job *job, struct tar *tar, const struct tar_entry *e)
{
	struct probe *probe = job->probe;
	uint64_t left = e->size;
	probe_begin(probe, e->size);
	while (left > 0 && e->size <= LIMIT_FILE) {
		struct str some = tar_data(tar);
		if (some.n == 0)
			break;
		probe_add(probe, some);
		progress_add(job->progress, some.n);
		left -= some.n;
	}
	if (job->fault->set)
		return NULL;
	struct facts *facts = probe_end(probe);
	facts->unread = e->size > LIMIT_FILE;
	return facts;
}

static const char *kind_name(enum feed_kind kind)
{
	return kind == FEED_GZIP ? "gzip" : kind == FEED_ZSTD ? "zstd" : "plain";
}

static bool digests_hold(struct layer_job *job, const struct layer *layer, struct feed *feed)
{
	struct sha256 stored, unpacked;
	feed_digests(feed, &stored, &unpacked);
	if (layer->has_digest && !hash_equal(&stored, &layer->digest))
		return fault_set(job->fault, "its bytes do not have the digest that names it");
	if (layer->has_diff_id && !hash_equal(&unpacked, &layer->diff_id))
		return fault_set(job->fault,
			"unpacked, it does not have the diff_id of the configuration");
	return true;
}

/* all_hold: a source may name one blob as many layers of many images: all of them together are held
 * to what it may grow to. */
static bool all_hold(struct layer_job *job, uint64_t given_out)
{
	job->given_out += given_out;
	return job->given_out <= LIMIT_RATIO_FROM ||
		job->given_out / LIMIT_RATIO <= job->stored || fault_set(job->fault,
			"with all layers before it, it grows more than %llu times (limit RATIO)",
			(unsigned long long)LIMIT_RATIO);
}

static bool read_entries(struct layer_job *job, struct tar *tar, struct tree *tree, unsigned number)
{
	struct tar_entry entry;
	enum tar_result result;
	while ((result = tar_next(tar, &entry)) == TAR_ENTRY) {
		struct facts *facts = NULL;
		if (entry.type == TAR_FILE) {
			facts = read_file(job, tar, &entry);
			if (facts == NULL)
				return false;
		}
		if (!tree_put(tree, &entry, facts, number, job->fault))
			return false;
	}
	return result == TAR_END;
}

bool layer_read(struct layer_job *job, const struct layer *layer, struct tree *tree,
	unsigned number)
{
	struct feed feed;
	struct tar tar;
	bool hashed = layer->has_digest || layer->has_diff_id;
	feed_open(&feed, layer->fd, layer->at, layer->end, hashed, job->fault);
	tar_open(&tar, &feed, job->fault);
	bool good = !job->fault->set;
	if (good && layer->has_kind && layer->kind != feed.kind && layer->end > layer->at)
		good = fault_set(job->fault, "its media type says %s, and it is %s",
			kind_name(layer->kind), kind_name(feed.kind));
	good = good && read_entries(job, &tar, tree, number);
	if (good && !tar.ended_well && !layer->has_diff_id)
		good = fault_set(job->fault, "the archive has no end");
	if (good && tar.behind_end > 0)
		tree_note(tree, RULE_TRAILING, number, STR("/"), "%llu bytes",
			(unsigned long long)tar.behind_end);
	good = good && (!hashed || digests_hold(job, layer, &feed));
	good = good && all_hold(job, feed.given_out + tar.holes);
	tar_close(&tar);
	feed_close(&feed);
	return good;
}
