/* tarread.c - headers and data of tar entries. */
#include "limit.h"
#include "tarread.h"
#include "tarread_private.h"

enum { BLOCK = 512 };

void tar_open(struct tar *t, struct feed *feed, struct fault *fault)
{
	*t = (struct tar){ .feed = feed, .fault = fault };
}

void tar_close(struct tar *t)
{
	arena_free(&t->arena);
	memory_release(t->pieces);
	t->pieces = NULL;
}

/* ---- fields ---- */

/* field_text: the bytes before the first NUL. */
static struct str field_text(const char *p, size_t n)
{
	return (struct str){ p, str_find((struct str){ p, n }, '\0') };
}

/* field_base256: GNU's numbers: the top bit, then a big-endian two's complement. */
static bool field_base256(const unsigned char *p, size_t n, uint64_t *out)
{
	uint64_t value = p[0] & 0x7f;
	if (p[0] & 0x40)
		return false;
	for (size_t i = 1; i < n; i++) {
		if (value >> 55 != 0)
			return false;
		value = value << 8 | p[i];
	}
	*out = value;
	return true;
}

/* field_number: octal digits between blanks and NULs, or base 256. */
bool tar_field_number(const char *p, size_t n, uint64_t *out)
{
	uint64_t value = 0;
	size_t i = 0;
	if ((unsigned char)p[0] & 0x80)
		return field_base256((const unsigned char *)p, n, out);
	while (i < n && p[i] == ' ')
		i++;
	for (; i < n && p[i] >= '0' && p[i] <= '7'; i++) {
		if (value >> 60 != 0)
			return false;
		value = value << 3 | (uint64_t)(p[i] - '0');
	}
	for (; i < n; i++)
		if (p[i] != ' ' && p[i] != '\0')
			return false;
	*out = value;
	return true;
}

static bool header_number(struct tar *t, size_t at, size_t n, const char *what, uint64_t *out)
{
	if (tar_field_number(t->block + at, n, out))
		return true;
	return fault_set(t->fault, "a tar header's %s is no number", what);
}

bool tar_is_zero(const char *p, size_t n)
{
	return n == 0 || (p[0] == 0 && memcmp(p, p + 1, n - 1) == 0);
}

bool tar_sum_is(const char *block, uint64_t wanted)
{
	uint64_t plain = 0;
	int64_t with_sign = 0;
	for (size_t i = 0; i < BLOCK; i++) {
		char c = i >= 148 && i < 156 ? ' ' : block[i];
		plain += (unsigned char)c;
		with_sign += (signed char)c;
	}
	return wanted == plain || (with_sign >= 0 && wanted == (uint64_t)with_sign);
}

static bool checksum_holds(const char *block)
{
	uint64_t wanted;
	return tar_field_number(block + 148, 8, &wanted) && tar_sum_is(block, wanted);
}

/* ---- data ---- */

/* take_stored: the next bytes of the entry as they are in the archive. */
static struct str take_stored(struct tar *t)
{
	size_t most = t->stored < FEED_BLOCK ? (size_t)t->stored : FEED_BLOCK;
	struct str some = { NULL, 0 };
	if (most == 0)
		return some;
	some = feed_some(t->feed, most);
	if (some.n == 0)
		fault_set(t->fault, "the archive ends inside an entry");
	t->stored -= some.n;
	return some;
}

bool tar_block(struct tar *t, char *to)
{
	if (t->stored < BLOCK)
		return fault_set(t->fault, "a sparse file's map does not end");
	if (feed_exactly(t->feed, to, BLOCK) != BLOCK)
		return fault_set(t->fault, "the archive ends inside an entry");
	t->stored -= BLOCK;
	return true;
}

/* skip_entry: what is left of the entry's data, and the padding behind it. */
static bool skip_entry(struct tar *t)
{
	while (t->stored > 0)
		if (take_stored(t).n == 0)
			return false;
	while (t->padding > 0) {
		struct str some = feed_some(t->feed, (size_t)t->padding);
		if (some.n == 0)
			return fault_set(t->fault, "the archive ends inside an entry");
		t->padding -= some.n;
	}
	return true;
}

/* holes_hold: holes are held to what compressed data may grow to, all of them together: a header of
 * 512 bytes must not buy hours of hashing. `more` are those to come, with `stored` bytes. */
static bool holes_hold(struct tar *t, uint64_t more, uint64_t stored)
{
	uint64_t all = t->holes + more + t->feed->given_out;
	return all <= LIMIT_RATIO_FROM || all / LIMIT_RATIO <= t->feed->taken_in + stored ||
		fault_set(t->fault, "with holes it grows more than %llu times (limit RATIO)",
			(unsigned long long)LIMIT_RATIO);
}

