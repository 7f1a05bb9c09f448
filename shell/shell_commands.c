/* shell_commands.c - what command names mean: functions, builtins, remembered locations */
#include "filetest.h"
#include "shell.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>

/* What PATH means while it is unset. */
#define DEFAULT_PATH "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

static void grow_commands(struct shell *sh, name_id id)
{
	size_t count = sh->command_count ? sh->command_count * 2 : COMMANDS_FIRST;
	while (count <= id)
		count *= 2;
	size_t old = sh->command_count * sizeof(*sh->commands);
	size_t size = count * sizeof(*sh->commands);
	if (count == COMMANDS_FIRST)
		sh->commands = arena_alloc(&sh->names.bytes, size);
	else if (sh->command_count == COMMANDS_FIRST)
		sh->commands = memcpy(memory_get(size), sh->commands, old);
	else
		sh->commands = memory_resize(sh->commands, size);
	memset(sh->commands + sh->command_count, 0,
		(count - sh->command_count) * sizeof(*sh->commands));
	sh->command_count = count;
}

struct command *shell_command(struct shell *sh, name_id id)
{
	if (UNLIKELY(id >= sh->command_count))
		grow_commands(sh, id);
	struct command *command = &sh->commands[id];
	if (UNLIKELY(!command->builtin_known)) {
		command->builtin = builtin_find(sh->builtins, names_text(&sh->names, id));
		command->builtin_known = true;
	}
	return command;
}

void function_unpin(struct function *function)
{
	if (--function->pins > 0)
		return;
	script_release(function->script);
	memory_release(function);
}

void shell_define(struct shell *sh, name_id id, const struct node *body, struct script *script)
{
	struct command *command = shell_command(sh, id);
	struct function *old = command->function;
	command->function = NULL;
	sh->touched_functions++;
	if (body != NULL) {
		struct function *made = memory_get(sizeof(*made));
		*made = (struct function){
			.pins = 1,
			.body = body,
			.script = script_hold(script),
			.file = sh->file,
		};
		command->function = made;
		if (command->builtin != NULL)
			sh->builtin_shadowed = true;
	}
	if (old != NULL)
		function_unpin(old);
}

/* is_program: 0 for a regular file that may be executed, else errno */
static int is_program(const char *path)
{
	mode_t mode = filetest_mode(path, true);
	if (mode == 0)
		return errno;
	if (!S_ISREG(mode))
		return EACCES;
	return filetest_access(path, X_OK);
}

static const char *candidate(struct shell *sh, struct str directory, struct str name)
{
	/* XBD 8.3 PATH: a zero-length prefix is the current directory */
	if (directory.n == 0)
		directory = STR(".");
	char *path = arena_bytes(&sh->scratch, directory.n + name.n + 2);
	copy_bytes(path, directory.p, directory.n);
	path[directory.n] = '/';
	copy_bytes(path + directory.n + 1, name.p, name.n);
	path[directory.n + 1 + name.n] = '\0';
	return path;
}

const char *shell_find_program(struct shell *sh, struct str name, struct str path)
{
	if (str_find(name, '/') < name.n) {
		const char *as_given = arena_copy(&sh->scratch, name);
		errno = is_program(as_given);
		return errno == 0 ? as_given : NULL;
	}
	int found = ENOENT;
	if (path.p == NULL)
		path = STR(DEFAULT_PATH);
	while (name.n > 0) {
		size_t n = str_find(path, ':');
		struct arena_mark mark = arena_take_mark(&sh->scratch);
		const char *program = candidate(sh, (struct str){ path.p, n }, name);
		int error = is_program(program);
		if (error == 0)
			return program;
		arena_rewind(&sh->scratch, mark);
		if (error == EACCES)
			found = EACCES;
		if (n == path.n)
			break;
		path = str_skip(path, n + 1);
	}
	errno = found;
	return NULL;
}

void shell_forget_locations(struct shell *sh)
{
	for (size_t i = 0; i < sh->command_count; i++) {
		memory_release(sh->commands[i].path);
		sh->commands[i].path = NULL;
		sh->commands[i].hits = 0;
	}
}

const char *shell_locate(struct shell *sh, name_id id)
{
	if (UNLIKELY(sh->vars.changed & CHANGED_PATH)) {
		sh->vars.changed &= ~(unsigned)CHANGED_PATH;
		shell_forget_locations(sh);
	}
	struct command *command = shell_command(sh, id);
	if (command->path != NULL && access(command->path, X_OK) == 0) {
		command->hits++;
		return command->path;
	}
	memory_release(command->path);	/* it went away, or nothing was remembered */
	command->path = NULL;
	struct str name = names_text(&sh->names, id);
	const char *program = shell_find_program(sh, name, shell_value(sh, NAME_PATH));
	/* a location that depends on the working directory is not remembered */
	if (program == NULL || program[0] != '/' || str_find(name, '/') < name.n)
		return program;
	size_t n = strlen(program) + 1;
	command->path = memory_get(n);
	copy_bytes(command->path, program, n);
	command->hits = 1;
	return command->path;
}
