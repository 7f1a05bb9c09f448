/* tarread_pax.c - extended headers: XCU pax, "pax Extended Header". */
#include "limit.h"
#include "say.h"
#include "tarread_private.h"

bool tar_number(struct str text, uint64_t *out)
{
	uint64_t value = 0;
	if (text.n == 0 || text.n > 19)
		return false;
	for (size_t i = 0; i < text.n; i++) {
		if (!is_digit(text.p[i]))
			return false;
		value = value * 10 + (uint64_t)(text.p[i] - '0');
	}
	*out = value;
	return true;
}

/* set_number: an empty value takes back what a global header said, which says nothing here. */
static bool set_number(struct tar *t, struct str value, uint64_t *out, bool *has)
{
	*has = true;
	return tar_number(value, out) ||
		fault_set(t->fault, "an extended header's number is none");
}

static bool set_name(struct tar *t, struct str value, struct str *out, bool gnu)
{
	if (value.n == 0 || memchr(value.p, '\0', value.n) != NULL)
		return fault_set(t->fault,
			"an extended header's pathname that is empty, or has a NUL byte");
	if (gnu)
		return fault_set(t->fault, "two long names for one entry");
	*out = value;
	return true;
}

/* The keys that we read. Behind KEY_LIBARCHIVE_CAPABILITY those of sparse files, and of them only
 * the last two may be there more than once. */
enum key {
	KEY_PATH, KEY_LINKPATH, KEY_SIZE, KEY_UID, KEY_GID, KEY_CAPABILITY,
	KEY_LIBARCHIVE_CAPABILITY, KEY_NAME, KEY_MAP, KEY_MAJOR, KEY_MINOR, KEY_REALSIZE,
	KEY_SPARSE_SIZE, KEY_NUMBLOCKS, KEY_OFFSET, KEY_NUMBYTES, KEY_NONE
};

static enum key key_of(struct str text)
{
	static const char *const keys[] = { "path", "linkpath", "size", "uid", "gid",
		"SCHILY.xattr.security.capability", "LIBARCHIVE.xattr.security.capability",
		"GNU.sparse.name", "GNU.sparse.map", "GNU.sparse.major", "GNU.sparse.minor",
		"GNU.sparse.realsize", "GNU.sparse.size", "GNU.sparse.numblocks",
		"GNU.sparse.offset", "GNU.sparse.numbytes" };
	size_t i = 0;
	while (i < ARRAY_LENGTH(keys) && !str_equal(text, str_of(keys[i])))
		i++;
	return (enum key)i;
}

/* sparse_piece: GNU.sparse.offset and GNU.sparse.numbytes take turns. */
static bool sparse_piece(struct tar *t, enum key key, uint64_t number)
{
	struct tar_extended *to = &t->now;
	bool opens = key == KEY_OFFSET;
	if (to->open_piece == opens || (to->seen & 1u << KEY_MAP) != 0)
		return fault_set(t->fault, "a sparse file's map is broken");
	to->open_piece = opens;
	to->has_map = true;
	if (opens)
		return tar_sparse_piece(t, number, 0);
	t->pieces[t->piece_count - 1].n = number;
	return true;
}

static bool sparse_record(struct tar *t, enum key key, struct str value)
{
	struct tar_extended *to = &t->now;
	uint64_t number = 0;
	bool has;
	to->has_sparse = true;
	if (key == KEY_NAME)
		return set_name(t, value, &to->sparse_name, to->gnu_path);
	if (key == KEY_MAP) {
		if (to->has_map)
			return fault_set(t->fault, "a sparse file with two maps");
		to->has_map = true;
		return tar_sparse_map(t, value);
	}
	if (!set_number(t, value, &number, &has))
		return false;
	if (key == KEY_OFFSET || key == KEY_NUMBYTES)
		return sparse_piece(t, key, number);
	if (key == KEY_MAJOR)
		to->sparse_major = value;
	if (key == KEY_MINOR)
		to->sparse_minor = value;
	if (key != KEY_REALSIZE && key != KEY_SPARSE_SIZE)
		return true;
	if (to->has_real_size)
		return fault_set(t->fault, "a sparse file with two sizes");
	to->real_size = number;
	to->has_real_size = true;
	return true;
}

/* no_key_holds: what we do not read says nothing of files, but for these: set on a folder,
 * overlayfs takes them for its own and shows other files than are in the layers. umoci leaves them
 * out. */
static bool no_key_holds(struct tar *t, struct str text)
{
	static const char *const overlay[] = { "SCHILY.xattr.trusted.overlay.",
		"SCHILY.xattr.user.overlay.", "LIBARCHIVE.xattr.trusted.overlay.",
		"LIBARCHIVE.xattr.user.overlay." };
	if (str_starts(text, STR("GNU.sparse.")))
		return fault_set(t->fault, "a key of sparse files that is none");
	for (size_t i = 0; i < ARRAY_LENGTH(overlay); i++)
		if (str_starts(text, str_of(overlay[i])))
			return fault_set(t->fault, "an attribute of overlayfs");
	return true;
}

