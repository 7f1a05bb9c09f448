/* md5sum.c - compute and check digests of files: md5sum, sha1sum, sha256sum */
#include "utility.h"
#include "digest.h"

#include <errno.h>

/* COPY_BLOCK: bytes of one read. */
#define COPY_BLOCK 65536

/* Letters of the options that have only a name. */
enum { QUIET = '\1', STATUS = '\2', STRICT = '\3', IGNORE_MISSING = '\4', TAG = '\5' };

/* struct listed: a line of a list */
struct listed {
	struct str hash;
	const char *name;
};

/* struct counts: what was found of a list */
struct counts {
	int64_t good, malformed, unreadable, different;
	bool matched;
};

/* struct job: one call. */
struct job {
	struct shell *sh;
	const struct args *args;
	enum digest_kind kind;
	bool check, quiet, silent, strict, warn, ignore_missing, tag, binary;
	char end;
	bool missing;			/* --ignore-missing: the listed file is not there */
	/* -c: are the list's lines HASH, blank, name? That is told apart from the usual form by its
	 * first line, so that no name can begin with a blank or * in one and not in the other. */
	enum { FORM_OPEN, FORM_USUAL, FORM_BLANK } form;
	char *block;
	struct listed listed;
	struct counts counts;
	unsigned char result[DIGEST_MOST];
	struct digest digest;
	struct input in, list;
};

NOINLINE struct str algorithm(const struct job *job)
{
	static const struct str names[] = { { "MD5", 3 }, { "SHA1", 4 }, { "SHA256", 6 } };
	return names[job->kind];
}

/* digest_input: false: it could not be read, said */
static bool digest_input(struct job *job, struct input *in)
{
	struct digest *digest = &job->digest;
	enum stream_read result;
	digest_begin(digest, job->kind);
	while ((result = input_read(in, job->block, COPY_BLOCK, &in->got)) == STREAM_GOT)
		digest_add(digest, (struct str){ job->block, in->got });
	digest_end(digest, job->result);
	return result == STREAM_END;
}

/* ---- writing ---- */

static bool needs_escape(const char *name)
{
	return strpbrk(name, "\\\n\r") != NULL;
}

/* write_name: a backslash in front of the line says that newlines are \n in it. */
static void write_name(struct stream *out, const char *name, bool escaped)
{
	for (; *name != '\0'; name++) {
		char c = *name;
		bool special = escaped && (c == '\n' || c == '\r' || c == '\\');
		if (special)
			stream_write_byte(out, '\\');
		stream_write_byte(out, !special || c == '\\' ? c : c == '\n' ? 'n' : 'r');
	}
}

static void write_digest(const struct job *job)
{
	const unsigned char *digest = job->result;
	for (size_t i = 0; i < digest_length(job->kind); i++) {
		stream_write_byte(job->sh->out, "0123456789abcdef"[digest[i] >> 4]);
		stream_write_byte(job->sh->out, "0123456789abcdef"[digest[i] & 15]);
	}
}

static void print(struct job *job, const char *name)
{
	struct stream *out = job->sh->out;
	struct input *in = &job->in;
	if (!input_open(job->sh, in, name))
		return;
	if (digest_input(job, in)) {
		bool escaped = job->end == '\n' && needs_escape(name);
		if (escaped)
			stream_write_byte(out, '\\');
		if (job->tag) {
			stream_write(out, algorithm(job));
			stream_write(out, STR(" ("));
			write_name(out, name, escaped);
			stream_write(out, STR(") = "));
			write_digest(job);
		} else {
			write_digest(job);
			stream_write(out, job->binary ? STR(" *") : STR("  "));
			write_name(out, name, escaped);
		}
		stream_write_byte(out, job->end);
	}
	input_close(in);
}

