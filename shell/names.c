/* names.c - interned names: an array by id, and a hash table of ids with open addressing. */
#include <sys/auxv.h>
#include "names.h"

#define NAMES_SMALLEST 64

static const struct str known[NAME_KNOWN] = {
	[NAME_IFS] = STR("IFS"), [NAME_PATH] = STR("PATH"), [NAME_HOME] = STR("HOME"),
	[NAME_PWD] = STR("PWD"), [NAME_OLDPWD] = STR("OLDPWD"), [NAME_CDPATH] = STR("CDPATH"),
	[NAME_LC_ALL] = STR("LC_ALL"), [NAME_LC_CTYPE] = STR("LC_CTYPE"), [NAME_LANG] = STR("LANG"),
	[NAME_OPTIND] = STR("OPTIND"), [NAME_OPTARG] = STR("OPTARG"), [NAME_LINENO] = STR("LINENO"),
	[NAME_PPID] = STR("PPID"), [NAME_PS4] = STR("PS4"),
};

/* Fewer than eight bytes as a number, no two of equal length as the same. */
static uint64_t load_tail(const char *p, size_t n)
{
	if (n >= 4)
		return (uint64_t)load_4(p) << 32 | load_4(p + n - 4);
	return (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n / 2] << 8 |
		(unsigned char)p[n - 1];
}

/* Eight bytes at a time; each step is a multiplication whose high half is folded into the low
 * one. */
static uint64_t mix(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;
	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static size_t names_hash(const struct names *names, struct str s)
{
	uint64_t h = names->seed ^ s.n * 0x9e3779b97f4a7c15u;
	for (; s.n >= 8; s = str_skip(s, 8))
		h = mix(h ^ load_8(s.p), 0xd6e8feb86659fd93u);
	if (s.n > 0)
		h = mix(h ^ load_tail(s.p, s.n), 0xa0761d6478bd642fu);
	h = mix(h, names->seed | 1);
	return (size_t)(h ^ h >> 32);
}

/* The bucket that holds s, or the empty one where it belongs. */
static uint32_t *names_bucket(const struct names *names, struct str s)
{
	size_t mask = names->buckets - 1;
	for (size_t i = names_hash(names, s) & mask;; i = (i + 1) & mask) {
		uint32_t *bucket = &names->bucket[i];
		if (*bucket == NAME_NONE || str_equal(names->text[*bucket], s))
			return bucket;
	}
}

static void names_release_arrays(struct str *text, uint32_t *bucket, size_t capacity)
{
	if (capacity == NAMES_SMALLEST)
		return;
	memory_release(text);
	memory_release(bucket);
}

/* The first arrays lie in the arena beside the bytes: most scripts need no others, and each kind of
 * heap block costs a page. */
static void names_make_arrays(struct names *names, size_t capacity)
{
	struct str *text = names->text;
	if (capacity > UINT32_MAX / 4)
		memory_exhausted();
	if (text == NULL) {
		names->text = arena_alloc(&names->bytes, capacity * sizeof(*text));
		names->bucket = arena_alloc(&names->bytes, 2 * capacity * sizeof(*names->bucket));
	} else {
		names->text = memory_get(capacity * sizeof(*text));
		memcpy(names->text, text, names->count * sizeof(*text));
		names_release_arrays(text, names->bucket, names->capacity);
		names->bucket = memory_get(2 * capacity * sizeof(*names->bucket));
	}
	names->capacity = capacity;
	names->buckets = 2 * capacity;
	memset(names->bucket, 0, names->buckets * sizeof(*names->bucket));
	for (size_t id = 1; id < names->count; id++)
		*names_bucket(names, names->text[id]) = (uint32_t)id;
}

void names_init(struct names *names)
{
	names_init_in(names, NULL, 0);
}

void names_init_in(struct names *names, void *block, size_t n)
{
	*names = (struct names){ .count = 1 };
	if (block != NULL)
		arena_lend(&names->bytes, block, n);
	const char *random = (const char *)getauxval(AT_RANDOM);
	names->seed = random != NULL ? load_8(random) : 0x2545f4914f6cdd1du;
	names_make_arrays(names, NAMES_SMALLEST);
	names->text[NAME_NONE] = STR("");
	for (name_id id = 1; id < NAME_KNOWN; id++) {
		/* The texts are constants: nothing to copy. */
		names->text[id] = known[id];
		*names_bucket(names, known[id]) = id;
	}
	names->count = NAME_KNOWN;
}

void names_free(struct names *names)
{
	names_release_arrays(names->text, names->bucket, names->capacity);
	arena_free(&names->bytes);
	*names = (struct names){ 0 };
}

name_id names_intern(struct names *names, struct str s)
{
	uint32_t *bucket = names_bucket(names, s);
	if (*bucket != NAME_NONE)
		return *bucket;
	if (names->count == names->capacity) {
		names_make_arrays(names, 2 * names->capacity);
		bucket = names_bucket(names, s);
	}
	name_id id = (name_id)names->count++;
	names->text[id] = (struct str){ arena_copy(&names->bytes, s), s.n };
	*bucket = id;
	return id;
}

name_id names_find(const struct names *names, struct str s)
{
	return *names_bucket(names, s);
}
