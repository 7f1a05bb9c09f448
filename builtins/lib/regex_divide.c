/* regex_divide.c - regular expressions: which part of a match each group took.
 *
 * XBD 9.1: "each subpattern, from left to right, shall match the longest possible string". The
 * match is divided from the outside in: a sequence into its factors, a repetition into its
 * iterations, and then each of those that holds a group. The text of one part does not depend on
 * how another is divided, so that this is all there is to decide.
 *
 * One division is a simulation that takes each part of the text once. Threads are in order: those
 * whose divisions so far are better come first. A thread that comes to the end of its segment here
 * is better than any that came to it earlier and worse than those that can still come to it later:
 * it goes on in the next segment right behind all threads with the same divisions before. Where two
 * threads meet the first one stays. So the first to come to the end has the best division. */
#include "regex_program.h"

/* struct segment: a factor or an iteration. */
struct segment {
	uint32_t begin, end;		/* its instructions */
	uint32_t slot;			/* where its beginning in the text is kept, or NO_SLOT */
};

#define NO_SLOT UINT32_MAX

/* struct divider: a history is a division so far: the index of its segment, and the slots. Threads'
 * tags are indices of histories, in the order of which they stand. */
struct divider {
	struct arena *scratch;
	size_t wanted;			/* groups below are */
	struct task *tasks;

	const struct segment *segments;
	size_t count;			/* of segments */
	size_t least;			/* so many must be complete at the end */
	bool endless;			/* the last one repeats */
	size_t stride;			/* of histories */
	size_t *now, *next;		/* histories of the two lists of threads */
	size_t *best;			/* the history at the end */
	struct regex_span span;
	struct regex_threads threads;
};

/* struct task: a part that holds groups, and what it took. */
struct task {
	const struct regex_node *node;
	uint32_t begin;
	struct regex_span span;
	struct task *next;
};

/* ---- one division ---- */

static size_t *history_of(const struct divider *d, size_t tag)
{
	return d->next + tag * d->stride;
}

/* new_history: a copy for the threads that follow. One that has got no thread is overwritten. */
static size_t new_history(struct divider *d, const size_t *from)
{
	const struct regex_threads *t = &d->threads;
	size_t tag = t->next_count > 0 ? t->next[t->next_count - 1].tag + 1 : 0;
	memmove(history_of(d, tag), from, d->stride * sizeof(*from));
	return tag;
}

/* add: true: a thread of this history comes to the end of its segment. */
static bool add(struct divider *d, uint32_t pc, size_t tag, size_t at)
{
	uint32_t end = d->segments[*history_of(d, tag)].end;
	return regex_threads_add(&d->threads, pc, end, tag, at);
}

static bool enter_segment(struct divider *d, size_t index, size_t tag, size_t at)
{
	size_t *history = history_of(d, tag);
	const struct segment *segment = &d->segments[index];
	history[0] = index;
	if (segment->slot != NO_SLOT)
		history[1 + segment->slot] = at;
	return add(d, segment->begin, tag, at);
}

/* leave_segment: a thread of the last history is at the end of its segment. true: the division is
 * complete. */
static bool leave_segment(struct divider *d, size_t tag, size_t at)
{
	for (;;) {
		size_t done = *history_of(d, tag) + 1;
		if (at == d->span.end && done >= d->least) {
			d->best = history_of(d, tag) + 1;
			return true;
		}
		if (done == d->count && !d->endless)
			return false;
		tag = new_history(d, history_of(d, tag));
		if (!enter_segment(d, done < d->count ? done : done - 1, tag, at))
			return false;
	}
}