/* ---- reading a list ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct str skip_blanks(struct str s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = str_skip(s, 1);
	return s;
}

/* hex_value: 16: no hexadecimal digit */
static unsigned hex_value(char c)
{
	char lower = (char)(c | 0x20);
	if (is_digit(c))
		return (unsigned)(c - '0');
	return lower >= 'a' && lower <= 'f' ? (unsigned)(lower - 'a') + 10 : 16;
}

/* is_hash: as many hexadecimal digits as the digest has */
static bool is_hash(const struct job *job, struct str s)
{
	if (s.n != 2 * digest_length(job->kind))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (hex_value(s.p[i]) > 15)
			return false;
	return true;
}

static bool matches(struct str hash, const unsigned char *digest)
{
	for (size_t i = 0; i < hash.n; i++)
		if (hex_value(hash.p[i]) != (i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15))
			return false;
	return true;
}

/* take_name: undoes write_name; false: an escape is none */
static bool take_name(const struct job *job, struct str text, bool escaped, struct listed *listed)
{
	char *name = arena_copy(&job->sh->scratch, text), *to = name;
	listed->name = name;
	if (!escaped)
		return true;
	for (const char *from = name; from < name + text.n; from++) {
		char c = *from;
		if (c == '\\') {
			c = *++from;
			if (c != 'n' && c != 'r' && c != '\\')
				return false;
			c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
		} else if (c == '\0') {
			return false;
		}
		*to++ = c;
	}
	*to = '\0';
	return true;
}

/* read_tagged: behind "MD5 (": NAME) = HASH */
static bool read_tagged(const struct job *job, struct str s, bool escaped, struct listed *listed)
{
	size_t n = s.n;
	while (n > 0 && s.p[n - 1] != ')')
		n--;
	if (n == 0 || !take_name(job, (struct str){ s.p, n - 1 }, escaped, listed))
		return false;
	s = skip_blanks(str_skip(s, n));
	if (s.n == 0 || s.p[0] != '=')
		return false;
	listed->hash = skip_blanks(str_skip(s, 1));
	listed->hash.n = str_find(listed->hash, '\0');
	return is_hash(job, listed->hash);
}

/* read_line: false: it is not as it should be */
static bool read_line(struct job *job, struct str s, struct listed *listed)
{
	size_t digits = 2 * digest_length(job->kind);
	s = skip_blanks(s);
	bool escaped = s.n > 0 && s.p[0] == '\\';
	s = str_skip(s, escaped);
	if (str_starts(s, algorithm(job))) {
		s = str_skip(s, algorithm(job).n);
		s = str_skip(s, s.n > 0 && s.p[0] == ' ');
		return s.n > 0 && s.p[0] == '(' &&
			read_tagged(job, str_skip(s, 1), escaped, listed);
	}
	listed->hash = (struct str){ s.p, digits };
	if (s.n < digits + 2 || !is_blank(s.p[digits]) || !is_hash(job, listed->hash))
		return false;
	s = str_skip(s, digits + 1);
	if (s.n == 1 || (s.p[0] != ' ' && s.p[0] != '*')) {
		if (job->form == FORM_USUAL)
			return false;
		job->form = FORM_BLANK;
	} else if (job->form != FORM_BLANK) {
		job->form = FORM_USUAL;
		s = str_skip(s, 1);
	}
	return take_name(job, s, escaped, listed);
}

/* ---- checking ---- */

static void say(const struct job *job, const char *name, const char *what)
{
	struct stream *out = job->sh->out;
	bool escaped = strchr(name, '\n') != NULL;
	if (job->silent)
		return;
	if (escaped)
		stream_write_byte(out, '\\');
	write_name(out, name, escaped);
	stream_write_text(out, what);
}

/* open_listed: a file that is not there is no matter with --ignore-missing. */
static bool open_listed(struct job *job, struct input *in, const char *name)
{
	job->missing = false;
	if (!job->ignore_missing || strcmp(name, "-") == 0)
		return input_open(job->sh, in, name);
	int fd = worker_open(job->sh, WORKER_READ, name);
	if (fd >= 0) {
		input_take(job->sh, in, name, fd);
		return true;
	}
	job->missing = errno == ENOENT;
	return job->missing ? false : utility_file_error(job->sh, name);
}

