/* rule.c - rules and classes by name. */
#include "rule_private.h"

static const char *const class_names[CLASSES] = {
	[CLASS_UNLISTED] = "unlisted",
	[CLASS_EXPIRED] = "expired",
	[CLASS_STALE] = "stale",
	[CLASS_SHELL] = "shell",
	[CLASS_MULTICALL] = "multicall",
	[CLASS_POSSIBLE] = "possible",
	[CLASS_INTERPRETER] = "interpreter",
	[CLASS_PACKAGE_MANAGER] = "package-manager",
	[CLASS_ARCHIVER] = "archiver",
	[CLASS_DOWNLOADER] = "downloader",
	[CLASS_COMPILER] = "compiler",
	[CLASS_DEBUGGER] = "debugger",
	[CLASS_PRIVILEGE] = "privilege-tool",
	[CLASS_STATIC] = "static",
	[CLASS_SCRIPT] = "script",
	[CLASS_DYNAMIC] = "dynamic",
	[CLASS_LIBRARY] = "library",
	[CLASS_STATIC_INTERP] = "static-interp",
	[CLASS_PACKED] = "packed",
	[CLASS_MALFORMED] = "malformed",
	[CLASS_OBJECT] = "object",
	[CLASS_SETUID] = "setuid",
	[CLASS_SETGID] = "setgid",
	[CLASS_CAPABILITIES] = "capabilities",
	[CLASS_WRITABLE] = "writable",
	[CLASS_DEVICE] = "device",
	[CLASS_ROOT_USER] = "root-user",
	[CLASS_NO_INTERPRETER] = "no-interpreter",
	[CLASS_CRLF] = "crlf",
	[CLASS_SHELL_FORM] = "shell-form",
	[CLASS_NO_PROGRAM] = "no-program",
	[CLASS_UNPINNED] = "unpinned",
	[CLASS_DUPLICATE] = "duplicate",
	[CLASS_RESIDUE] = "residue",
	[CLASS_LINK] = "link",
	[CLASS_TRAILING] = "trailing",
	[CLASS_ESCAPE] = "escape",
	[CLASS_UNREAD] = "unread",
};

const char *class_name(enum class class)
{
	return class_names[class];
}

enum class class_find(struct str name)
{
	for (enum class i = 0; i < CLASSES; i++)
		if (str_equal(name, str_of(class_names[i])))
			return i;
	return CLASSES;
}

bool class_needs_digest(enum class class)
{
	return (class >= CLASS_SHELL && class <= CLASS_PRIVILEGE) || class == CLASS_PACKED ||
		class == CLASS_MALFORMED;
}

bool class_is_safety(enum class class)
{
	return class == CLASS_ESCAPE || class == CLASS_UNREAD;
}

const char *severity_name(enum severity severity)
{
	static const char *const names[] = {
		[SEVERITY_WARN] = "warn", [SEVERITY_DENY] = "deny", [SEVERITY_FATAL] = "fatal",
	};
	return names[severity];
}

const struct rule *rule_of(enum rule_id id)
{
	return &rule_table[id];
}

const struct rule *rule_find(struct str text)
{
	char id[8];
	size_t n = text.n < sizeof(id) ? text.n : 0;
	for (size_t i = 0; i < n; i++)
		id[i] = text.p[i] >= 'a' && text.p[i] <= 'z' ? (char)(text.p[i] - 32) : text.p[i];
	for (enum rule_id i = 0; i < RULES; i++)
		if (str_equal((struct str){ id, n }, str_of(rule_table[i].id)) ||
		    str_equal(text, str_of(rule_table[i].name)))
			return &rule_table[i];
	return NULL;
}
