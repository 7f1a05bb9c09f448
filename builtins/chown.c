/* chown.c - change the owner and group of files (XCU chown, chgrp) */
#include "passwd.h"
#include "utility.h"
#include "walk.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Options that have only names. */
#define OPTION_DEREFERENCE '\1'
#define OPTION_FROM '\2'
#define OPTION_PRESERVE_ROOT '\3'
#define OPTION_NO_PRESERVE_ROOT '\4'
#define OPTION_REFERENCE '\5'

/* struct job: one call */
struct job {
	struct shell *sh;
	uint32_t uid, gid;		/* what files get; PASSWD_NO_ID: that stays */
	uint32_t from_uid, from_gid;	/* --from: what they must have */
	struct buf to;			/* as messages have it */
	bool tells_user;		/* "ownership" is told, not "group" */
	bool recursive, quiet, spares_root;
	bool follows;			/* what the operands that are links point at is changed */
	unsigned walk;			/* WALK_ flags */
	char tells;			/* v, c: what is told; 0: nothing */
	struct passwd_names users, groups;
	struct buf line;
	struct stat own;
	struct walk tree;
};

/* ---- telling ---- */

static void add_name(struct buf *out, struct passwd_names *names, uint32_t id)
{
	struct str name = passwd_name(names, id);
	if (name.p != NULL)
		buf_add(out, name);
	else
		buf_add_integer(out, id);
}

/* add_owner: user:group, as far as they are given */
static void add_owner(struct job *job, struct buf *out, uint32_t uid, uint32_t gid)
{
	if (job->tells_user)
		add_name(out, &job->users, uid);
	if (job->tells_user && job->gid != PASSWD_NO_ID)
		buf_add_byte(out, ':');
	if (job->gid != PASSWD_NO_ID)
		add_name(out, &job->groups, gid);
}

enum outcome { RETAINED, CHANGED, FAILED };

/* tell: -v, -c. st: what was before; NULL: not known */
static void tell(struct job *job, const char *path, const struct stat *st, enum outcome outcome)
{
	bool only_group = !job->tells_user && job->gid != PASSWD_NO_ID;
	static const char *const texts[] = { "", "changed ", "failed to change " };
	struct buf *line = &job->line;
	if (job->tells == 0 || (job->tells == 'c' && outcome != CHANGED))
		return;
	shell_printf(job->sh, "%s%s of ", texts[outcome], only_group ? "group" : "ownership");
	utility_tell(job->sh, "%", path, NULL);
	line->n = 0;
	if (outcome == RETAINED)
		buf_add(line, STR(" retained"));
	if (job->to.n > 0 && st != NULL) {
		buf_add(line, outcome == RETAINED ? STR(" as ") : STR(" from "));
		add_owner(job, line, st->st_uid, st->st_gid);
	}
	if (job->to.n > 0 && outcome != RETAINED) {
		buf_add(line, STR(" to "));
		buf_add(line, buf_str(&job->to));
	}
	buf_add_byte(line, '\n');
	stream_write(job->sh->out, buf_str(line));
}

/* ---- changing ---- */

static void fail(struct job *job, const struct walk_entry *e, const struct stat *st, int error)
{
	errno = error;
	if (!job->quiet)
		let_fail(utility_file_error(job->sh, e->path.p));
	job->sh->status = 1;
	tell(job, e->path.p, st, FAILED);
}

static bool fits(uint32_t id, uint32_t wanted)
{
	return wanted == PASSWD_NO_ID || id == wanted;
}

static void change(struct job *job, const struct walk_entry *e)
{
	bool follow = job->follows && (e->depth == 0 || job->walk & WALK_FOLLOW) &&
		(e->linked || e->type == S_IFLNK);
	int flags = follow ? 0 : AT_SYMLINK_NOFOLLOW;
	const struct stat *st = e->st;
	/* -h: the walk follows the link, its owner changes */
	if (e->linked && !follow) {
		if (fstatat(e->dir, e->name, &job->own, flags) != 0) {
			fail(job, e, NULL, errno);
			return;
		}
		st = &job->own;
	}
	bool right = fits(st->st_uid, job->uid) && fits(st->st_gid, job->gid);
	bool wanted = fits(st->st_uid, job->from_uid) && fits(st->st_gid, job->from_gid);
	/* Nothing is done where nothing changes: on an overlay a chown copies the file. */
	if (follow && !e->linked)
		fail(job, e, st, ENOENT);	/* it points at nothing */
	else if (right || !wanted)
		tell(job, e->path.p, st, RETAINED);
	else if (fchownat(e->dir, e->name, job->uid, job->gid, flags) != 0)
		fail(job, e, st, errno);
	else
		tell(job, e->path.p, st, CHANGED);
}

