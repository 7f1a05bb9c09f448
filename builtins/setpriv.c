/* setpriv.c - run a command with other ids, groups, capabilities (as util-linux's) */
#include "exec.h"
#include "identity.h"
#include "passwd.h"
#include "shell.h"

#include <errno.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Options that have only names. */
#define OPTION_REUID '\1'
#define OPTION_REGID '\2'
#define OPTION_INIT_GROUPS '\3'
#define OPTION_CLEAR_GROUPS '\4'
#define OPTION_KEEP_GROUPS '\5'
#define OPTION_GROUPS '\6'
#define OPTION_NO_NEW_PRIVS '\7'
#define OPTION_INHERITABLE '\10'
#define OPTION_BOUNDING '\11'
#define OPTION_AMBIENT '\12'

/* STATUS_REFUSED: the kernel did not do what was asked for. */
enum { STATUS_REFUSED = 127 };

/* NOROOT: SECBIT_NOROOT: root is a user like others. */
enum { NOROOT = 1 };

/* struct change: capabilities that a list sets and clears */
struct change {
	uint64_t set, clear;
};

/* struct request: what the options say */
struct request {
	struct identity identity;
	struct change inheritable, bounding, ambient;
	bool no_new_privs;
};

/* ---- lists of capabilities ---- */

/* In the order of their numbers. */
static const char capability_names[] =
	"chown dac_override dac_read_search fowner fsetid kill setgid setuid setpcap "
	"linux_immutable net_bind_service net_broadcast net_admin net_raw ipc_lock ipc_owner "
	"sys_module sys_rawio sys_chroot sys_ptrace sys_pacct sys_admin sys_boot sys_nice "
	"sys_resource sys_time sys_tty_config mknod lease audit_write audit_control setfcap "
	"mac_override mac_admin syslog wake_alarm block_suspend audit_read perfmon bpf "
	"checkpoint_restore ";

/* known: those that this kernel has */
static uint64_t known(void)
{
	unsigned n = 0;
	while (n < 64 && prctl(PR_CAPBSET_READ, n, 0, 0, 0) >= 0)
		n++;
	return n < 64 ? (UINT64_C(1) << n) - 1 : UINT64_MAX;
}

/* named: the bits of one name: all, cap_N, or a name; 0: there is none */
static uint64_t named(struct str name)
{
	uint32_t number = 0;
	if (str_equal(name, STR("all")))
		return known();
	if (str_starts(name, STR("cap_"))) {
		number = passwd_number(str_skip(name, 4));
		return number < 64 ? UINT64_C(1) << number : 0;
	}
	for (const char *p = capability_names; *p != '\0'; number++) {
		size_t n = strcspn(p, " ");
		if (str_equal((struct str){ p, n }, name))
			return UINT64_C(1) << number;
		p += n + 1;
	}
	return 0;
}

/* first_item: of a list with commas */
static struct str first_item(struct str list)
{
	return (struct str){ list.p, str_find(list, ',') };
}

/* read_capabilities: "+chown,-all"; false: it is no such list, said */
static bool read_capabilities(
	struct shell *sh, const struct args *args, char option, struct change *out)
{
	const char *text = args_value(args, option);
	struct str list = str_of(text != NULL ? text : "");
	while (list.n > 0) {
		struct str item = first_item(list);
		list = str_behind(list, item.n);
		char sign = item.n > 0 ? item.p[0] : '\0';
		uint64_t bits = sign == '+' || sign == '-' ? named(str_skip(item, 1)) : 0;
		if (bits == 0) {
			(void)shell_misuse(sh, args, "\"%s\": expected capabilities, as in "
				"+net_bind_service,-all", text);
			return false;
		}
		out->set = sign == '+' ? out->set | bits : out->set & ~bits;
		out->clear = sign == '-' ? out->clear | bits : out->clear & ~bits;
	}
	return true;
}

/* ---- ids and groups ---- */

static bool read_id(struct shell *sh, const struct args *args, char option, uint32_t *id)
{
	const char *text = args_value(args, option);
	bool user = option == OPTION_REUID;
	if (text == NULL)
		return true;
	*id = passwd_lookup(&sh->scratch, user ? PASSWD_FILE : GROUP_FILE, str_of(text));
	if (*id != PASSWD_NO_ID)
		return true;
	(void)shell_fail(sh, 1, "there is no %s \"%s\"", user ? "user" : "group", text);
	return false;
}

