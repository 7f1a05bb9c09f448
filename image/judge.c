/* judge.c - each node of the tree, and each note that was made while it was built. */
#include <stdarg.h>
#include <stdio.h>
#include "judge_private.h"
#include "limit.h"
#include "say.h"

struct finding *judge_find(struct judge *j, enum rule_id rule, struct str path)
{
	struct finding *f = findings_add(j->report, rule);
	const struct gate_class *c = &j->policy->classes[f->rule->class];
	f->severity = j->profile == PROFILE_DEV ? f->rule->dev : f->rule->production;
	f->image = j->image;
	f->layer = j->layer;
	f->path = (struct str){ arena_copy(j->report->arena, path), path.n };
	if (c->said && !c->expired && f->severity != SEVERITY_FATAL) {
		f->severity = c->warn ? SEVERITY_WARN : SEVERITY_DENY;
		if (c->warn && c->reason.n > 0)
			f->reason = arena_copy(j->report->arena, c->reason);
	}
	return f;
}

void judge_evidence(struct judge *j, struct finding *f, const char *format, ...)
{
	char text[512];
	va_list arguments;
	va_start(arguments, format);
	int n = vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	f->evidence = arena_copy(j->report->arena, str_of(n >= 0 ? text : ""));
}

/* ---- what stands in the inode ---- */

static void judge_special(struct judge *j, const struct node *n, struct str path)
{
	if (n->type != TAR_CHARACTER && n->type != TAR_BLOCK)
		return;
	if (gate_policy_allows(j->policy, path, NULL, CLASS_DEVICE))
		return;
	struct finding *f = judge_find(j, RULE_DEVICE, path);
	judge_evidence(j, f, "%s device %u:%u", n->type == TAR_BLOCK ? "block" : "character",
		n->major,
		n->minor);
}

static void judge_mode_bit(struct judge *j, const struct node *n, struct str path,
	enum rule_id rule)
{
	if (gate_policy_allows(j->policy, path, NULL, rule_of(rule)->class))
		return;
	struct finding *f = judge_find(j, rule, path);
	judge_evidence(j, f, "mode %04o, owner %llu:%llu", n->mode, (unsigned long long)n->uid,
		(unsigned long long)n->gid);
}

static void judge_mode(struct judge *j, const struct node *n, struct str path)
{
	bool file = n->type == TAR_FILE, folder = n->type == TAR_DIRECTORY;
	if (file && (n->mode & 04000) != 0)
		judge_mode_bit(j, n, path, RULE_SETUID);
	if (file && (n->mode & 02000) != 0)
		judge_mode_bit(j, n, path, RULE_SETGID);
	if ((n->mode & 02) != 0 && (file || (folder && (n->mode & 01000) == 0)))
		judge_mode_bit(j, n, path, RULE_WRITABLE);
}

/* capability_names: of the permitted set: linux/capability.h, struct vfs_cap_data. */
static void capability_names(struct buf *b, struct str data)
{
	static const char *const names[] = { "chown", "dac_override", "dac_read_search", "fowner",
		"fsetid", "kill", "setgid", "setuid", "setpcap", "linux_immutable",
		"net_bind_service",
		"net_broadcast", "net_admin", "net_raw", "ipc_lock", "ipc_owner", "sys_module",
		"sys_rawio", "sys_chroot", "sys_ptrace", "sys_pacct", "sys_admin", "sys_boot",
		"sys_nice", "sys_resource", "sys_time", "sys_tty_config", "mknod", "lease",
		"audit_write", "audit_control", "setfcap", "mac_override", "mac_admin", "syslog",
		"wake_alarm", "block_suspend", "audit_read", "perfmon", "bpf",
		"checkpoint_restore" };
	for (size_t i = 0; i < ARRAY_LENGTH(names) && data.n >= 20; i++) {
		size_t at = 4 + 8 * (i / 32) + (i % 32) / 8;
		if (((unsigned char)data.p[at] >> i % 8 & 1) != 0)
			say_add(b, "%scap_%s", b->n > 0 ? "," : "", names[i]);
	}
	if (b->n == 0)
		say_add(b, "%zu bytes of security.capability", data.n);
}

static void judge_capabilities(struct judge *j, const struct node *n, struct str path)
{
	if (n->capabilities.n == 0 ||
	    gate_policy_allows(j->policy, path, NULL, CLASS_CAPABILITIES))
		return;
	struct buf b = { .arena = j->report->arena };
	struct finding *f = judge_find(j, RULE_CAPABILITIES, path);
	capability_names(&b, n->capabilities);
	f->evidence = buf_terminated(&b);
}

/* judge_database: these are known by their place, as they are in an image: what they hold is
 * text. */
static void judge_database(struct judge *j, struct str path)
{
	static const char *const places[] = { "/var/lib/dpkg/status", "/var/lib/dpkg/status.d",
		"/lib/apk/db/installed", "/usr/lib/apk/db/installed", "/var/lib/rpm/Packages",
		"/var/lib/rpm/Packages.db", "/var/lib/rpm/rpmdb.sqlite",
		"/usr/lib/sysimage/rpm/Packages.db", "/usr/lib/sysimage/rpm/rpmdb.sqlite",
		"/var/lib/pacman/local", "/usr/lib/opkg/status" };
	for (size_t i = 0; i < ARRAY_LENGTH(places); i++)
		if (str_equal(path, str_of(places[i])))
			(void)judge_find(j, RULE_PACKAGE_DATABASE, path);
}

/* ---- names ---- */

static struct node *canonical(struct node *n)
{
	return n->same != NULL ? n->same : n;
}

