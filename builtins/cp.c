/* cp.c - copy files and trees of them (XCU cp) */
#include "utility.h"
#include "copy.h"
#include "pathname.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	KEEP_USUAL = COPY_MODE | COPY_OWNER | COPY_TIMES,
	KEEP_ALL = KEEP_USUAL | COPY_LINKS | COPY_XATTRS,
	LINKS_MASK = COPY_FOLLOW | COPY_FOLLOW_FIRST
};

/* struct job: one call */
struct job {
	struct shell *sh;
	bool verbose, parents;		/* -v, --parents */
	bool links_given;		/* -H, -L or -P */
	struct targets targets;
	struct copier copier;
};

/* ---- what the copier asks for ---- */

static void fail(void *user, const char *path, const char *text)
{
	struct job *job = user;
	utility_tell_error(job->sh, path, text);
}

static void note(void *user, const char *source, const char *target)
{
	struct job *job = user;
	if (job->verbose)
		utility_tell(job->sh, "% -> %\n", source, target);
}

static bool confirm(void *user, const char *target)
{
	struct job *job = user;
	return utility_confirm(job->sh, "overwrite %", target, NULL);
}

static bool stopped(void *user)
{
	struct job *job = user;
	return utility_stopped(job->sh);
}

/* ---- options ---- */

/* kept: the flags of a list as in --preserve=mode,links; KEEP_ALL + 1: no such word */
static unsigned kept(const char *list)
{
	static const struct {
		const char *name;
		unsigned flags;
	} words[] = {
		{ "mode", COPY_MODE }, { "ownership", COPY_OWNER }, { "timestamps", COPY_TIMES },
		{ "links", COPY_LINKS }, { "xattr", COPY_XATTRS }, { "context", 0 },
		{ "all", KEEP_ALL },
	};
	unsigned flags = 0;
	while (*list != '\0') {
		struct str word = { list, strcspn(list, ",") };
		size_t i = 0;
		while (i < ARRAY_LENGTH(words) && !str_equal(word, str_of(words[i].name)))
			i++;
		if (i == ARRAY_LENGTH(words))
			return KEEP_ALL + 1;
		flags |= words[i].flags;
		list += word.n + (list[word.n] == ',');
	}
	return flags;
}

NOINLINE void follow(struct job *job, unsigned flags)
{
	job->links_given = true;
	job->copier.flags = (job->copier.flags & ~(unsigned)LINKS_MASK) | flags;
}

static bool keep(struct job *job, const struct args *args, const char *list, bool on)
{
	unsigned flags = list != NULL ? kept(list) : KEEP_USUAL;
	if (flags > KEEP_ALL) {
		(void)shell_misuse(job->sh, args, "\"%s\": expected mode, ownership, timestamps, "
			"links, xattr or all", list);
		return false;
	}
	if (on)
		job->copier.flags |= flags;
	else
		job->copier.flags &= ~flags;
	return true;
}

/* take: options whose order counts, and those that are more than one */
NOINLINE bool take(struct job *job, const struct args *args, const struct option_given *given)
{
	unsigned *flags = &job->copier.flags;
	switch (given->letter) {
	case 'a':
		*flags |= COPY_RECURSIVE | KEEP_ALL;
		follow(job, 0);
		break;
	case 'd':
		*flags |= COPY_LINKS;
		follow(job, 0);
		break;
	case 'H': follow(job, COPY_FOLLOW_FIRST); break;
	case 'L': follow(job, COPY_FOLLOW); break;
	case 'P': follow(job, 0); break;
	case 'i': *flags = (*flags & ~(unsigned)COPY_KEEP_OLD) | COPY_ASK; break;
	case 'n': *flags = (*flags & ~(unsigned)COPY_ASK) | COPY_KEEP_OLD; break;
	case 'r':
	case 'R': *flags |= COPY_RECURSIVE; break;
	case 'f': *flags |= COPY_FORCE; break;
	case 'u': *flags |= COPY_UPDATE; break;
	case 'x': *flags |= COPY_ONE_SYSTEM; break;
	case 'v': job->verbose = true; break;
	case 'p': *flags |= KEEP_USUAL; break;
	case '\1': job->parents = true; break;
	case '\2': return keep(job, args, given->value, true);
	case '\3': return keep(job, args, given->value, false);
	case '\4': *flags |= COPY_REMOVE; break;
	default: break;
	}
	return true;
}

