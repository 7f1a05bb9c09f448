/* stat.c - what the system knows of a file, in a format (as GNU's) */
#include "escape.h"
#include "form.h"
#include "integer.h"
#include "mode.h"
#include "passwd.h"
#include "timeform.h"
#include "utility.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* OPTION_PRINTF: an option that has only a name. */
#define OPTION_PRINTF '\1'

/* LIMIT_WIDTH: more is taken for this much. */
enum { LIMIT_WIDTH = 1 << 20 };

static const char default_format[] =
	"  File: %N\n"
	"  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F\n"
	"Device: %Hd,%Ld\tInode: %-10i  Links: ";
static const char links[] = "%h\n", links_of_device[] = "%-5h Device type: %Hr,%Lr\n";
static const char default_rest[] =
	"Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)\n"
	"Access: %x\nModify: %y\nChange: %z\n Birth: %w\n";
static const char terse_format[] = "%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o";

/* struct spec: what stands between % and the letter */
struct spec {
	struct form form;
	char half;		/* H, L: major, minor of a device */
};

/* struct job: one call, and the file that is shown */
struct job {
	struct shell *sh;
	/* what code reaches most often stands first: its offset is a byte */
	bool escapes, follows;
	bool quotes;			/* the format has a plain %N: as GNU's looks for it */
	const char *name;
	int from, flags;		/* where the system finds it, and how: by `path` */
	const char *path;
	const char *p;			/* what comes next of the format */
	struct spec spec;		/* of the directive */
	struct buf out;
	const char *format;
	struct arena names;
	struct passwd_names users, groups;
	char room[24];			/* for digits */
	struct stat st;
	struct birth {			/* of the kernel's struct statx: libc may have it or not */
		uint32_t mask, unused[19];
		int64_t seconds;
		uint32_t nanoseconds, rest[41];
	} birth;
};

/* ---- numbers and texts ---- */

/* add_text: as %s of printf */
static void add_text(struct job *job, const struct form *form, struct str text)
{
	if (form->precision < text.n)
		text.n = form->precision;
	form_pad(&job->out, form, false, STR(""), text);
}

/* add_number: as %u, %o, %x of printf */
static void add_number(struct job *job, const struct form *form, uint64_t value, unsigned base)
{
	struct str digits = integer_digits(job->room, value, base, 1), prefix = STR("");
	struct buf *body = buf_new(&job->sh->scratch);
	size_t least = form->precision == SIZE_MAX ? 1 : form->precision;
	if (least == 0 && value == 0)
		digits.n = 0;
	buf_add_many(body, '0', least > digits.n ? least - digits.n : 0);
	buf_add(body, digits);
	if (form->plus || form->space)
		prefix = form->plus ? STR("+") : STR(" ");
	if (form->alternate && base == 16 && value != 0)
		prefix = STR("0x");
	if (form->alternate && base == 8 && (body->n == 0 || body->p[0] != '0'))
		prefix = STR("0");
	form_pad(&job->out, form, form->precision == SIZE_MAX, prefix, buf_str(body));
}

/* ---- times ---- */

/* add_seconds: since 1970; a precision asks for so many digits of the fraction, a bare . for all
 * nine. What lies before 1970 counts towards zero, as GNU has it: -0.25. */
static void add_seconds(struct job *job, const struct form *form, struct timespec t)
{
	struct buf *body = buf_new(&job->sh->scratch);
	uint64_t nanoseconds = (uint64_t)t.tv_nsec, seconds = (uint64_t)t.tv_sec, unit = 1;
	bool negative = t.tv_sec < 0;
	size_t precision = form->precision == SIZE_MAX ? 0 : form->precision;
	for (size_t i = precision; i < 9; i++)
		unit *= 10;
	uint64_t fraction = nanoseconds / unit;
	if (negative && nanoseconds > 0) {
		fraction = 1000000000 / unit - fraction - (nanoseconds % unit != 0);
		seconds += fraction != 0;
	}
	if (negative)
		seconds = -seconds;
	buf_add(body, integer_digits(job->room, seconds, 10, 1));
	if (precision > 0) {
		struct str digits = integer_digits(job->room, fraction, 10, 1);
		size_t wanted = precision < 9 ? precision : 9;
		buf_add_byte(body, '.');
		buf_add_many(body, '0', wanted - digits.n);
		buf_add(body, digits);
		buf_add_many(body, '0', precision - wanted);
	}
	form_pad(&job->out, form, true, negative ? STR("-") : form->plus ? STR("+") :
		form->space ? STR(" ") : STR(""), buf_str(body));
}