/* hole: zeros that are not in the archive. */
static struct str hole(struct tar *t, uint64_t left)
{
	static const char zeros[65536];
	size_t n = left < sizeof(zeros) ? (size_t)left : sizeof(zeros);
	t->holes += n;
	if (!holes_hold(t, 0, 0))
		return (struct str){ NULL, 0 };
	t->position += n;
	return (struct str){ zeros, n };
}

struct str tar_data(struct tar *t)
{
	if (!t->sparse)
		return take_stored(t);
	while (t->piece < t->piece_count && t->pieces[t->piece].n == 0)
		t->piece++;
	uint64_t data_at = t->piece < t->piece_count ? t->pieces[t->piece].at : t->real_size;
	if (t->position < data_at)
		return hole(t, data_at - t->position);
	if (t->piece >= t->piece_count)
		return (struct str){ NULL, 0 };
	struct tar_piece *piece = &t->pieces[t->piece];
	struct str some = feed_some(t->feed, piece->n < FEED_BLOCK ? (size_t)piece->n : FEED_BLOCK);
	if (some.n == 0)
		fault_set(t->fault, "the archive ends inside a sparse file");
	t->stored -= some.n;
	t->position += some.n;
	piece->n -= some.n;
	piece->at += some.n;
	return some;
}

/* ---- headers ---- */

/* read_whole: an extended header's or a long name's bytes. */
static bool read_whole(struct tar *t, uint64_t size, struct str *out)
{
	if (size > LIMIT_PAX)
		return fault_set(t->fault,
			"an extended header of %llu bytes; %llu are allowed (limit PAX)",
			(unsigned long long)size, (unsigned long long)LIMIT_PAX);
	char *p = arena_bytes(&t->arena, (size_t)size + 1);
	t->stored = size;
	t->padding = (BLOCK - size % BLOCK) % BLOCK;
	if (feed_exactly(t->feed, p, (size_t)size) != size)
		return fault_set(t->fault, "the archive ends inside an extended header");
	t->stored = 0;
	*out = (struct str){ p, (size_t)size };
	return skip_entry(t);
}

/* long_name: GNU's, of the next entry or of its link's target. */
static bool long_name(struct tar *t, char type, struct str text)
{
	struct tar_extended *now = &t->now;
	bool is_path = type == 'L';
	struct str *name = is_path ? &now->path : &now->target;
	bool *gnu = is_path ? &now->gnu_path : &now->gnu_target;
	if (*gnu || name->n > 0 || (is_path && now->sparse_name.n > 0))
		return fault_set(t->fault, "two long names for one entry");
	*name = field_text(text.p, text.n);
	*gnu = true;
	return name->n > 0 || fault_set(t->fault, "a long name that is empty");
}

/* read_extended: headers that say something of the next entry; *done is false for others. A second
 * pax header takes the place of the first one (Go, GNU tar) or adds to it; behind a global one Go
 * has forgotten what stood in front of it. */
static bool read_extended(struct tar *t, char type, uint64_t size, bool *done)
{
	struct tar_extended *now = &t->now;
	struct str text = STR("");
	*done = type == 'x' || type == 'g' || type == 'L' || type == 'K';
	if (!*done)
		return true;
	if (!read_whole(t, size, &text))
		return false;
	if (type == 'L' || type == 'K')
		return long_name(t, type, text);
	if (type == 'x' && now->pax)
		return fault_set(t->fault, "two extended headers for one entry");
	if (type == 'g' && (now->pax || now->gnu_path || now->gnu_target))
		return fault_set(t->fault,
			"a global header between an extended header and its entry");
	if (type == 'g')
		return tar_pax_global(t, text);
	now->pax = true;
	return tar_pax(t, text);
}

static bool ends_in_slash(struct str path)
{
	return path.n > 0 && path.p[path.n - 1] == '/';
}

static bool type_of(struct tar *t, struct tar_entry *e)
{
	char type = t->block[156];
	static const char letters[] = "01234567";
	static const enum tar_type types[] = { TAR_FILE, TAR_HARDLINK, TAR_SYMLINK, TAR_CHARACTER,
		TAR_BLOCK, TAR_DIRECTORY, TAR_FIFO, TAR_FILE };
	bool slash = ends_in_slash(e->path);
	if (type == '\0') {
		/* Python's tarfile looks at the name in the header, others at the last word. */
		if (slash != ends_in_slash(field_text(t->block, 100)))
			return fault_set(t->fault,
				"an entry that is a directory by one of its names");
		e->type = slash ? TAR_DIRECTORY : TAR_FILE;
		return true;
	}
	if (type == 'S') {
		e->type = TAR_FILE;
		return true;
	}
	const char *found = strchr(letters, type);
	if (found == NULL)
		return fault_set(t->fault, "an entry of the unknown type \"%c\"", type);
	e->type = types[found - letters];
	if (slash && e->type != TAR_DIRECTORY)
		return fault_set(t->fault, "an entry with a slash at its end that is no directory");
	return true;
}