static void verify(struct job *job)
{
	const struct listed *listed = &job->listed;
	struct counts *counts = &job->counts;
	struct input *in = &job->in;
	bool read = open_listed(job, in, listed->name);
	if (job->missing)
		return;
	if (read) {
		read = digest_input(job, in);
		input_close(in);
	}
	if (!read) {
		counts->unreadable++;
		say(job, listed->name, ": FAILED open or read\n");
	} else if (!matches(listed->hash, job->result)) {
		counts->different++;
		say(job, listed->name, ": FAILED\n");
	} else {
		counts->matched = true;
		if (!job->quiet)
			say(job, listed->name, ": OK\n");
	}
}

static void check_line(struct job *job, const char *list, int64_t number, struct str line)
{
	struct counts *counts = &job->counts;
	if (line.n > 0 && line.p[line.n - 1] == '\n')
		line.n--;
	if (line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	if (line.n == 0 || line.p[0] == '#')
		return;
	if (read_line(job, line, &job->listed) &&
		(strcmp(list, "-") != 0 || strcmp(job->listed.name, "-") != 0)) {
		counts->good++;
		verify(job);
		return;
	}
	counts->malformed++;
	if (job->warn)
		shell_error(job->sh, "%s: %lld: improperly formatted %s checksum line", list,
			(long long)number, algorithm(job).p);
}

static void warn(const struct job *job, int64_t count, const char *one, const char *many)
{
	if (count > 0)
		shell_error(job->sh, "WARNING: %lld %s", (long long)count, count == 1 ? one : many);
}

static void conclude(const struct job *job, const char *list)
{
	const struct counts *counts = &job->counts;
	struct shell *sh = job->sh;
	if (!counts->matched || counts->different > 0 || counts->unreadable > 0 ||
		(job->strict && counts->malformed > 0))
		sh->status = 1;
	if (counts->good == 0)
		shell_error(sh, "%s: no properly formatted checksum lines found", list);
	if (counts->good == 0 || job->silent)
		return;
	warn(job, counts->malformed, "line is improperly formatted",
		"lines are improperly formatted");
	warn(job, counts->unreadable, "listed file could not be read",
		"listed files could not be read");
	warn(job, counts->different, "computed checksum did NOT match",
		"computed checksums did NOT match");
	if (job->ignore_missing && !counts->matched)
		shell_error(sh, "%s: no file was verified", list);
}

static void check(struct job *job, const char *list)
{
	enum stream_read result;
	struct input *in = &job->list;
	if (!input_open(job->sh, in, list))
		return;
	job->counts = (struct counts){ .good = 0 };
	for (int64_t number = 1; (result = input_line(in, '\n', &in->line)) == STREAM_GOT;
		number++) {
		struct arena_mark mark = arena_take_mark(&job->sh->scratch);
		check_line(job, list, number, in->line);
		arena_rewind(&job->sh->scratch, mark);
	}
	if (result == STREAM_END)
		conclude(job, in->name);
	input_close(in);
}

/* ---- the command ---- */

static void work(struct shell *sh, const struct args *args, void *state)
{
	struct job *job = state;
	const char *const *name = utility_files(args);
	job->block = arena_bytes(&sh->scratch, COPY_BLOCK);
	for (; *name != NULL; name++)
		if (job->check)
			check(job, *name);
		else
			print(job, *name);
}

/* answer: with -c any file may be read: which ones the list says. */
static void answer(struct shell *sh, void *state, enum worker_want want, const char *name,
	struct worker_answer *answer)
{
	const struct job *job = state;
	if (want == WORKER_READ && (job->check || worker_is_operand(job->args, name)))
		worker_answer_open(sh, want, name, answer);
}

/* wrong_together: options that make no sense beside each other, or NULL */
static const char *wrong_together(const struct args *args)
{
	static const char checking[] = { QUIET, STATUS, STRICT, IGNORE_MISSING, 'w', '\0' };
	bool check = args_has(args, 'c');
	if (args_has(args, TAG) && args_last_of(args, "bt\5") == 't')
		return "--tag does not go with --text";
	if (check && args_has(args, TAG))
		return "--tag does not go with --check";
	if (check && args_has(args, 'z'))
		return "--zero does not go with --check";
	if (check && args_last_of(args, "bt") != 0)
		return "--binary and --text do not go with --check";
	if (!check && args_last_of(args, checking) != 0)
		return "--quiet, --status, --strict, --warn and --ignore-missing need --check";
	return NULL;
}

static enum flow run_sum(struct shell *sh, const struct args *args)
{
	static const struct worker_rules rules = { answer };
	const char *wrong = wrong_together(args), *name = args->builtin->name;
	/* of --quiet, --status and --warn the last one counts */
	static const char telling[] = { QUIET, STATUS, 'w', '\0' };
	char words = args_last_of(args, telling);
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->args = args;
	job->kind = name[0] == 'm' ? DIGEST_MD5 : name[3] == '1' ? DIGEST_SHA1 : DIGEST_SHA256;
	job->check = args_has(args, 'c');
	job->quiet = words == QUIET;
	job->silent = words == STATUS;
	job->strict = args_has(args, STRICT);
	job->warn = words == 'w';
	job->ignore_missing = args_has(args, IGNORE_MISSING);
	job->tag = args_has(args, TAG);
	job->binary = args_last_of(args, "bt") == 'b';
	job->end = args_has(args, 'z') ? '\0' : '\n';
	if (wrong != NULL)
		return shell_misuse(sh, args, "%s", wrong);
	return worker_run(sh, args, work, job, &rules);
}

#define SUM_ROW \
	.run = run_sum, .flags = BUILTIN_PERMUTES, \
	.options = "bctwz\1\2\3\4\5", .operands = { 0, -1 }, .misuse = 1, \
	.long_options = "binary=b check=c text=t warn=w zero=z quiet=\1 status=\2 strict=\3 " \
		"ignore-missing=\4 tag=\5", \
	BUILTIN_PROMISE("stdio") \
	.touches = TOUCH_INPUT

const struct builtin builtin_md5sum = {
	.name = "md5sum",
	.kind = BUILTIN_UTILITY,
	SUM_ROW,
	BUILTIN_HELP("md5sum [-bctwz] [--tag] [--quiet] [--status] [--strict] [--ignore-missing] "
		"[file...]",
		"Write a digest of each file, or check (-c) the files that a list of digests "
		"names.\n"
		"\t-c\tthe files are lists\n"
		"\t-w\twarn about each line of a list that is none\n"
		"\t-b, -t\tput * or a blank before names\n"
		"\t-z\tlines end with a NUL byte\n"
		"\t--tag\tname the algorithm\n"
		"\t--quiet, --status\twrite no OK, write nothing\n"
		"\t--strict\tlines of a list that are none are an error\n"
		"\t--ignore-missing\tfiles that are not there are none")
};
const struct builtin builtin_sha1sum = {
	.name = "sha1sum",
	.kind = BUILTIN_UTILITY,
	SUM_ROW,
	BUILTIN_HELP("sha1sum [-bctwz] [--tag] [--quiet] [--status] [--strict] [--ignore-missing] "
		"[file...]",
		"As md5sum, with SHA-1 digests.")
};
const struct builtin builtin_sha256sum = {
	.name = "sha256sum",
	.kind = BUILTIN_UTILITY,
	SUM_ROW,
	BUILTIN_HELP("sha256sum [-bctwz] [--tag] [--quiet] [--status] [--strict] "
		"[--ignore-missing] [file...]",
		"As md5sum, with SHA-256 digests.")
};
