/* tarread_sparse.c - the maps of sparse files, in four formats. */
#include "limit.h"
#include "tarread_private.h"

bool tar_sparse_piece(struct tar *t, uint64_t at, uint64_t n)
{
	if (t->piece_count == LIMIT_SPARSE)
		return fault_set(t->fault, "a sparse file of more than %d pieces (limit SPARSE)",
			LIMIT_SPARSE);
	if (t->piece_count == t->piece_capacity) {
		t->piece_capacity = t->piece_capacity > 0 ? 2 * t->piece_capacity : 64;
		t->pieces = memory_resize(t->pieces, t->piece_capacity * sizeof(*t->pieces));
	}
	t->pieces[t->piece_count++] = (struct tar_piece){ at, n };
	return true;
}

bool tar_sparse_map(struct tar *t, struct str map)
{
	while (map.n > 0) {
		uint64_t pair[2];
		for (size_t i = 0; i < 2; i++) {
			size_t comma = str_find(map, ',');
			if (!tar_number((struct str){ map.p, comma }, &pair[i]))
				return fault_set(t->fault, "a sparse file's map is broken");
			map = str_skip(map, comma < map.n ? comma + 1 : comma);
		}
		if (!tar_sparse_piece(t, pair[0], pair[1]))
			return false;
	}
	return true;
}

/* old_pieces: `count` pieces of 24 bytes each, and whether there are `more` in a block behind them.
 * An empty piece ends the list: for Go its offset is empty, for GNU tar its bytes, and then GNU tar
 * does not ask for more. */
static bool old_pieces(struct tar *t, const char *p, size_t count, bool more)
{
	for (size_t i = 0; i < count; i++, p += 24) {
		uint64_t at, n;
		if (p[0] == '\0' && !more && tar_is_zero(p, 24 * (count - i)))
			break;
		if (p[0] == '\0' || p[12] == '\0')
			return fault_set(t->fault, "a sparse file's map is broken");
		if (!tar_field_number(p, 12, &at) || !tar_field_number(p + 12, 12, &n))
			return fault_set(t->fault, "a sparse file's map is broken");
		if (!tar_sparse_piece(t, at, n))
			return false;
	}
	return true;
}

bool tar_sparse_old(struct tar *t)
{
	bool more = t->block[482] != '\0';
	if (!old_pieces(t, t->block + 386, 4, more) ||
	    !tar_field_number(t->block + 483, 12, &t->real_size))
		return fault_set(t->fault, "a sparse file's header is broken");
	while (more) {
		/* These blocks stand before the data, and are not counted in its size. */
		if (feed_exactly(t->feed, t->block, sizeof(t->block)) != sizeof(t->block))
			return fault_set(t->fault, "the archive ends inside a sparse file's map");
		more = t->block[504] != '\0';
		if (!old_pieces(t, t->block, 21, more))
			return false;
	}
	return true;
}

/* struct map_text: format 1.0 has its map in front of the data: decimal numbers, one a line. */
struct map_text {
	char block[512];
	size_t at;
};

static bool map_number(struct tar *t, struct map_text *m, uint64_t *out)
{
	char digits[20];
	size_t n = 0;
	for (;;) {
		if (m->at == sizeof(m->block)) {
			if (!tar_block(t, m->block))
				return false;
			m->at = 0;
		}
		char c = m->block[m->at++];
		if (c == '\n')
			break;
		if (n == sizeof(digits))
			return fault_set(t->fault, "a sparse file's map is broken");
		digits[n++] = c;
	}
	if (!tar_number((struct str){ digits, n }, out))
		return fault_set(t->fault, "a sparse file's map is broken");
	return true;
}

static bool sparse_format_1(struct tar *t)
{
	struct map_text m = { .at = sizeof(m.block) };
	uint64_t count, at, n;
	if (!map_number(t, &m, &count))
		return false;
	for (uint64_t i = 0; i < count; i++)
		if (!map_number(t, &m, &at) || !map_number(t, &m, &n) ||
		    !tar_sparse_piece(t, at, n))
			return false;
	return true;
}

/* Go compares the versions as texts. A file of a version that it does not know is not sparse for
 * it, but data as they are, under the name in the header. */
bool tar_sparse_pax(struct tar *t)
{
	const struct tar_extended *x = &t->now;
	struct str major = x->sparse_major, minor = x->sparse_minor;
	bool old = str_equal(major, STR("0")) &&
		(str_equal(minor, STR("0")) || str_equal(minor, STR("1")));
	bool in_data = str_equal(major, STR("1")) && str_equal(minor, STR("0"));
	if (in_data ? x->has_map : !x->has_map || !(old || (major.n == 0 && minor.n == 0)))
		return fault_set(t->fault, "a sparse file of an unknown format");
	if (!x->has_real_size)
		return fault_set(t->fault, "a sparse file without its size");
	t->real_size = x->real_size;
	return !in_data || sparse_format_1(t);
}

bool tar_sparse_check(struct tar *t)
{
	uint64_t end = 0, stored = 0;
	if (t->real_size > (uint64_t)1 << 60)
		return fault_set(t->fault, "a sparse file of impossible size");
	for (size_t i = 0; i < t->piece_count; i++) {
		const struct tar_piece *p = &t->pieces[i];
		if (p->at < end || p->n > t->real_size || p->at > t->real_size - p->n)
			return fault_set(t->fault,
				"a sparse file's pieces overlap, or end behind it");
		end = p->at + p->n;
		stored += p->n;
	}
	if (stored != t->stored)
		return fault_set(t->fault, "a sparse file's map does not match its data");
	return true;
}
