/* fuzz_oci - any bytes as an archive of images: a list of images whose layers can be read, or a fault.
 *
 * Or, behind a byte 1 and a byte with choices, the members of such an archive, with a line "--" between
 * them. A member's first line is a letter and its name; without a name it is a blob that is named by its
 * digest. The letter says what the rest is: t: a tar of one file, whose name is a line; g: that with gzip;
 * z: with zstd; else the member as it is, in which @a is the digest of the first member, @A that of what
 * is packed in it, and #a its size. So what hangs together by digests still does when bytes have changed. */
#include <stdio.h>
#include <zlib.h>
#include <zstd.h>
#include "fuzz_image.h"
#include "image.h"

enum { BLOCK = 512, MOST = 12, LONGEST = 1 << 16 };
enum { PLATFORM = 1, VARIANT = 2, TAG = 4, OCI = 8, DOCKER = 16, PIPE = 32, PACKED = 64 };

/* struct part: a member that was written. */
struct part {
	char digest[HASH_DIGITS + 1], inner[HASH_DIGITS + 1];
	size_t size;
};

struct parts {
	struct part of[MOST];
	size_t count;
	struct arena *arena;
	struct buf *archive;
};

static void digest_of(struct str bytes, char digits[HASH_DIGITS + 1])
{
	struct sha256 digest = hash_of(bytes);
	hash_hex(&digest, digits);
}

/* add_member: a header and the bytes of one file */
static void add_member(struct buf *to, struct str name, struct str bytes)
{
	char header[BLOCK] = { 0 };
	unsigned sum = 0;
	memcpy(header, name.p, name.n < 100 ? name.n : 100);
	memcpy(header + 100, "0000644\0000000000\0000000000", 24);
	snprintf(header + 124, 12, "%011zo", bytes.n);
	memcpy(header + 136, "00000000000\0        0", 21);
	memcpy(header + 257, "ustar\00000", 8);
	for (size_t i = 0; i < BLOCK; i++)
		sum += (unsigned char)header[i];
	snprintf(header + 148, 8, "%06o", sum);
	buf_add(to, (struct str){ header, BLOCK });
	buf_add(to, bytes);
	while (to->n % BLOCK != 0)
		buf_add_byte(to, '\0');
}

static void add_end(struct buf *to)
{
	for (size_t i = 0; i < 2 * (size_t)BLOCK; i++)
		buf_add_byte(to, '\0');
}

static struct str pack(struct arena *arena, struct str plain, bool zstd)
{
	size_t room = plain.n + 1000;
	char *to = arena_alloc(arena, room);
	z_stream z = { .next_in = (Bytef *)(uintptr_t)plain.p, .avail_in = (uInt)plain.n,
		.next_out = (Bytef *)to, .avail_out = (uInt)room };
	if (zstd)
		return (struct str){ to, ZSTD_compress(to, room, plain.p, plain.n, 1) };
	assert(deflateInit2(&z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
	assert(deflate(&z, Z_FINISH) == Z_STREAM_END);
	assert(deflateEnd(&z) == Z_OK);
	return (struct str){ to, room - z.avail_out };
}

/* filled: what the member refers to is put in */
static struct str filled(const struct parts *parts, struct str text)
{
	struct buf out = { .arena = parts->arena };
	char size[24];
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i], which = i + 1 < text.n ? text.p[i + 1] : '\0';
		size_t n = (size_t)(which | 32) - 'a';
		if ((c != '@' && c != '#') || n >= parts->count || which < 'A') {
			buf_add_byte(&out, c);
			continue;
		}
		snprintf(size, sizeof(size), "%zu", parts->of[n].size);
		const struct part *part = &parts->of[n];
		buf_add(&out, str_of(c == '#' ? size : which >= 'a' ? part->digest : part->inner));
		i++;
	}
	return buf_str(&out);
}