/* take_character: the threads of one history, from *i on, take the character before `at`. */
static bool take_character(struct divider *d, size_t *i, uint32_t c, size_t at)
{
	const struct regex_threads *t = &d->threads;
	size_t old = t->now[*i].tag, tag = new_history(d, d->now + old * d->stride);
	bool left = false;
	for (; *i < t->now_count && t->now[*i].tag == old; ++*i) {
		uint32_t pc = t->now[*i].pc;
		if (regex_takes(t->re, t->re->code[pc], c))
			left |= add(d, pc + 1, tag, at);
	}
	return left && leave_segment(d, tag, at);
}

static void swap_lists(struct divider *d)
{
	size_t *now = d->now;
	d->now = d->next;
	d->next = now;
	regex_threads_swap(&d->threads);
}

static bool find_best(struct divider *d)
{
	struct regex_threads *t = &d->threads;
	size_t at = d->span.start;
	t->next_count = 0;
	swap_lists(d);
	if (enter_segment(d, 0, 0, at) && leave_segment(d, 0, at))
		return true;
	while (at < d->span.end && t->next_count > 0) {
		struct utf8_character c = regex_character_at(t->re, t->text, at);
		at += c.n;
		swap_lists(d);
		for (size_t i = 0; i < t->now_count; )
			if (take_character(d, &i, c.code, at))
				return true;
	}
	return false;
}

/* divide: d->span among the segments. true: it is possible, and slots have the best way. */
static bool divide(struct divider *d, const struct segment *segments, size_t count, size_t *slots,
	size_t slot_count)
{
	struct arena_mark mark = arena_take_mark(d->scratch);
	/* each history but the last one has a thread */
	size_t most = segments[count - 1].end - segments[0].begin + 2;
	d->segments = segments;
	d->count = count;
	d->stride = 1 + slot_count;
	d->now = arena_alloc(d->scratch, most * d->stride * sizeof(*d->now));
	d->next = arena_alloc(d->scratch, most * d->stride * sizeof(*d->next));
	bool possible = find_best(d);
	if (possible)
		copy_bytes((char *)slots, (const char *)d->best, slot_count * sizeof(*slots));
	arena_rewind(d->scratch, mark);
	return possible;
}

/* ---- parts ---- */

static bool is_wanted(const struct divider *d, const struct regex_node *node)
{
	return node->kind != REGEX_LEAF && node->group < d->wanted;
}

/* place: the part has taken the span; its groups come later. */
static void place(struct divider *d, const struct regex_node *node, uint32_t outer,
	struct regex_span span)
{
	if (node == NULL || !is_wanted(d, node))
		return;
	struct task *task = ARENA_NEW(d->scratch, struct task);
	*task = (struct task){ node, outer + node->at, span, d->tasks };
	d->tasks = task;
}

/* place_fixed: as place, for a part that always takes the same. Returns where it ends. */
static size_t place_fixed(struct divider *d, const struct regex_node *node, uint32_t outer,
	size_t start)
{
	place(d, node, outer, (struct regex_span){ start, start + node->width });
	return start + node->width;
}

static struct segment segment_of(const struct regex_node *node, uint32_t outer, uint32_t slot)
{
	uint32_t begin = outer + node->at;
	return (struct segment){ begin, begin + node->size, slot };
}

/* divide_factors: the factors from first up to last take the span. */
static void divide_factors(struct divider *d, const struct task *task,
	const struct regex_node *first, const struct regex_node *last, struct regex_span span)
{
	size_t count = 1, i = 0;
	for (const struct regex_node *node = first; node != last; node = node->next)
		count++;
	struct segment *segments = arena_alloc(d->scratch, (count + 1) * sizeof(*segments));
	uint32_t slots = 0;
	bool wanted = false;
	for (const struct regex_node *node = first; i < count; node = node->next) {
		bool before = wanted;
		wanted = is_wanted(d, node);
		segments[i++] = segment_of(node, task->begin,
			wanted || before ? slots++ : NO_SLOT);
	}
	size_t *starts = arena_alloc(d->scratch, (slots + 1) * sizeof(*starts));
	d->least = count;
	d->endless = false;
	d->span = span;
	if (!divide(d, segments, count, starts, slots))
		return;
	starts[slots] = span.end;
	for (i = 0; i < count; i++, first = first->next) {
		const size_t *start = &starts[segments[i].slot];
		if (is_wanted(d, first))
			place(d, first, task->begin, (struct regex_span){ start[0], start[1] });
	}
}

