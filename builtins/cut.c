/* cut.c - selected parts of each line (XCU cut) */
#include "utility.h"

#include <errno.h>

/* letters of options that have only a name */
enum { LETTER_COMPLEMENT = 1, LETTER_OUTPUT };

/* struct range: positions first..last, from 1 on; last UINT64_MAX: to the end of the line */
struct range {
	uint64_t first, last;
};

/* struct job: one call */
struct job {
	struct shell *sh;
	struct range *ranges;		/* in order, without overlaps */
	size_t count;
	const char *p;			/* in the list, while it is read */
	bool fields;			/* -f; else bytes or characters */
	bool characters;		/* characters are not bytes: they count, or stay whole */
	bool whole;			/* -b -n: they stay whole */
	bool suppress;			/* -s */
	char end;
	struct str delimiter, output;	/* of fields; between what is written, p NULL: nothing */
	struct input in;
};

/* ---- the list ---- */

static void sort_ranges(struct range *ranges, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct range one = ranges[i];
		size_t at = i;
		for (; at > 0 && ranges[at - 1].first > one.first; at--)
			ranges[at] = ranges[at - 1];
		ranges[at] = one;
	}
}

/* merge: overlaps become one range; neighbours stay two, which --output-delimiter shows */
static void merge_ranges(struct job *job)
{
	size_t kept = 0;
	sort_ranges(job->ranges, job->count);
	for (size_t i = 1; i < job->count; i++) {
		struct range *before = &job->ranges[kept], *one = &job->ranges[i];
		if (one->first > before->last)
			job->ranges[++kept] = *one;
		else if (one->last > before->last)
			before->last = one->last;
	}
	job->count = kept + 1;
}

static void complement_ranges(struct job *job)
{
	struct range *ranges = job->ranges;
	uint64_t next = 1;
	size_t kept = 0;
	for (size_t i = 0; i < job->count; i++) {
		struct range one = ranges[i];
		if (one.first > next)
			ranges[kept++] = (struct range){ next, one.first - 1 };
		next = one.last + (one.last < UINT64_MAX);
	}
	if (job->count > 0 && next < UINT64_MAX)
		ranges[kept++] = (struct range){ next, UINT64_MAX };
	job->count = kept;
}

/* take_number: digits at *p; 0: there are none, or the number is 0 or too large */
static uint64_t take_number(const char **p)
{
	uint64_t value = 0;
	bool fits = true;
	for (; is_digit(**p); (*p)++)
		fits = fits && !__builtin_mul_overflow(value, 10, &value) &&
			!__builtin_add_overflow(value, (uint64_t)(**p - '0'), &value);
	return fits && value < UINT64_MAX ? value : 0;
}

/* take_range: N, N-M, N- or -M at *p; false: it is none */
static bool take_range(const char **p, struct range *range)
{
	bool first = is_digit(**p);
	range->first = first ? take_number(p) : 1;
	range->last = range->first;
	if (**p == '-') {
		++*p;
		bool last = is_digit(**p);
		range->last = last ? take_number(p) : UINT64_MAX;
		first = first || last;
	}
	return first && range->first > 0 && range->first <= range->last;
}

static bool is_separator(char c)
{
	return c == ',' || c == ' ' || c == '\t';
}

/* take_list: false: it is none, said */
static bool take_list(struct job *job, const struct args *args, const char *list)
{
	size_t most = 1;
	for (const char *p = list; *p != '\0'; p++)
		most += is_separator(*p);
	/* a complement may have one more */
	job->ranges = arena_alloc(&job->sh->scratch, (most + 1) * sizeof(*job->ranges));
	for (job->p = list;; job->p++) {
		if (!take_range(&job->p, &job->ranges[job->count++]) ||
			(*job->p != '\0' && !is_separator(*job->p))) {
			(void)shell_misuse(job->sh, args,
				"\"%s\": expected a list like 1,3-5,7-", list);
			return false;
		}
		if (*job->p == '\0')
			break;
	}
	merge_ranges(job);
	if (args_has(args, LETTER_COMPLEMENT))
		complement_ranges(job);
	return true;
}

