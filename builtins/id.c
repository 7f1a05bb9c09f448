/* id.c - the user and groups of this process, or of a user (XCU id) */
#include "passwd.h"
#include "shell.h"

#include <unistd.h>

/* struct job: one call; who and groups are about one user after the other */
struct job {
	struct shell *sh;
	bool names, real, zero;
	struct passwd_names users, groups;
	uint32_t uid, euid, gid, egid;
	uint32_t *list;			/* all groups; the first is the effective one */
	size_t count;
};

/* ---- who ---- */

/* add_group: none twice in a row, and the first one only there: the kernel's list may have it */
static void add_group(struct job *job, uint32_t gid)
{
	if (gid != job->list[0] && gid != job->list[job->count - 1])
		job->list[job->count++] = gid;
}

static void start_list(struct job *job, size_t most)
{
	job->list = arena_alloc(&job->sh->scratch, (most + 1) * sizeof(*job->list));
	job->list[0] = job->egid;
	job->count = 1;
}

static void look_at_process(struct job *job)
{
	int most = getgroups(0, NULL);
	size_t room = most > 0 ? (size_t)most : 0;
	gid_t *groups = arena_alloc(&job->sh->scratch, (room + 1) * sizeof(*groups));
	job->uid = getuid();
	job->euid = geteuid();
	job->gid = getgid();
	job->egid = getegid();
	start_list(job, room);
	most = getgroups((int)room, groups);
	for (int i = 0; i < most; i++)
		add_group(job, groups[i]);
}

/* look_at_user: false: there is none, said */
static bool look_at_user(struct job *job, const char *user)
{
	struct arena *a = &job->sh->scratch;
	struct str line = passwd_entry(a, PASSWD_FILE, str_of(user));
	job->euid = job->uid = passwd_number(passwd_field(line, PASSWD_ID));
	job->egid = job->gid = passwd_number(passwd_field(line, PASSWD_GID));
	if (job->uid == PASSWD_NO_ID || job->gid == PASSWD_NO_ID) {
		(void)shell_fail(job->sh, 1, "there is no user \"%s\"", user);
		return false;
	}
	struct passwd_groups groups = passwd_groups(a, passwd_field(line, PASSWD_NAME));
	start_list(job, groups.count);
	for (size_t i = 0; i < groups.count; i++)
		add_group(job, groups.list[i]);
	return true;
}

/* ---- printing ---- */

/* print_id: one number, or its name if that is wanted. An id without a name is shown as a number,
 * and the status says so. */
static void print_id(struct job *job, struct passwd_names *names, uint32_t id)
{
	struct str name = { NULL, 0 };
	if (job->names) {
		name = passwd_name(names, id);
		if (name.p == NULL)
			(void)shell_fail(job->sh, 1, "cannot find a name for %s %u",
				names == &job->users ? "user" : "group", id);
	}
	if (name.p != NULL)
		stream_write(job->sh->out, name);
	else
		shell_printf(job->sh, "%u", id);
}

/* print_both: number(name) */
static void print_both(struct job *job, const char *label, struct passwd_names *names, uint32_t id)
{
	struct str name = passwd_name(names, id);
	shell_printf(job->sh, "%s%u", label, id);
	if (name.p != NULL)
		shell_printf(job->sh, "(%.*s)", (int)name.n, name.p);
}

static void print_groups(struct job *job)
{
	print_id(job, &job->groups, job->gid);
	for (size_t i = 0; i < job->count; i++) {
		if (job->list[i] == job->gid)
			continue;
		stream_write_byte(job->sh->out, job->zero ? '\0' : ' ');
		print_id(job, &job->groups, job->list[i]);
	}
}

static void print_all(struct job *job)
{
	print_both(job, "uid=", &job->users, job->uid);
	print_both(job, " gid=", &job->groups, job->gid);
	if (job->euid != job->uid)
		print_both(job, " euid=", &job->users, job->euid);
	if (job->egid != job->gid)
		print_both(job, " egid=", &job->groups, job->egid);
	for (size_t i = 0; i < job->count; i++)
		print_both(job, i == 0 ? " groups=" : ",", &job->groups, job->list[i]);
}

static void print(struct job *job, char what, bool several)
{
	if (what == 'u')
		print_id(job, &job->users, job->real ? job->uid : job->euid);
	else if (what == 'g')
		print_id(job, &job->groups, job->real ? job->gid : job->egid);
	else if (what == 'G')
		print_groups(job);
	else
		print_all(job);
	/* two NULs end a list where other users' lists follow, as with GNU */
	if (job->zero && several && what == 'G')
		stream_write_byte(job->sh->out, '\0');
	stream_write_byte(job->sh->out, job->zero ? '\0' : '\n');
}

/* ---- the command ---- */

static const char *wrong_use(const struct args *args, char what)
{
	if (args_has(args, 'u') + args_has(args, 'g') + args_has(args, 'G') > 1)
		return "-u, -g, -G: expected one of them";
	if (what == 0 && (args_has(args, 'n') || args_has(args, 'r') || args_has(args, 'z')))
		return "-n, -r and -z need -u, -g or -G";
	return NULL;
}

static enum flow run_id(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->names = args_has(args, 'n');
	job->real = args_has(args, 'r');
	job->zero = args_has(args, 'z');
	job->users.file = PASSWD_FILE;
	job->users.arena = &sh->scratch;
	job->groups.file = GROUP_FILE;
	job->groups.arena = &sh->scratch;
	char what = args_last_of(args, "ugG");
	const char *wrong = wrong_use(args, what);
	if (wrong != NULL)
		return shell_misuse(sh, args, "%s", wrong);
	if (args->argc == 0) {
		look_at_process(job);
		print(job, what, false);
	}
	for (char *const *user = args->argv; *user != NULL; user++)
		if (look_at_user(job, *user))
			print(job, what, args->argc > 1);
	return FLOW_NEXT;
}

const struct builtin builtin_id = {
	.name = "id", .run = run_id,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE,
	.options = "agGnruz", .operands = { 0, -1 }, .misuse = 1,
	.long_options = "group=g groups=G name=n real=r user=u zero=z",
	BUILTIN_HELP("id [-u | -g | -G] [-nrz] [user...]",
		"Print the numbers and names of the user and the groups that this process runs\n"
		"as, or that a user has in /etc/passwd and /etc/group.\n"
		"\t-u, -g, -G\tonly the user, the group, all groups\n"
		"\t-n\tnames in place of numbers\n"
		"\t-r\tthe real user or group, not the effective one\n"
		"\t-z\tend with a NUL byte")
	BUILTIN_PROMISE("stdio rpath")
};
