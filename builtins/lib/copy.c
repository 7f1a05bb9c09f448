/* copy.c - copies of files and trees (XCU cp) */
#include "copy.h"
#include "mode.h"
#include "pathname.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PERMISSIONS = 0777, SET_IDS = S_ISUID | S_ISGID };

/* ---- telling ---- */

static bool fail_text(struct copier *c, const char *path, const char *text)
{
	c->failed = true;
	c->rules->fail(c->user, path, text);
	return false;
}

/* fail: with what errno says */
static bool fail(struct copier *c, const char *path)
{
	return fail_text(c, path, NULL);
}

static bool fail_as(struct copier *c, const char *path, int error)
{
	errno = error;
	return fail(c, path);
}

static void note(const struct copy_task *t)
{
	struct copier *c = t->c;
	c->rules->note(c->user, t->from->path.p, t->path);
}

/* ---- attributes ---- */

/* own: gives the target its owner. What cannot be ours loses the set-id bits: XCU cp -p. */
static int own(struct copy_task *t, int fd)
{
	const struct stat *st = t->st;
	const char *name = fd >= 0 ? "" : t->name;
	int dir = fd >= 0 ? fd : t->dir, flags = fd >= 0 ? AT_EMPTY_PATH : AT_SYMLINK_NOFOLLOW;
	if (fchownat(dir, name, st->st_uid, st->st_gid, flags) == 0)
		return 0;
	int error = errno;
	t->mode &= ~(mode_t)SET_IDS;
	/* the group alone may be allowed */
	(void)fchownat(dir, name, (uid_t)-1, st->st_gid, flags);
	return (error == EPERM || error == EINVAL) && geteuid() != 0 ? 0 : error;
}

/* take_attributes: what the target gets, unless it cannot be */
static void take_attributes(struct copy_task *t)
{
	t->times[0] = t->st->st_atim;
	t->times[1] = t->st->st_mtim;
	t->mode = t->st->st_mode & MODE_BITS;
}

/* set_attributes: of a file or directory that is open. from: the source, open; made: the target was
 * made with fewer permissions than it gets */
static void set_attributes(struct copy_task *t, int from, int fd, bool made)
{
	struct copier *c = t->c;
	int error = 0;
	take_attributes(t);
	if (from >= 0 && c->flags & (COPY_XATTRS | COPY_MODE))
		error = copy_xattrs(c, from, fd, c->flags & COPY_XATTRS);
	if (error == 0 && c->flags & COPY_OWNER)
		error = own(t, fd);
	if (!(c->flags & COPY_MODE))
		t->mode &= PERMISSIONS & ~c->mask;
	if (error == 0 && (made || c->flags & COPY_MODE) && fchmod(fd, t->mode) != 0)
		error = errno;
	if (error == 0 && c->flags & COPY_TIMES && futimens(fd, t->times) != 0)
		error = errno;
	if (error != 0)
		let_fail(fail_as(c, t->path, error));
}

/* set_by_name: of what cannot be opened: links, FIFOs, devices */
static void set_by_name(struct copy_task *t)
{
	struct copier *c = t->c;
	take_attributes(t);
	int error = c->flags & COPY_OWNER ? own(t, -1) : 0;
	if (error == 0 && c->flags & COPY_MODE && !S_ISLNK(t->st->st_mode))
		error = mode_set(t->dir, t->name, t->mode);
	if (error == 0 && c->flags & COPY_TIMES &&
		utimensat(t->dir, t->name, t->times, AT_SYMLINK_NOFOLLOW) != 0)
		error = errno;
	if (error != 0)
		let_fail(fail_as(c, t->path, error));
}

/* first_mode: of a target that is made: nobody may do more with it than in the end */
static mode_t first_mode(const struct copier *c, mode_t mode)
{
	mode &= PERMISSIONS;
	return c->flags & COPY_OWNER ? mode & 0700 : c->flags & COPY_MODE ? mode : mode & ~c->mask;
}

/* ---- what has the target's name ---- */

static bool look(struct copy_task *t, bool follow)
{
	t->exists = fstatat(t->dir, t->name, &t->old, follow ? 0 : AT_SYMLINK_NOFOLLOW) == 0;
	return t->exists || errno == ENOENT || fail(t->c, t->path);
}

/* is_new_enough: -u */
static bool is_new_enough(const struct stat *old, const struct stat *st)
{
	return old->st_mtim.tv_sec > st->st_mtim.tv_sec ||
		(old->st_mtim.tv_sec == st->st_mtim.tv_sec &&
		old->st_mtim.tv_nsec >= st->st_mtim.tv_nsec);
}

/* is_other_name: --remove-destination: the target is another name of the source, which loses
 * nothing when this name goes. A file with one name has no other, however a file system compares
 * names. */
