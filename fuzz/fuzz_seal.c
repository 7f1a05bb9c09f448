/* fuzz_seal - the text of a policy, a line "--", a script, a line "--", and the bytes of a program: what
 * nacre-image seal makes of them below a root file system where they are /entry.sh and /app: messages, or
 * a policy that the runtime accepts, with the script in it. The folder is made once, and removed at the end. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include "fuzz.h"
#include "rules.h"

/* The files that are there; /app and /entry.sh are written for each input. */
static const struct {
	const char *name;
	mode_t mode;
	const char *text;
	size_t size;
} files[] = {
	{ "bin", S_IFDIR | 0755, NULL, 0 }, { "app", 0755, NULL, 0 },
	{ "entry.sh", 0644, NULL, 0 }, { "bin/sh", 0755, "\177ELF", 4 },
	{ "bin/tool", 0755, "#! /bin/sh -e\n", 14 }, { "lib.sh", 0644, "a=1\n", 4 },
	{ "binary", 0755, "a\0b", 3 }, { "link", S_IFLNK, "bin", 0 },
	{ "loop", S_IFLNK, "loop", 0 }, { "pipe", S_IFIFO | 0755, NULL, 0 },
	{ "other", S_IFLNK, "/app", 0 },
};

static char root[256];

static void remove_files(void)
{
	char path[300];
	for (size_t i = ARRAY_LENGTH(files); i-- > 0;) {
		snprintf(path, sizeof(path), "%s/%s", root, files[i].name);
		(void)remove(path);
	}
}

static void remove_root(void)
{
	remove_files();
	(void)rmdir(root);
}

static void put(const char *name, mode_t mode, struct str text)
{
	char path[300];
	snprintf(path, sizeof(path), "%s/%s", root, name);
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
	assert(fd >= 0 && write(fd, text.p, text.n) == (ssize_t)text.n && close(fd) == 0);
}

/* take_root: a folder that no other process uses; one that a crash has left is used again */
static bool take_root(const char *folder, unsigned number)
{
	struct stat opened, there;
	snprintf(root, sizeof(root), "%s/nacre-fuzz-seal.%u", folder, number);
	(void)mkdir(root, 0700);
	int fd = open(root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		return false;
	/* The descriptor stays open: the lock is held until the process ends. */
	if (fstat(fd, &opened) == 0 && opened.st_uid == getuid() && flock(fd, LOCK_EX | LOCK_NB) == 0 &&
		stat(root, &there) == 0 && there.st_ino == opened.st_ino)
		return true;
	close(fd);
	return false;
}

static void make_root(void)
{
	const char *folder = getenv("TMPDIR");
	char path[300];
	unsigned number = 0;
	while (!take_root(folder != NULL ? folder : "/tmp", number))
		assert(number++ < 10000);
	assert(atexit(remove_root) == 0);
	remove_files();
	for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
		snprintf(path, sizeof(path), "%s/%s", root, files[i].name);
		if (S_ISDIR(files[i].mode))
			assert(mkdir(path, 0755) == 0);
		else if (S_ISLNK(files[i].mode))
			assert(symlink(files[i].text, path) == 0);
		else if (S_ISFIFO(files[i].mode))
			assert(mkfifo(path, 0755) == 0);
		else
			put(files[i].name, files[i].mode, (struct str){ files[i].text, files[i].size });
	}
}

/* take_part: what stands before the next line "--" */
static struct str take_part(struct str *input)
{
	const char *end = memmem(input->p, input->n, "\n--\n", 4);
	size_t n = end != NULL ? (size_t)(end - input->p) + 1 : input->n;
	struct str part = { input->p, n };
	*input = str_skip(*input, end != NULL ? n + 3 : n);
	return part;
}

/* check_sealed: the scripts are in the binary form as they were read */
static void check_sealed(const struct rules *rules)
{
	struct buf bytes = { 0 };
	struct policy policy;
	struct policy_entry entry;
	rules_compile(rules, &bytes);
	assert(policy_read(buf_str(&bytes), &policy));
	for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == POLICY_SCRIPT)
			assert(policy_script(&policy, rule->path.p, &entry) &&
				(str_equal(entry.text, rule->text) || !str_equal(entry.name, rule->name)));
	buf_free(&bytes);
}

FUZZ(input)
{
	struct arena arena = { 0 };
	struct rules rules;
	char output[300];
	if (root[0] == '\0')
		make_root();
	if (input.n > 20000)
		return;
	struct str text = take_part(&input), script = take_part(&input);
	if (rules_parse(&rules, &arena, "policy", text)) {
		put("entry.sh", 0644, script);
		put("app", 0755, input);
		snprintf(output, sizeof(output), "%s/sealed", root);
		rules.output = text.n % 3 == 0 ? NULL : text.n % 3 == 1 ? output : "sealed";
		rlim_t limit = fuzz_limit_stack(FUZZ_STACK);
		bool fine = rules_check(&rules, root);
		(void)fuzz_limit_stack(limit);
		if (fine)
			check_sealed(&rules);
		else
			assert(rules.errors > 0);
	}
	arena_free(&arena);
}