/* take_groups: --groups */
static bool take_groups(struct shell *sh, const char *text, struct identity *to)
{
	struct str list = str_of(text);
	uint32_t *groups = arena_alloc(&sh->scratch, (list.n + 1) * sizeof(*groups));
	to->groups = groups;
	do {
		struct str item = first_item(list);
		list = str_behind(list, item.n);
		uint32_t id = passwd_lookup(&sh->scratch, GROUP_FILE, item);
		groups[to->group_count++] = id;
		if (id == PASSWD_NO_ID) {
			(void)shell_fail(sh, 1, "there is no group \"%s\"",
				arena_copy(&sh->scratch, item));
			return false;
		}
	} while (list.n > 0);
	return true;
}

/* init_groups: the user's groups, as a login would have them: with the one of its entry */
static bool init_groups(struct shell *sh, const char *user, struct identity *to)
{
	struct str line = passwd_entry(&sh->scratch, PASSWD_FILE, str_of(user));
	uint32_t own = passwd_number(passwd_field(line, PASSWD_GID));
	if (own == PASSWD_NO_ID) {
		(void)shell_fail(sh, 1, "--init-groups: user %s has no entry in %s", user,
			PASSWD_FILE);
		return false;
	}
	struct passwd_groups groups =
		passwd_groups(&sh->scratch, passwd_field(line, PASSWD_NAME));
	uint32_t *all = arena_alloc(&sh->scratch, (groups.count + 1) * sizeof(*all));
	all[0] = own;
	for (size_t i = 0; i < groups.count; i++)
		all[i + 1] = groups.list[i];
	to->groups = all;
	to->group_count = groups.count + 1;
	return true;
}

static bool read_groups(struct shell *sh, const struct args *args, struct identity *to)
{
	static const char choices[] = { OPTION_INIT_GROUPS, OPTION_CLEAR_GROUPS,
		OPTION_KEEP_GROUPS, OPTION_GROUPS, '\0' };
	char choice = args_last_of(args, choices);
	int given = 0;
	for (const char *c = choices; *c != '\0'; c++)
		given += args_has(args, *c);
	const char *wrong = NULL;
	if (given > 1)
		wrong = "--init-groups, --clear-groups, --keep-groups, --groups: expected one";
	else if (given == 0 && to->gid != IDENTITY_SAME)
		wrong = "--regid needs --init-groups, --clear-groups, --keep-groups or --groups";
	else if (choice == OPTION_INIT_GROUPS && to->uid == IDENTITY_SAME)
		wrong = "--init-groups needs --reuid";
	if (wrong != NULL) {
		(void)shell_misuse(sh, args, "%s", wrong);
		return false;
	}
	to->sets_groups = choice != 0 && choice != OPTION_KEEP_GROUPS;
	if (choice == OPTION_INIT_GROUPS)
		return init_groups(sh, args_value(args, OPTION_REUID), to);
	return choice != OPTION_GROUPS || take_groups(sh, args_value(args, OPTION_GROUPS), to);
}

/* ---- doing it ---- */

static bool drop_bounding(uint64_t bits)
{
	for (unsigned n = 0; n < 64; n++)
		if (bits >> n & 1 && prctl(PR_CAPBSET_DROP, n, 0, 0, 0) != 0)
			return false;
	return true;
}

/* left_by_execve: what stays permitted in a program, but for what root inherits: of root the
 * bounding set, of others the ambient ones (capabilities(7)) */
static uint64_t left_by_execve(bool root)
{
	uint64_t bits = 0;
	for (unsigned n = 0; n < 64; n++)
		if ((root ? prctl(PR_CAPBSET_READ, n, 0, 0, 0) :
			prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, n, 0, 0)) == 1)
			bits |= UINT64_C(1) << n;
	return bits;
}

/* set_capabilities: changes the inheritable ones; or, without a change, cuts the permitted ones to
 * what execve would leave, and makes them effective */
static bool set_capabilities(const struct change *inheritable)
{
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2];
	bool root = geteuid() == 0 && !(prctl(PR_GET_SECUREBITS, 0, 0, 0, 0) & NOROOT);
	uint64_t left = left_by_execve(root);
	if (syscall(SYS_capget, &header, data) != 0)
		return false;
	for (unsigned i = 0; i < 2; i++) {
		if (inheritable != NULL) {
			data[i].inheritable |= (uint32_t)(inheritable->set >> 32 * i);
			data[i].inheritable &= ~(uint32_t)(inheritable->clear >> 32 * i);
			continue;
		}
		data[i].permitted &= (uint32_t)(left >> 32 * i) | (root ? data[i].inheritable : 0);
		data[i].effective = data[i].permitted;
	}
	return syscall(SYS_capset, &header, data) == 0;
}

