/* cd.c - change the working directory (XCU cd; the steps are those of its description) */
#include "filetest.h"
#include "shell.h"

#include <errno.h>
#include <unistd.h>
#include <sys/stat.h>

/* struct move: one call of cd. */
struct move {
	struct shell *sh;
	const char *directory;	/* the operand, or what stands for it */
	struct str before;	/* the old working directory; p NULL when it has no name */
	bool physical;		/* -P */
	bool must_know;		/* -e with -P: fail when the new directory has no name */
	bool print;		/* the new directory was not named by the operand alone */
};

/* fail: with -P and -e status 1 has a meaning of its own, so that errors are above it. */
static enum flow fail(const struct move *move, const char *what)
{
	return shell_fail(move->sh, move->must_know ? 2 : 1, "%s", what);
}

static enum flow fail_directory(const struct move *move, const char *directory)
{
	return shell_fail(move->sh, move->must_know ? 2 : 1, "%s: %m", directory);
}

static bool is_directory(const char *path)
{
	mode_t mode = filetest_mode(path, true);
	if (mode != 0) {
		errno = ENOTDIR;
		return S_ISDIR(mode);
	}
	if (errno != ENAMETOOLONG)
		return false;
	int fd = shell_open_directory(path);
	if (fd >= 0)
		(void)close(fd);
	return fd >= 0;
}

static bool change_directory(const char *path)
{
	if (chdir(path) == 0)
		return true;
	if (errno != ENAMETOOLONG)
		return false;
	int fd = shell_open_directory(path);
	if (fd < 0)
		return false;
	bool changed = fchdir(fd) == 0;
	int error = errno;
	(void)close(fd);
	errno = error;
	return changed;
}

/* join: directory, a slash where it has none at its end, name; NUL-terminated */
static struct str join(struct shell *sh, struct str directory, struct str name)
{
	struct buf *path = buf_new(&sh->scratch);
	buf_add(path, directory);
	if (directory.n > 0 && directory.p[directory.n - 1] != '/')
		buf_add_byte(path, '/');
	buf_add(path, name);
	const char *text = buf_terminated(path);
	return (struct str){ text, path->n };
}

/* ---- steps 1 to 6: the operand ---- */

/* choose: steps 1 and 2, and `cd -`. NULL: a message was printed. */
static const char *choose(struct move *move, const char *operand)
{
	bool back = operand != NULL && strcmp(operand, "-") == 0;
	if (operand != NULL && !back) {
		if (*operand != '\0')
			return operand;
		(void)fail(move, "the directory is an empty string");
		return NULL;
	}
	struct str value = shell_value(move->sh, back ? NAME_OLDPWD : NAME_HOME);
	move->print = back;
	/* a copy: OLDPWD is about to change */
	if (value.n > 0)
		return arena_copy(&move->sh->scratch, value);
	(void)fail(move, back ? "OLDPWD has no value" : "HOME has no value");
	return NULL;
}

/* first_is_dots: step 4: is the first component dot or dot-dot? */
static bool first_is_dots(const char *path)
{
	if (*path != '.')
		return false;
	path += path[1] == '.' ? 2 : 1;
	return *path == '/' || *path == '\0';
}

/* search: step 5. An empty pathname in CDPATH is the working directory and prints nothing. */
static struct str search(struct move *move)
{
	struct str name = str_of(move->directory), path = shell_value(move->sh, NAME_CDPATH);
	if (name.p[0] == '/' || first_is_dots(name.p))
		return name;
	while (path.p != NULL) {
		size_t n = str_find(path, ':');
		struct str place = { n > 0 ? path.p : ".", n > 0 ? n : 1 };
		struct str candidate = join(move->sh, place, name);
		if (is_directory(candidate.p)) {
			move->print = move->print || n > 0;
			return candidate;
		}
		if (n == path.n)
			break;
		path = str_skip(path, n + 1);
	}
	return name;
}

/* ---- steps 7 and 8: the canonical form ---- */

/* drop_last: removes the last component and the slashes before it; the root stays. */
static void drop_last(struct buf *path, size_t root)
{
	while (path->n > root && path->p[path->n - 1] != '/')
		path->n--;
	while (path->n > root && path->p[path->n - 1] == '/')
		path->n--;
}

static bool is_dots(struct str component, size_t count)
{
	return component.n == count && memcmp(component.p, "..", count) == 0;
}

/* canonical: path (absolute) without dot, dot-dot and needless slashes. NULL: what stands
 * before a dot-dot is no directory; a message was printed. */
static const char *canonical(const struct move *move, struct str path)
{
	struct buf *out = buf_new(&move->sh->scratch);
	/* exactly two slashes at the start may mean something else than one (XBD 4.16) */
	size_t root = path.n > 1 && path.p[1] == '/' && (path.n == 2 || path.p[2] != '/') ? 2 : 1;
	buf_add(out, (struct str){ "//", root });
	while (path.n > 0) {
		struct str component = { path.p, str_find(path, '/') };
		path = str_behind(path, component.n);
		if (component.n == 0 || is_dots(component, 1))
			continue;
		if (!is_dots(component, 2)) {
			if (out->n > root)
				buf_add_byte(out, '/');
			buf_add(out, component);
		} else if (out->n > root) {
			const char *before = buf_terminated(out);
			if (!is_directory(before)) {
				(void)fail_directory(move, before);
				return NULL;
			}
			drop_last(out, root);
		}
	}
	return buf_terminated(out);
}