static bool is_other_name(struct copy_task *t)
{
	struct copier *c = t->c;
	bool other = c->flags & COPY_REMOVE && t->st->st_nlink > 1 && !t->from->linked &&
		!pathname_same_entry(&c->arena, t->from->path.p, t->path);
	arena_free(&c->arena);
	return other;
}

/* may_replace: false: it stays; said why where that is an error */
static bool may_replace(struct copy_task *t)
{
	struct copier *c = t->c;
	if (c->flags & COPY_KEEP_OLD)
		return false;
	if (S_ISDIR(t->old.st_mode))
		return fail_text(c, t->path, "a directory is not replaced by another file");
	/* a link in the place of what it leads to would lead to itself */
	if ((inodes_same(&t->old, t->st) && !is_other_name(t)) ||
		(S_ISLNK(t->st->st_mode) && !S_ISLNK(t->old.st_mode) &&
		fstatat(t->from->dir, t->from->name, &c->seen, 0) == 0 &&
		inodes_same(&t->old, &c->seen)))
		return fail_text(c, t->path, "is the same file as its source");
	if (c->flags & COPY_UPDATE && is_new_enough(&t->old, t->st))
		return false;
	if (inodes_find(&c->made, &t->old) != NULL)
		return fail_text(c, t->path, "was made just now: it is not overwritten");
	return !(c->flags & COPY_ASK) || c->rules->confirm(c->user, t->path);
}

static bool remove_old(struct copy_task *t)
{
	t->exists = false;
	return unlinkat(t->dir, t->name, 0) == 0 || errno == ENOENT ||
		fail(t->c, t->path);
}

/* clear: nothing has the name afterwards. false: it is not to be copied */
static bool clear(struct copy_task *t)
{
	return look(t, false) && (!t->exists || (may_replace(t) && remove_old(t)));
}

/* remember: the target must not be the target of another operand, and other names of the source
 * become links to it */
static void remember(struct copy_task *t)
{
	struct copier *c = t->c;
	const struct stat *st = &c->seen;
	bool linked = c->flags & COPY_LINKS && t->st->st_nlink > 1;
	if ((!linked && t->from->depth > 0) ||
		fstatat(t->dir, t->name, &c->seen, AT_SYMLINK_NOFOLLOW) != 0)
		return;
	if (t->from->depth == 0)
		inodes_add(&c->made, st, 0);
	if (!linked || inodes_find(&c->links, t->st) != NULL)
		return;
	inodes_add(&c->links, t->st, c->paths.n);
	c->paths.max = SIZE_MAX / 4;
	buf_add(&c->paths, (struct str){ (const char *)st, sizeof(*st) });
	buf_add(&c->paths, (struct str){ t->path, strlen(t->path) + 1 });
}

/* link_again: another name of the source was copied already. false: it was not, or cannot be
 * linked */
static bool link_again(struct copy_task *t)
{
	struct copier *c = t->c;
	const struct inode *found = c->flags & COPY_LINKS && t->st->st_nlink > 1 ?
		inodes_find(&c->links, t->st) : NULL;
	if (found == NULL)
		return false;
	const char *known = c->paths.p + found->value;
	memcpy(&c->first, known, sizeof(c->first));
	if (linkat(AT_FDCWD, known + sizeof(c->first), t->dir, t->name, 0) != 0)
		return false;
	/* somebody may have changed the path meanwhile */
	if (fstatat(t->dir, t->name, &c->seen, AT_SYMLINK_NOFOLLOW) == 0 &&
		inodes_same(&c->first, &c->seen))
		return true;
	(void)unlinkat(t->dir, t->name, 0);
	return false;
}

/* ---- files ---- */

static int open_source(struct copy_task *t)
{
	struct stat *now = &t->c->seen;
	bool regular = S_ISREG(t->st->st_mode);
	int fd = openat(t->from->dir, t->from->name, O_RDONLY | O_CLOEXEC | O_NOCTTY |
		(t->from->linked ? 0 : O_NOFOLLOW) | (regular ? O_NONBLOCK : 0));
	if (fd < 0 || fstat(fd, now) != 0 || inodes_same(now, t->st))
		return fd;
	(void)close(fd);
	errno = ESTALE;
	return -1;
}

/* open_through: a symbolic link in the target's tree is written through as XCU cp 3.a says, if it
 * was made by root or by us: others could lead us anywhere */
