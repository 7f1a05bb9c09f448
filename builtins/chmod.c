/* chmod.c - change the modes of files (XCU chmod) */
#include "mode.h"
#include "utility.h"
#include "walk.h"

#include <errno.h>
#include <fcntl.h>

/* Options that have only names. */
#define OPTION_PRESERVE_ROOT '\1'
#define OPTION_NO_PRESERVE_ROOT '\2'
#define OPTION_REFERENCE '\3'

/* MODE_LETTERS: what -x, -w and the like begin with: modes, not options (XCU chmod: APPLICATION
 * USAGE). */
#define MODE_LETTERS "rwxXstugoa,+=01234567"

/* struct job: one call */
struct job {
	struct shell *sh;
	const char *text;		/* the mode; NULL: `reference` */
	mode_t reference, mask;
	bool recursive, quiet, spares_root;
	bool as_option;			/* the mode looked like an option */
	char tells;			/* v, c: what is told; 0: nothing */
	struct stat st;
	struct walk walk;
};

/* ---- telling ---- */

/* tell_mode: with 0644 (rw-r--r--) */
static void tell_mode(struct shell *sh, const char *before, mode_t mode)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	char *letters = mode_describe(mode, arena_bytes(&sh->scratch, 11));
	stream_write_text(sh->out, before);
	for (int i = 9; i >= 0; i -= 3)
		stream_write_byte(sh->out, (char)('0' + (mode >> i & 7)));
	shell_printf(sh, " (%s)", letters + 1);
	arena_rewind(&sh->scratch, mark);
}

/* tell: -v, -c */
static void tell(struct job *job, const char *path, mode_t old, mode_t new, bool failed)
{
	struct shell *sh = job->sh;
	bool changed = !failed && ((old ^ new) & MODE_BITS) != 0;
	if (job->tells == 0 || (job->tells == 'c' && !changed))
		return;
	utility_tell(sh, failed ? "failed to change mode of %" : "mode of %", path, NULL);
	if (changed)
		stream_write(sh->out, STR(" changed"));
	tell_mode(sh, changed || failed ? " from " : " retained as ", old);
	if (changed || failed)
		tell_mode(sh, " to ", new);
	stream_write_byte(sh->out, '\n');
}

/* ---- changing ---- */

static void fail(struct job *job, const char *path, int error)
{
	errno = error;
	if (!job->quiet)
		let_fail(utility_file_error(job->sh, path));
	job->sh->status = 1;
}

/* unseen: what cannot be looked at */
static void unseen(struct job *job, const char *path, int error)
{
	fail(job, path, error);
	if (job->tells == 'v')
		utility_tell(job->sh, "% could not be accessed\n", path, NULL);
}

/* wanted: what the mode makes of an old one */
static mode_t wanted(const struct job *job, mode_t old, mode_t mask)
{
	if (job->text == NULL)
		return job->reference;
	/* it was looked at when the command began */
	return mode_apply(job->text, mask, (old & S_IFMT) == S_IFDIR, old) & MODE_BITS;
}

/* surprise: `chmod -w` takes less away than it seems, because of the umask: GNU says so */
static void surprise(struct job *job, const char *path, mode_t old, mode_t new)
{
	mode_t naive = wanted(job, old, 0);
	char *rooms;
	if (!job->as_option || (new & ~naive) == 0)
		return;
	rooms = arena_bytes(&job->sh->scratch, 22);
	(void)shell_fail(job->sh, 1, "%s: new permissions are %s, not %s", path,
		mode_describe(new, rooms) + 1, mode_describe(naive, rooms + 11) + 1);
}

/* set: an operand may be a symbolic link; what the walk meets on its way is none any more when it
 * has become one */
static int set(const struct walk_entry *e, mode_t mode)
{
	if (e->depth > 0)
		return mode_set(e->dir, e->name, mode);
	return fchmodat(e->dir, e->name, mode, 0) == 0 ? 0 : errno;
}

static void change(struct job *job, const struct walk_entry *e)
{
	const char *path = e->path.p;
	if (e->type == S_IFLNK && e->depth == 0) {
		unseen(job, path, ENOENT);	/* it points at nothing */
		return;
	}
	if (e->type == S_IFLNK) {	/* XCU chmod 3.a: links on the way are left alone */
		if (job->tells == 'v')
			utility_tell(job->sh, "neither symbolic link % nor referent has been "
				"changed\n", path, NULL);
		return;
	}
	mode_t old = e->st->st_mode, new = wanted(job, old, job->mask);
	/* Nothing is done where nothing changes: on an overlay a chmod copies the file. */
	int error = (old & MODE_BITS) == new ? 0 : set(e, new);
	if (error != 0)
		fail(job, path, error);
	tell(job, path, old, new, error != 0);
	if (error == 0)
		surprise(job, path, old, new);
}

