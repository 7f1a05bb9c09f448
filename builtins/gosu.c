/* gosu.c - run a command as another user, in place of this process: gosu, su-exec */
#include "exec.h"
#include "identity.h"
#include "passwd.h"
#include "shell.h"

#include <errno.h>
#include <unistd.h>

/* OPTION_VERSION: an option that has only a name. */
#define OPTION_VERSION '\1'

/* struct target: who the command runs as */
struct target {
	const char *text;		/* as given: for messages */
	struct identity identity;
	struct str home;
};

/* find_line: gosu takes a number for an id whatever names there are */
static struct str find_line(struct shell *sh, const char *file, struct str text, uint32_t *id)
{
	*id = passwd_number(text);
	if (*id != PASSWD_NO_ID)
		return passwd_find_id(&sh->scratch, file, *id);
	/* a line without an id is not found */
	struct str line = passwd_find(&sh->scratch, file, text);
	*id = passwd_number(passwd_field(line, PASSWD_ID));
	return line;
}

/* find_user: a user without an entry has the group that this process has, and the home / */
static bool find_user(struct shell *sh, struct str user, struct target *to)
{
	struct identity *identity = &to->identity;
	struct str line;
	identity->uid = getuid();
	identity->gid = getgid();
	to->home = STR("/");
	if (user.n == 0)	/* :GROUP: the user that it is now */
		line = passwd_find_id(&sh->scratch, PASSWD_FILE, identity->uid);
	else
		line = find_line(sh, PASSWD_FILE, user, &identity->uid);
	if (line.p == NULL)
		return identity->uid != PASSWD_NO_ID;
	uint32_t gid = passwd_number(passwd_field(line, PASSWD_GID));
	if (gid != PASSWD_NO_ID)
		identity->gid = gid;
	struct str home = passwd_field(line, PASSWD_HOME);
	if (home.n > 0)
		to->home = home;
	struct passwd_groups groups =
		passwd_groups(&sh->scratch, passwd_field(line, PASSWD_NAME));
	identity->groups = groups.list;
	identity->group_count = groups.count;
	return true;
}

/* find_group: with a group of its own the user gets no others */
static bool find_group(struct shell *sh, struct str group, struct target *to)
{
	struct identity *identity = &to->identity;
	(void)find_line(sh, GROUP_FILE, group, &identity->gid);
	identity->group_count = 0;
	return identity->gid != PASSWD_NO_ID;
}

/* find_target: USER[:GROUP] */
static bool find_target(struct shell *sh, struct target *to)
{
	struct str text = str_of(to->text), user = { text.p, str_find(text, ':') };
	struct str group = str_behind(text, user.n);
	const char *kind = "user", *name = arena_copy(&sh->scratch, user);
	bool found = find_user(sh, user, to);
	if (found && group.n > 0) {
		kind = "group";
		name = group.p;
		found = find_group(sh, group, to);
	}
	if (!found)
		(void)shell_fail(sh, 1, "there is no %s \"%s\"", kind, name);
	return found;
}

/* become: in the process that becomes the command */
static bool become(struct shell *sh, void *state)
{
	struct target *to = state;
	const char *what = identity_set(&to->identity);
	if (what != NULL) {
		(void)shell_fail(sh, 1, "cannot become \"%s\": %s: %s", to->text, what,
			error_text(errno));
		return false;
	}
	if (!shell_assign(sh, NAME_HOME, to->home)) {
		sh->status = 1;
		return false;
	}
	vars_mark(&sh->vars, NAME_HOME, VAR_EXPORT);
	return true;
}

static enum flow run_gosu(struct shell *sh, const struct args *args)
{
	if (args_has(args, OPTION_VERSION)) {
		shell_printf(sh, "%s of nacre\n", args->builtin->name);
		return FLOW_NEXT;
	}
	if (args->argc < 2)
		return shell_misuse(sh, args, "missing operand");
	struct target *to = ARENA_NEW(&sh->scratch, struct target);
	to->text = args->argv[0];
	to->identity.sets_groups = true;
	if (!find_target(sh, to))
		return FLOW_NEXT;
	return exec_after(sh, args->argv + 1, args->how, become, to);
}

const struct builtin builtin_gosu = {
	.name = "gosu", .run = run_gosu,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = "\1", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "version=\1",
	BUILTIN_HELP("gosu user[:group] command [argument...]",
		"Run the command as another user: a name, or a number, which needs no entry\n"
		"in /etc/passwd. The command gets the user's groups from /etc/group, or just\n"
		"the group that is given, and HOME. It takes gosu's place, and with\n"
		"`exec gosu` the shell's.\n"
		"\t--version\tsay whose gosu this is")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_PROCESS | TOUCH_FILES | TOUCH_INPUT,
};

const struct builtin builtin_su_exec = {
	.name = "su-exec", .run = run_gosu,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = "\1", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "version=\1",
	BUILTIN_HELP("su-exec user[:group] command [argument...]",
		"Run the command as another user. The same as gosu.")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_PROCESS | TOUCH_FILES | TOUCH_INPUT,
};
