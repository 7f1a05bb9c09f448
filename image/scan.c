/* scan.c - Aho and Corasick's automaton with a full table, over classes of bytes. */
#include <endian.h>
#include "scan.h"

/* Bytes that occur in no pattern are one class: the table of some 10,000 states is a few MiB. */
static void number_classes(struct scan_set *set, const struct str *patterns, size_t count)
{
	bool used[256] = { false };
	unsigned classes = 1;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < patterns[i].n; j++)
			used[(unsigned char)patterns[i].p[j]] = true;
	for (size_t c = 0; c < 256; c++)
		set->class_of[c] = (unsigned char)(used[c] ? classes++ : 0);
	/* 256 classes would not fit a byte; text has far fewer */
	for (set->shift = 1; 1U << set->shift < classes; set->shift++)
		;
}

static uint16_t *transition(const struct scan_set *set, uint16_t state, char c)
{
	return &set->next[(size_t)state << set->shift | set->class_of[(unsigned char)c]];
}

/* triple_of: a hash of three bytes, 16 bits of it. */
static inline unsigned triple_of(uint32_t bytes)
{
	return (htole32(bytes) & 0xffffff) * 0x9e3779b1u >> 16;
}

static void add_pattern(struct scan_set *set, struct str text, size_t pattern)
{
	uint16_t state = 0;
	for (size_t i = 0; i < text.n; i++) {
		uint16_t *to = transition(set, state, text.p[i]);
		if (*to == 0)
			*to = (uint16_t)set->states++;
		state = *to;
	}
	if (set->output[state] == 0)
		set->output[state] = (uint16_t)(pattern + 1);
	set->length[pattern] = (uint16_t)text.n;
	uint32_t first = 0;
	memcpy(&first, text.p, 3);
	set->starts[triple_of(first)] = 1;
}

/* link_states: breadth first; a transition that is missing is that of the longest suffix. */
static void link_states(struct scan_set *set)
{
	uint16_t *suffix = memory_get(set->states * sizeof(*suffix));
	uint16_t *queue = memory_get(set->states * sizeof(*queue));
	size_t head = 0, tail = 0, classes = (size_t)1 << set->shift;
	suffix[0] = 0;
	for (size_t c = 0; c < classes; c++) {
		if (set->next[c] != 0) {
			suffix[set->next[c]] = 0;
			queue[tail++] = set->next[c];
		}
	}
	while (head < tail) {
		uint16_t state = queue[head++], back = suffix[state];
		set->shorter[state] = set->output[back] != 0 ? back : set->shorter[back];
		for (size_t c = 0; c < classes; c++) {
			uint16_t *to = &set->next[(size_t)state << set->shift | c];
			uint16_t other = set->next[(size_t)back << set->shift | c];
			if (*to != 0) {
				suffix[*to] = other;
				queue[tail++] = *to;
			} else {
				*to = other;
			}
		}
	}
	memory_release(suffix);
	memory_release(queue);
}

static void *zeros(size_t n)
{
	return memset(memory_get(n), 0, n);
}

void scan_build(struct scan_set *set, const struct str *patterns, size_t count)
{
	size_t states = 1;
	*set = (struct scan_set){ .states = 1, .patterns = count };
	for (size_t i = 0; i < count; i++)
		states += patterns[i].n;
	number_classes(set, patterns, count);
	set->next = zeros((states << set->shift) * sizeof(*set->next));
	set->output = zeros(states * sizeof(*set->output));
	set->shorter = zeros(states * sizeof(*set->shorter));
	set->starts = zeros(65536);
	set->length = zeros((count + 1) * sizeof(*set->length));
	for (size_t i = 0; i < count; i++)
		add_pattern(set, patterns[i], i);
	link_states(set);
}

void scan_free(struct scan_set *set)
{
	memory_release(set->next);
	memory_release(set->output);
	memory_release(set->shorter);
	memory_release(set->length);
	memory_release(set->starts);
	*set = (struct scan_set){ .states = 0 };
}

/* skip: to the first place where a pattern may begin, or near to the end. */
static size_t skip(const struct scan_set *set, const char *p, size_t i, size_t n)
{
	const unsigned char *starts = set->starts;
	for (; i + 8 <= n; i += 4) {
		uint32_t a = load_4(p + i), b = load_4(p + i + 1);
		uint32_t c = load_4(p + i + 2), d = load_4(p + i + 3);
		if ((starts[triple_of(a)] | starts[triple_of(b)] | starts[triple_of(c)] |
		     starts[triple_of(d)]) == 0)
			continue;
		if (starts[triple_of(a)] != 0)
			return i;
		if (starts[triple_of(b)] != 0)
			return i + 1;
		return starts[triple_of(c)] != 0 ? i + 2 : i + 3;
	}
	return i;
}

static void report_all(const struct scan_set *set, uint16_t state, uint64_t end,
	const struct scan_found *report)
{
	if (set->output[state] == 0)
		state = set->shorter[state];
	for (; state != 0; state = set->shorter[state])
		report->found(report->context, (size_t)set->output[state] - 1, end);
}

void scan_bytes(const struct scan_set *set, uint16_t *state, struct str bytes, uint64_t at,
	const struct scan_found *report)
{
	const unsigned char *p = (const unsigned char *)bytes.p;
	uint16_t s = *state;
	for (size_t i = 0; i < bytes.n; i++) {
		if (s == 0) {
			i = skip(set, bytes.p, i, bytes.n);
			if (i >= bytes.n)
				break;
		}
		s = set->next[(size_t)s << set->shift | set->class_of[p[i]]];
		if (UNLIKELY(set->output[s] != 0 || set->shorter[s] != 0))
			report_all(set, s, at + i + 1, report);
	}
	*state = s;
}
