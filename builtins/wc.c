/* wc.c - count lines, words, characters and bytes (XCU wc) */
#include "utility.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT_BLOCK 65536

/* columns, in the order in which they are written */
enum column { LINES, WORDS, CHARS, BYTES, WIDTH, COLUMNS };

struct count {
	uint64_t of[COLUMNS];
	uint64_t at;		/* columns of the line so far: for -L */
	bool in_word;
};

/* struct job: one call */
struct job {
	struct shell *sh;
	char *block;
	bool wanted[COLUMNS];
	bool utf8;		/* characters are not bytes, and matter */
	unsigned columns, digits;	/* of `wanted`; of each number */
	struct count count, total;
	struct input in;
	struct stat st;
};

/* ---- counting ---- */

/* count_lines: sixteen bytes at a time */
static uint64_t count_lines(struct str s)
{
	typedef unsigned char vector __attribute__((vector_size(16)));
	uint64_t lines = 0;
	while (s.n >= 16) {
		vector sums = { 0 }, bytes;
		for (int i = 0; i < 255 && s.n >= 16; i++, s = str_skip(s, 16)) {
			__builtin_memcpy(&bytes, s.p, 16);
			sums -= (vector)(bytes == '\n');
		}
		for (int i = 0; i < 16; i++)
			lines += sums[i];
	}
	for (size_t i = 0; i < s.n; i++)
		lines += s.p[i] == '\n';
	return lines;
}

static void end_word(struct count *count)
{
	count->of[WORDS] += count->in_word;
	count->in_word = false;
}

static void end_line(struct count *count)
{
	if (count->of[WIDTH] < count->at)
		count->of[WIDTH] = count->at;
	count->at = 0;
}

static void count_space(struct count *count, char c)
{
	end_word(count);
	if (c == '\n')
		count->of[LINES]++;
	if (c == '\n' || c == '\r' || c == '\f')
		end_line(count);
	else if (c == '\t')
		count->at += 8 - count->at % 8;
	else if (c == ' ')
		count->at++;
}

/* is_wide_space: the blanks of Unicode beyond ASCII, as GNU's wc takes them */
static bool is_wide_space(uint32_t c)
{
	return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
		c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x2060 ||
		c == 0x3000;
}

static bool is_wide_printable(uint32_t c)
{
	return c >= 0xa0 && (c & 0xfffe) != 0xfffe && !(c >= 0xfff9 && c <= 0xfffb);
}

/* count_wide: a character of several bytes, or an invalid byte, which is none. Returns its
 * bytes. */
static size_t count_wide(struct count *count, struct str s)
{
	struct utf8_character next = utf8_next(s);
	uint32_t c = next.code;
	size_t n = next.n;
	if (c > 0x10ffff)
		return n;
	count->of[CHARS]++;
	if (is_wide_space(c))
		end_word(count);
	else if (is_wide_printable(c))
		count->in_word = true;
	else
		return n;
	count->at++;
	return n;
}

/* count_all: words, characters and columns, byte by byte. Words are made of printable characters;
 * other bytes neither begin nor end one. */
static void count_all(const struct job *job, struct count *count, struct str s)
{
	for (size_t i = 0; i < s.n; ) {
		unsigned char c = (unsigned char)s.p[i];
		if (c >= 128 && job->utf8) {
			i += count_wide(count, str_skip(s, i));
			continue;
		}
		if (c > ' ' && c < 127) {
			count->in_word = true;
			count->at++;
		} else if (c == ' ' || (c >= '\t' && c <= '\r')) {
			count_space(count, (char)c);
		}
		count->of[CHARS]++;
		i++;
	}
}

/* skip_most: where only bytes are counted, most of a regular file need not be read. Files of /proc
 * have a size of 0 or of whole pages: their end is read. */
static uint64_t skip_most(struct input *in)
{
	if (!input_span(in))
		return 0;
	off_t near = in->end - in->end % 4097;
	if (near <= in->here || lseek(in->stream->fd, near, SEEK_SET) < 0)
		return 0;
	return (uint64_t)(near - in->here);
}