/* take: false: the entry's directory is not to be entered */
static bool take(struct job *job, const struct walk_entry *e)
{
	switch (e->kind) {
	case WALK_FILE:
	case WALK_AFTER:
	case WALK_LOOP:
		if (e->dir != -1)
			change(job, e);
		return true;
	case WALK_BEFORE:
		if (job->recursive)
			return !job->spares_root ||
				!utility_is_root(job->sh, e->path.p, e->st);
		change(job, e);
		return false;
	case WALK_ERROR:
		fail(job, e, NULL, e->error);
		return true;
	}
	return true;
}

/* run_tree: false: a signal ends the utility */
static bool run_tree(struct job *job, const char *path)
{
	const struct walk_entry *e;
	struct walk *walk = &job->tree;
	bool stopped = false;
	walk_begin(walk, path, job->walk);
	while (!stopped && (e = walk_next(walk)) != NULL) {
		if (!take(job, e))
			walk_prune(walk);
		stopped = utility_stopped(job->sh);
	}
	walk_end(walk);
	return !stopped;
}

/* ---- the command ---- */

/* read_owner: USER:GROUP; false: there is no such user or group, said */
static bool read_owner(struct shell *sh, const char *text, uint32_t *uid, uint32_t *gid)
{
	const char *missing = NULL;
	switch (passwd_owner(&sh->scratch, text, uid, gid)) {
	case OWNER_OK:
		break;
	case OWNER_NO_USER:
		missing = "user";
		break;
	case OWNER_NO_GROUP:
		missing = "group";
		break;
	case OWNER_NO_LOGIN_GROUP:
		missing = "user with a login group";
		break;
	}
	if (missing != NULL)
		(void)shell_fail(sh, 1, "\"%s\": there is no such %s", text, missing);
	return missing == NULL;
}

static bool read_group(struct shell *sh, const char *text, uint32_t *gid)
{
	*gid = text[0] == '\0' ? PASSWD_NO_ID :
		passwd_lookup(&sh->scratch, GROUP_FILE, str_of(text));
	if (text[0] == '\0' || *gid != PASSWD_NO_ID)
		return true;
	(void)shell_fail(sh, 1, "\"%s\": there is no such group", text);
	return false;
}

/* take_reference: --reference: the owner of another file */
static bool take_reference(struct job *job, const char *name, bool group)
{
	if (stat(name, &job->own) != 0)
		return utility_file_error(job->sh, name);
	job->uid = group ? PASSWD_NO_ID : job->own.st_uid;
	job->gid = job->own.st_gid;
	job->tells_user = !group;
	add_owner(job, &job->to, job->uid, job->gid);
	return true;
}

/* add_part: a name, or a number as numbers are written. Is it a name? */
static bool add_part(struct buf *out, struct str part)
{
	uint32_t id = passwd_number(str_skip(part, str_starts(part, STR("+"))));
	if (id == PASSWD_NO_ID)
		buf_add(out, part);
	else
		buf_add_integer(out, id);
	return id == PASSWD_NO_ID;
}

/* name_owner: the operand as GNU's chown tells it */
static void name_owner(struct job *job, struct str text)
{
	size_t at = str_find(text, ':');
	if (at == text.n && job->gid != PASSWD_NO_ID)
		at = str_find(text, '.');
	struct str group = str_behind(text, at);
	struct buf *to = &job->to;
	job->tells_user = at > 0;
	if (job->tells_user)
		let_fail(add_part(to, (struct str){ text.p, at }));
	if (job->gid == PASSWD_NO_ID)
		return;
	buf_add_byte(to, ':');
	if (group.n == 0)
		add_name(to, &job->groups, job->gid);
	else if (add_part(to, group))
		job->tells_user = true;
	if (!job->tells_user) {		/* a number alone */
		to->n = 0;
		let_fail(add_part(to, group));
	}
}

