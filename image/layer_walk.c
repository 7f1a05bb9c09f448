/* layer_walk.c - a folder, entry by entry, as if it were an archive. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>
#include "layer.h"
#include "limit.h"

/* struct first_name: where a file with several names was seen first. */
struct first_name {
	dev_t device;
	ino_t inode;
	const char *path;
	struct first_name *next;
};

enum { NAME_TABLE = 16384, CAPABILITIES_MOST = 64 };

struct walker {
	struct layer_job *job;
	struct tree *tree;
	struct arena arena;
	struct first_name **seen;
	struct buf path;
	dev_t device;
	char *block, *target;		/* FEED_BLOCK and LIMIT_PATH bytes */
};

/* unread: a finding, and the walk goes on: a folder may hold what this user may not read. */
static void unread(struct walker *w, const char *why)
{
	tree_note(w->tree, RULE_UNREAD, 0, buf_str(&w->path), "%s", why);
}

static struct facts *read_content(struct walker *w, int fd, uint64_t size)
{
	struct probe *probe = w->job->probe;
	uint64_t at = 0;
	probe_begin(probe, size);
	while (at < size && size <= LIMIT_FILE) {
		size_t want = size - at < FEED_BLOCK ? (size_t)(size - at) : FEED_BLOCK;
		int64_t n = feed_read_at(fd, w->block, want, at);
		if (n <= 0) {
			unread(w, n < 0 ? strerror(errno) : "it became shorter while it was read");
			break;
		}
		probe_add(probe, (struct str){ w->block, (size_t)n });
		progress_add(w->job->progress, (uint64_t)n);
		at += (uint64_t)n;
	}
	struct facts *facts = probe_end(probe);
	facts->unread = size > LIMIT_FILE;
	return facts;
}

/* read_regular: its facts, and its capabilities; NULL when it is not what it was. */
static struct facts *read_regular(struct walker *w, int folder, const char *name,
	struct tar_entry *e, char room[CAPABILITIES_MOST])
{
	struct stat st;
	int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (fd < 0) {
		unread(w, strerror(errno));
		return NULL;
	}
	struct facts *facts = NULL;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		unread(w, "it changed while it was read");
	} else {
		e->size = (uint64_t)st.st_size;
		facts = read_content(w, fd, e->size);
		ssize_t n = fgetxattr(fd, "security.capability", room, CAPABILITIES_MOST);
		if (n > 0)
			e->capabilities = (struct str){ room, (size_t)n };
	}
	close(fd);
	return facts;
}

/* seen_before: the first name of a file with several; NULL when this is the first. */
static const char *seen_before(struct walker *w, const struct stat *st)
{
	size_t at = (size_t)((st->st_ino * 0x9e3779b97f4a7c15) >> 40) % NAME_TABLE;
	for (struct first_name *n = w->seen[at]; n != NULL; n = n->next)
		if (n->inode == st->st_ino && n->device == st->st_dev)
			return n->path;
	struct first_name *n = ARENA_NEW(&w->arena, struct first_name);
	*n = (struct first_name){ st->st_dev, st->st_ino, NULL, w->seen[at] };
	n->path = arena_copy(&w->arena, buf_str(&w->path));
	w->seen[at] = n;
	return NULL;
}

static void describe(const struct stat *st, struct tar_entry *e)
{
	e->mode = st->st_mode & 07777;
	e->uid = st->st_uid;
	e->gid = st->st_gid;
	e->major = major(st->st_rdev);
	e->minor = minor(st->st_rdev);
	e->type = S_ISDIR(st->st_mode) ? TAR_DIRECTORY : S_ISLNK(st->st_mode) ? TAR_SYMLINK :
		S_ISCHR(st->st_mode) ? TAR_CHARACTER : S_ISBLK(st->st_mode) ? TAR_BLOCK :
		S_ISREG(st->st_mode) ? TAR_FILE : TAR_FIFO;
}

