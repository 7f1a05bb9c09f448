/* origin.c - opening what a command line names, and reading its members. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "limit.h"
#include "origin.h"
#include "origin_private.h"

/* ---- opening ---- */

/* struct prefix: skopeo's spelling; but what skopeo calls dir: is another thing, which
 * manifest_form.c refuses. */
static const struct prefix {
	const char *text;
	bool folder, archive, oci, docker;
} prefixes[] = {
	{ "dir:", true, false, false, false },
	{ "oci:", true, false, true, false },
	{ "oci-archive:", false, true, true, false },
	{ "docker-archive:", false, true, false, true },
	{ "tar:", false, true, false, false },
};

/* without_tag: PATH:TAG, where the tag may hold colons, as NAME:TAG does. A path with a colon that
 * exists is a path, and so is the longest that does. */
static const char *without_tag(struct origin *s, const char *path)
{
	struct stat st;
	size_t n = strlen(path);
	char *shorter = arena_copy(&s->arena, (struct str){ path, n });
	while (stat(shorter, &st) != 0) {
		char *colon = strrchr(shorter, ':');
		if (colon == NULL)
			return path;
		*colon = '\0';
		n = (size_t)(colon - shorter);
	}
	if (path[n] == ':')
		s->tag = str_of(arena_copy(&s->arena, str_of(path + n + 1)));
	return shorter;
}

static bool open_path(struct origin *s, const char *path, const struct prefix *prefix)
{
	struct stat st;
	s->fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (s->fd < 0 || fstat(s->fd, &st) != 0)
		return fault_set(s->fault, "%s", strerror(errno));
	bool folder = S_ISDIR(st.st_mode);
	if (prefix != NULL && prefix->folder != folder)
		return fault_set(s->fault, prefix->folder ? "it is no folder" : "it is a folder");
	if (!folder)
		return origin_archive(s, s->fd);
	s->kind = ORIGIN_FOLDER;
	bool layout = faccessat(s->fd, "oci-layout", F_OK, AT_SYMLINK_NOFOLLOW) == 0 &&
		faccessat(s->fd, "index.json", F_OK, AT_SYMLINK_NOFOLLOW) == 0;
	if (prefix != NULL ? prefix->oci : layout)
		s->kind = ORIGIN_LAYOUT;
	return true;
}

bool origin_open(struct origin *s, const char *text, struct fault *fault)
{
	const struct prefix *prefix = NULL;
	*s = (struct origin){ .fd = -1, .spare = { -1, -1 }, .name = text, .fault = fault };
	if (strcmp(text, "-") == 0) {
		s->fd = dup(STDIN_FILENO);
		return s->fd >= 0 ? origin_archive(s, s->fd) :
			fault_set(fault, "%s", strerror(errno));
	}
	for (size_t i = 0; i < ARRAY_LENGTH(prefixes); i++)
		if (str_starts(str_of(text), str_of(prefixes[i].text)))
			prefix = &prefixes[i];
	if (prefix != NULL) {
		text += strlen(prefix->text);
		s->wants_oci = prefix->oci;
		s->wants_docker = prefix->docker;
		if (prefix->oci || prefix->docker)
			text = without_tag(s, text);
	}
	return open_path(s, text, prefix);
}

void origin_close(struct origin *s)
{
	if (s->fd >= 0)
		close(s->fd);
	for (size_t i = 0; i < 2; i++) {
		if (s->spare[i] >= 0)
			close(s->spare[i]);
		s->spare[i] = -1;
	}
	s->fd = -1;
	if (s->members.table != NULL)
		tree_free(&s->members);
	arena_free(&s->arena);
}

/* ---- members of an archive ---- */

static bool index_entry(struct origin *s, const struct tar_entry *e)
{
	struct facts *facts = NULL;
	if (e->type == TAR_FILE) {
		facts = ARENA_NEW(&s->arena, struct facts);
		facts->size = e->size;
		facts->offset = e->sparse ? UINT64_MAX : e->offset;
	}
	return tree_put(&s->members, e, facts, 0, s->fault);
}

/* tar_leap: the data of a member is not read, only left behind. */
static void leap(struct tar *tar)
{
	struct feed *f = tar->feed;
	uint64_t buffered = f->ready.n;
	if (tar->stored <= buffered)
		return;
	uint64_t beyond = tar->stored - buffered;
	if (beyond > f->end - f->at)
		beyond = f->end - f->at;
	f->ready.n = 0;
	f->at += beyond;
	f->taken_in += beyond;
	f->given_out += beyond;
	tar->stored -= buffered + beyond;
}

bool origin_index(struct origin *s)
{
	struct feed feed;
	struct tar tar;
	struct tar_entry e;
	enum tar_result result = TAR_BAD;
	tree_init(&s->members, &s->arena, false);
	feed_open(&feed, s->fd, 0, s->size, false, s->fault);
	tar_open(&tar, &feed, s->fault);
	while (!s->fault->set && (result = tar_next(&tar, &e)) == TAR_ENTRY) {
		if (!index_entry(s, &e))
			result = TAR_BAD;
		leap(&tar);
	}
	if (result == TAR_END && s->size == 0)
		fault_set(s->fault, "it is empty");
	tar_close(&tar);
	feed_close(&feed);
	return !s->fault->set;
}

