/* regex_emit.c - regular expressions: instructions, and the tree of groups, as the pattern is read.
 *
 *	ab	a b
 *	a|b	SPLIT a JUMP b
 *	a*	SPLIT a JUMP
 *	a+	a LOOP
 *	a{1,3}	a SPLIT a SPLIT a
 *
 * with a SAVE before and a CHECK behind what is repeated without end, if there are back-references:
 * the matcher by trying must not go round without moving. */
#include "regex_program.h"

/* ---- code ---- */

void *regex_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return items;
	size_t old = *capacity * size;
	*capacity = *capacity == 0 ? 16 : *capacity * 2;
	return arena_resize(arena, items, old, *capacity * size);
}

/* reserve: room for n instructions; false, and an error, when that is too much. */
static bool reserve(struct regex_compiler *c, size_t n)
{
	if (c->count + n > LIMIT_REGEX_PROGRAM)
		c->error = "regular expression is too large";
	if (c->error != NULL)
		return false;
	while (c->capacity < c->count + n)
		c->code = regex_grow(c->arena, c->code, c->capacity, &c->capacity,
			sizeof(*c->code));
	return true;
}

static void emit(struct regex_compiler *c, enum regex_op op, uint32_t operand)
{
	if (reserve(c, 1))
		c->code[c->count++] = regex_instruction(op, (int32_t)operand);
}

static void insert(struct regex_compiler *c, uint32_t at, enum regex_op op, uint32_t operand)
{
	if (!reserve(c, 1))
		return;
	memmove(c->code + at + 1, c->code + at, (c->count - at) * sizeof(*c->code));
	c->code[at] = regex_instruction(op, (int32_t)operand);
	c->count++;
}

static void copy(struct regex_compiler *c, uint32_t from, uint32_t n)
{
	if (n == 0 || !reserve(c, n))
		return;
	memcpy(c->code + c->count, c->code + from, n * sizeof(*c->code));
	c->count += n;
}

/* ---- the tree ---- */

static struct regex_node *keep_node(struct regex_compiler *c, struct regex_node node)
{
	struct regex_node *kept = ARENA_NEW(c->arena, struct regex_node);
	*kept = node;
	return kept;
}

NOINLINE void append(struct regex_compiler *c, struct regex_nodes *list, struct regex_node node)
{
	struct regex_node *kept = keep_node(c, node);
	if (list->last == NULL)
		list->first = kept;
	else
		list->last->next = kept;
	list->last = kept;
}

static uint32_t add_widths(uint32_t a, uint32_t b)
{
	return a == REGEX_VARIABLE || b == REGEX_VARIABLE ? REGEX_VARIABLE : a + b;
}

/* join: a leaf takes the leaf behind it in. */
static void join(struct regex_node *leaf, const struct regex_node *next)
{
	leaf->size += next->size;
	leaf->width = add_widths(leaf->width, next->width);
}

/* keep_last: nothing repeats the last factor any more. Leaves that always take the same number of
 * bytes are one, since there is nothing to decide between them. */
static void keep_last(struct regex_compiler *c)
{
	struct regex_level *level = c->level;
	const struct regex_node *last = &level->last;
	struct regex_node *before = level->factors.last;
	if (!level->has_last)
		return;
	level->has_last = false;
	if (before != NULL && before->kind == REGEX_LEAF && last->kind == REGEX_LEAF &&
		add_widths(before->width, last->width) != REGEX_VARIABLE)
		join(before, last);
	else
		append(c, &level->factors, *last);
}

static void set_last(struct regex_compiler *c, struct regex_node node)
{
	keep_last(c);
	c->level->last = node;
	c->level->has_last = true;
}

