/* shell_describe.c - what a command name means, for `command -v`, `command -V` and `type` */
#include "shell.h"
#include "words.h"

/* 2.4 Reserved Words, and [[ ]], which is an extension. */
static bool is_reserved(struct str name)
{
	return str_among(name, "!\0[[\0]]\0case\0do\0done\0elif\0else\0esac\0fi\0for\0if\0in\0"
		"then\0until\0while\0{\0}\0");
}

/* XCU command: pathnames are written as absolute ones. */
static struct str absolute(struct shell *sh, struct str path)
{
	if (path.n > 0 && path.p[0] == '/')
		return path;
	while (path.n > 2 && path.p[0] == '.' && path.p[1] == '/' && path.p[2] != '/')
		path = str_skip(path, 2);
	struct buf whole = { .arena = &sh->scratch };
	struct str here = shell_value(sh, NAME_PWD);
	buf_add(&whole, here);
	if (here.n == 0 || here.p[here.n - 1] != '/')
		buf_add_byte(&whole, '/');
	buf_add(&whole, path);
	return buf_str(&whole);
}

static bool say(
	struct shell *sh, enum describe form, struct str name, const char *what, struct str path)
{
	if (form == DESCRIBE_NAME) {
		stream_write(sh->out, path.n > 0 ? path : name);
	} else {
		stream_write(sh->out, name);
		stream_write(sh->out, STR(" is "));
		stream_write_text(sh->out, what);
		stream_write(sh->out, path);
		if (*what != '\0' && path.n > 0)
			stream_write_byte(sh->out, ')');
	}
	stream_write_byte(sh->out, '\n');
	return true;
}

static struct str find_program(struct shell *sh, struct str name, struct str path)
{
	const char *program = shell_find_program(sh, name, path);
	return program != NULL ? absolute(sh, str_of(program)) : STR("");
}

static bool has_function(const struct shell *sh, struct str name)
{
	name_id id = names_find(&sh->names, name);
	return id != NAME_NONE && id < sh->command_count && sh->commands[id].function != NULL;
}

/* The order of the search is that of 2.9.1.4. */
bool shell_describe(struct shell *sh, struct str name, struct str path, enum describe form)
{
	const struct str none = STR("");
	const struct builtin *builtin = builtin_find(sh->builtins, name);
	if (is_reserved(name))
		return say(sh, form, name, "a reserved word", none);
	if (builtin != NULL && builtin->kind == BUILTIN_SPECIAL)
		return say(sh, form, name, "a special shell builtin", none);
	if (has_function(sh, name))
		return say(sh, form, name, "a function", none);
	if (builtin != NULL && builtin->kind == BUILTIN_INTRINSIC)
		return say(sh, form, name, "a shell builtin", none);
	struct str program = find_program(sh, name, path);
	/* A utility that POSIX ties to a PATH search: its program's pathname is written where
	 * there is one. */
	if (builtin != NULL && program.n > 0)
		return say(sh, form, name, "a shell builtin (for ", program);
	if (builtin != NULL)
		return say(sh, form, name, "a shell builtin", none);
	return program.n > 0 && say(sh, form, name, "", program);
}