/* ---- bytes and characters ---- */

/* struct cursor: a place in a line, and the position before it */
struct cursor {
	size_t at;
	uint64_t position;
};

/* advance: over all characters whose (last) position is at most limit. XCU cut -n: a character is
 * in a range of bytes when its last byte is. */
static struct cursor advance(const struct job *job, struct str line, struct cursor c,
	uint64_t limit)
{
	if (!job->characters)
		c.at = limit < line.n ? (size_t)limit : line.n;
	while (job->characters && c.at < line.n) {
		size_t n = utf8_length(str_skip(line, c.at));
		uint64_t position = c.position + (job->whole ? n : 1);
		if (position > limit)
			break;
		c.at += n;
		c.position = position;
	}
	return c;
}

static void cut_bytes(const struct job *job, struct stream *out, struct str line)
{
	struct cursor c = { 0, 0 };
	bool any = false;
	for (size_t i = 0; i < job->count && c.at < line.n; i++) {
		c = advance(job, line, c, job->ranges[i].first - 1);
		size_t start = c.at;
		c = advance(job, line, c, job->ranges[i].last);
		if (c.at == start)
			continue;
		if (any)
			stream_write(out, job->output);
		stream_write(out, (struct str){ line.p + start, c.at - start });
		any = true;
	}
	stream_write_byte(out, job->end);
}

/* ---- fields ---- */

/* find: where the delimiter is in s, or s.n */
static size_t find(const struct job *job, struct str s)
{
	struct str delimiter = job->delimiter;
	size_t at = str_find(s, delimiter.p[0]);
	while (delimiter.n > 1 && at < s.n && !str_starts(str_skip(s, at), delimiter))
		at += 1 + str_find(str_skip(s, at + 1), delimiter.p[0]);
	return at;
}

/* cut_fields: a line that has a delimiter; `first` is where the first one is */
static void cut_fields(const struct job *job, struct stream *out, struct str line, size_t first)
{
	uint64_t number = 1;
	bool any = false;
	for (size_t i = 0, n = first; i < job->count; number++) {
		const struct range *range = &job->ranges[i];
		if (number >= range->first) {
			if (any)
				stream_write(out, job->output);
			stream_write(out, (struct str){ line.p, n });
			any = true;
		}
		if (n == line.n)
			break;
		i += number == range->last;
		line = str_skip(line, n + job->delimiter.n);
		n = i < job->count ? find(job, line) : 0;
	}
	stream_write_byte(out, job->end);
}

static void cut_line(const struct job *job, struct stream *out, struct str line)
{
	if (line.n > 0 && line.p[line.n - 1] == job->end)
		line.n--;
	if (!job->fields) {
		cut_bytes(job, out, line);
		return;
	}
	size_t first = find(job, line);
	if (first < line.n) {
		cut_fields(job, out, line, first);
	} else if (!job->suppress) {
		stream_write(out, line);
		stream_write_byte(out, job->end);
	}
}

/* ---- the command ---- */

/* cut_lines: the delimiter is what ends lines: the fields are the lines of the file */
static enum stream_read cut_lines(const struct job *job, struct input *in)
{
	struct stream *out = job->sh->out;
	enum stream_read result;
	uint64_t number = 0;
	size_t i = 0;
	bool any = false, delimited = false;
	while ((result = input_line(in, job->end, &in->line)) == STREAM_GOT && out->error == 0) {
		struct str line = in->line;
		bool ends = line.p[line.n - 1] == job->end;
		delimited = delimited || ends;
		number++;
		if (delimited ? i == job->count || number < job->ranges[i].first : job->suppress)
			continue;
		if (any)
			stream_write(out, job->output);
		line.n -= ends;
		stream_write(out, line);
		any = true;
		i += number == job->ranges[i].last;
	}
	if (any || delimited)
		stream_write_byte(out, job->end);
	return result;
}