/* birth_of: tv_nsec < 0: the file system does not know */
static struct timespec birth_of(struct job *job)
{
	enum { WANTED = 0x800 };	/* STATX_BTIME */
	struct birth *birth = &job->birth;
	bool known = syscall(SYS_statx, job->from, job->path, job->flags, WANTED, birth) == 0 &&
		(birth->mask & WANTED) != 0;
	return (struct timespec){ birth->seconds, known ? (long)birth->nanoseconds : -1 };
}

/* add_time: w, x, y, z, or a capital: seconds */
static void add_time(struct job *job, const struct form *form, char letter)
{
	const struct stat *st = &job->st;
	char kind = (char)(letter | 0x20);
	struct timespec t = kind == 'x' ? st->st_atim : kind == 'y' ? st->st_mtim : st->st_ctim;
	struct buf *text = buf_new(&job->sh->scratch);
	if (kind == 'w')
		t = birth_of(job);
	if (t.tv_nsec < 0) {
		t = (struct timespec){ 0 };
		buf_add_byte(text, '-');
	}
	if (letter != kind) {
		add_seconds(job, form, t);
		return;
	}
	utility_timezone(job->sh);
	if (text->n == 0)
		let_fail(timeform_add_time(text, TIMEFORM_FULL, t));
	add_text(job, form, buf_str(text));
}

/* ---- texts ---- */

/* target_of: what the link points at; p NULL: said why that is not known */
static struct str target_of(struct job *job)
{
	enum { ROOM = 4096 };		/* the kernel's PATH_MAX */
	char *room = arena_bytes(&job->sh->scratch, ROOM);
	ssize_t n = readlink(job->name, room, ROOM);
	if (n >= 0)
		return (struct str){ room, (size_t)n };
	let_fail(utility_file_error(job->sh, job->name));
	return (struct str){ NULL, 0 };
}

static void add_name(struct job *job, struct buf *text, struct str name)
{
	if (job->quotes)
		report_quote(text, name, shell_utf8(job->sh));
	else
		buf_add(text, name);
}

/* linked_name: 'name' -> 'target' */
NOINLINE struct str linked_name(struct job *job)
{
	struct buf *text = buf_new(&job->sh->scratch);
	struct str target = { NULL, 0 };
	if (S_ISLNK(job->st.st_mode))
		target = target_of(job);
	add_name(job, text, str_of(job->name));
	if (target.p != NULL) {
		buf_add(text, STR(" -> "));
		add_name(job, text, target);
	}
	return buf_str(text);
}

static struct str owner_name(struct passwd_names *names, uint32_t id)
{
	struct str name = passwd_name(names, id);
	return name.p != NULL ? name : STR("UNKNOWN");
}

/* ---- one directive ---- */

/* struct number: base 0: there is none */
struct number {
	uint64_t value;
	unsigned base;
};

/* number_of: what is shown as a number */
static struct number number_of(const struct stat *st, char letter)
{
	struct number n = { 0, 10 };
	switch (letter) {
	case 'a': n.value = st->st_mode & MODE_BITS; n.base = 8; break;
	case 'b': n.value = (uint64_t)st->st_blocks; break;
	case 'B': n.value = 512; break;
	case 'd': n.value = st->st_dev; break;
	case 'D': n.value = st->st_dev; n.base = 16; break;
	case 'f': n.value = st->st_mode; n.base = 16; break;
	case 'g': n.value = st->st_gid; break;
	case 'h': n.value = st->st_nlink; break;
	case 'i': n.value = st->st_ino; break;
	case 'o': n.value = (uint64_t)st->st_blksize; break;
	case 'r': n.value = st->st_rdev; break;
	case 'R': n.value = st->st_rdev; n.base = 16; break;
	case 's': n.value = (uint64_t)st->st_size; break;
	case 't': n.value = major(st->st_rdev); n.base = 16; break;
	case 'T': n.value = minor(st->st_rdev); n.base = 16; break;
	case 'u': n.value = st->st_uid; break;
	default: n.base = 0;
	}
	return n;
}

