/* test_copy.c - copies: holes, hard links, special files, a full disk, and others who put links
 * into the way */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "copy.h"

static unsigned failures;

static void fail_rule(void *user, const char *path, const char *text)
{
	(void)user;
	(void)path;
	(void)text;
	failures++;
}

static void note_rule(void *user, const char *source, const char *target)
{
	(void)user;
	(void)source;
	(void)target;
}

static bool no_rule(void *user)
{
	(void)user;
	return false;
}

static bool confirm_rule(void *user, const char *target)
{
	(void)target;
	return no_rule(user);
}

/* copied: one source, with an umask of 022 */
static bool copied(const char *source, const char *target, unsigned flags)
{
	static const struct copy_rules rules = { fail_rule, note_rule, confirm_rule, no_rule };
	struct copier c = { .rules = &rules, .flags = flags };
	failures = 0;
	c.mask = 022;
	mode_t old = umask(0);
	bool done = copy_one(&c, source, target);
	(void)umask(old);
	copier_free(&c);
	assert_true(done == (failures == 0));
	return done;
}

static void write_file(const char *name, const char *text)
{
	int fd = open(name, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0644);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static void assert_file(const char *name, const char *wanted)
{
	char text[100];
	int fd = open(name, O_RDONLY | O_CLOEXEC);
	assert_true(fd >= 0);
	ssize_t n = read(fd, text, sizeof(text));
	close(fd);
	assert_int_equal(n, strlen(wanted));
	assert_memory_equal(text, wanted, strlen(wanted));
}

static void holes(void **unused)
{
	(void)unused;
	struct stat a, b;
	int fd = open("sparse", O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
	assert_int_equal(pwrite(fd, "middle", 6, (off_t)1 << 30), 6);
	assert_int_equal(ftruncate(fd, (off_t)3 << 30), 0);
	close(fd);
	assert_true(copied("sparse", "copy", COPY_FOLLOW));
	assert_int_equal(stat("sparse", &a), 0);
	assert_int_equal(stat("copy", &b), 0);
	assert_int_equal(a.st_size, b.st_size);
	assert_true(b.st_blocks < 1000);
	char text[6];
	fd = open("copy", O_RDONLY | O_CLOEXEC);
	assert_int_equal(pread(fd, text, 6, (off_t)1 << 30), 6);
	assert_memory_equal(text, "middle", 6);
	close(fd);
}

static void kept(void **unused)
{
	(void)unused;
	struct stat a, b;
	const struct timespec times[2] = { { 1000, 5 }, { 2000, 7 } };
	assert_int_equal(mkdir("t", 0700), 0);
	write_file("t/f", "text");
	assert_int_equal(chmod("t/f", 04751), 0);
	assert_int_equal(link("t/f", "t/h"), 0);
	assert_int_equal(mkfifo("t/p", 0640), 0);
	assert_int_equal(symlink("f", "t/l"), 0);
	assert_int_equal(chmod("t", 01750), 0);
	assert_int_equal(utimensat(AT_FDCWD, "t/f", times, 0), 0);
	assert_int_equal(utimensat(AT_FDCWD, "t", times, 0), 0);
	assert_true(copied("t", "u", COPY_RECURSIVE | COPY_MODE | COPY_OWNER | COPY_TIMES |
		COPY_LINKS | COPY_XATTRS));
	assert_int_equal(stat("u/f", &a), 0);
	assert_int_equal(a.st_mode, S_IFREG | 04751);
	assert_int_equal(a.st_mtim.tv_sec, 2000);
	assert_int_equal(a.st_mtim.tv_nsec, 7);
	assert_int_equal(stat("u/h", &b), 0);
	assert_int_equal(a.st_ino, b.st_ino);
	assert_int_equal(stat("u/p", &a), 0);
	assert_int_equal(a.st_mode, S_IFIFO | 0640);
	assert_int_equal(lstat("u/l", &a), 0);
	assert_int_equal(a.st_mode & S_IFMT, S_IFLNK);
	assert_int_equal(stat("u", &a), 0);
	assert_int_equal(a.st_mode, S_IFDIR | 01750);
	assert_int_equal(a.st_mtim.tv_sec, 2000);
	/* without: the umask counts, and set-id bits go */
	assert_true(copied("t", "v", COPY_RECURSIVE));
	assert_int_equal(stat("v/f", &a), 0);
	assert_int_equal(a.st_mode, S_IFREG | 0751);
	assert_int_equal(a.st_nlink, 1);
}

static void refused(void **unused)
{
	(void)unused;
	write_file("x", "mine");
	assert_int_equal(symlink("x", "lx"), 0);
	assert_int_equal(link("x", "hx"), 0);
	assert_false(copied("x", "x", COPY_FOLLOW));
	assert_false(copied("x", "lx", COPY_FOLLOW));
	assert_false(copied("x", "hx", COPY_FOLLOW));
	assert_false(copied("lx", "x", COPY_RECURSIVE));
	assert_file("x", "mine");
	assert_int_equal(mkdir("dd", 0700), 0);
	assert_false(copied("dd", "dd/in", COPY_RECURSIVE));
	assert_false(copied("dd", "x", COPY_RECURSIVE));
	assert_false(copied("x", "dd", COPY_FOLLOW));
	assert_false(copied("dd", "ee", 0));
	assert_false(copied("missing", "x", COPY_FOLLOW));
	assert_file("x", "mine");
}

/* In a tree, a link of another user is not written through; root's is. */
static void links_of_others(void **unused)
{
	(void)unused;
	assert_int_equal(mkdir("from", 0700), 0);
	write_file("from/f", "new");
	assert_int_equal(mkdir("to", 0777), 0);
	write_file("precious", "old");
	assert_int_equal(symlink("../precious", "to/f"), 0);
	assert_int_equal(lchown("to/f", 65534, 65534), 0);
	assert_false(copied("from", "to", COPY_RECURSIVE));
	assert_file("precious", "old");
	assert_int_equal(lchown("to/f", 0, 0), 0);
	assert_true(copied("from", "to", COPY_RECURSIVE));
	assert_file("precious", "new");
}

/* A process turns a directory of the target into a link to another place and back. */
static void target_swapped(void **unused)
{
	(void)unused;
	size_t good = 0;
	assert_int_equal(mkdir("s", 0700), 0);
	assert_int_equal(mkdir("s/d", 0700), 0);
	write_file("s/d/f", "new");
	assert_int_equal(mkdir("t2", 0700), 0);
	assert_int_equal(mkdir("t2/d", 0700), 0);
	assert_int_equal(mkdir("outside", 0700), 0);
	assert_int_equal(symlink("outside", "swap"), 0);
	pid_t pid = fork();
	if (pid == 0)
		for (;;)
			(void)renameat2(AT_FDCWD, "t2/d", AT_FDCWD, "swap", RENAME_EXCHANGE);
	for (int i = 0; i < 2000; i++)
		good += copied("s", "t2", COPY_RECURSIVE);
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	assert_true(good > 0);
	assert_int_equal(access("outside/f", F_OK), -1);
}

static void full_disk(void **unused)
{
	(void)unused;
	assert_int_equal(mkdir("small", 0700), 0);
	if (mount("tmpfs", "small", "tmpfs", 0, "size=64k") != 0)
		skip();
	int fd = open("large", O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
	char block[4096] = "x";
	for (int i = 0; i < 50; i++)
		assert_int_equal(write(fd, block, sizeof(block)), sizeof(block));
	close(fd);
	assert_false(copied("large", "small/large", COPY_FOLLOW));
	assert_int_equal(umount("small"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holes),
		cmocka_unit_test(kept),
		cmocka_unit_test(refused),
		cmocka_unit_test(links_of_others),
		cmocka_unit_test(target_swapped),
		cmocka_unit_test(full_disk),
	};
	return RUN_TESTS(tests);
}