/* cut_file: false: the utility ends here */
static bool cut_file(struct job *job, const char *name)
{
	struct stream *out = job->sh->out;
	struct input *in = &job->in;
	enum stream_read result;
	if (!input_open(job->sh, in, name))
		return true;
	if (job->fields && job->delimiter.p[0] == job->end)
		result = cut_lines(job, in);
	else
		while ((result = input_line(in, job->end, &in->line)) == STREAM_GOT &&
			out->error == 0)
			cut_line(job, out, in->line);
	input_close(in);
	return result != STREAM_INTERRUPTED && out->error == 0;
}

/* take_delimiter: the argument of -d; false: it is none, said */
static bool take_delimiter(struct job *job, const struct args *args)
{
	const char *text = args_value(args, 'd');
	job->delimiter = text == NULL ? STR("\t") : str_of(text);
	if (text != NULL && !job->fields) {
		(void)shell_misuse(job->sh, args, "-d means something only with -f");
		return false;
	}
	size_t n = job->delimiter.n;
	if (n > 1 && (!shell_utf8(job->sh) || utf8_length(job->delimiter) < n)) {
		(void)shell_misuse(job->sh, args, "-d \"%s\": expected one character", text);
		return false;
	}
	if (n == 0)
		job->delimiter.n = 1;	/* as with GNU: NUL */
	return true;
}

static void take_output(struct job *job, const struct args *args)
{
	const char *text = args_value(args, LETTER_OUTPUT);
	if (text != NULL)
		job->output = (struct str){ text, text[0] == '\0' ? 1 : strlen(text) };
	else if (job->fields)
		job->output = job->delimiter;
}

/* take_options: false: wrong use, said */
static bool take_options(struct job *job, const struct args *args)
{
	const char *list = "";
	size_t lists = 0;
	char kind = args_last_of(args, "bcf");
	for (size_t i = 0; i < args->given_count; i++)
		if (strchr("bcf", args->given[i].letter) != NULL) {
			list = args->given[i].value;
			lists++;
		}
	if (kind == 0 || lists > 1) {
		(void)shell_misuse(job->sh, args, "expected one of -b, -c and -f");
		return false;
	}
	job->fields = kind == 'f';
	job->whole = kind == 'b' && args_has(args, 'n');
	job->characters = (kind == 'c' || job->whole) && shell_utf8(job->sh);
	job->suppress = args_has(args, 's');
	job->end = args_has(args, 'z') ? '\0' : '\n';
	if (job->suppress && !job->fields) {
		(void)shell_misuse(job->sh, args, "-s means something only with -f");
		return false;
	}
	if (!take_delimiter(job, args) || !take_list(job, args, list))
		return false;
	take_output(job, args);
	return true;
}

static enum flow run_cut(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	bool going = take_options(job, args);
	for (const char *const *name = utility_files(args); going && *name != NULL; name++)
		going = cut_file(job, *name);
	return FLOW_NEXT;
}

const struct builtin builtin_cut = {
	.name = "cut", .run = run_cut,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "b:c:d:f:nsz\1\2:", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "bytes=b characters=c complement=\1 delimiter=d fields=f "
		"only-delimited=s output-delimiter=\2 zero-terminated=z",
	BUILTIN_HELP("cut -b list [-n] | -c list | -f list [-d char] [-s] [-z] [file...]",
		"Write parts of each line. A list has numbers and ranges, N, N-M, N- or -M,\n"
		"with commas between them.\n"
		"\t-b, -c, -f\tbytes, characters, or fields\n"
		"\t-n\twith -b: do not split characters\n"
		"\t-d\twhat is between fields, a tab otherwise\n"
		"\t-s\tleave out lines that have none of these\n"
		"\t-z\tlines end in NUL\n"
		"\t--complement\twrite what is not in the list\n"
		"\t--output-delimiter=TEXT\twrite this between the parts")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_INPUT,
};