/* take: false: the entry's directory is not to be entered */
static bool take(struct job *job, const struct walk_entry *e)
{
	switch (e->kind) {
	case WALK_BEFORE:
		if (job->recursive && job->spares_root &&
			utility_is_root(job->sh, e->path.p, e->st))
			return false;
		change(job, e);
		return job->recursive;
	case WALK_FILE:
		change(job, e);
		return true;
	case WALK_ERROR:
		unseen(job, e->path.p, e->error);
		return true;
	case WALK_AFTER:
	case WALK_LOOP:
		return true;
	}
	return true;
}

/* run_tree: false: a signal ends the utility */
static bool run_tree(struct job *job, const char *path)
{
	const struct walk_entry *e;
	struct walk *walk = &job->walk;
	bool stopped = false;
	walk_begin(walk, path, WALK_FOLLOW_FIRST);
	while (!stopped && (e = walk_next(walk)) != NULL) {
		if (!take(job, e))
			walk_prune(walk);
		stopped = utility_stopped(job->sh);
	}
	walk_end(walk);
	return !stopped;
}

/* ---- the command ---- */

/* option_modes: -x -w,g+r: what looks like options and is a mode; NULL: nothing does */
static const char *option_modes(struct shell *sh, const struct args *args)
{
	struct buf *text = buf_new(&sh->scratch);
	for (size_t i = 0; i < args->given_count; i++) {
		const struct option_given *given = &args->given[i];
		if (strchr(MODE_LETTERS, given->letter) == NULL)
			continue;
		buf_add(text, text->n > 0 ? STR(",-") : STR("-"));
		buf_add_byte(text, given->letter);
		if (given->value != NULL)
			buf_add_text(text, given->value);
	}
	return text->n > 0 ? buf_terminated(text) : NULL;
}

/* read_mode: from where the mode comes. Returns where the files begin; NULL: wrong use, said */
static char *const *read_mode(struct job *job, const struct args *args)
{
	const char *reference = args_value(args, OPTION_REFERENCE);
	char *const *files = args->argv;
	job->text = option_modes(job->sh, args);
	job->as_option = job->text != NULL;
	if (job->as_option && reference != NULL)
		(void)shell_misuse(job->sh, args, "a mode and --reference exclude each other");
	else if (args->argc < (job->as_option || reference != NULL ? 1 : 2))
		(void)shell_misuse(job->sh, args, "missing operand");
	else if (reference != NULL && stat(reference, &job->st) == 0) {
		job->reference = job->st.st_mode & MODE_BITS;
		return files;
	} else if (reference != NULL)
		let_fail(utility_file_error(job->sh, reference));
	else {
		if (!job->as_option)
			job->text = *files++;
		if (mode_apply(job->text, 0, false, 0) != MODE_NONE)
			return files;
		(void)shell_misuse(job->sh, args, "\"%s\": expected an octal number or a mode "
			"like u=rwx,go+X", job->text);
	}
	return NULL;
}

static enum flow run_chmod(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->mask = umask(0);
	job->recursive = args_has(args, 'R');
	job->quiet = args_has(args, 'f');
	job->spares_root = args_last_of(args, "\1\2") != OPTION_NO_PRESERVE_ROOT;
	job->tells = args_last_of(args, "cv");
	(void)umask(job->mask);
	char *const *file = read_mode(job, args);
	while (file != NULL && *file != NULL && run_tree(job, *file))
		file++;
	return FLOW_NEXT;
}

const struct builtin builtin_chmod = {
	.name = "chmod", .run = run_chmod,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_LOOKS,
	.options = "Rcfv\1\2\3:r::w::x::X::s::t::u::g::o::a::,::+::=::0::1::2::3::4::5::6::7::",
	.operands = { 1, -1 }, .misuse = 1,
	.long_options = "recursive=R changes=c silent=f quiet=f verbose=v preserve-root=\1 "
		"no-preserve-root=\2 reference=\3",
	BUILTIN_HELP("chmod [-Rcfv] mode file...",
		"Give files another mode: an octal number, or what changes, as in u=rwx,g+w;\n"
		"X is x for directories and for what somebody may execute. Files that are\n"
		"right already are not touched.\n"
		"\t-R\tall in a directory too; symbolic links on the way are left alone\n"
		"\t-c, -v\tsay what was changed, what was looked at; -f: no messages\n"
		"\t--reference=file\tthe mode that this file has\n"
		"\t--no-preserve-root\tdo not refuse -R on the root directory")
	BUILTIN_PROMISE("stdio rpath fattr")
	.touches = TOUCH_FILES,
};
