/* getent.c - lines of /etc/passwd and /etc/group */
#include "passwd.h"
#include "shell.h"

#include <string.h>

/* STATUS_MISSING: a key was not found. */
enum { STATUS_MISSING = 2 };

static void print(struct shell *sh, struct str line)
{
	stream_write_line(sh->out, line);
}

/* print_all: what has no id is no entry */
static void print_all(struct shell *sh, const char *file)
{
	struct passwd_reader *r = passwd_open(&sh->scratch, file);
	for (struct str line; (line = passwd_next(r)).p != NULL;)
		if (passwd_number(passwd_field(line, PASSWD_ID)) != PASSWD_NO_ID &&
			line.p[0] != '#')
			print(sh, line);
}

/* find: what is a number is an id, as with glibc's getent */
static struct str find(struct shell *sh, const char *file, const char *key)
{
	uint32_t id = passwd_number(str_of(key));
	if (id != PASSWD_NO_ID)
		return passwd_find_id(&sh->scratch, file, id);
	return passwd_find(&sh->scratch, file, str_of(key));
}

static enum flow run_getent(struct shell *sh, const struct args *args)
{
	const char *file = PASSWD_FILE;
	if (strcmp(args->argv[0], "group") == 0)
		file = GROUP_FILE;
	else if (strcmp(args->argv[0], "passwd") != 0)
		return shell_misuse(sh, args, "\"%s\": expected passwd or group", args->argv[0]);
	if (args->argc == 1)
		print_all(sh, file);
	for (char *const *key = args->argv + 1; *key != NULL; key++) {
		struct str line = find(sh, file, *key);
		if (line.p != NULL)
			print(sh, line);
		else
			sh->status = STATUS_MISSING;
	}
	return FLOW_NEXT;
}

const struct builtin builtin_getent = {
	.name = "getent", .run = run_getent,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE,
	.options = "", .operands = { 1, -1 }, .misuse = 1,
	BUILTIN_HELP("getent passwd | group [key...]",
		"Print the lines of /etc/passwd or /etc/group that have a key as their name, or\n"
		"as their number; all lines without a key. Status 2: a key was not found.")
	BUILTIN_PROMISE("stdio rpath")
};