static struct str copy(struct tar *t, struct str s)
{
	return (struct str){ arena_copy(&t->arena, s), s.n };
}

static bool has_gnu_magic(const struct tar *t)
{
	return memcmp(t->block + 257, "ustar  \0", 8) == 0;
}

/* gnu_time_holds: Go takes the prefix for a name where these are no numbers. Before 1970 they are
 * negative. */
static bool gnu_time_holds(const char *p)
{
	char inverted[12];
	uint64_t number;
	for (size_t i = 0; i < sizeof(inverted); i++)
		inverted[i] = (char)~p[i];
	inverted[0] = (char)(inverted[0] | 0x80);
	return p[0] == '\0' || tar_field_number(p, 12, &number) ||
		((unsigned char)p[0] == 0xff && tar_field_number(inverted, 12, &number));
}

/* prefix_holds: is it plain whether the name has a prefix, and which? GNU's headers have times at
 * its place, star's after 131 bytes; where there is no magic some read it and some do not. */
static bool prefix_holds(struct tar *t)
{
	const char *magic = t->block + 257, *prefix = t->block + 345;
	bool star = memcmp(t->block + 508, "tar\0", 4) == 0;
	bool holds = prefix[0] == '\0';
	if (memcmp(magic, "ustar\0", 6) == 0)
		holds = !star || field_text(prefix, 131).n == field_text(prefix, 155).n;
	else if (has_gnu_magic(t))
		holds = gnu_time_holds(prefix) && gnu_time_holds(prefix + 12);
	return holds || fault_set(t->fault, "a tar header whose name can be read in two ways");
}

/* names_of: the path and the link's target, from the header that has the last word. */
static void names_of(struct tar *t, struct tar_entry *e)
{
	struct str name = field_text(t->block, 100), target = field_text(t->block + 157, 100);
	struct str prefix = field_text(t->block + 345, 155);
	bool ustar = memcmp(t->block + 257, "ustar\0", 6) == 0;
	if (t->now.sparse_name.n > 0) {
		e->path = t->now.sparse_name;
	} else if (t->now.path.n > 0) {
		e->path = t->now.path;
	} else if (ustar && prefix.n > 0) {
		struct buf b = { .arena = &t->arena };
		buf_add(&b, prefix);
		buf_add_byte(&b, '/');
		buf_add(&b, name);
		e->path = buf_str(&b);
	} else {
		e->path = copy(t, name);
	}
	e->target = t->now.target.n > 0 ? t->now.target : copy(t, target);
}

/* ids_hold: what is larger than the kernel's ids is cut off by some and refused by others; the
 * largest means to chown that nothing shall change. */
static bool ids_hold(struct tar *t, const struct tar_entry *e)
{
	return (e->uid < UINT32_MAX && e->gid < UINT32_MAX) ||
		fault_set(t->fault, "an owner that no file can have");
}

static bool numbers_of(struct tar *t, struct tar_entry *e, uint64_t *size)
{
	uint64_t mode, major = 0, minor = 0;
	if (!header_number(t, 100, 8, "mode", &mode) || !header_number(t, 124, 12, "size", size) ||
	    !header_number(t, 108, 8, "uid", &e->uid) || !header_number(t, 116, 8, "gid", &e->gid))
		return false;
	if (e->type == TAR_CHARACTER || e->type == TAR_BLOCK)
		if (!header_number(t, 329, 8, "device", &major) ||
		    !header_number(t, 337, 8, "device", &minor))
			return false;
	e->mode = (uint32_t)(mode & 07777);
	e->major = (uint32_t)major;
	e->minor = (uint32_t)minor;
	*size = t->now.has_size ? t->now.size : *size;
	e->uid = t->now.has_uid ? t->now.uid : e->uid;
	e->gid = t->now.has_gid ? t->now.gid : e->gid;
	e->capabilities = t->now.capabilities.n > 0 ? t->now.capabilities :
		t->now.libarchive_capabilities;
	if (!ids_hold(t, e))
		return false;
	if (e->type != TAR_FILE && *size != 0)
		return fault_set(t->fault, "an entry with data that is no file");
	return true;
}