bool origin_holds(struct origin *s, struct str name)
{
	struct stat st;
	if (s->kind != ORIGIN_ARCHIVE)
		return fstatat(s->fd, arena_copy(&s->arena, name), &st, AT_SYMLINK_NOFOLLOW) == 0;
	struct node *n = tree_find(&s->members, s->members.root, name, true);
	return n != NULL && n->type == TAR_FILE;
}

/* open_folder: a folder of the source; NULL when it cannot be read. */
static DIR *open_folder(struct origin *s, const char *name)
{
	int fd = openat(s->fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
	if (folder == NULL && fd >= 0)
		close(fd);
	return folder;
}

void origin_names(struct origin *s, void (*visit)(void *context, struct str name), void *context)
{
	struct dirent *entry;
	if (s->kind == ORIGIN_ARCHIVE) {
		for (const struct node *n = s->members.root->first; n != NULL; n = n->next)
			visit(context, n->name);
		return;
	}
	DIR *folder = open_folder(s, ".");
	while (folder != NULL && (entry = readdir(folder)) != NULL)
		if (entry->d_name[0] != '.')
			visit(context, str_of(entry->d_name));
	if (folder != NULL)
		closedir(folder);
}

uint64_t origin_stored(struct origin *s)
{
	struct dirent *entry;
	struct stat st;
	uint64_t all = 0;
	if (s->kind != ORIGIN_LAYOUT)
		return s->size;
	DIR *folder = open_folder(s, "blobs/sha256");
	while (folder != NULL && (entry = readdir(folder)) != NULL)
		if (fstatat(dirfd(folder), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
		    S_ISREG(st.st_mode))
			all += (uint64_t)st.st_size;
	if (folder != NULL)
		closedir(folder);
	return all;
}

/* ---- blobs ---- */

static bool folder_blob(struct origin *s, struct str name, struct blob *blob)
{
	struct stat st;
	char *path = arena_copy(&s->arena, name);
	/* The names are ours: index.json and its like, and blobs/sha256/ with 64 digits. */
	blob->fd = openat(s->fd, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	blob->own = blob->fd >= 0;
	if (blob->fd < 0)
		return fault_set(s->fault, "%s: %s", path, strerror(errno));
	if (fstat(blob->fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		blob_close(blob);
		return fault_set(s->fault, "%s: it is no file", path);
	}
	blob->end = (uint64_t)st.st_size;
	return true;
}

bool origin_blob(struct origin *s, struct str name, struct blob *blob)
{
	*blob = (struct blob){ .fd = -1 };
	if (s->kind != ORIGIN_ARCHIVE)
		return folder_blob(s, name, blob);
	struct node *n = tree_find(&s->members, s->members.root, name, true);
	if (n == NULL || n->type != TAR_FILE)
		return fault_set(s->fault, "%.*s: it is not in the archive",
			(int)(name.n < 200 ? name.n : 200), name.p);
	if (n->facts->offset == UINT64_MAX)
		return fault_set(s->fault, "a member of the archive is a sparse file");
	blob->fd = s->fd;
	blob->at = n->facts->offset;
	blob->end = blob->at + n->facts->size;
	return true;
}

void blob_close(struct blob *blob)
{
	if (blob->own)
		close(blob->fd);
	*blob = (struct blob){ .fd = -1 };
}

/* parse_blob: its text is read, verified, and parsed. */
static json_t *parse_blob(struct origin *s, const struct blob *blob, const struct sha256 *digest,
	struct sha256 *is)
{
	json_t *value = NULL;
	size_t size = (size_t)(blob->end - blob->at);
	char *text = memory_get(size + 1);
	int64_t n = feed_read_at(blob->fd, text, size, blob->at);
	if (n != (int64_t)size) {
		fault_set(s->fault, "it cannot be read to its end");
	} else {
		*is = hash_of((struct str){ text, size });
		if (digest != NULL && !hash_equal(digest, is))
			fault_set(s->fault, "its bytes do not have the digest that names it");
		else
			value = document_parse((struct str){ text, size }, s->fault);
	}
	memory_release(text);
	return value;
}

json_t *origin_document(struct origin *s, struct str name, const struct sha256 *digest,
	uint64_t size, struct sha256 *is)
{
	struct blob blob;
	json_t *value = NULL;
	if (!origin_blob(s, name, &blob))
		return NULL;
	uint64_t has = blob.end - blob.at;
	if (size != UINT64_MAX && size != has)
		fault_set(s->fault, "it has %llu bytes, and its descriptor says %llu",
			(unsigned long long)has, (unsigned long long)size);
	else if (has > LIMIT_JSON)
		fault_set(s->fault, "JSON of %llu bytes; %llu are allowed (limit JSON)",
			(unsigned long long)has, (unsigned long long)LIMIT_JSON);
	else
		value = parse_blob(s, &blob, digest, is);
	blob_close(&blob);
	if (value == NULL)
		fault_prefix(s->fault, name);
	return value;
}
