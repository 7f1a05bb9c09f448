/* folder.c - the folder that a script finds, and what it looks like afterwards */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "shells.h"

/* LIMIT_CONTENT: bytes of a file that are looked at; LIMIT_LEVELS: folders inside each other. */
enum { LIMIT_CONTENT = 1 << 16, LIMIT_LEVELS = 8 };

static void write_file(int dir, const char *name, const char *text)
{
	int fd = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text))
		die("cannot write", name);
	(void)close(fd);
}

void folder_fill(const char *path)
{
	static const char *const names[] = {
		"a", "b1", "d/a", "d/ab", "d/b", "d/.h", "d/x y", "d/[a]"
	};
	int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0 || mkdirat(dir, "d", 0755) != 0)
		die("cannot make the folder d in", path);
	for (size_t i = 0; i < ARRAY_LENGTH(names); i++)
		write_file(dir, names[i], "a b\n");
	(void)close(dir);
}

static int is_entry(const struct dirent *e)
{
	return strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void clear_level(int dir, int levels)
{
	struct dirent **list;
	int n = scandirat(dir, ".", &list, is_entry, NULL);
	for (int i = 0; i < n; i++) {
		if (unlinkat(dir, list[i]->d_name, 0) != 0 && levels > 0) {
			int inner = openat(dir, list[i]->d_name,
				O_RDONLY | O_DIRECTORY | O_CLOEXEC);
			if (inner >= 0) {
				clear_level(inner, levels - 1);
				(void)close(inner);
			}
			(void)unlinkat(dir, list[i]->d_name, AT_REMOVEDIR);
		}
		free(list[i]);
	}
	if (n >= 0)
		free(list);
}

void folder_clear(const char *path)
{
	int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0)
		die("cannot open", path);
	clear_level(dir, LIMIT_LEVELS);
	(void)close(dir);
}

static void list_level(int dir, int levels, struct buf *list);

static void list_entry(int dir, const char *name, int levels, struct buf *list)
{
	char room[LIMIT_CONTENT];
	int fd = openat(dir, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	buf_add(list, str_of(name));
	if (fd < 0 || fstat(fd, &st) != 0) {
		buf_add(list, STR(" is neither file nor folder\n"));
		return;
	}
	if (S_ISDIR(st.st_mode)) {
		buf_add(list, STR("/\n"));
		if (levels > 0)
			list_level(fd, levels - 1, list);
		buf_add(list, STR("..\n"));
	} else {
		ssize_t n = read(fd, room, sizeof(room));
		buf_add(list, STR(": "));
		buf_add(list, (struct str){ room, n > 0 ? (size_t)n : 0 });
		buf_add(list, STR("\n"));
	}
	(void)close(fd);
}

static void list_level(int dir, int levels, struct buf *list)
{
	struct dirent **entries;
	int n = scandirat(dir, ".", &entries, is_entry, by_name);
	for (int i = 0; i < n; i++) {
		list_entry(dir, entries[i]->d_name, levels, list);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
}

void folder_list(const char *path, struct buf *list)
{
	int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0)
		die("cannot open", path);
	list_level(dir, LIMIT_LEVELS, list);
	(void)close(dir);
}
