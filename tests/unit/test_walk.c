/* test_walk.c - walks: what they visit, links, loops, depth, width, few descriptors, and others who
 * change the tree meanwhile */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "walk.h"

static void make_file(const char *name)
{
	int fd = open(name, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	close(fd);
}

static void make_dir(const char *name)
{
	assert_int_equal(mkdir(name, 0700), 0);
}

/* remove_tree: by the walk itself, as rm does */
static void remove_tree(const char *path)
{
	struct walk walk;
	const struct walk_entry *e;
	walk_begin(&walk, path, WALK_TYPES);
	while ((e = walk_next(&walk)) != NULL)
		if (e->kind == WALK_FILE || e->kind == WALK_AFTER)
			(void)unlinkat(e->dir, e->name, e->kind == WALK_AFTER ? AT_REMOVEDIR : 0);
	walk_end(&walk);
}

/* open_descriptors: how many are open, and the highest */
static unsigned open_descriptors(void)
{
	unsigned n = 0;
	for (int fd = 0; fd < 200; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

/* ---- what is visited, as text: one line an entry, in byte order within a kind ---- */

static char *seen[64];
static size_t seen_count;

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void see(const char *path, unsigned flags)
{
	static const char *const kinds[] = { "file", "before", "after", "loop", "error" };
	struct walk walk;
	const struct walk_entry *e;
	unsigned before = open_descriptors();
	for (size_t i = 0; i < seen_count; i++)
		free(seen[i]);
	seen_count = 0;
	walk_begin(&walk, path, flags);
	while ((e = walk_next(&walk)) != NULL) {
		char line[300];
		const char *end = strrchr(e->path.p, '/');
		assert_int_equal(strlen(e->path.p), e->path.n);
		if (e->depth > 0)
			assert_string_equal(e->name, end + 1);
		else
			assert_string_equal(e->name, path);
		snprintf(line, sizeof(line), "%s %u %s%s%s", kinds[e->kind], e->depth, e->path.p,
			e->linked ? " linked" : "", e->error != 0 ? " failed" : "");
		seen[seen_count++] = strdup(line);
		assert_true(seen_count < ARRAY_LENGTH(seen));
	}
	assert_null(walk_next(&walk));
	walk_end(&walk);
	assert_int_equal(open_descriptors(), before);
	qsort(seen, seen_count, sizeof(*seen), by_bytes);
}

static void assert_seen(const char *const *wanted, size_t count)
{
	for (size_t i = 0; i < count && i < seen_count; i++)
		assert_string_equal(seen[i], wanted[i]);
	assert_int_equal(seen_count, count);
}
#define SEEN(...) assert_seen((const char *const[]){ __VA_ARGS__ },                                \
	ARRAY_LENGTH(((const char *const[]){ __VA_ARGS__ })))

static void kinds_and_order(void **unused)
{
	(void)unused;
	make_dir("t");
	make_dir("t/d");
	make_file("t/d/f");
	make_file("t/\nodd -name");
	make_dir("t/empty");
	assert_int_equal(symlink("d", "t/link"), 0);
	for (unsigned flags = 0; flags <= WALK_TYPES; flags += WALK_TYPES) {
		see("t", flags);
		SEEN("after 0 t", "after 1 t/d", "after 1 t/empty", "before 0 t", "before 1 t/d",
			"before 1 t/empty", "file 1 t/\nodd -name", "file 1 t/link", "file 2 t/d/f");
		see("t/", flags);
		SEEN("after 0 t/", "after 1 t/d", "after 1 t/empty", "before 0 t/", "before 1 t/d",
			"before 1 t/empty", "file 1 t/\nodd -name", "file 1 t/link", "file 2 t/d/f");
		see("t/d/f", flags);
		SEEN("file 0 t/d/f");
		see("t/missing", flags);
		SEEN("error 0 t/missing failed");
		see("t/link", flags);
		SEEN("file 0 t/link");
		see("t/link", flags | WALK_FOLLOW_FIRST);
		SEEN("after 0 t/link linked", "before 0 t/link linked", "file 1 t/link/f");
		see("t/link/", flags);
		SEEN("after 0 t/link/", "before 0 t/link/", "file 1 t/link/f");
	}
	remove_tree("t");
}

static void the_root(void **unused)
{
	(void)unused;
	struct walk walk;
	walk_begin(&walk, "/", WALK_TYPES);
	const struct walk_entry *e = walk_next(&walk);
	assert_int_equal(e->kind, WALK_BEFORE);
	assert_str(e->path, "/");
	e = walk_next(&walk);
	assert_int_equal(e->path.n, strlen(e->name) + 1);
	walk_end(&walk);
	walk_begin(&walk, "//", 0);
	assert_str(walk_next(&walk)->path, "//");
	walk_end(&walk);
}

static void links(void **unused)
{
	(void)unused;
	make_dir("t");
	make_dir("t/d");
	make_dir("other");
	make_file("other/f");
	assert_int_equal(symlink("..", "t/d/up"), 0);
	assert_int_equal(symlink("../other", "t/out"), 0);
	assert_int_equal(symlink("nothing", "t/dangling"), 0);
	assert_int_equal(symlink("self", "t/self"), 0);
	for (unsigned flags = 0; flags <= WALK_TYPES; flags += WALK_TYPES) {
		see("t", flags | WALK_FOLLOW);
		SEEN("after 0 t", "after 1 t/d", "after 1 t/out linked", "before 0 t",
			"before 1 t/d", "before 1 t/out linked", "error 1 t/self failed",
			"file 1 t/dangling", "file 2 t/out/f", "loop 2 t/d/up linked failed");
		see("t", flags | WALK_FOLLOW_FIRST);
		SEEN("after 0 t", "after 1 t/d", "before 0 t", "before 1 t/d", "file 1 t/dangling",
			"file 1 t/out", "file 1 t/self", "file 2 t/d/up");
	}
	/* the loop is closed by a directory, not by the link that led out */
	see("t/d", WALK_FOLLOW | WALK_TYPES);
	SEEN("after 0 t/d", "after 1 t/d/up linked", "after 2 t/d/up/out linked", "before 0 t/d",
		"before 1 t/d/up linked", "before 2 t/d/up/out linked",
		"error 2 t/d/up/self failed", "file 2 t/d/up/dangling", "file 3 t/d/up/out/f",
		"loop 2 t/d/up/d failed");
	remove_tree("t");
	remove_tree("other");
}

static void pruned(void **unused)
{
	(void)unused;
	struct walk walk;
	const struct walk_entry *e;
	size_t n = 0;
	make_dir("t");
	make_dir("t/a");
	make_file("t/a/f");
	walk_begin(&walk, "t", 0);
	while ((e = walk_next(&walk)) != NULL) {
		n++;
		if (e->kind == WALK_BEFORE && e->depth == 1)
			walk_prune(&walk);
	}
	walk_end(&walk);
	assert_int_equal(n, 3);
	walk_begin(&walk, "t", 0);
	assert_non_null(walk_next(&walk));
	walk_prune(&walk);
	assert_null(walk_next(&walk));
	walk_end(&walk);
	remove_tree("t");
}

static void one_system(void **unused)
{
	(void)unused;
	struct walk walk;
	const struct walk_entry *e;
	size_t depth_2 = 0, before = 0, after = 0;
	walk_begin(&walk, "/", WALK_ONE_SYSTEM | WALK_TYPES);
	while ((e = walk_next(&walk)) != NULL) {
		bool is_proc = e->depth == 1 && strcmp(e->name, "proc") == 0;
		before += is_proc && e->kind == WALK_BEFORE;
		after += is_proc && e->kind == WALK_AFTER;
		depth_2 += e->depth > 1;
		if (e->kind == WALK_BEFORE && e->depth == 1 && !is_proc)
			walk_prune(&walk);
	}
	walk_end(&walk);
	assert_int_equal(depth_2, 0);
	assert_int_equal(before, 1);
	assert_int_equal(after, 1);
}

static void stat_on_demand(void **unused)
{
	(void)unused;
	struct walk walk;
	const struct walk_entry *e;
	make_dir("t");
	make_file("t/f");
	walk_begin(&walk, "t", WALK_TYPES);
	assert_non_null(walk_next(&walk));
	e = walk_next(&walk);
	assert_int_equal(e->type, S_IFREG);
	assert_non_null(walk_stat(&walk));
	assert_int_equal(e->st->st_mode, S_IFREG | 0600);
	e = walk_next(&walk);
	assert_int_equal(e->kind, WALK_AFTER);
	assert_int_equal(e->st->st_mode, S_IFDIR | 0700);
	walk_end(&walk);
	walk_begin(&walk, "t/f", WALK_TYPES);
	walk_end(&walk);
	remove_tree("t");
}

/* unreadable: as somebody who is not root */
static void unreadable(void **unused)
{
	(void)unused;
	make_dir("t");
	make_dir("t/no-x");
	make_file("t/no-x/f");
	make_dir("t/no-r");
	assert_int_equal(chmod("t/no-x", 0444), 0);
	assert_int_equal(chmod("t/no-r", 0111), 0);
	assert_int_equal(chmod("t", 0755), 0);
	pid_t pid = fork();
	int status;
	if (pid == 0) {
		if (setgid(65534) != 0 || setuid(65534) != 0)
			_exit(1);
		see("t", 0);
		SEEN("after 0 t", "after 1 t/no-r failed", "after 1 t/no-x", "before 0 t",
			"before 1 t/no-r", "before 1 t/no-x", "error 1 t/no-r failed",
			"error 2 t/no-x/f failed");
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	remove_tree("t");
}

/* ---- size ---- */

/* dig: a chain of `depth` directories called name below t, with a file beside each */
static void dig(unsigned depth, const char *name)
{
	make_dir("t");
	int fd = open("t", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (unsigned i = 0; i < depth; i++) {
		assert_int_equal(mkdirat(fd, name, 0700), 0);
		assert_int_equal(mknodat(fd, "zz", S_IFREG | 0600, 0), 0);
		int next = openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		assert_true(next >= 0);
		close(fd);
		fd = next;
	}
	close(fd);
}

static void count_tree(unsigned flags, size_t wanted_files, size_t wanted_dirs)
{
	struct walk walk;
	const struct walk_entry *e;
	size_t files = 0, before = 0, after = 0;
	walk_begin(&walk, "t", flags);
	while ((e = walk_next(&walk)) != NULL) {
		files += e->kind == WALK_FILE;
		before += e->kind == WALK_BEFORE;
		after += e->kind == WALK_AFTER;
		assert_int_equal(e->error, 0);
	}
	walk_end(&walk);
	assert_int_equal(files, wanted_files);
	assert_int_equal(before, wanted_dirs);
	assert_int_equal(after, wanted_dirs);
}

/* with_descriptors: room for that many more */
static void with_descriptors(unsigned more, unsigned flags, size_t files, size_t dirs)
{
	struct rlimit old, few;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &old), 0);
	few = (struct rlimit){ open_descriptors() + more, old.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
	count_tree(flags, files, dirs);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &old), 0);
}

static void deep(void **unused)
{
	(void)unused;
	enum { DEPTH = 10000 };
	/* the path is longer than PATH_MAX many times */
	dig(DEPTH, "a-name");
	count_tree(0, DEPTH, DEPTH + 1);
	with_descriptors(4, WALK_TYPES, DEPTH, DEPTH + 1);
	remove_tree("t");
	assert_int_equal(access("t", F_OK), -1);
}

static void deep_with_longest_names(void **unused)
{
	(void)unused;
	char name[256];
	memset(name, 'n', 255);
	name[255] = '\0';
	dig(100, name);
	count_tree(WALK_TYPES, 100, 101);
	remove_tree("t");
}

/* Links that lead on and on: each way back is by names. */
static void deep_links(void **unused)
{
	(void)unused;
	enum { LINKS = 100 };
	make_dir("t");
	for (int i = 0; i < LINKS; i++) {
		char name[32], to[32];
		snprintf(name, sizeof(name), "d%d", i);
		make_dir(name);
		snprintf(to, sizeof(to), "../d%d", i);
		snprintf(name, sizeof(name), i == 0 ? "t/l" : "d%d/l", i - 1);
		assert_int_equal(symlink(to, name), 0);
		snprintf(name, sizeof(name), "d%d/f", i);
		make_file(name);
	}
	count_tree(WALK_FOLLOW, LINKS, LINKS + 1);
	with_descriptors(5, WALK_FOLLOW, LINKS, LINKS + 1);
	remove_tree("t");
	for (int i = 0; i < LINKS; i++) {
		char name[32];
		snprintf(name, sizeof(name), "d%d", i);
		remove_tree(name);
	}
}

static void wide(void **unused)
{
	(void)unused;
	enum { WIDTH = 100000 };
	struct rusage before, after;
	make_dir("t");
	make_dir("t/d");
	int fd = open("t/d", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_true(fd >= 0);
	for (int i = 0; i < WIDTH; i++) {
		char name[64];
		snprintf(name, sizeof(name), "a-name-that-is-not-too-short-%d", i);
		assert_int_equal(mknodat(fd, name, S_IFREG | 0600, 0), 0);
	}
	for (int i = 0; i < 100; i++) {
		char name[64];
		snprintf(name, sizeof(name), "d%d", i);
		assert_int_equal(mkdirat(fd, name, 0700), 0);
	}
	close(fd);
	getrusage(RUSAGE_SELF, &before);
	count_tree(WALK_TYPES, WIDTH, 102);
	getrusage(RUSAGE_SELF, &after);
	assert_true(after.ru_maxrss - before.ru_maxrss < 2048);	/* KiB; the sanitizers' included */
	remove_tree("t");
	assert_int_equal(access("t", F_OK), -1);
}

/* Many levels that are all wide, so that the rest of each is remembered. */
static void deep_and_wide(void **unused)
{
	(void)unused;
	enum { DEPTH = 30, WIDTH = 500 };
	dig(DEPTH, "m");
	int fd = open("t", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (int i = 0; i < DEPTH; i++) {
		for (int j = 0; j < WIDTH; j++) {
			char name[16];
			snprintf(name, sizeof(name), "f%d", j);
			assert_int_equal(mknodat(fd, name, S_IFREG | 0600, 0), 0);
			snprintf(name, sizeof(name), "d%d", j);
			if (j % 10 == 0)
				assert_int_equal(mkdirat(fd, name, 0700), 0);
		}
		int next = openat(fd, "m", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		close(fd);
		fd = next;
	}
	close(fd);
	count_tree(0, DEPTH * (WIDTH + 1), 1 + DEPTH * (1 + WIDTH / 10));
	with_descriptors(4, WALK_TYPES, DEPTH * (WIDTH + 1), 1 + DEPTH * (1 + WIDTH / 10));
	remove_tree("t");
	assert_int_equal(access("t", F_OK), -1);
}

/* ---- others change the tree ---- */

/* Two directories are moved away while the walk is deep inside the inner one: it does not go where
 * they are now, and goes on where it finds its way. */
static void moved_away(void **unused)
{
	(void)unused;
	struct walk walk;
	const struct walk_entry *e;
	size_t before = 0, after = 0, errors = 0, failed = 0;
	enum { DEPTH = 20 };
	dig(DEPTH, "x");
	make_dir("elsewhere");
	walk_begin(&walk, "t", 0);
	while ((e = walk_next(&walk)) != NULL) {
		before += e->kind == WALK_BEFORE;
		after += e->kind == WALK_AFTER;
		errors += e->kind == WALK_ERROR;
		failed += e->kind == WALK_AFTER && e->error != 0;
		if (e->kind == WALK_BEFORE && e->depth == DEPTH) {
			assert_int_equal(
				rename("t/x/x/x/x/x/x/x/x/x/x/x/x", "elsewhere/depth-12"), 0);
			assert_int_equal(rename("t/x/x/x/x/x/x/x/x/x/x", "elsewhere/depth-10"), 0);
		}
		if (e->kind == WALK_ERROR)
			assert_true(e->error == ENOENT && (e->depth == 11 || e->depth == 10));
	}
	walk_end(&walk);
	assert_int_equal(before, DEPTH + 1);
	assert_int_equal(after, DEPTH + 1);
	/* 11 is above what was moved first, 10 cannot be found by its name; the WALK_AFTERs of 12
	 * and 11 have no directory, and that of 10 knows that not all of it was seen */
	assert_int_equal(errors, 2);
	assert_int_equal(failed, 3);
	remove_tree("t");
	remove_tree("elsewhere");
}

/* swap: a process that turns the name into a link to `out` and back as fast as it can */
static pid_t swap_for_ever(void)
{
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid != 0)
		return pid;
	for (;;) {
		(void)renameat2(AT_FDCWD, "t/victim", AT_FDCWD, "link", RENAME_EXCHANGE);
	}
}

/* What is outside must never be seen. Removing is what rm does; here it is only looked at, so that
 * the race can be run again and again. */
static void swapped_for_a_link(void **unused)
{
	(void)unused;
	make_dir("t");
	make_dir("t/victim");
	make_file("t/victim/inside");
	make_dir("out");
	make_file("out/precious");
	assert_int_equal(symlink("out", "link"), 0);
	pid_t pid = swap_for_ever();
	size_t inside = 0, refused = 0, link = 0;
	for (int i = 0; i < 8000; i++) {
		struct walk walk;
		const struct walk_entry *e;
		walk_begin(&walk, "t", i % 2 == 0 ? WALK_TYPES : 0);
		while ((e = walk_next(&walk)) != NULL) {
			assert_string_not_equal(e->name, "precious");
			inside += strcmp(e->name, "inside") == 0;
			refused += e->kind == WALK_ERROR;
			link += e->kind == WALK_FILE && e->type == S_IFLNK;
			struct stat st;
			if (e->kind == WALK_FILE && e->depth == 2)
				assert_int_equal(fstatat(e->dir, "precious", &st, 0), -1);
		}
		walk_end(&walk);
	}
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	assert_true(inside > 0 && link > 0);
	print_message("# %zu times inside, %zu times a link, %zu times swapped in between\n", inside,
		link, refused);
	(void)renameat2(AT_FDCWD, "t/victim", AT_FDCWD, "link", RENAME_EXCHANGE);
	remove_tree("t");
	remove_tree("out");
	remove_tree("link");
	remove_tree("t");
}

/* Entries are removed and made while the walk reads: it ends, and all that stays is seen. */
static void changed_while_read(void **unused)
{
	(void)unused;
	struct walk walk;
	const struct walk_entry *e;
	size_t kept = 0;
	make_dir("t");
	for (int i = 0; i < 3000; i++) {
		char name[32];
		snprintf(name, sizeof(name), i % 3 == 0 ? "t/keep%d" : "t/go%d", i);
		make_file(name);
	}
	walk_begin(&walk, "t", WALK_TYPES);
	while ((e = walk_next(&walk)) != NULL) {
		kept += e->kind == WALK_FILE && e->name[0] == 'k';
		if (e->kind == WALK_FILE && e->name[0] == 'g')
			assert_int_equal(unlinkat(e->dir, e->name, 0), 0);
	}
	walk_end(&walk);
	assert_int_equal(kept, 1000);
	remove_tree("t");
	assert_int_equal(access("t", F_OK), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_and_order),
		cmocka_unit_test(the_root),
		cmocka_unit_test(links),
		cmocka_unit_test(pruned),
		cmocka_unit_test(one_system),
		cmocka_unit_test(stat_on_demand),
		cmocka_unit_test(unreadable),
		cmocka_unit_test(deep),
		cmocka_unit_test(deep_with_longest_names),
		cmocka_unit_test(deep_links),
		cmocka_unit_test(wide),
		cmocka_unit_test(deep_and_wide),
		cmocka_unit_test(moved_away),
		cmocka_unit_test(swapped_for_a_link),
		cmocka_unit_test(changed_while_read),
	};
	return RUN_TESTS(tests);
}