/* count_names: of every file: its own, those of its hard links, and the symbolic links to it. */
static void count_names(struct judge *j)
{
	for (struct node *n = j->tree->oldest; n != NULL; n = n->younger) {
		struct node *to = n;
		if (!n->visible)
			continue;
		if (n->type == TAR_SYMLINK)
			to = tree_find(j->tree, n->parent, n->target, true);
		if (to != NULL && to->type == TAR_FILE)
			canonical(to)->names++;
	}
}

static bool is_multicall(const struct facts *f)
{
	for (const struct trait *t = f->traits; t != NULL; t = t->next)
		if (t->rule == RULE_BUSYBOX || t->rule == RULE_TOYBOX)
			return true;
	return false;
}

static void judge_names(struct judge *j, struct node *n, struct str path)
{
	enum { MANY = 8 };
	unsigned names = canonical(n)->names;
	if (names < MANY || n->facts->content != CONTENT_ELF || n->facts->elf_kind == ELF_LIBRARY ||
	    is_multicall(n->facts))
		return;
	canonical(n)->names = 0;
	if (gate_policy_allows(j->policy, path, &n->facts->sha256, CLASSES))
		return;
	struct finding *f = judge_find(j, RULE_MANY_NAMES, path);
	judge_evidence(j, f, "%u names", names);
}

/* ---- all nodes ---- */

static void judge_unread(struct judge *j, const struct facts *facts, struct str path)
{
	struct finding *f = judge_find(j, RULE_UNREAD, path);
	judge_evidence(j, f, "%llu bytes; %llu are allowed (limit FILE)",
		(unsigned long long)facts->size, (unsigned long long)LIMIT_FILE);
}

/* judge_inode: what a file is, whether it is seen or hidden. */
static void judge_inode(struct judge *j, struct node *n, struct str path)
{
	const struct facts *facts = n->facts;
	judge_special(j, n, path);
	if (!n->implied)
		judge_mode(j, n, path);
	judge_capabilities(j, n, path);
	judge_database(j, path);
	if (facts == NULL || facts->unread || facts->content == CONTENT_DATA)
		return;
	judge_content(j, n, path);
	if (facts->content == CONTENT_SCRIPT)
		judge_script_start(j, n, path);
	else
		judge_loader(j, n, path);
}

/* judge_seen: what counts files and names is about those that are seen. */
static void judge_seen(struct judge *j, struct node *n, struct str path)
{
	const struct facts *facts = n->facts;
	judge_inode(j, n, path);
	if (facts == NULL)
		return;
	j->report->files++;
	if (facts->unread)
		judge_unread(j, facts, path);
	if (facts->unread || facts->content == CONTENT_DATA)
		return;
	*(facts->content == CONTENT_ELF ? &j->report->programs : &j->report->scripts) += 1;
	judge_names(j, n, path);
}

static void judge_hidden(struct judge *j, struct node *n, struct str path)
{
	j->layer = n->layer + 1;
	if (n->facts != NULL && n->facts->unread)
		judge_unread(j, n->facts, path);
	if (j->all_layers)
		judge_inode(j, n, path);
	else if (n->facts != NULL && n->facts->content != CONTENT_DATA)
		judge_residue(j, n, path);
	j->layer = 0;
}

static void judge_node(struct judge *j, struct node *n)
{
	struct arena_mark mark = arena_take_mark(j->tree->arena);
	struct str path = tree_path(j->tree, n, j->tree->arena);
	if (n->type != TAR_SYMLINK && n->visible)
		judge_seen(j, n, path);
	else if (n->type != TAR_SYMLINK)
		judge_hidden(j, n, path);
	arena_rewind(j->tree->arena, mark);
}

static void judge_notes(struct judge *j)
{
	for (const struct note *n = j->tree->notes; n != NULL; n = n->next) {
		struct finding *f = judge_find(j, n->rule, n->path);
		judge_evidence(j, f, "%s", n->text);
		f->layer = j->tree->layered ? n->layer + 1 : 0;
	}
}

void judge_image(struct judge *j, const struct image_ref *image, struct tree *tree)
{
	j->image = arena_copy(j->report->arena, str_of(image->name));
	j->tree = tree;
	j->config = &image->config;
	j->report->images++;
	judge_notes(j);
	count_names(j);
	for (struct node *n = tree->oldest; n != NULL; n = n->younger)
		judge_node(j, n);
	if (image->config.present)
		judge_start(j);
	if (tree->steps >= LIMIT_STEPS) {
		struct finding *f = judge_find(j, RULE_UNREAD, STR("/"));
		judge_evidence(j, f, "pathnames lead through too many links (limit STEPS)");
	}
}

static void judge_allow(struct judge *j, const struct gate_allow *a)
{
	struct str path = a->path;
	if (a->used && a->expired) {
		struct finding *f = judge_find(j, RULE_EXPIRED, path);
		judge_evidence(j, f, "line %u of the policy, until %.*s", a->line, (int)a->until.n,
			a->until.p);
	} else if (!a->used) {
		struct finding *f = judge_find(j, RULE_STALE, path);
		judge_evidence(j, f, "line %u of the policy", a->line);
	}
}

void judge_policy(struct judge *j)
{
	j->image = "";
	for (size_t i = 0; i < j->policy->count; i++)
		judge_allow(j, j->policy->allows[i]);
	for (enum class i = 0; i < CLASSES; i++) {
		const struct gate_class *c = &j->policy->classes[i];
		if (!c->expired)
			continue;
		struct finding *f = judge_find(j, RULE_EXPIRED, STR("/"));
		judge_evidence(j, f, "line %u of the policy: warn %s, until %.*s", c->line,
			class_name(i),
			(int)c->until.n, c->until.p);
	}
}
