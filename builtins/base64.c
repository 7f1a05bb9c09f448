/* base64.c - encode and decode bytes as printable text (RFC 4648) */
#include "utility.h"

/* ENCODE_BLOCK: bytes of one read; three bytes are four characters. */
#define ENCODE_BLOCK 49152

/* struct job: one call. */
struct job {
	struct shell *sh;
	bool decode, ignore;		/* -d, -i */
	int64_t wrap;			/* -w: characters of a line, or 0 */
	size_t column;			/* those of the last line */
	struct four {			/* characters that are not decoded yet */
		unsigned char value[4];	/* 64: the padding =, 65: none of the alphabet */
		unsigned n;
	} four;
	struct input in;
};

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* ---- encoding ---- */

/* write_wrapped: with a newline behind each full line */
static void write_wrapped(struct job *job, struct str text)
{
	struct stream *out = job->sh->out;
	const size_t wrap = (size_t)job->wrap;
	while (wrap > 0 && text.n >= wrap - job->column) {
		size_t n = wrap - job->column;
		stream_write_line(out, (struct str){ text.p, n });
		text = str_skip(text, n);
		job->column = 0;
	}
	stream_write(out, text);
	job->column += text.n;
}

static void encode_three(char out[4], const char *p, size_t n)
{
	uint32_t bits = (uint32_t)(unsigned char)p[0] << 16;
	bits |= n > 1 ? (uint32_t)(unsigned char)p[1] << 8 : 0;
	bits |= n > 2 ? (unsigned char)p[2] : 0;
	for (unsigned i = 0; i < 4; i++)
		out[i] = i > n ? '=' : alphabet[bits >> (18 - 6 * i) & 63];
}

static void encode_block(struct job *job, struct str bytes)
{
	char room[1024];
	size_t used = 0;
	while (bytes.n > 0) {
		size_t n = bytes.n < 3 ? bytes.n : 3;
		encode_three(room + used, bytes.p, n);
		bytes = str_skip(bytes, n);
		used += 4;
		if (used == sizeof(room) || bytes.n == 0) {
			write_wrapped(job, (struct str){ room, used });
			used = 0;
		}
	}
}

/* encode: only the last block may have a length that three does not divide. */
static void encode(struct job *job, struct input *in, char *block)
{
	enum stream_read result;
	size_t have = 0;
	while ((result = input_read(in, block + have, ENCODE_BLOCK - have, &in->got)) ==
		STREAM_GOT) {
		have += in->got;
		if (have < ENCODE_BLOCK)
			continue;
		encode_block(job, (struct str){ block, have });
		have = 0;
	}
	if (result != STREAM_END)
		return;
	encode_block(job, (struct str){ block, have });
	if (job->wrap > 0 && job->column > 0)
		stream_write_byte(job->sh->out, '\n');
}

/* ---- decoding ---- */

static unsigned char value_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (unsigned char)(c - 'A');
	if (c >= 'a' && c <= 'z')
		return (unsigned char)(c - 'a' + 26);
	if (is_digit(c))
		return (unsigned char)(c - '0' + 52);
	return c == '+' ? 62 : c == '/' ? 63 : c == '=' ? 64 : 65;
}

/* decode_four: writes what the characters before the first wrong one stand for; false: there is a
 * wrong one, or there are too few. Padding may only end the four. */
static bool decode_four(struct stream *out, const struct four *four)
{
	const unsigned char *v = four->value;
	unsigned n = 0;
	while (n < four->n && v[n] < 64)
		n++;
	if (n >= 2)
		stream_write_byte(out, (char)(v[0] << 2 | v[1] >> 4));
	if (n >= 3)
		stream_write_byte(out, (char)(v[1] << 4 | v[2] >> 2));
	if (n == 4)
		stream_write_byte(out, (char)(v[2] << 6 | v[3]));
	return n == 4 || (four->n == 4 && n >= 2 && v[3] == 64 && (n == 3 || v[2] == 64));
}

/* take: false: the input is wrong */
static bool take(struct job *job, char c)
{
	struct four *four = &job->four;
	unsigned char value = value_of(c);
	if (c == '\n' || (value == 65 && job->ignore))
		return true;
	four->value[four->n++] = value;
	if (four->n < 4)
		return true;
	bool right = decode_four(job->sh->out, four);
	four->n = 0;
	return right;
}

static void decode(struct job *job, struct input *in, char *block)
{
	enum stream_read result;
	bool right = true;
	while ((result = input_read(in, block, ENCODE_BLOCK, &in->got)) == STREAM_GOT && right)
		for (size_t i = 0; i < in->got && right; i++)
			right = take(job, block[i]);
	if (result == STREAM_END && right && job->four.n > 0)
		right = decode_four(job->sh->out, &job->four);
	if (!right)
		(void)shell_fail(job->sh, 1, "invalid input");
}

/* ---- the command ---- */

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct job *job = state;
	struct input *in = &job->in;
	char *block = arena_bytes(&sh->scratch, ENCODE_BLOCK);
	if (!input_open(sh, in, args->argc > 0 ? args->argv[0] : "-"))
		return;
	if (job->decode)
		decode(job, in, block);
	else
		encode(job, in, block);
	input_close(in);
}

static enum flow run_base64(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->decode = args_has(args, 'd');
	job->ignore = args_has(args, 'i');
	job->wrap = 76;
	const char *wrap = args_value(args, 'w');
	if (wrap != NULL) {
		struct parsed_number number = number_parse_text(wrap);
		/* what is too much for a number is as good as no wrapping */
		if (number.state == NUMBER_MALFORMED || wrap[0] == '-')
			return shell_misuse(sh, args, "-w \"%s\": expected a number", wrap);
		job->wrap = number.state == NUMBER_OK ? number.value : 0;
	}
	return worker_run(sh, args, work, job, NULL);
}

const struct builtin builtin_base64 = {
	.name = "base64", .run = run_base64,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "diw:", .operands = { 0, 1 }, .misuse = 1,
	.long_options = "decode=d ignore-garbage=i wrap=w",
	BUILTIN_HELP("base64 [-d [-i]] [-w columns] [file]",
		"Encode the file, or standard input, as text.\n"
		"\t-d\tdecode\n"
		"\t-i\tpass over what is no character of the encoding\n"
		"\t-w n\tlines of n characters (76); 0: one line without an end")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_INPUT,
};