/* text_of: the others; "?" is what GNU's stat shows for a letter that it does not know */
static struct str text_of(struct job *job, char letter)
{
	char *mode = arena_bytes(&job->sh->scratch, 11);
	switch (letter) {
	case 'A': return str_of(mode_describe(job->st.st_mode, mode));
	case 'F': return str_of(mode_kind(job->st.st_mode, job->st.st_size == 0));
	case 'G': return owner_name(&job->groups, job->st.st_gid);
	case 'n': return str_of(job->name);
	case 'N': return linked_name(job);
	case 'U': return owner_name(&job->users, job->st.st_uid);
	default: return STR("?");
	}
}

static void add_directive(struct job *job, struct spec *s, char letter)
{
	struct number number = number_of(&job->st, letter);
	struct form *form = &s->form;
	if (s->half != 0) {
		dev_t device = letter == 'd' ? job->st.st_dev : job->st.st_rdev;
		add_number(job, form, s->half == 'H' ? major(device) : minor(device), 10);
	} else if (number.base != 0) {
		form->plus &= letter == 's';	/* the only one that GNU's takes for signed */
		form->space &= letter == 's';
		add_number(job, form, number.value, number.base);
	} else if (strchr("wxyzWXYZ", letter) != NULL) {
		add_time(job, form, letter);
	} else {
		add_text(job, form, text_of(job, letter));
	}
}

/* ---- the format ---- */

static size_t read_number(const char **p)
{
	size_t value = 0;
	for (; is_digit(**p); (*p)++)
		if (value < LIMIT_WIDTH)
			value = 10 * value + (size_t)(**p - '0');
	return value < LIMIT_WIDTH ? value : LIMIT_WIDTH;
}

/* read_spec: up to the letter */
static void read_spec(struct job *job, const char **p)
{
	struct spec *s = &job->spec;
	struct form *form = &s->form;
	*s = (struct spec){ .form.precision = SIZE_MAX };
	*p = form_flags(*p, form);
	while (**p == '\'' || **p == 'I')
		*p = form_flags(*p + 1, form);
	form->width = read_number(p);
	if (**p == '.') {
		(*p)++;
		form->precision = read_number(p);
		/* of seconds, a bare . asks for all that there is */
		if (strchr("WXYZ", **p) != NULL && (*p)[-1] == '.')
			form->precision = 9;
	}
	if ((**p == 'H' || **p == 'L') && ((*p)[1] == 'd' || (*p)[1] == 'r'))
		s->half = *(*p)++;
}

/* run_directive: *p is behind the %; false: it is none, said */
static bool run_directive(struct job *job, const char **p)
{
	const char *start = *p;
	read_spec(job, p);
	if (**p == '%' || **p == '\0') {
		if (*p > start) {
			(void)shell_fail(job->sh, 1, "\"%%%.*s\" is no directive",
				(int)(*p - start), start);
			return false;
		}
		buf_add_byte(&job->out, '%');
	} else {
		add_directive(job, &job->spec, **p);
	}
	*p += **p != '\0';
	return true;
}

static void run_escape(struct job *job, const char **p)
{
	struct escape e = escape_read(str_of(*p), ESCAPE_FORMAT);
	if (e.result != ESCAPE_BYTE) {		/* as GNU's: the backslash goes */
		e.used = 1 + ((*p)[1] != '\0');
		e.byte = (*p)[e.used - 1];
		shell_error(job->sh, "warning: unknown escape \\%.1s", *p + 1);
	}
	buf_add_byte(&job->out, e.byte);
	*p += e.used;
}

