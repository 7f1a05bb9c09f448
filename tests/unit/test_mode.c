/* test_mode.c - file modes: octal and symbolic, and setting one without following links */
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "unit.h"
#include "mode.h"

static mode_t applied(const char *text, mode_t old, mode_t mask, bool directory)
{
	return mode_apply(text, mask, directory, old);
}

static void octal(void **unused)
{
	(void)unused;
	assert_int_equal(applied("0", 0777, 022, false), 0);
	assert_int_equal(applied("644", 0777, 022, false), 0644);
	assert_int_equal(applied("7777", 0, 022, false), 07777);
	assert_int_equal(applied("0000000000644", 0, 0, false), 0644);
	assert_int_equal(applied("755", 06000, 0, false), 0755);
	assert_int_equal(applied("10000", 0, 0, false), MODE_NONE);
	assert_int_equal(applied("77777777777777777777777777", 0, 0, false), MODE_NONE);
	assert_int_equal(applied("8", 0, 0, false), MODE_NONE);
	assert_int_equal(applied("648", 0, 0, false), MODE_NONE);
	assert_int_equal(applied("644,u+x", 0, 0, false), MODE_NONE);
	assert_int_equal(applied("644 ", 0, 0, false), MODE_NONE);
	/* a directory's set-id bits stay unless five digits say otherwise */
	assert_int_equal(applied("755", 06000, 0, true), 06755);
	assert_int_equal(applied("0755", 06000, 0, true), 06755);
	assert_int_equal(applied("00755", 06000, 0, true), 0755);
	assert_int_equal(applied("2755", 04000, 0, true), 06755);
	assert_int_equal(applied("755", 01000, 0, true), 0755);
}

static void symbolic(void **unused)
{
	(void)unused;
	static const struct {
		const char *text;
		mode_t old, mask;
		bool directory;
		mode_t wanted;
	} cases[] = {
		{ "u=rwx,g=rx,o=", 0, 077, false, 0750 },
		{ "a=r", 0777, 077, false, 0444 },
		{ "=rwx", 0, 027, false, 0750 },
		{ "=", 0777, 022, false, 0 },
		{ "+x", 0644, 022, false, 0755 },
		{ "+x", 0644, 077, false, 0744 },
		{ "+w", 0444, 022, false, 0644 },
		{ "-w", 0666, 022, false, 0466 },
		{ "a-w", 0666, 022, false, 0444 },
		{ "go-rwx", 0777, 0, false, 0700 },
		{ "ugo+r", 0, 0777, false, 0444 },
		{ "u+rwX", 0600, 0, false, 0600 },
		{ "u+rwX", 0601, 0, false, 0701 },
		{ "u+X", 0600, 0, true, 0700 },
		{ "a+rX", 0600, 0, true, 0755 },
		{ "-x+X", 0711, 0, false, 0600 },
		{ "+x-x+X", 0600, 0, false, 0600 },
		{ "g=u", 0741, 0, false, 0771 },
		{ "go=u-w", 0755, 0, false, 0755 },
		{ "go=u-w", 0777, 0, false, 0755 },
		{ "o-g", 0777, 0, false, 0770 },
		{ "u+o", 0005, 0, false, 0505 },
		{ "=u", 0700, 022, false, 0755 },
		{ "u=g,g=u", 0750, 0, false, 0550 },
		{ "u+s", 0755, 0, false, 04755 },
		{ "g+s", 0755, 0, false, 02755 },
		{ "o+s", 0755, 0, false, 0755 },
		{ "+s", 0755, 0, false, 06755 },
		{ "ug+s,o+t", 0755, 0, false, 07755 },
		{ "u+t", 0755, 0, false, 0755 },
		{ "a+t", 0755, 0, false, 01755 },
		{ "+t", 0755, 0777, false, 0755 | 01000 },
		{ "u=rwx", 06755, 0, false, 02755 },
		{ "a=rwx", 07000, 0, false, 0777 },
		/* directories: only an s takes set-id bits away */
		{ "u=rwx", 06755, 0, true, 06755 },
		{ "a=rwx", 07000, 0, true, 06777 },
		{ "u=rwxs", 0755, 0, true, 04755 },
		{ "a-s", 06755, 0, true, 0755 },
		{ "ug=s", 0, 0, true, 06000 },
		{ "g-s", 06755, 0, true, 04755 },
		/* numbers behind an operator */
		{ "+4000", 0755, 0, false, 04755 },
		{ "-111", 0755, 022, false, 0644 },
		{ "=755,u-w", 0, 077, false, 0555 },
		{ "=0", 06777, 0, true, 0 },
		{ "+r,-w,=x", 0, 0, false, 0111 },
		{ "u=r+w-x", 0, 0, false, 0600 },
		{ "uu+x", 0, 0, false, 0100 },
		{ "u+", 0, 0, false, 0 },
		{ "u+rr", 0, 0, false, 0400 },
		/* no modes */
		{ "", 0, 0, false, MODE_NONE },
		{ "u", 0, 0, false, MODE_NONE },
		{ "r", 0, 0, false, MODE_NONE },
		{ "u+q", 0, 0, false, MODE_NONE },
		{ "u+r,", 0, 0, false, MODE_NONE },
		{ ",u+r", 0, 0, false, MODE_NONE },
		{ "u+r,,g+r", 0, 0, false, MODE_NONE },
		{ "u+ug", 0, 0, false, MODE_NONE },
		{ "u+xg", 0, 0, false, MODE_NONE },
		{ "u+755", 0, 0, false, MODE_NONE },
		{ "+755x", 0, 0, false, MODE_NONE },
		{ "+755+1", 0, 0, false, MODE_NONE },
		{ "+10000", 0, 0, false, MODE_NONE },
		{ "u +r", 0, 0, false, MODE_NONE },
		{ "u+r\n", 0, 0, false, MODE_NONE },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		mode_t got = applied(cases[i].text, cases[i].old, cases[i].mask, cases[i].directory);
		if (got != cases[i].wanted)
			fail_msg("%s on %o: wanted %o, got %o", cases[i].text, cases[i].old,
				cases[i].wanted, got);
	}
}