/* sequence: the factors as one node. Behind the last group nothing is worth telling apart. */
static struct regex_node sequence(struct regex_node *first)
{
	struct regex_node node = { .kind = REGEX_LEAF };
	struct regex_node *open = NULL;
	for (struct regex_node *factor = first; factor != NULL; factor = factor->next) {
		node.size += factor->size;
		node.width = add_widths(node.width, factor->width);
		if (factor->kind != REGEX_LEAF)
			open = factor;
		if (node.group == 0)
			node.group = factor->group;
	}
	if (open == NULL)
		return node;
	struct regex_node *tail = open->next;
	if (tail != NULL) {
		for (; tail->next != NULL; tail->next = tail->next->next)
			join(tail, tail->next);
	}
	if (first->next == NULL)
		return *first;
	node.kind = REGEX_SEQUENCE;
	node.inner = first;
	return node;
}

static struct regex_node finish_alternative(struct regex_compiler *c)
{
	struct regex_level *level = c->level;
	keep_last(c);
	struct regex_node node = sequence(level->factors.first);
	node.at = level->alternative - level->begin;
	level->factors = (struct regex_nodes){ 0 };
	return node;
}

/* choice: the alternatives as one node. */
static struct regex_node choice(const struct regex_node *first, uint32_t size)
{
	struct regex_node node = { .kind = REGEX_LEAF, .size = size, .width = first->width };
	for (const struct regex_node *other = first; other != NULL; other = other->next) {
		if (other->width != node.width)
			node.width = REGEX_VARIABLE;
		if (other->kind != REGEX_LEAF)
			node.kind = REGEX_CHOICE;
		if (node.group == 0)
			node.group = other->group;
	}
	if (node.kind == REGEX_CHOICE)
		node.inner = first;
	return node;
}

/* finish_level: all that stands between the parentheses. */
static struct regex_node finish_level(struct regex_compiler *c)
{
	struct regex_level *level = c->level;
	struct regex_node node = finish_alternative(c);
	if (!level->choice || c->error != NULL)
		return node;
	append(c, &level->alternatives, node);
	for (uint32_t at = level->jumps; at != 0; ) {
		uint32_t before = (uint32_t)regex_operand(c->code[at]);
		c->code[at] = regex_instruction(REGEX_JUMP, (int32_t)((uint32_t)c->count - at));
		at = before;
	}
	return choice(level->alternatives.first, (uint32_t)c->count - level->begin);
}

/* ---- what the parser calls ---- */

static void start_level(struct regex_compiler *c)
{
	struct regex_level *level = ARENA_NEW(c->arena, struct regex_level);
	level->outer = c->level;
	level->group = c->groups;
	level->begin = level->alternative = (uint32_t)c->count;
	c->level = level;
}

void regex_emit_start(struct regex_compiler *c)
{
	c->groups = 0;
	c->count = c->set_count = c->range_count = 0;
	c->level = NULL;
	start_level(c);
}

void regex_emit_atom(struct regex_compiler *c, enum regex_op op, uint32_t operand, uint32_t width)
{
	uint32_t at = (uint32_t)c->count - c->level->alternative;
	set_last(c, (struct regex_node){ REGEX_LEAF, .at = at, .size = 1, .width = width });
	emit(c, op, operand);
}

void regex_emit_open(struct regex_compiler *c)
{
	if (++c->groups >= LIMIT_REGEX_PROGRAM)
		c->error = "regular expression has too many groups";
	if (c->slots > 0)
		emit(c, REGEX_SAVE, 2 * c->groups);
	start_level(c);
}

void regex_emit_alternative(struct regex_compiler *c)
{
	struct regex_level *level = c->level;
	struct regex_node node = finish_alternative(c);
	insert(c, level->alternative, REGEX_SPLIT, (uint32_t)c->count - level->alternative + 2);
	node.at++;
	append(c, &level->alternatives, node);
	/* no jump is at 0, where the first SPLIT is */
	emit(c, REGEX_JUMP, level->jumps);
	level->jumps = (uint32_t)c->count - 1;
	level->alternative = (uint32_t)c->count;
	level->choice = true;
}

