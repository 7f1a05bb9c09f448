/* od.c - write files in octal, decimal, hexadecimal and other forms (XCU od) */
#include "utility.h"
#include "floating.h"
#include "integer.h"
#include "size.h"

#include <errno.h>
#include <float.h>

/* READ_BLOCK: bytes of one read. LINE_MOST: bytes of input that a line of output may show. */
#define READ_BLOCK 32768
#define LINE_MOST 65536

/* ENDIAN: the letter of an option that has only a name. */
enum { ENDIAN = '\1' };

/* struct type: one of the forms that each line of input is written in. */
struct type {
	char kind;		/* a c d f o u x */
	bool trailer;		/* z: the characters follow */
	unsigned size;		/* bytes of a field */
	unsigned width;		/* columns of a field, without the blank before it */
	size_t padding;		/* columns of all blanks of a line */
};

/* struct job: one call. */
struct job {
	struct shell *sh;
	const char *const *names;	/* files that are not opened yet */
	struct type *types;
	size_t type_count;
	size_t width;			/* -w: bytes of a line */
	unsigned radix;			/* -A: 8, 10, 16, or 0 for no addresses */
	uint64_t skip, most;		/* -j, -N */
	uint64_t address;		/* of the next line */
	bool all, big_endian;		/* -v, --endian */
	/* input */
	bool open, found, stop;		/* in is open; some file was; a signal came */
	char *block;			/* what was read: from `at` to `have` is new */
	size_t at, have;
	/* the line before, for the * that stands for lines like it */
	char *before;
	bool repeated, written;
	char room[24];			/* for one number */
	uint64_t bytes;			/* of -w */
	struct input in;
};

/* ---- input ---- */

/* next_input: opens the next file that can be read; false: there is none */
static bool next_input(struct job *job)
{
	while (!job->open && *job->names != NULL)
		job->open = input_open(job->sh, &job->in, *job->names++);
	job->found |= job->open;
	return job->open;
}

/* read_some: up to n bytes of all files in a row; 0: the end */
static size_t read_some(struct job *job, char *p, size_t n)
{
	while (n > 0 && !job->stop && next_input(job)) {
		enum stream_read result = input_read(&job->in, p, n, &job->in.got);
		if (result == STREAM_GOT)
			return job->in.got;
		job->stop = result == STREAM_INTERRUPTED;
		input_close(&job->in);
		job->open = false;
	}
	return 0;
}

/* fill: a line's bytes from block + at, if there are so many; their number. No more is read than -N
 * allows: what follows may be somebody else's. */
static size_t fill(struct job *job)
{
	size_t left = job->have - job->at;
	memmove(job->block, job->block + job->at, left);
	job->at = 0;
	job->have = left;
	while (job->have < job->width) {
		size_t n = job->width + READ_BLOCK - job->have;
		n = job->most < n ? (size_t)job->most : n;
		size_t got = read_some(job, job->block + job->have, n);
		if (got == 0)
			break;
		job->have += got;
		job->most -= got;
	}
	return job->have < job->width ? job->have : job->width;
}

static bool skip(struct job *job)
{
	while (job->skip > 0) {
		size_t n = job->skip < READ_BLOCK ? (size_t)job->skip : READ_BLOCK;
		size_t got = read_some(job, job->block, n);
		if (got == 0) {
			if (!job->stop)
				(void)shell_fail(job->sh, 1, "the input ends before what -j skips");
			return false;
		}
		job->skip -= got;
	}
	return true;
}

/* ---- output ---- */

static void write_padded(struct stream *out, struct str text, size_t width)
{
	stream_write_many(out, ' ', width > text.n ? width - text.n : 0);
	stream_write(out, text);
}

static unsigned address_width(const struct job *job)
{
	return job->radix == 0 ? 0 : job->radix == 16 ? 6 : 7;
}

static void write_address(struct job *job)
{
	if (job->radix > 0)
		stream_write(job->sh->out,
			integer_digits(job->room, job->address, job->radix, address_width(job)));
}

/* number: the bytes of a field as an unsigned number */
static uint64_t number(const struct job *job, const char *p, unsigned size)
{
	uint64_t value = 0;
	for (unsigned i = 0; i < size; i++)
		value = value << 8 | (unsigned char)p[job->big_endian ? i : size - 1 - i];
	return value;
}

