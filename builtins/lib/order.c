/* order.c - the order that sort puts lines in */
#include "order.h"
#include "floating.h"
#include "version.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

static size_t skip_blanks(struct str s, size_t at)
{
	while (at < s.n && is_blank(s.p[at]))
		at++;
	return at;
}

static char folded(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* ---- keys ---- */

/* field_end: of the field at `at`. Blanks before a field belong to it. */
static size_t field_end(const struct order *order, struct str line, size_t at)
{
	if (order->tab >= 0)
		return at + str_find(str_skip(line, at), (char)order->tab);
	at = skip_blanks(line, at);
	while (at < line.n && !is_blank(line.p[at]))
		at++;
	return at;
}

static size_t some(size_t n, size_t most)
{
	return n < most ? n : most;
}

static size_t key_start(const struct order *order, const struct order_key *key, struct str line)
{
	size_t at = 0;
	for (size_t i = 0; i < key->first && at < line.n; i++) {
		at = field_end(order, line, at);
		at += order->tab >= 0 && at < line.n;
	}
	if (key->flags & ORDER_BLANKS_START)
		at = skip_blanks(line, at);
	return at + some(key->first_byte, line.n - at);
}

static size_t key_end(const struct order *order, const struct order_key *key, struct str line)
{
	if (key->last == SIZE_MAX)
		return line.n;
	size_t at = 0, fields = key->last + (key->last_byte == 0);
	for (size_t i = 0; i < fields && at < line.n; i++) {
		at = field_end(order, line, at);
		if (order->tab >= 0 && at < line.n && (i + 1 < fields || key->last_byte > 0))
			at++;
	}
	if (key->last_byte == 0)
		return at;
	if (key->flags & ORDER_BLANKS_END)
		at = skip_blanks(line, at);
	return at + some(key->last_byte, line.n - at);
}

static struct str key_of(const struct order *order, const struct order_key *key, struct str line)
{
	size_t start = key_start(order, key, line), end = key_end(order, key, line);
	return (struct str){ line.p + start, end > start ? end - start : 0 };
}

/* ---- text ---- */

/* is_passed_over: d includes i */
static bool is_passed_over(unsigned flags, char c)
{
	if (flags & ORDER_DICTIONARY)
		return !is_blank(c) && (!is_name_byte(c) || c == '_');
	return (flags & ORDER_PRINTABLE) && (c < ' ' || c > '~');
}

/* to_next: s from its next byte that counts on */
static struct str to_next(unsigned flags, struct str s)
{
	while (s.n > 0 && is_passed_over(flags, s.p[0]))
		s = str_skip(s, 1);
	return s;
}

/* first_of: the first byte, which there is */
static unsigned char first_of(unsigned flags, struct str s)
{
	return (unsigned char)(flags & ORDER_FOLD ? folded(s.p[0]) : s.p[0]);
}

#define TEXT_FLAGS (ORDER_DICTIONARY | ORDER_PRINTABLE | ORDER_FOLD)

static int compare_text(unsigned flags, struct str a, struct str b)
{
	if (!(flags & TEXT_FLAGS))
		return str_compare(a, b);
	for (;; a = str_skip(a, 1), b = str_skip(b, 1)) {
		a = to_next(flags, a);
		b = to_next(flags, b);
		if (a.n == 0 || b.n == 0)
			return (a.n > 0) - (b.n > 0);
		int difference = first_of(flags, a) - first_of(flags, b);
		if (difference != 0)
			return difference;
	}
}

/* text_rank: the first eight bytes that count */
static uint64_t text_rank(unsigned flags, struct str s)
{
	uint64_t rank = 0;
	for (unsigned i = 0; i < 8; i++) {
		s = to_next(flags, s);
		rank = rank << 8 | (s.n > 0 ? first_of(flags, s) : 0);
		s = str_skip(s, s.n > 0);
	}
	return rank;
}

/* ---- numbers ---- */

/* struct number: no zeros in front of `whole` and behind `fraction` */
struct number {
	bool negative;
	struct str whole, fraction, rest;
};

static struct str take_digits(struct str *s)
{
	size_t n = 0;
	while (n < s->n && is_digit(s->p[n]))
		n++;
	struct str digits = { s->p, n };
	*s = str_skip(*s, n);
	return digits;
}

static struct number number_of(struct str s)
{
	struct number number = { .negative = false };
	s = str_skip(s, skip_blanks(s, 0));
	bool minus = s.n > 0 && s.p[0] == '-';
	s = str_skip(s, minus);
	number.whole = take_digits(&s);
	while (number.whole.n > 0 && number.whole.p[0] == '0')
		number.whole = str_skip(number.whole, 1);
	if (s.n > 0 && s.p[0] == '.') {
		s = str_skip(s, 1);
		number.fraction = take_digits(&s);
	}
	while (number.fraction.n > 0 && number.fraction.p[number.fraction.n - 1] == '0')
		number.fraction.n--;
	number.negative = minus && number.whole.n + number.fraction.n > 0;
	number.rest = s;
	return number;
}

static int compare_numbers(const struct number *a, const struct number *b)
{
	int order;
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	if (a->whole.n != b->whole.n)
		order = a->whole.n < b->whole.n ? -1 : 1;
	else
		order = str_compare(a->whole, b->whole);
	if (order == 0)
		order = str_compare(a->fraction, b->fraction);
	return a->negative ? -order : order;
}

/* number_rank: how many digits there are before the point, and the first 16 of all */
static uint64_t number_rank(struct str s)
{
	struct number number = number_of(s);
	const uint64_t sign = (uint64_t)1 << 63;
	size_t length = number.whole.n, i = 0;
	uint64_t digits = 0;
	for (; i < 16; i++) {
		char c = '0';
		if (i < length)
			c = number.whole.p[i];
		else if (i - length < number.fraction.n)
			c = number.fraction.p[i - length];
		digits = digits * 10 + (uint64_t)(c - '0');
	}
	uint64_t rank = length > 126 ? (uint64_t)127 << 56 : (uint64_t)length << 56 | digits;
	return number.negative ? ~(rank | sign) : rank | sign;
}

/* magnitude: of the letter behind a number: 1 for K, ...; 0 of zero has none */
static int magnitude(const struct number *number)
{
	static const struct str letters = { "KMGTPEZY", 8 };
	if (number->whole.n + number->fraction.n == 0 || number->rest.n == 0)
		return 0;
	size_t at = number->rest.p[0] == 'k' ? 0 : str_find(letters, number->rest.p[0]);
	int power = at == letters.n ? 0 : (int)at + 1;
	return number->negative ? -power : power;
}

static int compare_numeric(unsigned flags, struct str a, struct str b)
{
	struct number x = number_of(a), y = number_of(b);
	int order = flags & ORDER_HUMAN ? magnitude(&x) - magnitude(&y) : 0;
	return order != 0 ? order : compare_numbers(&x, &y);
}

/* general_rank: what is no number, NaN, the numbers */
static uint64_t general_rank(struct str s)
{
	const uint64_t sign = (uint64_t)1 << 63;
	struct floating number = floating_read(s);
	double value = number.value;
	uint64_t bits;
	if (number.result == FLOATING_NONE)
		return 0;
	if (value != value)
		return 1;
	value = value == 0 ? 0 : value;
	memcpy(&bits, &value, sizeof(bits));
	return bits & sign ? ~bits : bits | sign;
}

static uint64_t month_rank(struct str s)
{
	static const char months[] = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
	s = str_skip(s, skip_blanks(s, 0));
	for (size_t i = 0; i < 12 && s.n >= 3; i++) {
		const char *month = months + 3 * i;
		if (folded(s.p[0]) == month[0] && folded(s.p[1]) == month[1] &&
			folded(s.p[2]) == month[2])
			return i + 1;
	}
	return 0;
}

static uint64_t random_rank(uint64_t rank, unsigned flags, struct str s)
{
	for (; (s = to_next(flags, s)).n > 0; s = str_skip(s, 1)) {
		rank = (rank ^ first_of(flags, s)) * 0x9e3779b97f4a7c15;
		rank ^= rank >> 32;
	}
	return (rank ^ rank >> 29) * 0xbf58476d1ce4e5b9;
}

/* ---- comparing ---- */

static uint64_t rank_of(const struct order *order, unsigned flags, struct str key)
{
	if (flags & ORDER_NUMERIC)
		return number_rank(key);
	if (flags & ORDER_GENERAL)
		return general_rank(key);
	if (flags & ORDER_MONTH)
		return month_rank(key);
	if (flags & ORDER_RANDOM)
		return random_rank(order->seed, flags, key);
	return flags & (ORDER_HUMAN | ORDER_VERSION) ? 0 : text_rank(flags, key);
}

static struct str bytes_that_count(const struct order *order, unsigned flags, struct str s)
{
	if (!(flags & TEXT_FLAGS))
		return s;
	char *p = arena_bytes(order->scratch, s.n);
	size_t n = 0;
	for (; (s = to_next(flags, s)).n > 0; s = str_skip(s, 1))
		p[n++] = (char)first_of(flags, s);
	return (struct str){ p, n };
}

static int compare_versions(
	const struct order *order, unsigned flags, struct str a, struct str b)
{
	struct arena_mark mark = arena_take_mark(order->scratch);
	int result = version_compare(
		bytes_that_count(order, flags, a), bytes_that_count(order, flags, b));
	arena_rewind(order->scratch, mark);
	return result;
}

/* compare_keys: of two keys with the same rank */
static int compare_keys(
	const struct order *order, unsigned flags, struct str a, struct str b)
{
	if (flags & (ORDER_NUMERIC | ORDER_HUMAN))
		return compare_numeric(flags, a, b);
	if (flags & (ORDER_GENERAL | ORDER_MONTH))
		return 0;
	if (flags & ORDER_VERSION)
		return compare_versions(order, flags, a, b);
	return compare_text(flags, a, b);
}

static int compare_later_keys(const struct order *order, struct str a, struct str b)
{
	for (size_t i = 1; i < order->count; i++) {
		const struct order_key *key = &order->keys[i];
		struct str x = key_of(order, key, a), y = key_of(order, key, b);
		uint64_t first = rank_of(order, key->flags, x);
		uint64_t second = rank_of(order, key->flags, y);
		int result = first != second ? first < second ? -1 : 1 :
			compare_keys(order, key->flags, x, y);
		if (result != 0)
			return key->flags & ORDER_REVERSE ? -result : result;
	}
	return 0;
}

struct order_line order_line_of(const struct order *order, struct str text)
{
	struct order_line line = { .p = text.p, .n = (uint32_t)text.n, .key_n = (uint32_t)text.n };
	unsigned flags = 0;
	if (order->count > 0) {
		struct str key = key_of(order, &order->keys[0], text);
		line.key = (uint32_t)(key.p - text.p);
		line.key_n = (uint32_t)key.n;
		flags = order->keys[0].flags;
		text = key;
	}
	line.rank = rank_of(order, flags, text);
	return line;
}

int order_compare(const struct order *order, const struct order_line *a, const struct order_line *b)
{
	struct str x = { a->p, a->n }, y = { b->p, b->n };
	bool keyed = order->count > 0;
	unsigned flags = keyed ? order->keys[0].flags : 0;
	bool reverse = keyed ? (flags & ORDER_REVERSE) != 0 : order->reverse;
	if (a->rank != b->rank)
		return (a->rank < b->rank) != reverse ? -1 : 1;
	int result = 0;
	if (keyed) {
		result = compare_keys(order, flags, (struct str){ a->p + a->key, a->key_n },
			(struct str){ b->p + b->key, b->key_n });
		if (result == 0)
			result = compare_later_keys(order, x, y);
		else if (reverse)
			result = -result;
	}
	if (result != 0 || (keyed && order->keys_only))
		return result;
	result = str_compare(x, y);
	return order->reverse ? -result : result;
}

/* Merge sort from above: depth is the logarithm of count. */
void order_sort(const struct order *order, struct order_line *list, size_t count,
	struct order_line *room)
{
	size_t half = count / 2;
	if (half == 0)
		return;
	order_sort(order, list, half, room);
	order_sort(order, list + half, count - half, room);
	if (order_compare(order, &list[half - 1], &list[half]) <= 0)
		return;
	memcpy(room, list, half * sizeof(*list));
	const struct order_line *a = room, *a_end = room + half;
	const struct order_line *b = list + half, *b_end = list + count;
	while (a < a_end)
		*list++ = b < b_end && order_compare(order, a, b) > 0 ? *b++ : *a++;
}

/* ---- reading options ---- */

unsigned order_flag_of(char letter)
{
	static const char letters[] = "b.difrnghMVR";
	static const unsigned flags[] = {
		ORDER_BLANKS_START | ORDER_BLANKS_END, 0, ORDER_DICTIONARY, ORDER_PRINTABLE,
		ORDER_FOLD, ORDER_REVERSE, ORDER_NUMERIC, ORDER_GENERAL, ORDER_HUMAN, ORDER_MONTH,
		ORDER_VERSION, ORDER_RANDOM
	};
	const char *at = letter != '\0' ? strchr(letters, letter) : NULL;
	return at != NULL ? flags[at - letters] : 0;
}

bool order_is_wrong(unsigned flags)
{
	const unsigned texts = ORDER_VERSION | ORDER_RANDOM | ORDER_DICTIONARY | ORDER_PRINTABLE;
	bool text = (flags & texts) != 0;
	unsigned numbers = flags & (ORDER_NUMERIC | ORDER_GENERAL | ORDER_HUMAN | ORDER_MONTH);
	return (numbers & (numbers - 1)) != 0 || (text && numbers != 0);
}

/* read_number: digits; too many count as many. false: there is none */
static bool read_number(const char **at, size_t *out)
{
	if (!is_digit(**at))
		return false;
	for (*out = 0; is_digit(**at); (*at)++)
		if (__builtin_mul_overflow(*out, 10, out) ||
			__builtin_add_overflow(*out, (size_t)(**at - '0'), out) ||
			*out > SIZE_MAX / 20)
			*out = SIZE_MAX / 20;
	return true;
}

/* read_position: F[.C][letters]; blanks: what b means here */
static bool read_position(
	const char **at, size_t *field, size_t *byte, unsigned blanks, unsigned *flags)
{
	if (!read_number(at, field))
		return false;
	if (**at == '.') {
		++*at;
		if (!read_number(at, byte))
			return false;
	}
	for (unsigned flag; (flag = order_flag_of(**at)) != 0; ++*at)
		*flags |= **at == 'b' ? blanks : flag;
	return true;
}

bool order_read_key(const char *text, struct order_key *key, const char **error)
{
	const char *at = text;
	*key = (struct order_key){ .first_byte = 1, .last = SIZE_MAX };
	*error = "expected FIELD[.BYTE][LETTERS][,FIELD[.BYTE][LETTERS]]";
	if (!read_position(&at, &key->first, &key->first_byte, ORDER_BLANKS_START, &key->flags))
		return false;
	if (*at == ',') {
		at++;
		if (!read_position(&at, &key->last, &key->last_byte, ORDER_BLANKS_END, &key->flags))
			return false;
	}
	if (*at != '\0')
		return false;
	*error = "fields and bytes are counted from 1";
	if (key->first == 0 || key->first_byte == 0 || key->last == 0)
		return false;
	key->first--;
	key->first_byte--;
	key->last -= key->last != SIZE_MAX;
	return true;
}