static bool take_all(struct job *job, const struct args *args)
{
	for (size_t i = 0; i < args->given_count; i++)
		if (!take(job, args, &args->given[i]))
			return false;
	/* XCU cp: links are followed, but for -R, where GNU and most others do not */
	if (!job->links_given && !(job->copier.flags & COPY_RECURSIVE))
		job->copier.flags |= COPY_FOLLOW;
	return true;
}

/* ---- operands ---- */

/* make_parents: --parents: the directories in the source's path, below the target directory, with
 * the permissions that they have there */
static bool make_parents(struct job *job, const char *source, char *target, size_t start)
{
	struct shell *sh = job->sh;
	for (size_t i = start; target[i] != '\0'; i++) {
		if (target[i] != '/' || i == start)
			continue;
		char *from = arena_copy(&sh->scratch, (struct str){ source, i - start });
		target[i] = '\0';
		mode_t mode = stat(from, &job->copier.seen) == 0 ?
			job->copier.seen.st_mode & 0777 & ~job->copier.mask : 0700;
		bool made = mkdir(target, mode | 0700) == 0;
		if (made)
			note(job, from, target);
		if (!made && errno != EEXIST)
			return utility_file_error(sh, target);
		target[i] = '/';
	}
	return true;
}

/* path_below: --parents: where a source goes to; NULL: said why it cannot */
static const char *path_below(struct job *job, const char *source)
{
	struct buf *path = buf_new(&job->sh->scratch);
	buf_add_text(path, job->targets.directory);
	buf_add_byte(path, '/');
	size_t start = path->n;
	buf_add(path, pathname_trim(str_of(source)));
	char *target = buf_terminated(path);
	return make_parents(job, source, target, start) ? target : NULL;
}

static void copy(void *user, const char *source, const char *target)
{
	struct job *job = user;
	if (job->parents)
		target = path_below(job, source);
	if (target != NULL)
		let_fail(copy_one(&job->copier, source, target));
}

static enum flow run_cp(struct shell *sh, const struct args *args)
{
	static const struct copy_rules rules = { fail, note, confirm, stopped };
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->copier.rules = &rules;
	job->copier.user = job;
	if (!take_all(job, args) || !targets_read(sh, args, true, &job->targets))
		return FLOW_NEXT;
	if (job->parents && job->targets.directory == NULL)
		return shell_misuse(sh, args, "with --parents the target is a directory");
	job->copier.mask = umask(0);
	targets_each(sh, &job->targets, copy, job);
	(void)umask(job->copier.mask);
	copier_free(&job->copier);
	return FLOW_NEXT;
}

const struct builtin builtin_cp = {
	.name = "cp", .run = run_cp,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_OPENS,
	.options = "adfHiLnpPrRt:Tuvx\1\2::\3:\4\5:\6::", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "archive=a force=f interactive=i dereference=L no-clobber=n "
		"no-dereference=P recursive=R target-directory=t no-target-directory=T update=u "
		"verbose=v one-file-system=x parents=\1 preserve=\2 no-preserve=\3 "
		"remove-destination=\4 sparse=\5 reflink=\6",
	BUILTIN_HELP("cp [-adfHiLnpPRTuvx] source target | cp [-adfHiLnpPRuvx] source... dir | "
		"cp [-adfHiLnpPRuvx] -t dir source...",
		"Copy files. Holes stay holes.\n"
		"\t-R, -r\tdirectories too; links, FIFOs and devices are made again\n"
		"\t-a\tas -R -P, and keep all of --preserve\n"
		"\t-p\tkeep mode, owner and times; --preserve=list: of mode, ownership,\n"
		"\t\ttimestamps, links, xattr, all\n"
		"\t-d\tas -P --preserve=links\n"
		"\t-L\tcopy what symbolic links lead to; -H: for operands alone; -P: the links\n"
		"\t-f\tremove a target that cannot be opened; --remove-destination: any\n"
		"\t-i\task before a file is overwritten; -n: overwrite none; -u: none that is\n"
		"\t\tas new\n"
		"\t-T\tthe target is no directory to copy into; -t: it is this one\n"
		"\t-x\tstay in the file system; -v: name each\n"
		"\t--parents\twith the directories in the sources' paths\n"
		"In the tree of the target a symbolic link of another user is not followed.")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr chown")
	.touches = TOUCH_FILES | TOUCH_INPUT,
};