/* as_float: the shortest digits that are read back as the same value */
static struct str as_float(struct buf *text, uint64_t bits, unsigned size)
{
	uint32_t half = (uint32_t)bits;
	double value;
	float single;
	memcpy(&single, &half, sizeof(single));
	memcpy(&value, &bits, sizeof(value));
	if (size == sizeof(single))
		value = (double)single;
	bool negative = (bits >> (8 * size - 1) & 1) != 0;
	double least = size == sizeof(single) ? (double)FLT_MIN : DBL_MIN;
	double magnitude = value < 0 ? -value : value;
	size_t precision = magnitude < least ? 1 : size == sizeof(single) ? FLT_DIG : DBL_DIG;
	for (; precision < 20; precision++) {
		text->n = 0;
		if (negative)
			buf_add_byte(text, '-');
		floating_write(text, value, 'g', false, precision);
		double again = floating_read(buf_str(text)).value;
		if (size == sizeof(single) ? (float)again == single : again == value)
			break;
	}
	return buf_str(text);
}

static struct str as_character(char room[24], unsigned char c)
{
	static const char letters[] = "0abtnvfr";
	if (c == '\0' || (c >= '\a' && c <= '\r')) {
		room[0] = '\\';
		room[1] = letters[c == '\0' ? 0 : c - '\a' + 1];
		return (struct str){ room, 2 };
	}
	room[0] = (char)c;
	return c >= ' ' && c < 0x7f ? (struct str){ room, 1 } : integer_digits(room, c, 8, 3);
}

static struct str as_name(char room[24], unsigned char c)
{
	static const char names[] = "nulsohstxetxeotenqackbelbs ht nl vt ff cr so si "
		"dledc1dc2dc3dc4naksynetbcanem subescfs gs rs us sp ";
	c &= 0x7f;
	room[0] = (char)c;
	if (c == 0x7f)
		return STR("del");
	if (c > ' ')
		return (struct str){ room, 1 };
	const char *name = names + 3 * (size_t)c;
	return (struct str){ name, name[2] == ' ' ? 2 : 3 };
}

NOINLINE struct str as_signed(char room[24], uint64_t value, unsigned size)
{
	unsigned unused = 64 - 8 * size;
	uint64_t sign = (uint64_t)1 << 63;
	value <<= unused;
	bool negative = (value & sign) != 0;
	value = (negative ? -value : value) >> unused;
	struct str text = integer_digits(room, value, 10, 1);
	if (!negative)
		return text;
	room[24 - text.n - 1] = '-';
	return (struct str){ text.p - 1, text.n + 1 };
}

NOINLINE void write_field(struct job *job, const struct type *type, const char *p,
	struct buf *text, size_t width)
{
	char *room = job->room;
	uint64_t value = number(job, p, type->size);
	struct str field;
	if (type->kind == 'c')
		field = as_character(room, (unsigned char)value);
	else if (type->kind == 'a')
		field = as_name(room, (unsigned char)value);
	else if (type->kind == 'f')
		field = as_float(text, value, type->size);
	else if (type->kind == 'd')
		field = as_signed(room, value, type->size);
	else if (type->kind == 'u')
		field = integer_digits(room, value, 10, 1);
	else
		field = integer_digits(room, value, type->kind == 'o' ? 8 : 16, type->width);
	write_padded(job->sh->out, field, width);
}

/* write_trailer: the bytes as characters */
static void write_trailer(struct stream *out, const char *p, size_t n)
{
	stream_write(out, STR("  >"));
	for (size_t i = 0; i < n; i++)
		stream_write_byte(out, p[i] >= ' ' && p[i] < 0x7f ? p[i] : '.');
	stream_write_byte(out, '<');
}

/* write_type: n bytes of a line; behind them there are zeros. Fields of all types stand above
 * each other: the blanks of a line are spread over its fields. */
static void write_type(struct job *job, const struct type *type, size_t n, struct buf *text)
{
	size_t fields = job->width / type->size, unused = (job->width - n) / type->size;
	size_t left = type->padding;
	for (size_t i = fields; i > unused; i--) {
		size_t next = type->padding * (i - 1) / fields;
		const char *p = job->block + job->at + (fields - i) * type->size;
		write_field(job, type, p, text, type->width + left - next);
		left = next;
	}
	if (type->trailer) {
		size_t blanks = unused * type->width + left;
		write_padded(job->sh->out, STR(""), blanks);
		write_trailer(job->sh->out, job->block + job->at, n);
	}
	stream_write_byte(job->sh->out, '\n');
}