static int hex_digit(char c)
{
	return say_digit(c >= 'A' && c <= 'F' ? (char)(c - 'A' + 'a') : c);
}

/* plain_key: libarchive takes %HH in the names of its own attributes for a byte, and a NUL for the
 * name's end. */
static struct str plain_key(struct tar *t, struct str key)
{
	struct buf b = { .arena = &t->arena };
	if (!str_starts(key, STR("LIBARCHIVE.xattr.")) || memchr(key.p, '%', key.n) == NULL)
		return key;
	for (size_t i = 0; i < key.n; i++) {
		int high = key.p[i] == '%' && i + 2 < key.n ? hex_digit(key.p[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(key.p[i + 2]) : -1;
		buf_add_byte(&b, low >= 0 ? (char)(high * 16 + low) : key.p[i]);
		i += low >= 0 ? 2 : 0;
	}
	return (struct str){ b.p, str_find(buf_str(&b), '\0') };
}

/* base64: as libarchive reads it: what is no digit is skipped, and padding ends it. */
static struct str base64(struct tar *t, struct str text)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789+/";
	struct buf b = { .arena = &t->arena };
	unsigned bits = 0, count = 0;
	for (size_t i = 0; i < text.n && text.p[i] != '=' && text.p[i] != '_'; i++) {
		const char *at = memchr(digits, text.p[i], 64);
		if (at == NULL)
			continue;
		bits = (bits << 6 | (unsigned)(at - digits)) & 0xffff;
		count += 6;
		if (count < 8)
			continue;
		count -= 8;
		buf_add_byte(&b, (char)(bits >> count));
	}
	return buf_str(&b);
}

static bool one_record(struct tar *t, struct str text, struct str value)
{
	struct tar_extended *to = &t->now;
	text = plain_key(t, text);
	enum key key = key_of(text);
	/* Of two values the last one holds, or both (GNU tar's attributes); nobody writes two. */
	if (key < KEY_OFFSET && (to->seen & 1u << key) != 0)
		return fault_set(t->fault, "an extended header that says the same thing twice");
	to->seen |= 1u << key;
	switch (key) {
	case KEY_PATH:
		return set_name(t, value, &to->path, to->gnu_path);
	case KEY_LINKPATH:
		return set_name(t, value, &to->target, to->gnu_target);
	case KEY_SIZE:
		return set_number(t, value, &to->size, &to->has_size);
	case KEY_UID:
		return set_number(t, value, &to->uid, &to->has_uid);
	case KEY_GID:
		return set_number(t, value, &to->gid, &to->has_gid);
	case KEY_CAPABILITY:
		to->capabilities = value;
		return true;
	case KEY_LIBARCHIVE_CAPABILITY:
		/* bsdtar writes both; neither takes the other back. */
		to->libarchive_capabilities = base64(t, value);
		return true;
	case KEY_NONE:
		return no_key_holds(t, text);
	case KEY_NAME: case KEY_MAP: case KEY_MAJOR: case KEY_MINOR: case KEY_REALSIZE:
	case KEY_SPARSE_SIZE: case KEY_NUMBLOCKS: case KEY_OFFSET: case KEY_NUMBYTES:
		break;
	}
	return sparse_record(t, key, value);
}

/* take_record: "LENGTH KEY=VALUE\n" off the records. */
static bool take_record(struct str *records, struct str *key, struct str *value)
{
	uint64_t length;
	size_t blank = str_find(*records, ' ');
	if (blank == records->n || !tar_number((struct str){ records->p, blank }, &length))
		return false;
	if (length > records->n || length < blank + 4 || records->p[length - 1] != '\n')
		return false;
	struct str pair = { records->p + blank + 1, (size_t)length - blank - 2 };
	size_t equals = str_find(pair, '=');
	if (equals == pair.n || equals == 0 || memchr(pair.p, '\0', equals) != NULL)
		return false;
	/* GNU tar skips blanks in front of a key, which are part of it for others. */
	if (pair.p[0] == ' ' || pair.p[0] == '\t')
		return false;
	*key = (struct str){ pair.p, equals };
	*value = str_skip(pair, equals + 1);
	*records = str_skip(*records, (size_t)length);
	return true;
}

bool tar_pax(struct tar *t, struct str records)
{
	struct str key, value;
	while (records.n > 0) {
		if (!take_record(&records, &key, &value))
			return fault_set(t->fault, "an extended header's record is broken");
		if (!one_record(t, key, value))
			return false;
	}
	if (t->now.open_piece)
		return fault_set(t->fault, "a sparse file's map is broken");
	return true;
}

/* Go shows a global header as an entry and forgets it; others use it for all entries behind it. */
bool tar_pax_global(struct tar *t, struct str records)
{
	struct str key, value;
	while (records.n > 0) {
		if (!take_record(&records, &key, &value))
			return fault_set(t->fault, "an extended header's record is broken");
		if (str_starts(key, STR("GNU.sparse.")))
			return fault_set(t->fault, "a global header about sparse files");
		if (key_of(plain_key(t, key)) != KEY_NONE)
			return fault_set(t->fault,
				"a global header about what is one entry's own");
	}
	return true;
}
