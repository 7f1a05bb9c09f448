/* regex_try.c - regular expressions with back-references: by trying, the greedy way first, until
 * nothing is left to try or the budget is spent. Of the matches that begin first it finds the
 * longest, and of those the first. */
#include "regex_program.h"

/* struct choice: another way from pc at `value`; or, with pc NO_WAY, a slot's value before. */
struct choice {
	uint32_t pc, slot;
	size_t value;
};

#define NO_WAY UINT32_MAX

struct trial {
	const struct regex *re;
	struct arena *scratch;
	struct str text;
	size_t *slots;			/* group i begins at slot 2 i and ends at the next */
	struct choice *choices;
	size_t count, capacity;
	uint32_t pc;
	size_t at;
	uint32_t steps;
	bool spent;
};

static void push(struct trial *t, uint32_t pc, uint32_t slot, size_t value)
{
	if (t->count == LIMIT_REGEX_STACK) {
		t->spent = true;
		return;
	}
	t->choices = regex_grow(t->scratch, t->choices, t->count, &t->capacity,
		sizeof(*t->choices));
	t->choices[t->count++] = (struct choice){ pc, slot, value };
}

/* next_choice: goes back to the last place where there was another way; false: there is none. */
static bool next_choice(struct trial *t)
{
	while (t->count > 0) {
		struct choice choice = t->choices[--t->count];
		if (choice.pc != NO_WAY) {
			t->pc = choice.pc;
			t->at = choice.value;
			return true;
		}
		t->slots[choice.slot] = choice.value;
	}
	return false;
}

static bool same_text(const struct regex *re, const char *a, const char *b, size_t n)
{
	if (!re->fold)
		return bytes_equal(a, b, n);
	for (size_t i = 0; i < n; i++) {
		unsigned char x = (unsigned char)a[i], y = (unsigned char)b[i], letter = x | 0x20;
		if (x != y && (letter != (y | 0x20) || letter < 'a' || letter > 'z'))
			return false;
	}
	return true;
}

/* 9.3.6: a back-reference to a group that took no part matches nothing. */
static bool take_again(struct trial *t, uint32_t group)
{
	const size_t *slot = t->slots + 2 * (size_t)group;
	size_t start = slot[0], end = slot[1], n = end - start;
	if (end == REGEX_NONE || n > t->text.n - t->at ||
		!same_text(t->re, t->text.p + start, t->text.p + t->at, n))
		return false;
	t->at += n;
	t->pc++;
	return true;
}

static bool take_character(struct trial *t, uint32_t instruction)
{
	if (t->at == t->text.n)
		return false;
	struct utf8_character c = regex_character_at(t->re, t->text, t->at);
	if (!regex_takes(t->re, instruction, c.code))
		return false;
	t->at += c.n;
	t->pc++;
	return true;
}

/* step: runs one instruction; false: it is no way. */
NOINLINE bool step(struct trial *t)
{
	uint32_t instruction = t->re->code[t->pc], operand = instruction >> 8;
	uint32_t target = t->pc + (uint32_t)regex_operand(instruction);
	switch (regex_op(instruction)) {
	case REGEX_CHAR: case REGEX_FOLD: case REGEX_ANY: case REGEX_ANY_IN_LINE: case REGEX_SET:
		return take_character(t, instruction);
	case REGEX_BACKREF:
		return take_again(t, operand);
	case REGEX_ASSERT:
		if (!regex_holds((enum regex_assert)operand, t->text, t->at))
			return false;
		t->pc++;
		return true;
	case REGEX_JUMP:
		t->pc = target;
		return true;
	case REGEX_SPLIT:
		push(t, target, 0, t->at);
		t->pc++;
		return true;
	case REGEX_LOOP:
		push(t, t->pc + 1, 0, t->at);
		t->pc = target;
		return true;
	case REGEX_SAVE:
		push(t, NO_WAY, operand, t->slots[operand]);
		t->slots[operand] = t->at;
		t->pc++;
		return true;
	case REGEX_CHECK:
		t->pc += t->slots[operand] == t->at ? 2 : 1;
		return true;
	}
	return false;
}

static void tell(const struct trial *t, size_t start, struct regex_span *spans, size_t count)
{
	if (count > 0)
		spans[0] = (struct regex_span){ start, t->at };
	for (size_t i = 1; i < count && i <= t->re->groups; i++) {
		const size_t *slot = &t->slots[2 * i];
		bool complete = slot[1] != REGEX_NONE;
		spans[i] = (struct regex_span){ complete ? slot[0] : REGEX_NONE, slot[1] };
	}
}

/* try_at: false: no match begins here. */
static bool try_at(struct trial *t, size_t start, struct regex_span *spans, size_t count)
{
	bool found = false;
	size_t longest = 0;
	t->pc = 0;
	t->at = start;
	do {
		while (t->pc < t->re->count && !t->spent) {
			if (++t->steps == t->re->steps)
				t->spent = true;
			if (!step(t))
				break;
		}
		if (t->pc < t->re->count || t->spent || (found && t->at <= longest))
			continue;
		found = true;
		longest = t->at;
		tell(t, start, spans, count);
		if (count == 0 || t->at == t->text.n)
			break;
	} while (!t->spent && next_choice(t));
	return found;
}

enum regex_result regex_try(const struct regex *re, struct arena *scratch, struct str text,
	size_t from, struct regex_span *spans, size_t count)
{
	struct trial t = { .re = re, .scratch = scratch, .text = text };
	t.slots = arena_alloc(scratch, re->slots * sizeof(*t.slots));
	for (uint32_t i = 0; i < re->slots; i++)
		t.slots[i] = REGEX_NONE;
	for (size_t at = from; at != REGEX_NONE; at = regex_candidate(re, text, at)) {
		bool found = try_at(&t, at, spans, count);
		if (t.spent)
			return REGEX_LIMIT;
		if (found)
			return REGEX_MATCH;
		if (at == text.n)
			break;
		at += regex_character_at(re, text, at).n;
	}
	return REGEX_NO_MATCH;
}
