/* order.h - the order that sort puts lines in: keys (XCU sort -k), how each is compared, and what
 * decides in the end; and a stable sort by it. */
#ifndef NACRE_ORDER_H
#define NACRE_ORDER_H

#include "base.h"

/* enum order_flag: how a key is compared. Of the last six one at most. */
enum order_flag {
	ORDER_BLANKS_START = 1,	/* b: blanks before the key's start, and its end, do not count */
	ORDER_BLANKS_END = 2,
	ORDER_DICTIONARY = 4,	/* d: blanks, letters and digits alone count */
	ORDER_PRINTABLE = 8,	/* i */
	ORDER_FOLD = 16,	/* f: small letters are capitals */
	ORDER_REVERSE = 32,	/* r */
	ORDER_NUMERIC = 64,	/* n */
	ORDER_GENERAL = 128,	/* g: floating-point numbers */
	ORDER_HUMAN = 256,	/* h: 1K < 2M */
	ORDER_MONTH = 512,	/* M */
	ORDER_VERSION = 1024,	/* V */
	ORDER_RANDOM = 2048	/* R */
};

/* struct order_key: from a byte of a field to a byte of a field, counted from 0; last_byte counts
 * the bytes of the last field that belong to it, 0: all. last SIZE_MAX: up to the line's end. */
struct order_key {
	size_t first, first_byte, last, last_byte;
	unsigned flags;
};

struct order {
	const struct order_key *keys;
	size_t count;
	int tab;		/* -t: what separates fields; -1: the change to a blank */
	bool reverse;		/* of lines as a whole */
	bool keys_only;		/* lines with the same keys are the same: -s, -u */
	uint64_t seed;		/* for ORDER_RANDOM */
	struct arena *scratch;	/* is as it was behind every call */
};

/* struct order_line: a line without its end, and what makes comparing it quick. */
struct order_line {
	const char *p;
	uint32_t n, key, key_n;	/* key: where its first key starts */
	uint64_t rank;		/* of the first key: different ranks decide */
};

/* order_flag_of: for the letter of an option or of a key; 0: there is none. */
unsigned order_flag_of(char letter) MUST_USE;
/* order_is_wrong: do the key's flags contradict each other? */
bool order_is_wrong(unsigned flags) MUST_USE;
/* order_read_key: the argument of -k. false: *error says why (static text). */
bool order_read_key(const char *text, struct order_key *key, const char **error) MUST_USE;

/* order_line_of: text stays where it is; less than 4 GiB. */
struct order_line order_line_of(const struct order *order, struct str text) MUST_USE;
/* order_compare: <0, 0, >0 */
int order_compare(const struct order *order, const struct order_line *a,
	const struct order_line *b) MUST_USE;
/* order_sort: stable. room: half as many lines. */
void order_sort(const struct order *order, struct order_line *list, size_t count,
	struct order_line *room);

#endif
