/* test_resolve.c - pathnames without links and dots, the way between two, names that nobody can
 * guess, files by their numbers */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "unit.h"
#include "inodes.h"
#include "resolve.h"

static void way(const char *from, const char *to, const char *wanted)
{
	struct buf out = { .arena = NULL };
	resolve_relative(str_of(from), str_of(to), &out);
	assert_string_equal(buf_terminated(&out), wanted);
	buf_free(&out);
}

static void ways(void **unused)
{
	(void)unused;
	way("/a", "/a", ".");
	way("/a", "/a/b", "b");
	way("/a/b", "/a", "..");
	way("/a/b", "/a/c", "../c");
	way("/a/b", "/a/bc", "../bc");
	way("/ab", "/a", "../a");
	way("/", "/", ".");
	way("/", "/a/b", "a/b");
	way("/a/b", "/", "../..");
	way("/a/b/c", "/d/e", "../../../d/e");
}

static void text(const char *path, const char *wanted)
{
	struct buf out = { .arena = NULL };
	resolve_text(STR("/here/now"), path, &out);
	assert_string_equal(buf_terminated(&out), wanted);
	buf_free(&out);
}

static void as_text(void **unused)
{
	(void)unused;
	text("a", "/here/now/a");
	text(".", "/here/now");
	text("..", "/here");
	text("../../../..", "/");
	text("/", "/");
	text("///a//b/./c/../d/", "/a/b/d");
	text("", "/here/now");
}

/* resolved: relative to the folder of the test; "" where it fails */
static void resolved(const char *path, enum resolve what, const char *wanted, int error)
{
	struct arena arena = { 0 };
	char here[4096];
	assert_non_null(getcwd(here, sizeof(here)));
	struct buf out = { .arena = NULL };
	assert_int_equal(resolve_path(&arena, str_of(here), path, what, &out), error);
	if (error == 0) {
		const char *got = buf_terminated(&out);
		assert_int_equal(strncmp(got, here, strlen(here)), 0);
		assert_string_equal(got + strlen(here), wanted);
	}
	buf_free(&out);
	arena_free(&arena);
}

static void files(void **unused)
{
	(void)unused;
	assert_int_equal(mkdir("d", 0700), 0);
	assert_int_equal(mkdir("d/e", 0700), 0);
	close(open("d/f", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	assert_int_equal(symlink("d", "ld"), 0);
	assert_int_equal(symlink("../f", "d/e/lf"), 0);
	assert_int_equal(symlink("self", "self"), 0);
	assert_int_equal(symlink("none/x", "lx"), 0);
	resolved("d/f", RESOLVE_ALL, "/d/f", 0);
	resolved("ld/e/lf", RESOLVE_ALL, "/d/f", 0);
	resolved("ld/e/..", RESOLVE_ALL, "/d", 0);
	resolved(".", RESOLVE_ALL, "", 0);
	resolved("d/f/", RESOLVE_ALL, "", ENOTDIR);
	resolved("d/f/x", RESOLVE_PARENTS, "", ENOTDIR);
	resolved("d/f/x", RESOLVE_NOTHING, "/d/f/x", 0);
	resolved("none", RESOLVE_ALL, "", ENOENT);
	resolved("none/", RESOLVE_PARENTS, "/none", 0);
	resolved("none/x", RESOLVE_PARENTS, "", ENOENT);
	resolved("none/x/../../ld/e", RESOLVE_NOTHING, "/d/e", 0);
	resolved("lx", RESOLVE_PARENTS, "", ENOENT);
	resolved("lx", RESOLVE_NOTHING, "/none/x", 0);
	resolved("self", RESOLVE_ALL, "", ELOOP);
	resolved("self/x", RESOLVE_NOTHING, "/self/x", 0);
	resolved("", RESOLVE_NOTHING, "", ENOENT);
}

static void names(void **unused)
{
	(void)unused;
	char a[101] = "", b[101] = "";
	random_letters(a, 100);
	random_letters(b, 100);
	assert_string_not_equal(a, b);
	for (int i = 0; i < 100; i++)
		assert_true(is_name_byte(a[i]) && a[i] != '_');
}

static const struct inode *find_inode(const struct inodes *set, dev_t dev, ino_t ino)
{
	struct stat st = { .st_dev = dev, .st_ino = ino };
	return inodes_find(set, &st);
}

static void numbers(void **unused)
{
	(void)unused;
	struct inodes set = { 0 };
	assert_null(find_inode(&set, 1, 1));
	/* what is there stays as it was added first */
	for (unsigned i = 0; i < 20000; i++) {
		struct stat st = { .st_dev = i % 10000 % 3, .st_ino = (ino_t)(i % 10000) << 20 };
		inodes_add(&set, &st, i);
	}
	for (unsigned i = 0; i < 10000; i++) {
		const struct inode *found = find_inode(&set, i % 3, (ino_t)i << 20);
		assert_non_null(found);
		assert_int_equal(found->value, i);
		assert_null(find_inode(&set, i % 3 + 1, (ino_t)i << 20));
	}
	inodes_free(&set);
	assert_null(find_inode(&set, 0, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ways),
		cmocka_unit_test(as_text),
		cmocka_unit_test(files),
		cmocka_unit_test(names),
		cmocka_unit_test(numbers),
	};
	return RUN_TESTS(tests);
}
