/* cat.c - copy files to standard output (XCU cat) */
#include "utility.h"
#include "inodes.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* COPY_BLOCK: bytes of one read; FIRST_BLOCK: of the first ones. Most files that scripts read have
 * one line, and a large block is a matter for the kernel. */
#define COPY_BLOCK 65536
#define FIRST_BLOCK 1024

struct block {
	char *p;
	size_t size;
};

/* struct view: how GNU's options show bytes, and what is known of the line that they are in */
struct view {
	bool number, nonblank, squeeze, ends, tabs, visible;
	bool inside;		/* the line has begun: its number is written */
	bool carriage;		/* -E: a carriage return; \n behind it makes it visible */
	uint64_t line, empty;	/* number of the line; empty lines in a row */
	struct stat from, to;	/* of the input and the output */
};

static void take_view(struct view *view, const struct args *args)
{
	bool all = args_has(args, 'A');
	view->nonblank = args_has(args, 'b');
	view->number = args_has(args, 'b') || args_has(args, 'n');
	view->squeeze = args_has(args, 's');
	view->ends = all || args_has(args, 'E') || args_has(args, 'e');
	view->tabs = all || args_has(args, 'T') || args_has(args, 't');
	view->visible = all || args_has(args, 'v') || args_has(args, 'e') || args_has(args, 't');
}

NOINLINE bool view_is_plain(const struct view *view)
{
	return !view->number && !view->squeeze && !view->ends && !view->tabs && !view->visible;
}

static void write_number(struct stream *out, uint64_t line)
{
	utility_write_number(out, line, 6);
	stream_write_byte(out, '\t');
}

/* begin_line: at the first byte of a line; false: the line is left out */
static bool begin_line(struct view *view, struct stream *out, char first)
{
	bool empty = first == '\n';
	view->empty = empty ? view->empty + 1 : 0;
	if (view->squeeze && view->empty > 1)
		return false;
	view->inside = true;
	if (view->number && !(empty && view->nonblank))
		write_number(out, ++view->line);
	return true;
}

static void write_visible(struct stream *out, unsigned char c)
{
	if (c >= 128) {
		stream_write(out, STR("M-"));
		c &= 127;
	}
	if (c < 32 || c == 127) {
		stream_write_byte(out, '^');
		c ^= 64;
	}
	stream_write_byte(out, (char)c);
}

/* show: one byte that is no plain text */
static void show(struct view *view, struct stream *out, char c)
{
	if (view->carriage)
		stream_write(out, c == '\n' ? STR("^M") : STR("\r"));
	view->carriage = c == '\r' && view->ends && !view->visible;
	if (view->carriage)
		return;
	if (c == '\n') {
		if (view->ends)
			stream_write_byte(out, '$');
		view->inside = false;
	}
	if (c == '\t' ? view->tabs : view->visible && c != '\n')
		write_visible(out, (unsigned char)c);
	else
		stream_write_byte(out, c);
}

/* plain: how many bytes at the start of s are shown as they are */
NOINLINE size_t plain(const struct view *view, struct str s)
{
	size_t n = 0;
	if (view->carriage)
		return 0;
	if (!view->ends && !view->tabs && !view->visible)
		return str_find(s, '\n');
	while (n < s.n && (unsigned char)s.p[n] >= ' ' && s.p[n] != 127 &&
		!(view->visible && (s.p[n] & 128)))
		n++;
	return n;
}

static void show_all(struct view *view, struct stream *out, struct str s)
{
	while (s.n > 0) {
		if (!view->inside && !begin_line(view, out, s.p[0])) {
			s = str_skip(s, 1);
			continue;
		}
		size_t n = plain(view, s);
		stream_write(out, (struct str){ s.p, n });
		if (n < s.n)
			show(view, out, s.p[n++]);
		s = str_skip(s, n);
	}
}

/* is_output: is the rest of the input what this very call writes to the end of? It would never
 * end. */
static bool is_output(struct view *view, const struct stream *in, const struct stream *out)
{
	struct stat *from = &view->from, *to = &view->to;
	return in->kind == STREAM_FD && out->kind == STREAM_FD && fstat(out->fd, to) == 0 &&
		S_ISREG(to->st_mode) && fstat(in->fd, from) == 0 && inodes_same(from, to) &&
		lseek(in->fd, 0, SEEK_CUR) < from->st_size;
}

/* copy: false: the utility ends here */
static bool copy(struct shell *sh, struct input *in, struct view *view, struct block *block)
{
	enum stream_read result;
	if (is_output(view, in->stream, sh->out)) {
		(void)shell_fail(sh, 1, "%s: is where the output goes", in->name);
		return true;
	}
	while ((result = input_read(in, block->p, block->size, &in->got)) == STREAM_GOT) {
		if (view_is_plain(view))
			stream_write(sh->out, (struct str){ block->p, in->got });
		else
			show_all(view, sh->out, (struct str){ block->p, in->got });
		if (!stream_flush(sh->out))
			return false;
		if (in->got == block->size && in->got < COPY_BLOCK) {
			block->p = arena_bytes(&sh->scratch, COPY_BLOCK);
			block->size = COPY_BLOCK;
		}
	}
	return result != STREAM_INTERRUPTED;
}

static enum flow run_cat(struct shell *sh, const struct args *args)
{
	struct input *in = ARENA_NEW(&sh->scratch, struct input);
	struct block *block = ARENA_NEW(&sh->scratch, struct block);
	struct view *view = ARENA_NEW(&sh->scratch, struct view);
	*block = (struct block){ arena_bytes(&sh->scratch, FIRST_BLOCK), FIRST_BLOCK };
	take_view(view, args);
	const char *const *name = utility_files(args);
	for (bool going = true; *name != NULL && going; name++) {
		if (!input_open(sh, in, *name))
			continue;
		going = copy(sh, in, view, block);
		input_close(in);
	}
	if (view->carriage)
		stream_write_byte(sh->out, '\r');
	return FLOW_NEXT;
}

const struct builtin builtin_cat = {
	.name = "cat", .run = run_cat,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES,
	.options = "AbeEnstTuv", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "show-all=A number-nonblank=b show-ends=E number=n squeeze-blank=s "
		"show-tabs=T show-nonprinting=v",
	BUILTIN_HELP("cat [-AbeEnstTuv] [file...]",
		"Write the files, one after the other; standard input without files, and where\n"
		"a file is -.\n"
		"\t-u\twrite without delay, which is done in any case\n"
		"\t-n, -b\tnumber the lines, or only those that are not empty\n"
		"\t-s\tof empty lines in a row, write one\n"
		"\t-E\twrite $ at the end of each line\n"
		"\t-T\twrite tabs as ^I\n"
		"\t-v\twrite other bytes that are no text as ^X and M-X\n"
		"\t-A, -e, -t\t-vET, -vE, -vT")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_INPUT,
};