static void divide_sequence(struct divider *d, const struct task *task)
{
	const struct regex_node *first = task->node->inner, *last = NULL, *node;
	struct regex_span span = task->span;
	size_t tail = 0;
	for (; first != NULL && first->width != REGEX_VARIABLE; first = first->next)
		span.start = place_fixed(d, first, task->begin, span.start);
	for (node = first; node != NULL; node = node->next) {
		if (node->width == REGEX_VARIABLE) {
			last = node;
			tail = 0;
		} else {
			tail += node->width;
		}
	}
	if (last == NULL)
		return;
	span.end -= tail;
	if (first == last)
		place(d, first, task->begin, span);
	else
		divide_factors(d, task, first, last, span);
	for (node = last->next; node != NULL; node = node->next)
		span.end = place_fixed(d, node, task->begin, span.end);
}

/* XBD 9.1: a null string is longer than no match at all: an iteration that takes nothing is one if
 * it is the only one. */
static void divide_repeat(struct divider *d, const struct task *task)
{
	const struct regex_node *node = task->node, *inner = node->inner;
	struct regex_span span = task->span;
	uint32_t least = node->min > 0 ? node->min : 1, n = inner->size;
	uint32_t count = node->max == REGEX_INFINITE ? least : node->max;
	if (inner->width != REGEX_VARIABLE && inner->width > 0) {
		if (span.start < span.end)
			place_fixed(d, inner, task->begin, span.end - inner->width);
		return;
	}
	struct segment *segments = arena_alloc(d->scratch, count * sizeof(*segments));
	for (uint32_t i = 0; i < count; i++) {
		/* as regex_emit.c lays them out */
		uint32_t splits = i < node->min ? 0 : i - node->min + 1;
		uint32_t begin = task->begin + i * n + splits;
		segments[i] = (struct segment){ begin, begin + n, 0 };
	}
	d->least = least;
	d->endless = node->max == REGEX_INFINITE;
	d->span = span;
	if (divide(d, segments, count, &span.start, 1))
		place(d, inner, task->begin, span);
}

/* The first alternative that can take all of it. */
static void divide_choice(struct divider *d, const struct task *task)
{
	size_t n = task->span.end - task->span.start;
	const struct regex_node *node = task->node->inner;
	d->least = 1;
	d->endless = false;
	for (; node->next != NULL; node = node->next) {
		struct segment segment = segment_of(node, task->begin, NO_SLOT);
		if (node->width != REGEX_VARIABLE && node->width != n)
			continue;
		d->span = task->span;
		if (divide(d, &segment, 1, NULL, 0))
			break;
	}
	place(d, node, task->begin, task->span);
}

void regex_divide(const struct regex *re, struct arena *scratch, struct str text,
	struct regex_span *spans, size_t count)
{
	struct divider d = { .scratch = scratch, .wanted = count };
	place(&d, re->root, 0, spans[0]);
	if (d.tasks != NULL)
		regex_threads_init(&d.threads, re, scratch, text);
	while (d.tasks != NULL) {
		const struct task *task = d.tasks;
		d.tasks = task->next;
		switch (task->node->kind) {
		case REGEX_GROUP:
			spans[task->node->group] = task->span;
			place(&d, task->node->inner, task->begin, task->span);
			break;
		case REGEX_SEQUENCE:
			divide_sequence(&d, task);
			break;
		case REGEX_CHOICE:
			divide_choice(&d, task);
			break;
		case REGEX_REPEAT:
			divide_repeat(&d, task);
			break;
		case REGEX_LEAF:
			break;
		}
	}
}