/* take_operand: what stands in front of the files */
static bool take_operand(struct job *job, const char *text, bool group)
{
	job->uid = PASSWD_NO_ID;
	if (group ? !read_group(job->sh, text, &job->gid) :
		!read_owner(job->sh, text, &job->uid, &job->gid))
		return false;
	if (group)
		buf_add_text(&job->to, text);
	else
		name_owner(job, str_of(text));
	return true;
}

/* read_links: -h, -H, -L, -P; false: they do not fit together, said */
static bool read_links(struct job *job, const struct args *args)
{
	char way = job->recursive ? args_last_of(args, "HLP") : 'H';
	char links = args_last_of(args, "h\1");
	bool physical = way != 'H' && way != 'L';
	if (physical && links == OPTION_DEREFERENCE) {
		(void)shell_misuse(job->sh, args, "-R --dereference needs -H or -L");
		return false;
	}
	job->follows = !physical && links != 'h';
	if (way == 'L')
		job->walk = WALK_FOLLOW;
	else if (!physical && (job->recursive || job->follows))
		job->walk = WALK_FOLLOW_FIRST;
	return true;
}

static enum flow run_files(struct shell *sh, const struct args *args, bool group)
{
	const char *reference = args_value(args, OPTION_REFERENCE);
	const char *from = args_value(args, OPTION_FROM);
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->from_uid = PASSWD_NO_ID;
	job->from_gid = PASSWD_NO_ID;
	job->recursive = args_has(args, 'R');
	job->quiet = args_has(args, 'f');
	job->spares_root = args_last_of(args, "\3\4") != OPTION_NO_PRESERVE_ROOT;
	job->tells = args_last_of(args, "cv");
	job->users.file = PASSWD_FILE;
	job->users.arena = &sh->scratch;
	job->groups.file = GROUP_FILE;
	job->groups.arena = &sh->scratch;
	job->to.arena = &sh->scratch;
	if (args->argc < (reference != NULL ? 1 : 2))
		return shell_misuse(sh, args, "missing operand");
	if (!read_links(job, args) ||
		(from != NULL && !read_owner(sh, from, &job->from_uid, &job->from_gid)))
		return FLOW_NEXT;
	if (reference != NULL ? !take_reference(job, reference, group) :
		!take_operand(job, args->argv[0], group))
		return FLOW_NEXT;
	char *const *file = args->argv + (reference == NULL);
	while (*file != NULL && run_tree(job, *file))
		file++;
	buf_free(&job->line);
	return FLOW_NEXT;
}

static enum flow run_chown(struct shell *sh, const struct args *args)
{
	return run_files(sh, args, false);
}

static enum flow run_chgrp(struct shell *sh, const struct args *args)
{
	return run_files(sh, args, true);
}

const struct builtin builtin_chown = {
	.name = "chown", .run = run_chown,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_LOOKS,
	.options = "\1\2:\3\4\5:cfhvHLPR", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "dereference=\1 from=\2 preserve-root=\3 no-preserve-root=\4 "
		"reference=\5 changes=c silent=f quiet=f no-dereference=h verbose=v recursive=R",
	BUILTIN_HELP("chown [-cfhv] [-R [-H | -L | -P]] user[:group] | :group file...",
		"Give files another owner and group: names or numbers. `user:` is the user and\n"
		"its login group. Files that are right already are not touched.\n"
		"\t-h\tchange symbolic links, not what they point at\n"
		"\t-R\tall in a directory too; -H: enter one that an operand links to,\n"
		"\t\t-L: that any link points at, -P: none\n"
		"\t-c, -v\tsay what was changed, what was looked at; -f: no messages\n"
		"\t--from=owner\tonly files that have this owner\n"
		"\t--reference=file\tthe owner that this file has\n"
		"\t--no-preserve-root\tdo not refuse -R on the root directory")
	BUILTIN_PROMISE("stdio rpath fattr")
	.touches = TOUCH_FILES,
};

const struct builtin builtin_chgrp = {
	.name = "chgrp", .run = run_chgrp,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_LOOKS,
	.options = "\1\2:\3\4\5:cfhvHLPR", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "dereference=\1 from=\2 preserve-root=\3 no-preserve-root=\4 "
		"reference=\5 changes=c silent=f quiet=f no-dereference=h verbose=v recursive=R",
	BUILTIN_HELP("chgrp [-cfhv] [-R [-H | -L | -P]] group file...",
		"Give files another group. Options are those of chown.")
	BUILTIN_PROMISE("stdio rpath fattr")
	.touches = TOUCH_FILES,
};