/* write_line: a full line like the one before it is a * once, and then nothing. */
static void write_line(struct job *job, size_t n, struct buf *text)
{
	struct stream *out = job->sh->out;
	const char *line = job->block + job->at;
	if (!job->all && job->written && n == job->width && memcmp(line, job->before, n) == 0) {
		if (!job->repeated)
			stream_write(out, STR("*\n"));
		job->repeated = true;
	} else {
		write_address(job);
		for (size_t i = 0; i < job->type_count; i++) {
			if (i > 0)
				write_padded(out, STR(""), address_width(job));
			write_type(job, &job->types[i], n, text);
		}
		memcpy(job->before, line, n);
		job->repeated = false;
	}
	job->written = true;
	job->address += n;
}

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct job *job = state;
	struct buf *text = buf_new(&sh->scratch);
	size_t n;
	(void)args;
	job->block = arena_bytes(&sh->scratch, job->width + READ_BLOCK + 8);
	job->before = arena_bytes(&sh->scratch, job->width);
	if (!skip(job) || (!job->found && !next_input(job)))
		return;
	while ((n = fill(job)) == job->width) {
		while (job->have - job->at >= job->width && sh->out->error == 0) {
			write_line(job, n, text);
			job->at += n;
		}
		if (sh->out->error != 0)
			return;
	}
	memset(job->block + n, 0, job->width - n);
	if (n > 0)
		write_line(job, n, text);
	write_address(job);
	if (job->radix > 0)
		stream_write_byte(sh->out, '\n');
}

/* ---- options ---- */

/* width_of: columns of a type; 0: there is no such type */
static unsigned width_of(char kind, unsigned size)
{
	static const struct {
		char kind;
		unsigned char width[4];		/* of 1, 2, 4 and 8 bytes */
	} widths[] = {
		{ 'a', { 3 } }, { 'c', { 3 } }, { 'd', { 4, 6, 11, 20 } },
		{ 'f', { 0, 0, 15, 24 } }, { 'o', { 3, 6, 11, 22 } },
		{ 'u', { 3, 5, 10, 20 } }, { 'x', { 2, 4, 8, 16 } }
	};
	unsigned index = size == 1 ? 0 : size == 2 ? 1 : size == 4 ? 2 : size == 8 ? 3 : 4;
	for (size_t i = 0; i < ARRAY_LENGTH(widths) && index < 4; i++)
		if (widths[i].kind == kind)
			return widths[i].width[index];
	return 0;
}

/* take_size: C, S, I, L, F, D or a number of bytes behind a type's letter; else what is usual */
static unsigned take_size(char kind, const char **text)
{
	static const char letters[] = "CSILFD", sizes[] = { 1, 2, 4, 8, 4, 8 };
	const char *at = **text != '\0' ? strchr(letters, **text) : NULL;
	unsigned size = 0;
	if (kind == 'a' || kind == 'c')
		return 1;
	if (at != NULL) {
		(*text)++;
		bool is_float = at - letters > 3;
		return is_float == (kind == 'f') ? (unsigned char)sizes[at - letters] : 0;
	}
	if (!is_digit(**text))
		return kind == 'f' ? 8 : 4;
	for (; is_digit(**text); (*text)++)
		size = size < 1000 ? size * 10 + (unsigned)(**text - '0') : size;
	return size;
}

/* take_types: -t: letters, each perhaps with a size and z; false: said */
static bool take_types(struct job *job, const struct args *args, const char *text)
{
	const char *at = text;
	while (*at != '\0') {
		struct type *type = &job->types[job->type_count];
		*type = (struct type){ .kind = *at++ };
		type->size = take_size(type->kind, &at);
		type->width = width_of(type->kind, type->size);
		if (type->width == 0) {
			(void)shell_misuse(job->sh, args,
				"-t \"%s\": expected types such as x1, d4 or c", text);
			return false;
		}
		type->trailer = *at == 'z';
		at += type->trailer;
		job->type_count++;
	}
	return true;
}