static void type_bits_stay(void **unused)
{
	(void)unused;
	assert_int_equal(applied("u=rw,go=", S_IFREG | 0777, 0, false), S_IFREG | 0600);
	assert_int_equal(applied("1777", S_IFDIR | 0755, 0, true), S_IFDIR | 01777);
}

static void described(void **unused)
{
	(void)unused;
	static const struct {
		mode_t mode;
		const char *wanted;
	} cases[] = {
		{ S_IFREG, "----------" }, { S_IFREG | 0644, "-rw-r--r--" },
		{ S_IFDIR | 01777, "drwxrwxrwt" }, { S_IFDIR | 01776, "drwxrwxrwT" },
		{ S_IFLNK | 0777, "lrwxrwxrwx" }, { S_IFCHR | 0620, "crw--w----" },
		{ S_IFBLK | 0660, "brw-rw----" }, { S_IFIFO | 0600, "prw-------" },
		{ S_IFSOCK | 0755, "srwxr-xr-x" }, { S_IFREG | 06755, "-rwsr-sr-x" },
		{ S_IFREG | 06644, "-rwSr-Sr--" }, { 0751, "?rwxr-x--x" },
	};
	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
		char out[11];
		assert_string_equal(mode_describe(cases[i].mode, out), cases[i].wanted);
	}
}

static mode_t mode_of(const char *name)
{
	struct stat st;
	assert_int_equal(stat(name, &st), 0);
	return st.st_mode & MODE_BITS;
}

static void set(void **unused)
{
	(void)unused;
	int fd = open("file", O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	close(fd);
	assert_int_equal(mkdir("dir", 0700), 0);
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_int_equal(symlink("file", "link"), 0);
	assert_int_equal(mode_set(AT_FDCWD, "file", 0641), 0);
	assert_int_equal(mode_of("file"), 0641);
	int dir = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_int_equal(mode_set(dir, "dir", 01755), 0);
	close(dir);
	assert_int_equal(mode_of("dir"), 01755);
	/* nobody reads it, and nobody waits */
	assert_int_equal(mode_set(AT_FDCWD, "fifo", 0622), 0);
	assert_int_equal(mode_of("fifo"), 0622);
	assert_int_equal(mode_set(AT_FDCWD, "link", 0777), EOPNOTSUPP);
	assert_int_equal(mode_of("file"), 0641);
	assert_int_equal(mode_set(AT_FDCWD, "missing", 0777), ENOENT);
}

/* lose_fchmodat2: makes the kernel an old one for this process */
static void lose_fchmodat2(int error)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 452, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)error),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog program = { ARRAY_LENGTH(code), code };
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
		prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
		_exit(100);
}

static void set_on_old_kernels(void **unused)
{
	(void)unused;
	static const struct {
		const char *name;
		mode_t mode;
		int wanted;
	} cases[] = {
		{ "file", 0600, 0 }, { "dir", 0700, 0 }, { "fifo", 0600, 0 },
		{ "link", 0600, EOPNOTSUPP }, { "missing", 0600, ENOENT },
	};
	for (size_t i = 0; i < 2 * ARRAY_LENGTH(cases); i++) {
		pid_t pid = fork();
		int status;
		if (pid == 0) {
			lose_fchmodat2(i % 2 == 0 ? ENOSYS : EPERM);
			_exit(mode_set(AT_FDCWD, cases[i / 2].name, cases[i / 2].mode + i % 2));
		}
		assert_int_equal(waitpid(pid, &status, 0), pid);
		assert_int_equal(WEXITSTATUS(status), cases[i / 2].wanted);
		if (cases[i / 2].wanted == 0)
			assert_int_equal(mode_of(cases[i / 2].name), cases[i / 2].mode + i % 2);
	}
	assert_int_equal(mode_of("file"), 0601);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(octal),
		cmocka_unit_test(symbolic),
		cmocka_unit_test(type_bits_stay),
		cmocka_unit_test(described),
		cmocka_unit_test(set),
		cmocka_unit_test(set_on_old_kernels),
	};
	return RUN_TESTS(tests);
}