static int open_through(struct copy_task *t, int flags)
{
	char *text = t->c->block.p;
	struct stat *st = &t->c->seen;
	int fd = openat(t->dir, t->name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		return -1;
	ssize_t n = fstat(fd, st) == 0 && (st->st_uid == 0 || st->st_uid == geteuid()) ?
		readlinkat(fd, "", text, PATH_MAX) : -1;
	(void)close(fd);
	errno = ELOOP;
	if (n < 0 || n == PATH_MAX)
		return -1;
	text[n] = '\0';
	return openat(t->dir, text, flags);
}

/* open_old: -1 and errno */
static int open_old(struct copy_task *t)
{
	struct stat *now = &t->c->seen;
	int flags = O_WRONLY | O_CLOEXEC | O_NOCTTY;
	int fd = openat(t->dir, t->name, flags | (t->from->depth > 0 ? O_NOFOLLOW : 0));
	if (fd < 0 && errno == ELOOP && t->from->depth > 0)
		fd = open_through(t, flags);
	if (fd < 0 || fstat(fd, now) != 0 || !S_ISREG(now->st_mode))
		return fd;
	/* emptied only now that it is known not to be the source */
	if (!inodes_same(now, t->st) && ftruncate(fd, 0) == 0)
		return fd;
	int error = inodes_same(now, t->st) ? ESTALE : errno;
	(void)close(fd);
	errno = error;
	return -1;
}

/* open_target: t->made: it is a new file. -1: said why */
static int open_target(struct copy_task *t)
{
	struct copier *c = t->c;
	int fd = t->exists ? open_old(t) : -1;
	t->made = !t->exists;
	if (t->exists && fd < 0 && c->flags & COPY_FORCE && remove_old(t))
		t->made = true;
	if (t->made)
		fd = openat(t->dir, t->name,
			O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY,
			first_mode(c, t->st->st_mode));
	if (fd < 0)
		let_fail(fail(c, t->path));
	return fd;
}

static bool transfer(struct copy_task *t, int in)
{
	struct copier *c = t->c;
	int out = open_target(t);
	if (out < 0)
		return false;
	note(t);
	int error = copy_data(c, in, out);
	if (error == 0)
		set_attributes(t, in, out, t->made && c->flags & COPY_OWNER);
	if (close(out) != 0 && error == 0) {
		error = errno;
		c->transfer.reading = false;
	}
	if (error == 0)
		remember(t);
	return error == 0 || fail_as(c, c->transfer.reading ? t->from->path.p : t->path, error);
}

/* copy_contents: XCU cp 3: a file is read and written */
static bool copy_contents(struct copy_task *t)
{
	struct copier *c = t->c;
	/* what --remove-destination removes is a link, not what it leads to */
	bool follow = t->from->depth == 0 && !(c->flags & COPY_REMOVE);
	if (!look(t, follow) || (t->exists && !may_replace(t)))
		return false;
	bool linked = c->flags & COPY_LINKS && t->exists && t->old.st_nlink > 1;
	if (t->exists && (c->flags & COPY_REMOVE || linked) && !remove_old(t))
		return false;
	if (!t->exists && link_again(t)) {
		note(t);
		return true;
	}
	int in = open_source(t);
	if (in < 0)
		return fail(c, t->from->path.p);
	bool done = transfer(t, in);
	(void)close(in);
	return done;
}

/* copy_special: XCU cp 4: links, FIFOs and devices are made again */
static bool copy_special(struct copy_task *t)
{
	struct copier *c = t->c;
	const struct stat *st = t->st;
	char *text = c->block.p;
	int result;
	if (!clear(t))
		return false;
	note(t);
	if (link_again(t))
		return true;
	if (S_ISLNK(st->st_mode)) {
		ssize_t n = readlinkat(t->from->dir, t->from->name, text, PATH_MAX);
		if (n < 0)
			return fail(c, t->from->path.p);
		text[n] = '\0';
		result = symlinkat(text, t->dir, t->name);
	} else {
		result = mknodat(t->dir, t->name, (st->st_mode & S_IFMT) |
			first_mode(c, st->st_mode), st->st_rdev);
	}
	if (result != 0)
		return fail(c, t->path);
	set_by_name(t);
	remember(t);
	return true;
}

/* ---- directories ---- */

/* make_directory: the target is a directory then. XCU cp 2.e */
static bool make_directory(struct copy_task *t)
{
	struct copier *c = t->c;
	if (!look(t, false))
		return false;
	if (t->exists && inodes_same(&t->old, t->st))
		return fail_text(c, t->path, "is the same file as its source");
	if (t->exists && !S_ISDIR(t->old.st_mode))
		return fail_text(c, t->path, "is replaced by no directory");
	if (t->exists)
		return true;
	if (mkdirat(t->dir, t->name, first_mode(c, t->st->st_mode) | S_IRWXU) != 0)
		return fail(c, t->path);
	note(t);
	return true;
}

/* enter: false: the directory and what is in it are left out */
static bool enter(struct copy_task *t)
{
	struct copier *c = t->c;
	struct climb *to = &c->to;
	struct stat *st = &c->seen;
	if (!(c->flags & COPY_RECURSIVE))
		return fail_text(c, t->from->path.p, "is a directory: it is copied with -r only");
	if (c->has_top && t->st->st_ino == c->top_ino && t->st->st_dev == c->top_dev)
		return fail_text(c, t->from->path.p, "is where the copy goes to");
	if (!make_directory(t))
		return false;
	int error = climb_down(to, (size_t)(t->name - to->path.p), false, NULL, st);
	if (error != 0)
		return fail_as(c, t->path, error);
	if (!c->has_top) {
		c->has_top = true;
		c->top_dev = st->st_dev;
		c->top_ino = st->st_ino;
	}
	buf_add_byte(&c->made_levels, !t->exists);
	return true;
}

/* start_task: the entry that the walk is at; name: where the target's name begins in its path */
static struct copy_task *start_task(struct copier *c, int dir, size_t name)
{
	struct copy_task *t = &c->task;
	t->c = c;
	t->from = &c->walk.entry;
	t->st = t->from->st;
	t->dir = dir;
	t->path = c->to.path.p;
	t->name = t->path + name;
	t->exists = false;
	return t;
}

/* leave: all that is in the directory was copied: XCU cp 2.h */
static void leave(struct copier *c, const struct walk_entry *e)
{
	struct climb *to = &c->to;
	const struct climb_level *level = climb_level(to, to->count - 1);
	bool made = c->made_levels.p[--c->made_levels.n];
	to->path.n = level->end;
	to->path.p[level->end] = '\0';
	struct copy_task *t = start_task(c, -1, level->name);
	if (made || c->flags & (COPY_MODE | COPY_OWNER | COPY_TIMES)) {
		int from = c->flags & (COPY_MODE | COPY_XATTRS) ? openat(e->dir, e->name,
			O_RDONLY | O_DIRECTORY | O_CLOEXEC | (e->linked ? 0 : O_NOFOLLOW)) : -1;
		set_attributes(t, from, climb_dir(to), made);
		if (from >= 0)
			(void)close(from);
	}
	let_fail(climb_up(to));
}

/* ---- trees ---- */

static void copy_entry(struct copier *c, const char *target)
{
	const struct walk_entry *e = &c->walk.entry;
	struct climb *to = &c->to;
	size_t start = climb_name(to, e->depth == 0 ? target : e->name);
	struct copy_task *t = start_task(c, climb_dir(to), start);
	unsigned follow = e->depth == 0 ? COPY_FOLLOW | COPY_FOLLOW_FIRST : COPY_FOLLOW;
	if (S_ISLNK(e->type) && c->flags & follow) {	/* what it should lead to is not there */
		let_fail(fail_as(c, e->path.p, ENOENT));
		return;
	}
	bool special = S_ISLNK(e->type) || (c->flags & COPY_RECURSIVE && e->type != S_IFREG);
	if (e->kind == WALK_BEFORE) {
		if (!enter(t))
			walk_prune(&c->walk);
	} else if (special) {
		let_fail(copy_special(t));
	} else {
		let_fail(copy_contents(t));
	}
}

static unsigned walk_flags(unsigned flags)
{
	return (flags & COPY_FOLLOW && flags & COPY_RECURSIVE ? WALK_FOLLOW : 0) |
		(flags & (COPY_FOLLOW | COPY_FOLLOW_FIRST) ? WALK_FOLLOW_FIRST : 0) |
		(flags & COPY_ONE_SYSTEM ? WALK_ONE_SYSTEM : 0);
}

bool copy_one(struct copier *c, const char *source, const char *target)
{
	struct walk *walk = &c->walk;
	const struct walk_entry *e;
	c->failed = c->has_top = false;
	let_fail(buf_reserve(&c->block, PATH_MAX + 1));
	walk_begin(walk, source, walk_flags(c->flags));
	while (!c->rules->stopped(c->user) && (e = walk_next(walk)) != NULL) {
		if (e->kind == WALK_AFTER)
			leave(c, e);
		else if (e->kind == WALK_ERROR || e->kind == WALK_LOOP)
			let_fail(fail_as(c, e->path.p, e->error));
		else
			copy_entry(c, target);
	}
	bool complete = !c->failed && !c->rules->stopped(c->user);
	walk_end(walk);
	climb_end(&c->to);
	c->made_levels.n = 0;
	return complete;
}

void copier_free(struct copier *c)
{
	buf_free(&c->made_levels);
	buf_free(&c->block);
	buf_free(&c->paths);
	inodes_free(&c->links);
	inodes_free(&c->made);
}