/* put: one name of a folder; false at a limit. */
static bool put(struct walker *w, int folder, const char *name, const struct stat *st)
{
	char capabilities[CAPABILITIES_MOST];
	struct tar_entry e = { .path = buf_str(&w->path) };
	struct facts *facts = NULL;
	describe(st, &e);
	if (e.type == TAR_SYMLINK) {
		ssize_t n = readlinkat(folder, name, w->target, LIMIT_PATH);
		if (n < 0) {
			unread(w, strerror(errno));
			return true;
		}
		e.target = (struct str){ w->target, (size_t)n };
	}
	if (e.type == TAR_FILE) {
		const char *first = st->st_nlink > 1 ? seen_before(w, st) : NULL;
		if (first != NULL) {
			e.type = TAR_HARDLINK;
			e.target = str_of(first);
		} else {
			facts = read_regular(w, folder, name, &e, capabilities);
			if (facts == NULL)
				return true;
		}
	}
	return tree_put(w->tree, &e, facts, 0, w->job->fault);
}

/* names_of: the names in a folder, in the order of their bytes; false when it cannot be read. */
static bool names_of(struct walker *w, int fd, struct vec *names)
{
	int again = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = again >= 0 ? fdopendir(again) : NULL;
	struct dirent *entry;
	if (d == NULL) {
		unread(w, strerror(errno));
		if (again >= 0)
			close(again);
		return false;
	}
	for (errno = 0; (entry = readdir(d)) != NULL; errno = 0) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (names->n >= LIMIT_ENTRIES)
			break;
		vec_push(names, arena_copy(&w->arena, str_of(entry->d_name)));
	}
	if (errno != 0)
		unread(w, strerror(errno));
	closedir(d);
	strings_sort(&w->arena, names->p, names->n);
	return true;
}

static bool walk(struct walker *w, int fd, unsigned depth);

/* enter: a folder in a folder. */
static bool enter(struct walker *w, int folder, const char *name, unsigned depth)
{
	struct stat st;
	int fd = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &st) != 0) {
		unread(w, strerror(errno));
		if (fd >= 0)
			close(fd);
		return true;
	}
	bool good = true;
	if (st.st_dev != w->device)
		unread(w, "another file system is mounted here");
	else
		good = walk(w, fd, depth + 1);
	close(fd);
	return good;
}

static bool walk_name(struct walker *w, int fd, const char *name, unsigned depth)
{
	struct stat st;
	if (fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) != 0) {
		unread(w, strerror(errno));
		return true;
	}
	if (!put(w, fd, name, &st))
		return false;
	return !S_ISDIR(st.st_mode) || enter(w, fd, name, depth);
}

static bool walk(struct walker *w, int fd, unsigned depth)
{
	struct vec names = vec_of(&w->arena, 64);
	bool good = true;
	if (depth >= LIMIT_DEPTH)
		return fault_set(w->job->fault, "folders deeper than %d (limit DEPTH)",
			LIMIT_DEPTH);
	if (!names_of(w, fd, &names))
		return true;
	for (size_t i = 0; i < names.n && good; i++) {
		size_t length = w->path.n;
		buf_add_byte(&w->path, '/');
		buf_add(&w->path, str_of(names.p[i]));
		good = walk_name(w, fd, names.p[i], depth);
		w->path.n = length;
	}
	return good;
}

bool layer_walk(struct layer_job *job, int fd, struct tree *tree)
{
	struct walker w = { .job = job, .tree = tree };
	struct stat st;
	struct tar_entry root = { .path = STR("/") };
	if (fstat(fd, &st) != 0 || !S_ISDIR(st.st_mode))
		return fault_set(job->fault, "it is no folder");
	w.device = st.st_dev;
	w.block = memory_get(FEED_BLOCK);
	w.target = memory_get(LIMIT_PATH);
	w.seen = memory_get(NAME_TABLE * sizeof(*w.seen));
	memset(w.seen, 0, NAME_TABLE * sizeof(*w.seen));
	describe(&st, &root);
	bool good = tree_put(tree, &root, NULL, 0, job->fault) && walk(&w, fd, 0);
	memory_release(w.seen);
	memory_release(w.block);
	memory_release(w.target);
	buf_free(&w.path);
	arena_free(&w.arena);
	return good;
}