/* take_letter: the old options that stand for types */
static bool take_letter(struct job *job, const struct args *args, char letter)
{
	static const char forms[] = "aa  bo1 cc  du2 Bo2 Du4 efD FfD ffF hx2 Hx4 id4 Id8 ld8 Ld8 "
		"oo2 Oo4 sd2 xx2 Xx4 ";
	for (const char *form = forms; *form != '\0'; form += 4)
		if (*form == letter) {
			struct str type = { form + 1, form[2] == ' ' ? 1 : 2 };
			return take_types(job, args, arena_copy(&job->sh->scratch, type));
		}
	return true;
}

static bool is_modern(const struct args *args)
{
	return args_last_of(args, "AjNtvw\1") != 0;
}

/* size_number: for -j and -N (radix 0): decimal, octal or hexadecimal, with a suffix for a
 * multiple. A b behind a hexadecimal number is one of its digits. */
static bool size_number(const char *text, unsigned radix, uint64_t *out)
{
	struct str s = str_of(text);
	uint64_t value = 0;
	struct parsed_size factor = { 1, NUMBER_OK };
	if (radix == 0 || radix == 8) {
		bool hex = s.n > 2 && s.p[0] == '0' && (s.p[1] | 0x20) == 'x';
		radix = hex ? 16 : radix == 8 || (s.n > 1 && s.p[0] == '0') ? 8 : 10;
		s = str_skip(s, hex ? 2 : 0);
	}
	size_t n = 0;
	for (; n < s.n; n++) {
		char c = (char)(s.p[n] | 0x20);
		unsigned digit = is_digit(s.p[n]) ? (unsigned)(c - '0') :
			c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10 : 16;
		if (digit >= radix)
			break;
		if (__builtin_mul_overflow(value, radix, &value) ||
			__builtin_add_overflow(value, digit, &value))
			return false;
	}
	s = str_skip(s, n);
	if (n == 0)
		value = 1;	/* a suffix alone */
	if (s.n > 0)
		factor = size_parse(s);
	if (s.n > 0 ? is_digit(s.p[0]) || factor.state != NUMBER_OK : n == 0)
		return false;
	return !__builtin_mul_overflow(value, factor.value, out);
}

static bool take_number(struct job *job, const struct args *args, char letter, uint64_t *out)
{
	const char *text = args_value(args, letter);
	if (text == NULL || size_number(text, 0, out))
		return true;
	(void)shell_misuse(job->sh, args, "-%c \"%s\": expected a number", letter, text);
	return false;
}

/* take_offset: XSI: [+]offset[.][b], octal but where a point stands behind it */
static bool take_offset(struct job *job, const char *text)
{
	struct buf *copy = buf_new(&job->sh->scratch);
	uint64_t factor = 1;
	struct str s = str_of(text);
	s = str_skip(s, s.p[0] == '+');
	if (s.n > 0 && s.p[s.n - 1] == 'b')
		factor = 512;
	s.n -= factor > 1;
	bool decimal = s.n > 0 && s.p[s.n - 1] == '.';
	s.n -= decimal;
	buf_add(copy, s);
	return s.n > 0 && is_digit(s.p[0]) && is_digit(s.p[s.n - 1]) &&
		size_number(buf_terminated(copy), decimal ? 10 : 8, &job->skip) &&
		!__builtin_mul_overflow(job->skip, factor, &job->skip);
}

static unsigned common_multiple(const struct job *job)
{
	unsigned most = 1;
	for (size_t i = 0; i < job->type_count; i++)
		most = job->types[i].size > most ? job->types[i].size : most;
	return most;	/* sizes are powers of two */
}

/* take_width: -w: bytes of a line, a multiple of every size */
static bool take_width(struct job *job, const struct args *args)
{
	unsigned multiple = common_multiple(job);
	const char *text = args_value(args, 'w');
	job->bytes = args_has(args, 'w') ? 32 : 16;
	if (text != NULL && (!size_number(text, 10, &job->bytes) || job->bytes > LINE_MOST)) {
		(void)shell_misuse(job->sh, args, "-w \"%s\": expected a number of bytes", text);
		return false;
	}
	uint64_t width = job->bytes;
	if (width == 0 || width % multiple != 0) {
		shell_error(job->sh, "warning: -w %s: lines of %u bytes", text, multiple);
		width = multiple;
	}
	job->width = (size_t)width;
	return true;
}

