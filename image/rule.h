/* rule.h - what may be wrong with an image. Each rule has a stable id, belongs to a class that a
 * policy can name, and says why it matters and how to mend it. */
#ifndef NACRE_RULE_H
#define NACRE_RULE_H

#include "base.h"

enum class {
	CLASS_UNLISTED, CLASS_EXPIRED, CLASS_STALE, CLASS_SHELL, CLASS_MULTICALL, CLASS_POSSIBLE,
	CLASS_INTERPRETER, CLASS_PACKAGE_MANAGER, CLASS_ARCHIVER, CLASS_DOWNLOADER, CLASS_COMPILER,
	CLASS_DEBUGGER, CLASS_PRIVILEGE, CLASS_STATIC, CLASS_SCRIPT, CLASS_DYNAMIC, CLASS_LIBRARY,
	CLASS_STATIC_INTERP, CLASS_PACKED, CLASS_MALFORMED, CLASS_OBJECT, CLASS_SETUID,
	CLASS_SETGID,
	CLASS_CAPABILITIES, CLASS_WRITABLE, CLASS_DEVICE, CLASS_ROOT_USER, CLASS_NO_INTERPRETER,
	CLASS_CRLF, CLASS_SHELL_FORM, CLASS_NO_PROGRAM, CLASS_UNPINNED, CLASS_DUPLICATE,
	CLASS_RESIDUE, CLASS_LINK, CLASS_TRAILING, CLASS_ESCAPE, CLASS_UNREAD,
	CLASSES
};

enum severity { SEVERITY_WARN, SEVERITY_DENY, SEVERITY_FATAL };

enum rule_id {
	RULE_UNLISTED_ELF, RULE_UNLISTED_SCRIPT, RULE_CHANGED, RULE_EXPIRED, RULE_STALE,
	RULE_BUSYBOX, RULE_ALMQUIST, RULE_NAMED_SHELL, RULE_POSIX_SHELL, RULE_TOYBOX,
	RULE_MANY_NAMES,
	RULE_POSSIBLE,
	RULE_INTERPRETER, RULE_PACKAGE_MANAGER, RULE_PACKAGE_DATABASE, RULE_ARCHIVER,
	RULE_DOWNLOADER, RULE_COMPILER, RULE_DEBUGGER, RULE_PRIVILEGE,
	RULE_DYNAMIC, RULE_LIBRARY, RULE_STATIC_INTERP, RULE_PACKED, RULE_MALFORMED, RULE_OBJECT,
	RULE_SETUID, RULE_SETGID, RULE_CAPABILITIES, RULE_WRITABLE, RULE_DEVICE, RULE_ROOT_USER,
	RULE_NO_INTERPRETER, RULE_CRLF, RULE_SHELL_FORM, RULE_NO_PROGRAM, RULE_NO_LOADER,
	RULE_UNPINNED, RULE_NOT_EXECUTABLE,
	RULE_ESCAPE, RULE_DUPLICATE, RULE_RESIDUE, RULE_UNREAD, RULE_THROUGH_LINK, RULE_TRAILING,
	RULE_DANGLING,
	RULES
};

struct rule {
	const char *id;			/* "NI201" */
	const char *name;		/* "busybox" */
	enum class class;
	enum severity production, dev;
	const char *title;		/* what it is, in a few words */
	const char *why;		/* why it matters */
	const char *fix;		/* what to do; a Dockerfile line where one does it */
};

/* rule_of: never NULL. rule_find: by id, in either case, or by name; NULL when there is none. */
const struct rule *rule_of(enum rule_id id) MUST_USE __attribute__((returns_nonnull));
const struct rule *rule_find(struct str text) MUST_USE;

const char *class_name(enum class class) MUST_USE;
/* class_find: CLASSES when no class has this name. */
enum class class_find(struct str name) MUST_USE;
/* class_needs_digest: may a policy allow a file of this class only by its sha256? */
bool class_needs_digest(enum class class) MUST_USE;
/* class_is_safety: what no policy can turn off. */
bool class_is_safety(enum class class) MUST_USE;
const char *severity_name(enum severity severity) MUST_USE;

#endif
