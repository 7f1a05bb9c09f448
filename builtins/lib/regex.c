/* regex.c - regular expressions: the search. All ways through the program are followed at once
 * (Thompson), one character after the other, each known by where it began: the earliest wins, and
 * of its ends the latest. */
#include "regex_program.h"

/* ---- assertions ---- */

static bool is_word_at(struct str text, size_t at)
{
	return at < text.n && is_name_byte(text.p[at]);
}

bool regex_holds(enum regex_assert what, struct str text, size_t at)
{
	/* at 0 the index before is SIZE_MAX, which is no index */
	bool before = is_word_at(text, at - 1), behind = is_word_at(text, at);
	switch (what) {
	case REGEX_TEXT_START: return at == 0;
	case REGEX_TEXT_END: return at == text.n;
	case REGEX_LINE_START: return at == 0 || text.p[at - 1] == '\n';
	case REGEX_LINE_END: return at == text.n || text.p[at] == '\n';
	case REGEX_WORD_START: return !before && behind;
	case REGEX_WORD_END: return before && !behind;
	case REGEX_WORD_EDGE: return before != behind;
	case REGEX_NO_WORD_EDGE: return before == behind;
	case REGEX_NO_WORD_BEFORE: return !before;
	case REGEX_NO_WORD_BEHIND: return !behind;
	}
	return false;
}

/* ---- threads ---- */

void regex_threads_init(struct regex_threads *t, const struct regex *re, struct arena *scratch,
	struct str text)
{
	size_t n = re->count + 1;
	t->re = re;
	t->text = text;
	t->now = arena_alloc(scratch, n * sizeof(*t->now));
	t->next = arena_alloc(scratch, n * sizeof(*t->next));
	t->stack = arena_alloc(scratch, n * sizeof(*t->stack));
	t->marks = arena_zero(scratch, n * sizeof(*t->marks));
	t->stamp = 0;
	t->now_count = t->next_count = 0;
	regex_threads_swap(t);
}

void regex_threads_swap(struct regex_threads *t)
{
	struct regex_thread *now = t->now;
	t->now = t->next;
	t->now_count = t->next_count;
	t->next = now;
	t->next_count = 0;
	if (++t->stamp == 0) {
		memset(t->marks, 0, (t->re->count + 1) * sizeof(*t->marks));
		t->stamp = 1;
	}
}

/* add_path: follows one way from pc; what branches off goes to the stack. */
static bool add_path(struct regex_threads *t, uint32_t pc, uint32_t stop, size_t tag, size_t at,
	uint32_t **top)
{
	while (pc != stop && t->marks[pc] != t->stamp) {
		uint32_t instruction = t->re->code[pc];
		uint32_t target = pc + (uint32_t)regex_operand(instruction);
		t->marks[pc] = t->stamp;
		switch (regex_op(instruction)) {
		case REGEX_CHAR: case REGEX_FOLD: case REGEX_ANY: case REGEX_ANY_IN_LINE:
		case REGEX_SET: case REGEX_BACKREF:
			t->next[t->next_count++] = (struct regex_thread){ pc, tag };
			return false;
		case REGEX_ASSERT:
			if (!regex_holds((enum regex_assert)(instruction >> 8), t->text, at))
				return false;
			pc++;
			break;
		case REGEX_JUMP:
			pc = target;
			break;
		case REGEX_SPLIT: case REGEX_LOOP:
			*(*top)++ = target;
			pc++;
			break;
		case REGEX_SAVE: case REGEX_CHECK:
			pc++;
			break;
		}
	}
	return pc == stop;
}

bool regex_threads_add(struct regex_threads *t, uint32_t pc, uint32_t stop, size_t tag, size_t at)
{
	uint32_t *top = t->stack;
	bool stopped = add_path(t, pc, stop, tag, at, &top);
	while (top > t->stack)
		stopped |= add_path(t, *--top, stop, tag, at, &top);
	return stopped;
}

/* ---- where a match can begin ---- */