/* align: fields of several types stand above each other */
static void align(struct job *job)
{
	size_t most = 0;
	for (size_t i = 0; i < job->type_count; i++) {
		const struct type *type = &job->types[i];
		size_t columns = (type->width + 1) * (job->width / type->size);
		most = columns > most ? columns : most;
	}
	for (size_t i = 0; i < job->type_count; i++) {
		struct type *type = &job->types[i];
		type->padding = most - type->width * (job->width / type->size);
	}
}

/* take_all_types: in the order of the command line */
static bool take_all_types(struct job *job, const struct args *args)
{
	size_t most = 1;
	for (size_t i = 0; i < args->given_count; i++)
		most += args->given[i].letter == 't' ? strlen(args->given[i].value) : 1;
	job->types = arena_alloc(&job->sh->scratch, most * sizeof(*job->types));
	for (size_t i = 0; i < args->given_count; i++) {
		const struct option_given *given = &args->given[i];
		if (given->letter == 't' ? !take_types(job, args, given->value) :
			!take_letter(job, args, given->letter))
			return false;
	}
	return job->type_count > 0 || take_types(job, args, "o2");
}

/* take_options: false: said */
static bool take_options(struct job *job, const struct args *args)
{
	const char *radix = args_value(args, 'A'), *endian = args_value(args, ENDIAN);
	static const char radixes[] = "odxn";
	if (radix != NULL && (radix[0] == '\0' || strchr(radixes, radix[0]) == NULL)) {
		(void)shell_misuse(job->sh, args, "-A \"%s\": expected d, o, x or n", radix);
		return false;
	}
	if (radix != NULL)
		job->radix = (unsigned char)"\10\12\20"[strchr(radixes, radix[0]) - radixes];
	if (endian != NULL && strcmp(endian, "big") != 0 && strcmp(endian, "little") != 0) {
		(void)shell_misuse(job->sh, args, "--endian=%s: expected big or little", endian);
		return false;
	}
	if (endian != NULL)
		job->big_endian = endian[0] == 'b';
	return take_number(job, args, 'j', &job->skip) && take_number(job, args, 'N', &job->most) &&
		take_all_types(job, args) && take_width(job, args);
}

/* take_operands: files, and without the newer options perhaps an offset as the last one */
static void take_operands(struct job *job, const struct args *args)
{
	int argc = args->argc;
	const char *last = argc > 0 ? args->argv[argc - 1] : "";
	if (argc > 0 && argc < 3 && !is_modern(args) &&
		(last[0] == '+' || (argc == 2 && is_digit(last[0]))) && take_offset(job, last))
		args->argv[argc - 1] = NULL;
	job->names = utility_files(args);
}

static enum flow run_od(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->radix = 8;
	job->most = UINT64_MAX;
	job->all = args_has(args, 'v');
	job->big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
	if (!take_options(job, args))
		return FLOW_NEXT;
	take_operands(job, args);
	job->address = job->skip;
	align(job);
	return worker_run(sh, args, work, job, NULL);
}

const struct builtin builtin_od = {
	.name = "od", .run = run_od,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "A:aBbcDdeFfHhIij:LlN:OoS:st:vw::Xx\1:", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "address-radix=A skip-bytes=j read-bytes=N format=t output-duplicates=v "
		"width=w endian=\1",
	BUILTIN_HELP("od [-v] [-A base] [-j bytes] [-N bytes] [-t types] [-w[bytes]] "
		"[-abcdfhilosx] [file...]",
		"Write the bytes of the files as numbers or characters.\n"
		"\t-A c\taddresses: d decimal, o octal, x hexadecimal, n none\n"
		"\t-j n, -N n\tskip n bytes, write at most n\n"
		"\t-t s\ttypes: a, c, and d, f, o, u, x with a size in bytes; z adds characters\n"
		"\t-v\tno * for lines that are repeated\n"
		"\t-w n\tn bytes a line\n"
		"\t--endian=big, --endian=little\torder of the bytes of a number\n"
		"\t-a, -b, -c, -d, -f, -h, -i, -l, -o, -s, -x\tas -t a, o1, c, u2, fF, x2, dI, dL,"
		" o2, d2, x2")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_INPUT,
};