/* data_of: how the entry's bytes are stored. */
static bool data_of(struct tar *t, struct tar_entry *e, uint64_t size)
{
	t->stored = size;
	t->padding = (BLOCK - size % BLOCK) % BLOCK;
	t->sparse = false;
	if (size > (uint64_t)1 << 60)
		return fault_set(t->fault, "an entry of impossible size");
	bool is_old = t->block[156] == 'S';
	if (!is_old && !t->now.has_sparse) {
		e->size = size;
		e->offset = t->feed->given_out - t->feed->ready.n;
		return true;
	}
	if (e->type != TAR_FILE)
		return fault_set(t->fault, "a sparse entry that is no file");
	/* Go refuses it; GNU tar writes the bytes as they are, one behind the other. */
	if (is_old && !has_gnu_magic(t))
		return fault_set(t->fault, "a sparse entry without GNU's magic");
	/* Python's tarfile looks for the next header behind the size of the old header. */
	if (is_old && (t->now.has_sparse || t->now.has_size))
		return fault_set(t->fault, "a sparse entry that is described twice");
	if (!(is_old ? tar_sparse_old(t) : tar_sparse_pax(t)))
		return false;
	t->sparse = e->sparse = true;
	t->piece = 0;
	t->position = 0;
	e->size = t->real_size;
	/* What is larger than LIMIT_FILE is not read. */
	return tar_sparse_check(t) && (e->size > LIMIT_FILE ||
		holes_hold(t, t->real_size - t->stored, t->stored));
}

static bool read_entry(struct tar *t, struct tar_entry *e)
{
	uint64_t size;
	*e = (struct tar_entry){ .type = TAR_FILE };
	if (!prefix_holds(t))
		return false;
	names_of(t, e);
	if (!type_of(t, e) || !numbers_of(t, e, &size) || !data_of(t, e, size))
		return false;
	if (e->path.n == 0 || e->path.n >= LIMIT_PATH || e->target.n >= LIMIT_PATH)
		return fault_set(t->fault, "a pathname of %zu bytes; %d are allowed (limit PATH)",
			e->path.n > e->target.n ? e->path.n : e->target.n, LIMIT_PATH - 1);
	return true;
}

/* read_rest: the second block of zeros, and all that stands behind it. */
static bool read_rest(struct tar *t)
{
	size_t n = feed_exactly(t->feed, t->block, BLOCK);
	if (n > 0 && (n < BLOCK || !tar_is_zero(t->block, n)))
		return !t->fault->set && fault_set(t->fault,
			"one block of zeros, and something behind it");
	t->ended_well = n == BLOCK;
	for (;;) {
		struct str some = feed_some(t->feed, FEED_BLOCK);
		if (some.n == 0)
			return !t->fault->set;
		if (!tar_is_zero(some.p, some.n))
			t->behind_end += some.n;
	}
}

/* read_header: one header block; TAR_ENTRY when there is one. */
static enum tar_result read_header(struct tar *t)
{
	size_t n = feed_exactly(t->feed, t->block, BLOCK);
	if (t->fault->set)
		return TAR_BAD;
	if (n == 0)
		return TAR_END;
	if (n < BLOCK) {
		fault_set(t->fault, "the archive ends inside a header");
		return TAR_BAD;
	}
	if (tar_is_zero(t->block, BLOCK))
		return read_rest(t) ? TAR_END : TAR_BAD;
	if (!checksum_holds(t->block)) {
		fault_set(t->fault, "a tar header with a wrong checksum");
		return TAR_BAD;
	}
	return TAR_ENTRY;
}

enum tar_result tar_next(struct tar *t, struct tar_entry *entry)
{
	uint64_t size;
	bool extended = true, any = false;
	if (!skip_entry(t))
		return TAR_BAD;
	arena_rewind(&t->arena, (struct arena_mark){ NULL, NULL });
	t->now = (struct tar_extended){ .pax = false };
	t->piece_count = 0;
	while (extended) {
		enum tar_result result = read_header(t);
		if (result == TAR_END && any) {
			fault_set(t->fault, "an extended header without an entry");
			return TAR_BAD;
		}
		if (result != TAR_ENTRY)
			return result;
		if (!header_number(t, 124, 12, "size", &size) ||
		    !read_extended(t, t->block[156], size, &extended))
			return TAR_BAD;
		any |= extended && t->block[156] != 'g';
		/* Hostile chains of headers end where the arena of one entry does. */
		if (extended && (t->headers_bytes += size + BLOCK) > 4 * LIMIT_PAX) {
			fault_set(t->fault, "too many extended headers for one entry (limit PAX)");
			return TAR_BAD;
		}
	}
	t->headers_bytes = 0;
	return read_entry(t, entry) ? TAR_ENTRY : TAR_BAD;
}
