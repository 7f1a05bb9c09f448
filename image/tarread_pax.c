/* tarread_pax.c - extended headers: XCU pax, "pax Extended Header". */
#include "limit.h"
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

/* set_number: an empty value takes back what a global header said. */
static bool set_number(struct tar *t, struct str value, uint64_t *out, bool *has)
{
	*has = value.n > 0;
	if (value.n == 0 || tar_number(value, out))
		return true;
	return fault_set(t->fault, "an extended header's number is none");
}

static bool set_name(struct tar *t, struct str value, struct str *out, bool gnu)
{
	if (memchr(value.p, '\0', value.n) != NULL)
		return fault_set(t->fault, "an extended header's pathname with a NUL byte");
	if (gnu)
		return fault_set(t->fault, "two long names for one entry");
	*out = value;
	return true;
}

/* sparse_record: the keys GNU.sparse.*, here without these words. */
static bool sparse_record(struct tar *t, struct str key, struct str value, struct tar_extended *to)
{
	uint64_t number = 0;
	bool has = false;
	if (to == &t->global)
		return fault_set(t->fault, "a global header about sparse files");
	if (str_equal(key, STR("name")))
		return set_name(t, value, &to->sparse_name, false);
	if (str_equal(key, STR("map")))
		return (to->has_map = true) && tar_sparse_map(t, value);
	if (!set_number(t, value, &number, &has) || !has)
		return fault_set(t->fault, "an extended header's number is none");
	if (str_equal(key, STR("major"))) {
		to->sparse_major = number;
		to->has_major = true;
	} else if (str_equal(key, STR("minor"))) {
		to->sparse_minor = number;
	} else if (str_equal(key, STR("realsize")) || str_equal(key, STR("size"))) {
		to->real_size = number;
		to->has_real_size = true;
	} else if (str_equal(key, STR("offset"))) {
		if (to->open_piece || !tar_sparse_piece(t, number, 0))
			return fault_set(t->fault, "a sparse file's map is broken");
		to->open_piece = to->has_map = true;
	} else if (str_equal(key, STR("numbytes"))) {
		if (!to->open_piece)
			return fault_set(t->fault, "a sparse file's map is broken");
		t->pieces[t->piece_count - 1].n = number;
		to->open_piece = false;
	}
	return true;
}

static bool one_record(struct tar *t, struct str key, struct str value, struct tar_extended *to)
{
	static const struct str sparse = { "GNU.sparse.", 11 };
	static const char *const own[] = { "path", "linkpath", "size",
		"SCHILY.xattr.security.capability", "LIBARCHIVE.xattr.security.capability" };
	for (size_t i = 0; to == &t->global && i < ARRAY_LENGTH(own); i++)
		if (str_equal(key, str_of(own[i])))
			return fault_set(t->fault, "a global header about what is one entry's own");
	if (str_equal(key, STR("path")))
		return set_name(t, value, &to->path, to->gnu_path);
	if (str_equal(key, STR("linkpath")))
		return set_name(t, value, &to->target, to->gnu_target);
	if (str_equal(key, STR("size")))
		return set_number(t, value, &to->size, &to->has_size);
	if (str_equal(key, STR("uid")))
		return set_number(t, value, &to->uid, &to->has_uid);
	if (str_equal(key, STR("gid")))
		return set_number(t, value, &to->gid, &to->has_gid);
	if (str_equal(key, STR("SCHILY.xattr.security.capability")) ||
	    str_equal(key, STR("LIBARCHIVE.xattr.security.capability"))) {
		to->capabilities = value;
		return true;
	}
	if (str_starts(key, sparse))
		return sparse_record(t, str_skip(key, sparse.n), value, to);
	return true;
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
	if (equals == pair.n || equals == 0)
		return false;
	*key = (struct str){ pair.p, equals };
	*value = str_skip(pair, equals + 1);
	*records = str_skip(*records, (size_t)length);
	return true;
}

bool tar_pax(struct tar *t, struct str records, struct tar_extended *to)
{
	struct str key, value;
	while (records.n > 0) {
		if (!take_record(&records, &key, &value))
			return fault_set(t->fault, "an extended header's record is broken");
		if (!one_record(t, key, value, to))
			return false;
	}
	if (to->open_piece)
		return fault_set(t->fault, "a sparse file's map is broken");
	return true;
}
