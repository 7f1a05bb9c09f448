/* regex_analyse.c - regular expressions: what a program says about where a match can be, so that
 * most of a text is skipped without running it */
#include "regex_program.h"

/* ---- the first byte of a match ---- */

/* takes_wide: could it take a character beyond ASCII? */
static bool takes_wide(const struct regex *re, uint32_t instruction)
{
	enum regex_op op = regex_op(instruction);
	uint32_t operand = instruction >> 8;
	return op == REGEX_SET ? regex_set_is_wide(&re->sets[operand]) :
		op != REGEX_FOLD && (op != REGEX_CHAR || operand >= 128);
}

/* Where one byte above ASCII may begin a match they all may, so that the search stops at the
 * beginning of a character and not inside. */
static void add_first(struct regex *re, uint32_t instruction)
{
	bool wide = re->utf8 && takes_wide(re, instruction);
	for (uint32_t c = 0; c < 256; c++)
		re->first[c] |= re->utf8 && c >= 128 ? wide : regex_takes(re, instruction, c);
}

/* visit: what can follow an instruction that takes no character; at most two. */
static size_t visit(uint32_t instruction, uint32_t pc, uint32_t after[2])
{
	after[0] = pc + 1;
	after[1] = pc + (uint32_t)regex_operand(instruction);
	switch (regex_op(instruction)) {
	case REGEX_SPLIT: case REGEX_LOOP:
		return 2;
	case REGEX_JUMP:
		after[0] = after[1];
		return 1;
	case REGEX_CHECK:
		after[1] = pc + 2;
		return 2;
	case REGEX_ASSERT: case REGEX_SAVE: case REGEX_CHAR: case REGEX_FOLD: case REGEX_ANY:
	case REGEX_ANY_IN_LINE: case REGEX_SET: case REGEX_BACKREF:
		break;
	}
	return 1;
}

/* find_first: all that can be reached from the beginning without taking a character. */
static void find_first(struct arena *arena, struct regex *re)
{
	struct arena_mark mark = arena_take_mark(arena);
	bool *seen = arena_zero(arena, re->count + 1);
	uint32_t *queue = arena_alloc(arena, (re->count + 1) * sizeof(*queue));
	uint32_t after[2], head = 0, tail = 0;
	queue[tail++] = 0;
	seen[0] = true;
	while (head < tail) {
		uint32_t pc = queue[head++];
		uint32_t instruction = pc < re->count ? re->code[pc] : REGEX_BACKREF;
		if (regex_op(instruction) == REGEX_BACKREF) {
			re->nullable = true;
		} else if (regex_op(instruction) <= REGEX_SET) {
			add_first(re, instruction);
		} else {
			for (size_t i = visit(instruction, pc, after); i-- > 0; ) {
				if (!seen[after[i]])
					queue[tail++] = after[i];
				seen[after[i]] = true;
			}
		}
	}
	arena_rewind(arena, mark);
}

/* ---- a literal that every match holds ---- */

/* rarity: of a byte in text and programs, by guess. */
NOINLINE size_t rarity(char byte)
{
	static const char common[] = "zqxjkvbywgpfm0ucdlhr_-/nsi1oat=e ";
	for (size_t i = 0; i < sizeof(common) - 1; i++)
		if (common[i] == byte)
			return sizeof(common) - i;
	return 0;
}

/* add_literal: the bytes that a CHAR takes; false: those of no valid character. */
static bool add_literal(const struct regex *re, struct buf *bytes, uint32_t c)
{
	char encoded[4] = { (char)(unsigned char)(c & 0xff) };
	size_t n = 1;
	if (re->utf8 && c >= 0x110000)
		return false;
	if (re->utf8)
		n = utf8_encode(encoded, c);
	for (size_t i = 0; i < n; i++)
		buf_add_byte(bytes, encoded[i]);
	return true;
}

/* struct scan: a run of CHARs is being read, or the beginning of one is expected. */
struct scan {
	struct buf bytes;
	size_t start;			/* of the run */
	size_t best, best_n;
	bool first, best_first;		/* nothing can be taken before the run */
};

NOINLINE void end_run(struct scan *s)
{
	size_t n = s->bytes.n - s->start;
	if (n > s->best_n) {
		s->best = s->start;
		s->best_n = n;
		s->best_first = s->first;
	}
	s->first = false;
	s->start = s->bytes.n;
}

/* What no jump leaves out is in every match, in this order. */
static void find_literal(struct arena *arena, struct regex *re)
{
	struct scan s = { .bytes = { .arena = arena }, .first = true };
	uint32_t skipped = 0;
	re->literal_whole = re->count > 0;
	for (uint32_t pc = 0; pc < re->count; pc++) {
		enum regex_op op = regex_op(re->code[pc]);
		int32_t operand = regex_operand(re->code[pc]);
		if ((op == REGEX_SPLIT || op == REGEX_JUMP) && operand > 0 &&
			pc + (uint32_t)operand > skipped)
			skipped = pc + (uint32_t)operand;
		if (op == REGEX_CHAR && pc >= skipped &&
			add_literal(re, &s.bytes, (uint32_t)operand))
			continue;
		re->literal_whole = false;
		if (op != REGEX_ASSERT && op != REGEX_SAVE)
			end_run(&s);
	}
	end_run(&s);
	re->literal = (struct str){ s.bytes.p + s.best, s.best_n };
	re->literal_first = s.best_first && s.best_n > 0;
	for (size_t i = 1; i < s.best_n; i++)
		if (rarity(re->literal.p[i]) < rarity(re->literal.p[re->literal_rare]))
			re->literal_rare = (uint32_t)i;
}

void regex_analyse(struct arena *arena, struct regex *re)
{
	re->anchored = re->count > 0 &&
		re->code[0] == regex_instruction(REGEX_ASSERT, REGEX_TEXT_START);
	find_first(arena, re);
	find_literal(arena, re);
}