/* count_input: false: the utility ends here */
static bool count_input(const struct job *job, struct input *in, struct count *count)
{
	bool simple = !job->wanted[WORDS] && !job->wanted[WIDTH] && !job->utf8;
	enum stream_read result;
	size_t kept = 0;
	if (simple && !job->wanted[LINES])
		count->of[BYTES] = skip_most(in);
	while ((result = input_read(in, job->block + kept, COUNT_BLOCK, &in->got)) == STREAM_GOT) {
		struct str s = { job->block, kept + in->got };
		count->of[BYTES] += in->got;
		kept = job->utf8 ? utf8_incomplete(s) : 0;
		s.n -= kept;
		if (!simple)
			count_all(job, count, s);
		else if (job->wanted[LINES])
			count->of[LINES] += count_lines(s);
		memmove(job->block, job->block + s.n, kept);
	}
	if (simple)
		count->of[CHARS] = count->of[BYTES];
	count_all(job, count, (struct str){ job->block, kept });
	end_word(count);
	end_line(count);
	return result != STREAM_INTERRUPTED;
}

/* ---- writing ---- */

static void write_counts(const struct job *job, const struct count *count, const char *name)
{
	struct stream *out = job->sh->out;
	bool first = true;
	for (int i = 0; i < COLUMNS; i++) {
		if (!job->wanted[i])
			continue;
		if (!first)
			stream_write_byte(out, ' ');
		utility_write_number(out, count->of[i], job->digits);
		first = false;
	}
	if (name != NULL) {
		stream_write_byte(out, ' ');
		stream_write_text(out, name);
	}
	stream_write_byte(out, '\n');
}

static void add_to_total(struct count *total, const struct count *count)
{
	for (int i = 0; i < WIDTH; i++)
		total->of[i] += count->of[i];
	if (total->of[WIDTH] < count->of[WIDTH])
		total->of[WIDTH] = count->of[WIDTH];
}

/* digits: how wide the numbers are: as the sum of the sizes, 7 where a size is not known. One
 * number alone is as wide as it is. */
static unsigned digits_of(struct job *job, char *const *names, int files)
{
	uint64_t sum = 0;
	unsigned least = 1, digits = 1;
	if (files <= 1 && job->columns == 1)
		return 1;
	for (int i = 0; i < files || i == 0; i++) {
		const char *name = files > 0 ? names[i] : "-";
		const struct stream *in = job->sh->in;
		bool standard = strcmp(name, "-") == 0;
		struct stat *st = &job->st;
		if (standard && in->kind != STREAM_FD)
			least = in->kind == STREAM_CLOSED ? least : 7;
		else if ((standard ? fstat(in->fd, st) : stat(name, st)) != 0)
			continue;
		else if (S_ISREG(st->st_mode))
			sum += (uint64_t)st->st_size;
		else
			least = 7;
	}
	for (; sum >= 10; sum /= 10)
		digits++;
	return digits < least ? least : digits;
}

/* ---- the command ---- */

/* count_file: false: the utility ends here */
static bool count_file(struct job *job, const char *name, bool named)
{
	struct count *count = &job->count;
	*count = (struct count){ .in_word = false };
	if (!input_open(job->sh, &job->in, name))
		return true;
	bool going = count_input(job, &job->in, count);
	input_close(&job->in);
	if (!going)
		return false;
	write_counts(job, count, named ? name : NULL);
	add_to_total(&job->total, count);
	return true;
}

NOINLINE void choose_columns(struct job *job, const struct args *args)
{
	static const char letters[] = "lwmcL";
	for (int i = 0; i < COLUMNS; i++)
		job->columns += job->wanted[i] = args_has(args, letters[i]);
	if (job->columns == 0) {
		job->wanted[LINES] = job->wanted[WORDS] = job->wanted[BYTES] = true;
		job->columns = 3;
	}
	job->utf8 = (job->wanted[WORDS] || job->wanted[CHARS] || job->wanted[WIDTH]) &&
		shell_utf8(job->sh);
}

static enum flow run_wc(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->block = arena_bytes(&sh->scratch, COUNT_BLOCK + 4);
	choose_columns(job, args);
	job->digits = digits_of(job, args->argv, args->argc);
	if (args->argc == 0) {
		let_fail(count_file(job, "-", false));
		return FLOW_NEXT;
	}
	for (char *const *name = args->argv; *name != NULL; name++)
		if (!count_file(job, *name, true))
			return FLOW_NEXT;
	if (args->argc > 1)
		write_counts(job, &job->total, "total");
	return FLOW_NEXT;
}

const struct builtin builtin_wc = {
	.name = "wc", .run = run_wc,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "clLmw", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "bytes=c chars=m lines=l words=w max-line-length=L",
	BUILTIN_HELP("wc [-clLmw] [file...]",
		"Count lines, words and bytes of each file, and of all if there are several;\n"
		"of standard input without files, and where a file is -.\n"
		"\t-l, -w, -m, -c\tonly lines, words, characters, bytes, in this order\n"
		"\t-L\tthe length of the longest line, in columns")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_INPUT,
};
