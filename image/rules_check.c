/* rules_check.c - a policy beside the root file system that it is for */
#include "rules.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include "file.h"
#include "rootfs.h"

/* ---- writing and executing ---- */

bool path_below(struct str granted, struct str path)
{
	return str_equal(granted, path) ||
		(granted.n > 0 && granted.p[granted.n - 1] == '/' && str_starts(path, granted));
}

bool paths_overlap(struct str a, struct str b)
{
	struct str shorter = a.n <= b.n ? a : b, longer = a.n <= b.n ? b : a;

	if (shorter.n > 0 && shorter.p[shorter.n - 1] == '/')
		shorter.n--;
	return str_starts(longer, shorter) && (longer.n == shorter.n || longer.p[shorter.n] == '/');
}

static bool is_executed(const struct rule *rule)
{
	return rule->kind == POLICY_EXEC || rule->kind == POLICY_RUN;
}

static void check_overlap(struct rules *rules, const struct rule *exec, const struct rule *write)
{
	if (exec->real.p == NULL && write->real.p == NULL) {
		if (paths_overlap(exec->path, write->path))
			rules_error(rules, exec->line, exec->column, "%s may be executed, and "
				"written by %s on line %u: what is written there could be run",
				exec->path.p, write->path.p, write->line);
		return;
	}
	/* What the text alone shows has been said. */
	if (exec->real.p != NULL && write->real.p != NULL &&
	    !paths_overlap(exec->path, write->path) && paths_overlap(exec->real, write->real))
		rules_error(rules, exec->line, exec->column, "%s may be executed, and written by "
			"%s on line %u: they lead to %s and %s", exec->path.p, write->path.p,
			write->line, exec->real.p, write->real.p);
}

void rules_required(struct rules *rules)
{
	unsigned without = 0;
	if (rules->level == POLICY_COMPAT)
		without = 1U << MECHANISM_NO_NEW_PRIVS | 1U << MECHANISM_SECCOMP |
			1U << MECHANISM_LANDLOCK |
			(rules->flags & POLICY_DUMP_DENY ? 0 : 1U << MECHANISM_DUMPABLE);
	else if (rules->flags & POLICY_ALLOW_MOUNT)
		without = 1U << MECHANISM_LANDLOCK;
	for (unsigned i = 0; i < MECHANISMS; i++)
		if (rules->required & without & 1U << i)
			rules_error(rules, rules->require_line, 1,
				"%s is required, and %s does not put it on", policy_mechanisms[i],
				rules->level == POLICY_COMPAT ? "level compat" :
				"a policy with \"allow mount\"");
}

void rules_overlap(struct rules *rules)
{
	for (const struct rule *exec = rules->first; exec != NULL; exec = exec->next)
		for (const struct rule *write = rules->first;
		     is_executed(exec) && write != NULL; write = write->next)
			if (write->kind == POLICY_WRITE)
				check_overlap(rules, exec, write);
}

/* ---- programs ---- */

/* struct head: the first bytes of a program, which say how it is started */
struct head {
	size_t n;
	union {
		char bytes[4096];
		Elf64_Ehdr elf;		/* aligned for it */
	};
};