static bool set_ambient(const struct change *change)
{
	for (unsigned n = 0; n < 64; n++) {
		unsigned long how = change->set >> n & 1 ? PR_CAP_AMBIENT_RAISE :
			PR_CAP_AMBIENT_LOWER;
		if ((change->set | change->clear) >> n & 1 &&
			prctl(PR_CAP_AMBIENT, how, n, 0, 0) != 0)
			return false;
	}
	return true;
}

/* keep_ambient: ambient capabilities have to survive the change of the user, which takes all away;
 * afterwards there are only these, and of root those of the bounding set, as execve would have it:
 * the command may be a builtin */
static const char *keep_ambient(const struct request *r)
{
	if (!set_ambient(&r->ambient))
		return "ambient capabilities";
	if ((r->ambient.set | r->ambient.clear | r->bounding.clear | r->inheritable.clear) == 0)
		return NULL;
	(void)prctl(PR_SET_KEEPCAPS, 0, 0, 0, 0);
	return set_capabilities(NULL) ? NULL : "capabilities";
}

/* apply: all of it, in an order in which nothing takes the right to do the next away; NULL, or what
 * the kernel refused, and errno */
static const char *apply(const struct request *r)
{
	if (r->no_new_privs && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return "no_new_privs";
	if (!drop_bounding(r->bounding.clear))
		return "bounding set";
	if ((r->inheritable.set | r->inheritable.clear) != 0 &&
		!set_capabilities(&r->inheritable))
		return "inheritable capabilities";
	if (r->ambient.set != 0 && prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) != 0)
		return "capabilities";
	const char *what = identity_set(&r->identity);
	return what != NULL ? what : keep_ambient(r);
}

/* become: in the process that becomes the command */
static bool become(struct shell *sh, void *state)
{
	const char *what = apply(state);
	if (what != NULL)
		(void)shell_fail(sh, STATUS_REFUSED, "%s: %m", what);
	return what == NULL;
}

static enum flow run_setpriv(struct shell *sh, const struct args *args)
{
	struct request *r = ARENA_NEW(&sh->scratch, struct request);
	r->identity.uid = IDENTITY_SAME;
	r->identity.gid = IDENTITY_SAME;
	r->no_new_privs = args_has(args, OPTION_NO_NEW_PRIVS);
	if (read_id(sh, args, OPTION_REUID, &r->identity.uid) &&
		read_id(sh, args, OPTION_REGID, &r->identity.gid) &&
		read_groups(sh, args, &r->identity) &&
		read_capabilities(sh, args, OPTION_INHERITABLE, &r->inheritable) &&
		read_capabilities(sh, args, OPTION_BOUNDING, &r->bounding) &&
		read_capabilities(sh, args, OPTION_AMBIENT, &r->ambient))
		return exec_after(sh, args->argv, args->how, become, r);
	return FLOW_NEXT;
}

const struct builtin builtin_setpriv = {
	.name = "setpriv", .run = run_setpriv,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_RUNS,
	.options = "\1:\2:\3\4\5\6:\7\10:\11:\12:", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "reuid=\1 regid=\2 init-groups=\3 clear-groups=\4 keep-groups=\5 "
		"groups=\6 no-new-privs=\7 nnp=\7 inh-caps=\10 bounding-set=\11 ambient-caps=\12",
	BUILTIN_HELP("setpriv [option...] command [argument...]",
		"Run the command with other privileges. Users and groups are names or numbers.\n"
		"\t--reuid=user, --regid=group\n"
		"\t--init-groups\tthe user's groups, from /etc/group\n"
		"\t--groups=list, --clear-groups, --keep-groups\n"
		"\t--no-new-privs\tno set-user-ID program gains privileges any more\n"
		"\t--inh-caps, --bounding-set, --ambient-caps=list\n"
		"\t\tcapabilities, with + or - before each: +net_bind_service,-all")
	BUILTIN_PROMISE("stdio rpath wpath cpath fattr id proc exec")
	.touches = TOUCH_PROCESS | TOUCH_FILES | TOUCH_INPUT,
};
