/* shell_help.c - the texts of --help and the usage lines. tools/packhelp has packed them into a
 * third: each bit was guessed from what came before, and what is kept is how far the guess was off.
 * Here the same model guesses again. */
#include "shell.h"

/* What a guess is made from: the last none to four bytes, and the word so far. NO_WORD: where the
 * hash of a word begins, so that it is unlike that of any bytes. */
enum { CONTEXTS = 6, SLOTS_BITS = 19, UNIT = 2048, NO_WORD = 12345 };

/* struct slot: what a context says of the next bit: how likely a 1 is, as the logarithm of ones
 * over zeros in UNITs; and how often it was asked. Contexts that share a slot spoil each other's
 * guesses, no more. */
struct slot {
	int16_t weight;
	uint16_t count;
};

struct unpacker {
	const unsigned char *packed;
	uint32_t low, high, code;	/* of the range coder */
	uint32_t word;			/* a hash of the letters (64 and above) before */
	uint64_t last;			/* bytes, the last one lowest */
	struct slot *slots;
};

static uint32_t mix(uint32_t hash, uint32_t byte)
{
	return (hash + byte + 1) * 1640531;
}

/* likelihood: of a 1, in 65536ths, where the weights have this sum: 1 / (1 + 2^-sum), with a
 * straight line between the powers of two. It is never 0 nor 65536. */
static uint32_t likelihood(int sum)
{
	uint32_t size = (uint32_t)(sum < 0 ? -sum : sum);
	if (size > 14 * UNIT)
		size = 14 * UNIT;
	uint32_t odds = (UNIT + size % UNIT) << size / UNIT, rare = 65536 * UNIT / (UNIT + odds);
	return sum < 0 ? rare : 65536 - rare;
}

/* decode: the bit that the coder means where a 1 is that likely */
static unsigned decode(struct unpacker *u, uint32_t one)
{
	uint32_t middle = u->low + (uint32_t)((uint64_t)(u->high - u->low) * one >> 16);
	unsigned bit = u->code <= middle;
	if (bit)
		u->high = middle;
	else
		u->low = middle + 1;
	for (; (u->low ^ u->high) >> 24 == 0; u->low <<= 8) {
		u->high = u->high << 8 | 255;
		u->code = u->code << 8 | *u->packed++;
	}
	return bit;
}

/* next_bit: seen: the byte's bits so far, behind a 1. All weights move by what the guess was off,
 * new ones by more. */
static unsigned next_bit(struct unpacker *u, unsigned seen)
{
	static const unsigned char rates[CONTEXTS] = { 15, 18, 11, 10, 14, 23 };
	struct slot *asked[CONTEXTS];
	uint32_t hash = 0;
	int sum = 0;
	for (size_t i = 0; i < CONTEXTS; i++) {
		if (i == CONTEXTS - 1)
			hash = u->word;
		asked[i] = &u->slots[mix(hash, seen) >> (32 - SLOTS_BITS)];
		sum += asked[i]->weight;
		hash = mix(hash, u->last >> 8 * i & 255);
	}
	uint32_t one = likelihood(sum);
	unsigned bit = decode(u, one);
	int off = (int)(bit << 16) - (int)one;
	for (size_t i = 0; i < CONTEXTS; i++) {
		struct slot *slot = asked[i];
		slot->weight += (int16_t)(off * rates[i] / ((slot->count + 2) * 128));
		slot->count += slot->count < 22;
	}
	return bit;
}

static char next_byte(struct unpacker *u)
{
	unsigned byte = 1;
	while (byte < 128)
		byte = byte << 1 | next_bit(u, byte);
	byte &= 127;
	u->last = u->last << 8 | byte;
	u->word = byte >= 64 ? mix(u->word, byte) : NO_WORD;
	return (char)byte;
}

void shell_write_help(
	struct shell *sh, struct stream *out, const struct builtin *builtin, enum help which)
{
	const struct builtin_table *table = sh->builtins;
	size_t size = sizeof(struct slot) << SLOTS_BITS;
	struct unpacker u = { .packed = table->help, .high = UINT32_MAX };
	size_t before = which == HELP_USAGE ? 0 : table->count + 1;
	u.slots = memory_get(size);
	memset(u.slots, 0, size);
	for (int i = 0; i < 4; i++)
		u.code = u.code << 8 | *u.packed++;
	for (size_t i = 0; table->rows[i] != builtin; i++)
		before++;
	while (before > 0)
		before -= next_byte(&u) == '\0';
	if (which == HELP_USAGE)
		stream_write(out, STR("usage: "));
	for (char c; (c = next_byte(&u)) != '\0';)
		stream_write_byte(out, c);
	stream_write_byte(out, '\n');
	memory_release(u.slots);
}