static bool run_format(struct job *job, const char *format)
{
	for (job->p = format; *job->p != '\0';) {
		if (*job->p == '\\' && job->escapes) {
			run_escape(job, &job->p);
		} else if (*job->p != '%') {
			buf_add_byte(&job->out, *job->p++);
		} else {
			job->p++;
			if (!run_directive(job, &job->p))
				return false;
		}
	}
	return true;
}

/* ---- the command ---- */

/* look: "-" is standard input, as with GNU's. false: the file cannot be looked at, said */
static bool look(struct job *job, const char *name)
{
	const struct stream *in = job->sh->in;
	job->name = job->path = name;
	job->from = AT_FDCWD;
	job->flags = job->follows ? 0 : AT_SYMLINK_NOFOLLOW;
	if (strcmp(name, "-") == 0) {
		job->from = in->kind == STREAM_FD ? in->fd : -1;
		job->path = "";
		job->flags = AT_EMPTY_PATH;
	}
	return fstatat(job->from, job->path, &job->st, job->flags) == 0 ||
		utility_file_error(job->sh, name);
}

NOINLINE bool show(struct job *job)
{
	bool device = S_ISCHR(job->st.st_mode) || S_ISBLK(job->st.st_mode);
	job->out.n = 0;
	bool fine = job->format != NULL ? run_format(job, job->format) :
		run_format(job, default_format) &&
		run_format(job, device ? links_of_device : links) &&
		run_format(job, default_rest);
	if (fine && job->format != NULL && !job->escapes)
		buf_add_byte(&job->out, '\n');
	stream_write(job->sh->out, buf_str(&job->out));
	return fine;
}

/* has_plain_name: is there a %N as it is? */
static bool has_plain_name(const char *format)
{
	for (; *format != '\0'; format++)
		if (format[0] == '%' && format[1] == 'N')
			return true;
	return false;
}

static enum flow run_stat(struct shell *sh, const struct args *args)
{
	char option = args_last_of(args, "c\1");
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->follows = args_has(args, 'L');
	job->escapes = option == OPTION_PRINTF;
	job->users = (struct passwd_names){ .file = PASSWD_FILE, .arena = &job->names };
	job->groups = (struct passwd_names){ .file = GROUP_FILE, .arena = &job->names };
	if (args_has(args, 't'))
		job->format = terse_format;
	if (option != 0)
		job->format = args_value(args, option);
	job->quotes = job->format != NULL && has_plain_name(job->format);
	bool going = true;
	for (char *const *name = args->argv; *name != NULL && going; name++) {
		struct arena_mark mark = arena_take_mark(&sh->scratch);
		going = !utility_stopped(sh);
		if (going && look(job, *name))
			going = show(job);
		arena_rewind(&sh->scratch, mark);
	}
	buf_free(&job->out);
	arena_free(&job->names);
	return FLOW_NEXT;
}

const struct builtin builtin_stat = {
	.name = "stat", .run = run_stat,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE | BUILTIN_LOOKS,
	.options = "Lc:t\1:", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "dereference=L format=c terse=t printf=\1",
	BUILTIN_HELP("stat [-L] [-t | -c format | --printf=format] file...",
		"Show what is known of files.\n"
		"\t-L\tof what symbolic links point at\n"
		"\t-t\ton one line\n"
		"\t-c format\ta line in which a % and a letter stand for: n name, N quoted, with\n"
		"\t\ttarget; F type, A a f mode as letters, octal, hexadecimal; U u user,\n"
		"\t\tG g group; s size, b blocks of B bytes, o best size of a write; i inode,\n"
		"\t\th links, D d device, t T R r device of a special file; X Y Z W seconds\n"
		"\t\tsince 1970 of access, modification, change, birth, x y z w as dates\n"
		"\t--printf=format\tthe same with escapes, and no newline of its own")
	BUILTIN_PROMISE("stdio rpath")
};