static bool read_head(const char *root, struct str real, struct head *head)
{
	struct buf host = { 0 };

	rootfs_path(root, real, &host);
	int fd = open(buf_terminated(&host), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	buf_free(&host);
	ssize_t got = fd >= 0 ? pread(fd, head->bytes, sizeof(head->bytes), 0) : -1;
	head->n = got > 0 ? (size_t)got : 0;
	if (fd >= 0)
		close(fd);
	return got >= 0;
}

/* script_interpreter: #! PATH */
static struct str script_interpreter(struct str text)
{
	struct str line = str_take_line(&text);

	for (line = str_skip(line, 2); line.n > 0 && (*line.p == ' ' || *line.p == '\t');)
		line = str_skip(line, 1);
	for (size_t i = 0; i < line.n; i++)
		if (line.p[i] == ' ' || line.p[i] == '\t' || line.p[i] == '\r')
			line.n = i;
	return line;
}

/* elf_interpreter: PT_INTERP, where it is among the first bytes, as linkers put it */
static struct str elf_interpreter(const struct head *head)
{
	const Elf64_Ehdr *elf = &head->elf;
	const struct str none = { "", 0 };

	if (head->n < sizeof(*elf) || elf->e_ident[EI_CLASS] != ELFCLASS64 ||
	    elf->e_phentsize != sizeof(Elf64_Phdr))
		return none;
	for (size_t i = 0; i < elf->e_phnum; i++) {
		Elf64_Phdr one;
		if (elf->e_phoff > head->n || (head->n - elf->e_phoff) / sizeof(one) <= i)
			return none;
		memcpy(&one, head->bytes + elf->e_phoff + i * sizeof(one), sizeof(one));
		if (one.p_type != PT_INTERP || one.p_offset > head->n || one.p_filesz < 1 ||
		    one.p_filesz > head->n - one.p_offset)
			continue;
		return (struct str){ head->bytes + one.p_offset, one.p_filesz - 1 };
	}
	return none;
}

/* interpreter: what else the kernel opens to start this program; n 0: nothing */
static struct str interpreter(const struct head *head)
{
	struct str bytes = { head->bytes, head->n };

	if (str_starts(bytes, STR("#!")))
		return script_interpreter(bytes);
	if (str_starts(bytes, STR(ELFMAG)))
		return elf_interpreter(head);
	return STR("");
}

bool rules_may_execute(const struct rules *rules, const char *root, struct str path)
{
	struct buf real = { 0 };
	struct stat st;
	bool found = rootfs_resolve(root, path, &real, &st), may = false;

	for (const struct rule *rule = rules->first; rule != NULL && !may; rule = rule->next)
		may = is_executed(rule) && (path_below(rule->path, path) ||
			(found && rule->real.p != NULL && rule->real.n <= real.n &&
				paths_overlap(rule->real, buf_str(&real))));
	buf_free(&real);
	return may;
}

struct str rules_interpreter(struct arena *arena, const char *root, struct str real)
{
	struct head *head = ARENA_NEW(arena, struct head);

	if (!read_head(root, real, head))
		return (struct str){ NULL, 0 };
	struct str path = interpreter(head);
	return (struct str){ arena_copy(arena, path), path.n };
}

static void check_interpreter(struct rules *rules, const char *root, const struct rule *rule)
{
	struct str path = rules_interpreter(rules->arena, root, rule->real);

	if (path.p == NULL) {
		rules_error(rules, rule->line, rule->column, "%s cannot be read: %s", rule->path.p,
			strerror(errno));
		return;
	}
	if (path.n == 0 || rules_may_execute(rules, root, path))
		return;
	rules_error(rules, rule->line, rule->column, "%s is started by %s, which no \"exec\" line "
		"lets be executed", rule->path.p, path.p);
}

bool rules_confine(const struct rules *rules)
{
	return rules->level != POLICY_COMPAT && !(rules->flags & POLICY_ALLOW_MOUNT);
}

static void check_program(struct rules *rules, const char *root, const struct rule *rule)
{
	bool tree = rule->path.p[rule->path.n - 1] == '/';
	const char *problem = NULL;

	if (tree != (S_ISDIR(rule->mode) != 0))
		problem = tree ? "is no directory" :
			"is a directory: write it with a slash at its end";
	else if (!tree && !S_ISREG(rule->mode))
		problem = "is no regular file";
	else if (!tree && !(rule->mode & 0111))
		problem = "is not executable: nobody has the right to";
	if (problem != NULL)
		rules_error(rules, rule->line, rule->column, "%s %s", rule->path.p, problem);
	else if (!tree && rules_confine(rules))
		check_interpreter(rules, root, rule);
}

/* is_here: does path below root name the file `here` of this machine? It need not be there yet. */
static bool is_here(const char *root, struct str path, struct str here)
{
	struct buf real = { 0 };
	struct stat a, b;
	size_t from = file_folder(path), to = file_folder(here);
	char *folder = memory_get(to + 2);

	copy_bytes(folder, here.p, to);
	folder[to] = '.';
	folder[to + 1] = '\0';
	bool same = str_equal(str_skip(path, from), str_skip(here, to)) &&
		rootfs_resolve(root, (struct str){ path.p, from }, &real, &a) &&
		stat(folder, &b) == 0 && a.st_ino == b.st_ino &&
		a.st_dev == b.st_dev;
	buf_free(&real);
	memory_release(folder);
	return same;
}

/* look_up: where the rule's path leads. false: nothing is there, which is said unless it may be
 * so. */
static bool look_up(struct rules *rules, const char *root, struct rule *rule, struct stat *st)
{
	struct buf real = { 0 };
	bool found = rootfs_resolve(root, rule->path, &real, st);
	int error = errno;

	/* What is missing may be made later, where links lead today. */
	if (found || error == ENOENT)
		rule->real = (struct str){ arena_copy(rules->arena, buf_str(&real)), real.n };
	if (!found && (is_executed(rule) || rule->kind == POLICY_SCRIPT) &&
	    (rules->output == NULL || !is_here(root, rule->path, str_of(rules->output))))
		rules_error(rules, rule->line, rule->column, "%s is missing below %s: %s",
			rule->path.p, root, strerror(error));
	buf_free(&real);
	return found;
}

static bool has_path(const struct rule *rule)
{
	return rule->kind != POLICY_USER && rule->kind != POLICY_RUN_C;
}

bool rules_check(struct rules *rules, const char *root)
{
	struct stat st;

	for (struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (has_path(rule) && look_up(rules, root, rule, &st))
			rule->mode = st.st_mode;
	for (const struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (is_executed(rule) && rule->mode != 0)
			check_program(rules, root, rule);
	rules_overlap(rules);
	for (struct rule *rule = rules->first; rule != NULL; rule = rule->next)
		if (rule->kind == POLICY_SCRIPT && rule->mode != 0)
			rules_embed(rules, root, rule);
	return rules->errors == 0;
}
