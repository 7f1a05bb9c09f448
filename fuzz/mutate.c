/* mutate.c - small changes of inputs that are known, tokens of a dictionary, and pieces of other inputs: the
 * same sequence every time. It sees nothing of what the target does; that is for libFuzzer and AFL++. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "replay.h"

/* LIMIT_LENGTH: bytes of a mutated input; LIMIT_KEPT: inputs and tokens. */
enum { LIMIT_LENGTH = 4096, LIMIT_KEPT = 1 << 16, CHANGES = 6, LONGEST_RUN = 64 };

struct pool {
	struct str *items;
	size_t n;
};

static struct pool kept, tokens;
static uint64_t state = 0x9e3779b97f4a7c15;

/* chance: a number below `limit`; xorshift64*, of Marsaglia and Vigna */
static size_t chance(size_t limit)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return limit == 0 ? 0 : (size_t)((state * 0x2545f4914f6cdd1d) >> 33) % limit;
}

static void pool_add(struct pool *pool, struct str item)
{
	if (pool->n == LIMIT_KEPT)
		return;
	if ((pool->n & (pool->n - 1)) == 0) {
		pool->items = realloc(pool->items, (pool->n == 0 ? 1 : 2 * pool->n) * sizeof(*pool->items));
		assert(pool->items != NULL);
	}
	char *copy = malloc(item.n + 1);
	assert(copy != NULL);
	memcpy(copy, item.p, item.n);
	pool->items[pool->n++] = (struct str){ copy, item.n };
}

void mutate_keep(struct str input)
{
	if (input.n <= LIMIT_LENGTH || kept.n == 0)
		pool_add(&kept, input);
}

/* unquote: "..." with \\, \" and \xHH, up to the quote that ends it */
static struct str unquote(char *line)
{
	char *to = line, *start = line;
	for (char *p = line + 1; *p != '"' && *p != '\0'; p++) {
		unsigned value;
		if (p[0] == '\\' && p[1] == 'x' && sscanf(p + 2, "%2x", &value) == 1) {
			*to++ = (char)value;
			p += 3;
		} else {
			p += p[0] == '\\' && p[1] != '\0';
			*to++ = *p;
		}
	}
	return (struct str){ start, (size_t)(to - start) };
}

bool mutate_dictionary(const char *path)
{
	char line[512];
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return false;
	while (fgets(line, sizeof(line), file) != NULL) {
		char *quote = line[0] == '#' ? NULL : strchr(line, '"');
		if (quote != NULL)
			pool_add(&tokens, unquote(quote));
	}
	fclose(file);
	return true;
}

/* put: `with` in the place of `n` bytes at `at` */
static void put(struct buf *text, size_t at, size_t n, struct str with)
{
	struct buf changed = { 0 };
	buf_add(&changed, (struct str){ text->p, at });
	buf_add(&changed, with);
	buf_add(&changed, str_skip(buf_str(text), at + n));
	buf_free(text);
	*text = changed;
}

static struct str any_of(const struct pool *pool)
{
	return pool->n == 0 ? (struct str){ "", 0 } : pool->items[chance(pool->n)];
}

/* a_piece: some bytes in a row; mostly few */
static struct str a_piece(struct str text)
{
	size_t at = chance(text.n), most = text.n - at;
	if (chance(4) > 0 && most > LONGEST_RUN)
		most = LONGEST_RUN;
	return (struct str){ text.p + at, most == 0 ? 0 : 1 + chance(most) };
}

static void change_number(struct buf *text, size_t at)
{
	static const char *const numbers[] = {
		"0", "1", "-1", "2", "7", "08", "10", "127", "128", "255", "256", "1000", "4096", "65535", "65536",
		"2147483647", "2147483648", "4294967296", "9223372036854775807", "-9223372036854775808",
		"9223372036854775808", "18446744073709551615", "0x10", "1e9", "0.5"
	};
	size_t start = at, end;
	while (start < text->n && !is_digit(text->p[start]))
		start++;
	for (end = start; end < text->n && is_digit(text->p[end]);)
		end++;
	put(text, start, end - start, str_of(numbers[chance(ARRAY_LENGTH(numbers))]));
}

static void change_byte(struct buf *text, size_t at)
{
	static const unsigned char special[] = {
		0, 1, 7, 9, 10, 13, 27, 31, 32, 127, 128, 129, 0x80, 0xbf, 0xc0, 0xe2, 0xed, 0xf4, 0xfe, 255,
		'"', '\'', '\\', '$', '`', '(', ')', '{', '}', '[', ']', '*', '?', '!', '-', ':', ';', '&', '|', '<'
	};
	unsigned char byte = (unsigned char)text->p[at];
	switch (chance(4)) {
	case 0: byte ^= (unsigned char)(1U << chance(8)); break;
	case 1: byte = (unsigned char)chance(256); break;
	case 2: byte = (unsigned char)(byte + chance(9) - 4); break;
	default: byte = special[chance(sizeof(special))]; break;
	}
	text->p[at] = (char)byte;
}

/* repeat: a piece many times over, which is how depth and length are found */
static void repeat(struct buf *text, size_t at)
{
	struct buf many = { 0 };
	struct str piece = a_piece(str_skip(buf_str(text), at));
	size_t times = chance(8) == 0 ? chance(300) : 2 + chance(6);
	if (piece.n > LONGEST_RUN)
		piece.n = LONGEST_RUN;
	while (times-- > 0 && many.n < LIMIT_LENGTH)
		buf_add(&many, piece);
	put(text, at, 0, buf_str(&many));
	buf_free(&many);
}

static void change(struct buf *text)
{
	size_t at = chance(text->n), what = chance(12), n = a_piece(str_skip(buf_str(text), at)).n;
	struct str other = any_of(&kept);
	if (text->n == 0 || what == 0)
		put(text, chance(text->n + 1), 0, any_of(&tokens));
	else if (what == 1)
		put(text, at, n < 4 ? n : 4, any_of(&tokens));
	else if (what <= 5)
		change_byte(text, at);
	else if (what == 6)
		put(text, at, n, STR(""));
	else if (what == 7)
		put(text, at, 0, a_piece(buf_str(text)));
	else if (what == 8)
		put(text, at, chance(2) * n, a_piece(other));
	else if (what == 9)
		put(text, at, text->n - at, str_skip(other, chance(other.n)));
	else if (what == 10)
		change_number(text, at);
	else
		repeat(text, at);
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

size_t mutate_run(double seconds)
{
	size_t count = 0;
	for (double end = now() + seconds; now() < end; count++) {
		struct buf text = { 0 };
		buf_add(&text, any_of(&kept));
		for (size_t i = chance(CHANGES) + 1; i > 0; i--)
			change(&text);
		if (text.n > LIMIT_LENGTH)
			text.n = LIMIT_LENGTH;
		replay_input(buf_str(&text), NULL);
		buf_free(&text);
	}
	return count;
}