/* ---- steps 9 and 10: the change ---- */

/* relative: step 9: a pathname that is too long, as seen from the old working directory when it
 * lies below that. */
static const char *relative(const struct move *move, const char *path)
{
	struct str before = move->before, whole = str_of(path);
	if (whole.n < 4096 || before.p == NULL || !str_starts(whole, before))
		return path;
	whole = str_skip(whole, before.n);
	while (whole.n > 0 && whole.p[0] == '/')
		whole = str_skip(whole, 1);
	return whole.n > 0 ? whole.p : ".";
}

/* remember: PWD and OLDPWD after the change. name p NULL: the new directory has no name. */
static bool remember(const struct move *move, struct str name)
{
	struct shell *sh = move->sh;
	if (move->before.p != NULL && !shell_assign(sh, NAME_OLDPWD, move->before))
		return false;
	if (name.p == NULL)
		return vars_unset(&sh->vars, NAME_PWD);
	return shell_assign(sh, NAME_PWD, name);
}

static enum flow finish(const struct move *move, struct str name)
{
	struct shell *sh = move->sh;
	int error = errno;
	if (!remember(move, name))
		return fail(move, "the directory was changed all the same");
	if (name.p == NULL && move->must_know)
		return shell_fail(sh, 1, "the new directory has no name: %s", error_text(error));
	if (name.p != NULL && move->print)
		stream_write_line(sh->out, name);
	return FLOW_NEXT;
}

static enum flow go_physical(const struct move *move, struct str path)
{
	if (!change_directory(path.p))
		return fail_directory(move, move->directory);
	return finish(move, shell_physical_directory(move->sh));
}

static enum flow go_logical(const struct move *move, struct str path)
{
	if (path.p[0] != '/') {
		if (move->before.p == NULL)
			return go_physical(move, path);
		path = join(move->sh, move->before, path);
	}
	const char *name = canonical(move, path);
	if (name == NULL)
		return FLOW_NEXT;
	if (!change_directory(relative(move, name)))
		return fail_directory(move, move->directory);
	return finish(move, str_of(name));
}

/* old_directory: PWD, unless the script has made something else of it, which only matters for a
 * relative operand. A directory that was removed meanwhile keeps its name, for OLDPWD. */
NOINLINE struct str old_directory(struct shell *sh, bool verify)
{
	struct str value = shell_value(sh, NAME_PWD);
	bool plausible = value.n > 0 && value.p[0] == '/';
	if (plausible && (!verify || shell_is_directory_here(value.p)))
		return (struct str){ arena_copy(&sh->scratch, value), value.n };
	struct str physical = shell_physical_directory(sh);
	if (physical.p == NULL && plausible)
		return (struct str){ arena_copy(&sh->scratch, value), value.n };
	return physical;
}

static bool is_readonly(struct shell *sh, name_id id)
{
	return vars_at(&sh->vars, id)->flags & VAR_READONLY;
}

static enum flow run_cd(struct shell *sh, const struct args *args)
{
	struct move *move = ARENA_NEW(&sh->scratch, struct move);
	move->sh = sh;
	move->physical = args_last_of(args, "LP") == 'P';
	move->must_know = move->physical && args_has(args, 'e');
	/* consequences of errors: the working directory stays */
	if (is_readonly(sh, NAME_PWD) || is_readonly(sh, NAME_OLDPWD))
		return fail(move, "PWD or OLDPWD is read only");
	move->directory = choose(move, args->argv[0]);
	if (move->directory == NULL)
		return FLOW_NEXT;
	move->before = old_directory(sh, move->directory[0] != '/');
	struct str path = search(move);
	return move->physical ? go_physical(move, path) : go_logical(move, path);
}

const struct builtin builtin_cd = {
	.name = "cd", .run = run_cd,
	.kind = BUILTIN_INTRINSIC, .flags = BUILTIN_FINITE,
	.options = "LPe", .operands = { 0, 1 },
	BUILTIN_HELP("cd [-L | -P [-e]] [directory]",
		"Make directory the working directory: HOME if none is given, OLDPWD if it\n"
		"is -. A relative pathname that does not start with . or .. is looked for\n"
		"in the directories that CDPATH lists. PWD and OLDPWD are set. The new\n"
		"directory is written when it came from CDPATH or OLDPWD.\n"
		"\t-L\ttake .. as the removal of the component before it (the default)\n"
		"\t-P\tfollow symbolic links before .. and in PWD\n"
		"\t-e\twith -P: exit status 1 when the new directory's name cannot be found")
	BUILTIN_PROMISE("stdio rpath")
	.touches = TOUCH_CWD | TOUCH_VARS,
};