static void add_part(struct parts *parts, struct str text)
{
	struct part *part = &parts->of[parts->count];
	struct str name = str_take_line(&text), inner;
	struct buf layer = { .arena = parts->arena }, own = { .arena = parts->arena };
	char kind = name.n > 0 ? name.p[0] : ' ';
	name = str_skip(name, name.n > 0);
	if (kind == 't' || kind == 'g' || kind == 'z') {
		struct str file = str_take_line(&text);
		add_member(&layer, file, text);
		add_end(&layer);
		inner = text = buf_str(&layer);
	} else {
		inner = text = filled(parts, text);
	}
	if (kind == 'g' || kind == 'z')
		text = pack(parts->arena, inner, kind == 'z');
	digest_of(text, part->digest);
	digest_of(inner, part->inner);
	part->size = text.n;
	buf_add(&own, STR("blobs/sha256/"));
	buf_add(&own, str_of(part->digest));
	name = name.n > 0 ? filled(parts, name) : buf_str(&own);
	parts->count++;
	add_member(parts->archive, name, text);
}

/* archive_of: the archive that the input tells of */
static struct str archive_of(struct arena *arena, struct str input, unsigned choices)
{
	struct buf archive = { .arena = arena };
	struct parts parts = { .arena = arena, .archive = &archive };
	while (input.n > 0 && parts.count < MOST) {
		const char *end = memmem(input.p, input.n, "\n--\n", 4);
		size_t n = end != NULL ? (size_t)(end - input.p) : input.n;
		add_part(&parts, (struct str){ input.p, n });
		input = str_skip(input, end != NULL ? n + 4 : n);
	}
	add_end(&archive);
	struct str plain = buf_str(&archive);
	return choices & PACKED ? pack(arena, plain, choices & VARIANT) : plain;
}

/* load: all of an image that was listed */
static void load(struct origin *origin, const struct image_ref *image)
{
	struct arena arena = { 0 };
	struct probe probe;
	struct progress progress = { .wanted = false };
	struct layer_job job = { .probe = &probe, .progress = &progress,
		.fault = origin->fault };
	struct tree tree;
	probe_init(&probe, fuzz_detector(), &arena, true);
	tree_init(&tree, &arena, image->config.present);
	assert(!image->config.present || image->layer_count == image->config.diff_id_count);
	if (image_load(&job, origin, image, &tree))
		fuzz_listing(image, &tree);
	else
		assert(origin->fault->set && origin->fault->text[0] != '\0');
	tree_free(&tree);
	probe_free(&probe);
	arena_free(&arena);
}

FUZZ(input)
{
	struct fault fault = { .set = false };
	struct image_list list = { .count = 0 };
	struct arena arena = { 0 };
	unsigned choices = 0;
	if (input.n > LONGEST)
		return;
	if (input.n >= 2 && input.p[0] == 1) {
		choices = (unsigned char)input.p[1];
		input = archive_of(&arena, str_skip(input, 2), choices);
	}
	struct origin origin = {
		.kind = ORIGIN_ARCHIVE, .name = "fuzz", .fd = fuzz_file(input),
		.spare = { fuzz_file(STR("")), fuzz_file(STR("")) },
		.size = input.n, .fault = &fault, .is_pipe = choices & PIPE,
		.wants_oci = choices & OCI, .wants_docker = choices & DOCKER,
		.tag = choices & TAG ? STR("t") : STR(""),
	};
	const char *platform = choices & VARIANT ? "linux/arm64/v8" : "linux/amd64";
	assert(lseek(origin.fd, 0, SEEK_SET) == 0);
	if (origin_begin(&origin) && manifest_list(&origin, choices & PLATFORM ? platform : NULL, &list)) {
		assert(list.count > 0 && list.first != NULL);
		for (const struct image_ref *i = list.first; i != NULL && !fault.set; i = i->next)
			load(&origin, i);
	} else {
		assert(fault.set && fault.text[0] != '\0');
	}
	origin_close(&origin);
	arena_free(&arena);
}