static size_t find_literal(const struct regex *re, struct str text, size_t at)
{
	struct str literal = re->literal;
	size_t rare = re->literal_rare;
	while (literal.n <= text.n - at) {
		size_t room = text.n - at - literal.n + 1;
		const char *p = memchr(text.p + at + rare, literal.p[rare], room);
		if (p == NULL)
			break;
		at = (size_t)(p - text.p) - rare;
		if (bytes_equal(text.p + at, literal.p, literal.n))
			return at;
		at++;
	}
	return REGEX_NONE;
}

size_t regex_candidate(const struct regex *re, struct str text, size_t at)
{
	if (re->anchored)
		return at == 0 ? 0 : REGEX_NONE;
	if (re->literal_first)
		return find_literal(re, text, at);
	if (re->nullable)
		return at;
	while (at < text.n && !re->first[(unsigned char)text.p[at]])
		at++;
	return at < text.n ? at : REGEX_NONE;
}

/* ---- the search ---- */

static inline bool begins_at(const struct regex *re, struct str text, size_t at)
{
	return re->nullable || (at < text.n && re->first[(unsigned char)text.p[at]]);
}

/* take_character: all threads of `at` that go on with the character there; the list is in order of
 * their beginnings, so that those behind the match's need not be looked at. */
static size_t take_character(struct regex_threads *t, size_t at, struct regex_span *match)
{
	const struct regex *re = t->re;
	struct utf8_character next = regex_character_at(re, t->text, at);
	uint32_t c = next.code;
	size_t n = next.n;
	regex_threads_swap(t);
	for (size_t i = 0; i < t->now_count; i++) {
		struct regex_thread thread = t->now[i];
		if (thread.tag > match->start)
			break;
		if (regex_takes(re, re->code[thread.pc], c) &&
			regex_threads_add(t, thread.pc + 1, re->count, thread.tag, at + n))
			*match = (struct regex_span){ thread.tag, at + n };
	}
	return n;
}

/* simulate: any: is there a match? Without, where. `at` is a candidate. */
static bool simulate(const struct regex *re, struct arena *scratch, struct str text, size_t at,
	bool any, struct regex_span *match)
{
	struct regex_threads t;
	regex_threads_init(&t, re, scratch, text);
	match->start = REGEX_NONE;
	for (;;) {
		if (match->start == REGEX_NONE && begins_at(re, text, at) &&
			regex_threads_add(&t, 0, re->count, at, at))
			*match = (struct regex_span){ at, at };
		if (at == text.n || (match->start != REGEX_NONE && (any || t.next_count == 0)))
			break;
		if (t.next_count > 0) {
			at += take_character(&t, at, match);
			continue;
		}
		at = regex_candidate(re, text, at + regex_character_at(re, text, at).n);
		if (at == REGEX_NONE)
			break;
		regex_threads_swap(&t);
	}
	return match->start != REGEX_NONE;
}

enum regex_result regex_search(const struct regex *re, struct arena *scratch, struct str text,
	size_t from, struct regex_span *spans, size_t count)
{
	struct regex_span match;
	enum regex_result result;
	size_t at = from;
	if (re->literal.n > 0) {
		at = find_literal(re, text, from);
		if (at == REGEX_NONE)
			return REGEX_NO_MATCH;
		if (!re->literal_first)
			at = from;
	}
	at = regex_candidate(re, text, at);
	if (at == REGEX_NONE)
		return REGEX_NO_MATCH;
	struct arena_mark mark = arena_take_mark(scratch);
	for (size_t i = 0; i < count; i++)
		spans[i].start = spans[i].end = REGEX_NONE;
	if (re->slots > 0) {
		result = regex_try(re, scratch, text, at, spans, count);
	} else {
		match = (struct regex_span){ at, at + re->literal.n };
		result = re->literal_whole ||
			simulate(re, scratch, text, at, count == 0, &match) ?
				REGEX_MATCH : REGEX_NO_MATCH;
		if (result == REGEX_MATCH && count > 0) {
			spans[0] = match;
			regex_divide(re, scratch, text, spans, count);
		}
	}
	arena_rewind(scratch, mark);
	return result;
}
