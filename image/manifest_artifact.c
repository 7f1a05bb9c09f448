/* manifest_artifact.c - manifests that are no images: attestations, and artifacts of other kinds.
 *
 * Names decide nothing here. What is marked as an attestation is unpacked by whoever asks for it
 * by tag or digest, and programs that copy images take any configuration. So a manifest is passed
 * over for what its layers are, never for what is said of it. */
#include "manifest_private.h"
#include "say.h"

enum { BLOCK = 512, SUM = 148, SUM_END = 156 };

bool manifest_is_attestation(struct reading *r, const struct descriptor *d)
{
	if (d->platform == NULL || d->annotations == NULL)
		return false;
	return str_equal(document_text(d->platform, "os", r->fault), STR("unknown")) &&
		str_equal(document_text(d->platform, "architecture", r->fault), STR("unknown")) &&
		str_equal(document_text(d->annotations, "vnd.docker.reference.type", r->fault),
			STR("attestation-manifest"));
}

void manifest_pass_over(struct reading *r, const struct descriptor *d, const char *what)
{
	struct buf b = { .arena = r->arena };
	char digits[HASH_DIGITS + 1];
	hash_hex(&d->digest, digits);
	say_add(&b, "%s sha256:%s", what, digits);
	vec_push(&r->list->passed_over, buf_terminated(&b));
}

/* sum_holds: does the block have a header's checksum? The tar reader would ask for more, and other
 * programs for less: the digits may end before the field does, and it may be in base 256. */
static bool sum_holds(const char block[BLOCK])
{
	uint64_t octal = 0, binary = 0;
	bool holds = false;
	for (size_t i = SUM; i < SUM_END; i++) {
		binary = binary << 8 | (unsigned char)(i == SUM ? block[i] & 0x7f : block[i]);
		if (block[i] < '0' || block[i] > '7')
			continue;
		octal = octal * 8 + (uint64_t)(block[i] - '0');
		holds = holds || tar_sum_is(block, octal);
	}
	return holds || tar_sum_is(block, binary);
}

/* is_packed_otherwise: by bzip2 or xz, which are in no specification, and which some unpack. */
static bool is_packed_otherwise(struct str head)
{
	return str_starts(head, STR("BZh")) || str_starts(head, STR("\xfd" "7zXZ"));
}

/* is_tar: a program that looks at the bytes and not at the media type would unpack them. */
static bool is_tar(struct reading *r, struct str name)
{
	struct blob blob;
	struct feed feed;
	char block[BLOCK];
	struct fault none = { .set = false };
	if (!origin_blob(r->source, name, &blob))
		return false;
	feed_open(&feed, blob.fd, blob.at, blob.end, false, &none);
	size_t n = feed_exactly(&feed, block, sizeof(block));
	/* Bytes that begin as compressed ones and are not are for nobody to pass over. */
	bool is = none.set || (n == sizeof(block) && sum_holds(block)) ||
		is_packed_otherwise((struct str){ block, n });
	feed_close(&feed);
	blob_close(&blob);
	return is;
}

bool manifest_holds_no_files(struct reading *r, json_t *layers)
{
	for (size_t i = 0; i < json_array_size(layers); i++) {
		struct descriptor d;
		enum feed_kind kind;
		if (!manifest_descriptor(r, json_array_get(layers, i), &d) ||
		    manifest_layer_kind(d.media_type, &kind))
			return false;
		struct str name = manifest_blob_name(r, &d.digest);
		/* A blob that is not here is unpacked by nobody. */
		if (origin_holds(r->source, name) && is_tar(r, name))
			return false;
	}
	return !r->fault->set;
}
