/* shell_help.c - the texts of --help and the usage lines. tools/packhelp has packed them into a
 * third: each bit was guessed from what came before, and what is kept is how far the guess was off.
 * Here the same model guesses again. */
#include "shell.h"

/* What a guess is made from: the last one to four bytes, and the word so far. */
enum { CONTEXTS = 5, COUNTS_BITS = 19 };

/* counts: how often 0 and 1 came in a context. Contexts that share a slot spoil each other's
 * guesses, no more. */
struct unpacker {
	const unsigned char *packed;
	uint32_t low, high, code;	/* of the range coder */
	uint32_t last;			/* bytes, the last one lowest */
	uint32_t word;			/* a hash of the letters (64 and above) before */
	unsigned char (*counts)[2];
};

static uint32_t mix(uint32_t hash, uint32_t byte)
{
	return (hash + byte + 1) * 1640531;
}

/* decode: the bit that the coder means where zeros and ones are that likely */
static unsigned decode(struct unpacker *u, uint32_t zeros, uint32_t ones)
{
	uint64_t range = (uint64_t)(u->high - u->low) * ones;
	uint32_t middle = u->low + (uint32_t)(range / (zeros + ones));
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

/* next_bit: seen: the byte's bits so far, behind a 1 */
static unsigned next_bit(struct unpacker *u, const uint32_t contexts[CONTEXTS], unsigned seen)
{
	static const unsigned char weights[CONTEXTS] = { 2, 2, 2, 1, 4 };
	unsigned char *slots[CONTEXTS];
	uint32_t sums[2] = { 8, 8 };
	for (size_t i = 0; i < CONTEXTS; i++) {
		uint32_t hash = mix(contexts[i], seen);
		unsigned char *n = slots[i] = u->counts[hash >> (32 - COUNTS_BITS)];
		/* what has always been so is likely to stay so */
		uint32_t weight = weights[i] * (n[0] == 0 || n[1] == 0 ? 8U : 1U);
		sums[0] += weight * n[0];
		sums[1] += weight * n[1];
	}
	unsigned bit = decode(u, sums[0], sums[1]);
	for (size_t i = 0; i < CONTEXTS; i++) {
		unsigned char *same = slots[i] + bit, *other = slots[i] + !bit;
		*same += *same < 255;
		if (*other > 1)
			*other /= 2;
	}
	return bit;
}

static char next_byte(struct unpacker *u)
{
	uint32_t contexts[CONTEXTS] = { 0 }, hash = 0;
	unsigned byte = 1;
	for (size_t i = 0; i < 4; i++)
		contexts[i] = hash = mix(hash, u->last >> 8 * i & 255);
	contexts[4] = u->word;
	while (byte < 128)
		byte = byte << 1 | next_bit(u, contexts, byte);
	byte &= 127;
	u->last = u->last << 8 | byte;
	u->word = byte >= 64 ? mix(u->word, byte) : 0;
	return (char)byte;
}

void shell_write_help(
	struct shell *sh, struct stream *out, const struct builtin *builtin, enum help which)
{
	const struct builtin_table *table = sh->builtins;
	size_t size = (size_t)2 << COUNTS_BITS;
	struct unpacker u = { .packed = table->help, .high = UINT32_MAX };
	size_t before = which == HELP_USAGE ? 0 : table->count;
	u.counts = memory_get(size);
	memset(u.counts, 0, size);
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
	memory_release(u.counts);
}