void regex_emit_close(struct regex_compiler *c)
{
	const struct regex_level *level = c->level;
	struct regex_node inner = finish_level(c);
	uint32_t begin = level->begin;
	if (c->slots > 0) {
		begin--;
		emit(c, REGEX_SAVE, 2 * level->group + 1);
	}
	c->level = level->outer;
	set_last(c, (struct regex_node){
		.kind = REGEX_GROUP,
		.at = begin - c->level->alternative,
		.size = (uint32_t)c->count - begin,
		.width = inner.width,
		.group = level->group,
		.inner = inner.kind != REGEX_LEAF ? keep_node(c, inner) : NULL,
	});
}

/* enclose: all of it stands between two assertions */
static void enclose(struct regex_compiler *c, enum regex_assert before, enum regex_assert behind)
{
	insert(c, 0, REGEX_ASSERT, before);
	emit(c, REGEX_ASSERT, behind);
}

const struct regex_node *regex_emit_end(struct regex_compiler *c)
{
	struct regex_node node = finish_level(c);
	node.at = (c->flags & (REGEX_WHOLE | REGEX_WORD)) != 0;
	if (c->flags & REGEX_WHOLE) {
		enclose(c, REGEX_TEXT_START, REGEX_TEXT_END);
	} else if (c->flags & REGEX_WORD) {
		enclose(c, REGEX_NO_WORD_BEFORE, REGEX_NO_WORD_BEHIND);
		/* between the bytes of a character there are no words either */
		c->wide = true;
	}
	return node.kind != REGEX_LEAF ? keep_node(c, node) : NULL;
}

/* ---- repetition of the last factor, which is all the code from `begin` ---- */

static void emit_endless(struct regex_compiler *c, uint32_t begin, uint32_t min)
{
	if (c->slots > 0) {
		insert(c, begin, REGEX_SAVE, c->slots);
		emit(c, REGEX_CHECK, c->slots++);
	}
	uint32_t n = (uint32_t)c->count - begin;
	for (uint32_t i = 1; i < min && c->error == NULL; i++)
		copy(c, begin, n);
	if (min > 0) {
		emit(c, REGEX_LOOP, -n);
	} else {
		insert(c, begin, REGEX_SPLIT, n + 2);
		emit(c, REGEX_JUMP, -(n + 1));
	}
}

static void emit_counted(struct regex_compiler *c, uint32_t begin, uint32_t min, uint32_t max)
{
	uint32_t n = (uint32_t)c->count - begin, body = begin + (min == 0);
	if (min == 0)
		insert(c, begin, REGEX_SPLIT, 0);
	for (uint32_t i = 1; i < max && c->error == NULL; i++) {
		if (i >= min)
			emit(c, REGEX_SPLIT, 0);
		copy(c, body, n);
	}
	if (c->error != NULL)
		return;
	for (uint32_t at = begin + min * n; at < c->count; at += n + 1)
		c->code[at] = regex_instruction(REGEX_SPLIT, (int32_t)((uint32_t)c->count - at));
}

static uint32_t repeated_width(uint32_t width, uint32_t min, uint32_t max)
{
	if (width == 0 || max == 0)
		return 0;
	return min != max || width == REGEX_VARIABLE ? REGEX_VARIABLE : min * width;
}

void regex_emit_repeat(struct regex_compiler *c, uint32_t min, uint32_t max)
{
	struct regex_node *last = &c->level->last, inner = *last;
	uint32_t begin = c->level->alternative + last->at;
	if (max == 0) {
		c->count = begin;
		inner.kind = REGEX_LEAF;	/* its groups take no part */
		inner.group = 0;
	} else if (max == REGEX_INFINITE) {
		emit_endless(c, begin, min);
	} else {
		emit_counted(c, begin, min, max);
	}
	*last = (struct regex_node){
		.kind = inner.kind != REGEX_LEAF ? REGEX_REPEAT : REGEX_LEAF,
		.at = inner.at,
		.size = (uint32_t)c->count - begin,
		.width = repeated_width(inner.width, min, max),
		.group = inner.group,
		.min = min,
		.max = max,
	};
	if (last->kind == REGEX_LEAF)
		return;
	inner.at = min == 0;
	last->inner = keep_node(c, inner);
}
