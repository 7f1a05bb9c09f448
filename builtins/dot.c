/* dot.c - run a file of commands in this shell (2.15 dot), and `source`, an extension */
#include "shell.h"
#include "exec.h"
#include "filetest.h"

#include <unistd.h>

/* 2.15 dot: a readable file that need not be executable; a directory of that name is passed over */
static bool is_readable_file(const char *path)
{
	return access(path, R_OK) == 0 && !filetest_unary('d', path);
}

static char *join(struct shell *sh, struct str directory, struct str name)
{
	struct buf *path = buf_new(&sh->scratch);
	buf_add(path, directory);
	if (directory.n > 0)
		buf_add_byte(path, '/');
	buf_add(path, name);
	return buf_terminated(path);
}

/* find: the file's pathname: names without a slash are looked up in PATH, by `source` at last in
 * the working directory. NULL: not found. */
static const char *find(struct shell *sh, const char *operand, bool here)
{
	struct str name = str_of(operand), path = shell_value(sh, NAME_PATH);
	if (str_find(name, '/') < name.n)
		return operand;
	while (path.p != NULL && name.n > 0) {
		size_t n = str_find(path, ':');
		/* XBD 8.3 PATH: a zero-length prefix is the working directory */
		const char *file = join(sh, (struct str){ path.p, n }, name);
		if (is_readable_file(file))
			return file;
		if (n == path.n)
			break;
		path = str_skip(path, n + 1);
	}
	return here && is_readable_file(operand) ? operand : NULL;
}

/* enter: operands behind the file become the positional parameters while it runs. Without them it
 * shares the caller's. */
static void enter(struct shell *sh, const struct args *args, struct params *saved)
{
	*saved = sh->params;
	if (args->argc > 1)
		sh->params = (struct params){ .argv = args->argv + 1,
			.count = (size_t)args->argc - 1 };
	sh->dot_depth++;
}

static void leave(struct shell *sh, const struct args *args, const struct params *saved)
{
	sh->dot_depth--;
	if (args->argc <= 1)
		return;
	memory_release(sh->params.owned);
	sh->params = *saved;
}

static enum flow run_file(struct shell *sh, const struct args *args, const char *path)
{
	struct buf *text = ARENA_NEW(&sh->scratch, struct buf);
	struct params saved;
	if (!exec_read_script(sh, path, text)) {
		sh->special_error = true;
		return FLOW_NEXT;
	}
	/* Functions that it defines keep its name for messages: the name table keeps it for good.
	 * */
	const char *file = names_text(&sh->names, names_intern(&sh->names, str_of(path))).p;
	sh->status = args->before;
	enter(sh, args, &saved);
	enum flow flow = exec_text(sh, buf_str(text), file, 1, args->how & HOW_TESTED);
	leave(sh, args, &saved);
	buf_free(text);
	return flow == FLOW_RETURN ? FLOW_NEXT : flow;
}

static enum flow run_dot_or_source(struct shell *sh, const struct args *args, bool here)
{
	const char *path = find(sh, args->argv[0], here);
	if (path != NULL)
		return run_file(sh, args, path);
	/* 2.8.1, 2.15 dot: a shell without a prompt ends */
	sh->special_error = true;
	return shell_fail(sh, 127, here ? "%s: not found in PATH or here" : "%s: not found in PATH",
		args->argv[0]);
}

static enum flow run_dot(struct shell *sh, const struct args *args)
{
	return run_dot_or_source(sh, args, false);
}

static enum flow run_source(struct shell *sh, const struct args *args)
{
	return run_dot_or_source(sh, args, true);
}

const struct builtin builtin_dot = {
	.name = ".", .run = run_dot,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_RUNS,
	.options = "", .operands = { 1, -1 },
	BUILTIN_HELP(". file [argument...]",
		"Run the commands in file in this shell. A name without a slash is looked\n"
		"up in PATH; the file need not be executable. Arguments, when there are\n"
		"any, are the positional parameters while the file runs. `return` leaves\n"
		"the file. The exit status is that of the last command, or 0. When the file\n"
		"cannot be read the shell exits, unless `command` is in front.")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_ANYTHING,
};

const struct builtin builtin_source = {
	.name = "source", .run = run_source,
	.kind = BUILTIN_SPECIAL, .flags = BUILTIN_RUNS,
	.options = "", .operands = { 1, -1 },
	BUILTIN_HELP("source file [argument...]",
		"As the command . (dot), and a name without a slash that is not in PATH is\n"
		"looked up in the working directory. An extension; portable scripts write:\n"
		". ./file")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_ANYTHING,
};
