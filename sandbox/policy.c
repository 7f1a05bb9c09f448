/* policy.c - reads the binary form of a policy.
 *
 * A step reads one entry and has no loop over entries; the loops around it only go forward. What a
 * length says is compared with the bytes that are left before anything is read there. */
#include "policy.h"

const char policy_mechanisms[MECHANISMS][16] = {
	[MECHANISM_NO_NEW_PRIVS] = "no-new-privs",
	[MECHANISM_DUMPABLE] = "dumpable",
	[MECHANISM_MDWE] = "mdwe",
	[MECHANISM_MSEAL] = "mseal",
	[MECHANISM_SECCOMP] = "seccomp",
	[MECHANISM_LANDLOCK] = "landlock",
	[MECHANISM_EXEC_CHECK] = "exec-check",
	[MECHANISM_SECUREBITS] = "securebits",
};

/* number_at: 32 bits, the least significant byte first. */
/*@ requires \valid_read(at + (0 .. 3));
    assigns \nothing; */
static uint32_t number_at(const char *at)
{
	return (unsigned char)at[0] | (uint32_t)(unsigned char)at[1] << 8 |
		(uint32_t)(unsigned char)at[2] << 16 | (uint32_t)(unsigned char)at[3] << 24;
}

/* take_string: n bytes and a NUL off the front of *rest. */
/*@ requires \valid(rest) && \valid(out) && \separated(rest, out) && readable(*rest);
    requires \separated(rest, rest->p + (0 .. rest->n - 1));
    requires \separated(out, rest->p + (0 .. rest->n - 1));
    assigns *rest, *out;
    ensures \result <==> n < \old(rest->n) && \old(rest->p)[n] == 0;
    ensures \result ==> out->n == n && out->p == \old(rest->p) && out->p[n] == 0;
    ensures \result ==> readable(*out) && readable(*rest);
    ensures \result ==> rest->n == \old(rest->n) - n - 1 && rest->p == \old(rest->p) + (n + 1);
    ensures !\result ==> *rest == \old(*rest) && *out == \old(*out); */
static bool take_string(struct str *rest, size_t n, struct str *out)
{
	if (n >= rest->n || rest->p[n] != '\0')
		return false;
	*out = (struct str){ rest->p, n };
	*rest = str_skip(*rest, n + 1);
	return true;
}

/*@ requires readable(s);
    assigns \nothing;
    ensures \result <==> \exists integer i; 0 <= i < s.n && s.p[i] == 0; */
static bool has_nul(struct str s)
{
	return str_find(s, '\0') != s.n;
}

/* is_entry: does it hold what its kind wants, and nothing else? */
/*@ requires \valid_read(e) && readable(e->name) && readable(e->path);
    assigns \nothing;
    ensures \result ==> no_nul(e->name) && no_nul(e->path);
    ensures \result ==> e->path.n > 0 || (e->kind == POLICY_RUN_C && e->text.n == POLICY_HASH);
    ensures \result ==> e->kind < POLICY_KINDS; */
static bool is_entry(const struct policy_entry *e)
{
	bool absolute = e->path.n > 0 && e->path.p[0] == '/';

	if (has_nul(e->name) || has_nul(e->path))
		return false;
	switch (e->kind) {
	case POLICY_EXEC:
	case POLICY_SOURCE:
	case POLICY_WRITE:
	case POLICY_RUN:
		return absolute && e->name.n == 0 && e->text.n == 0;
	case POLICY_USER:
		return e->path.n > 0 && e->name.n == 0 && e->text.n == 0;
	case POLICY_RUN_C:
		return e->path.n == 0 && e->name.n == 0 && e->text.n == POLICY_HASH;
	case POLICY_SCRIPT:
		return absolute && e->name.n > 0;
	case POLICY_KINDS:
		break;
	}
	return false;
}

/* read_entry: the entry that begins at entry->next. false: there is none, or it is wrong. */
/*@ requires readable(entries) && \valid(entry) && entry->next <= entries.n;
    requires \separated(entry, entries.p + (0 .. entries.n - 1));
    assigns *entry;
    ensures \result ==> is_inside(entries.p, entries.n, entry) && entry->kind < POLICY_KINDS;
    ensures \result ==> entry->next >= \old(entry->next) + POLICY_ENTRY + 3; */
static bool read_entry(struct str entries, struct policy_entry *entry)
{
	struct str rest = str_skip(entries, entry->next);

	if (rest.n < POLICY_ENTRY || number_at(rest.p) >= POLICY_KINDS)
		return false;
	entry->kind = (enum policy_kind)number_at(rest.p);
	uint32_t name = number_at(rest.p + 4), path = number_at(rest.p + 8);
	uint32_t text = number_at(rest.p + 12);
	rest = str_skip(rest, POLICY_ENTRY);
	if (!take_string(&rest, name, &entry->name) || !take_string(&rest, path, &entry->path) ||
	    !take_string(&rest, text, &entry->text))
		return false;
	entry->next = entries.n - rest.n;
	/*@ assert is_string_of(entry->name.p, entry->name.n, entries.p, entries.n); */
	/*@ assert is_string_of(entry->path.p, entry->path.n, entries.p, entries.n); */
	/*@ assert is_string_of(entry->text.p, entry->text.n, entries.p, entries.n); */
	return is_entry(entry);
}

bool policy_next(const struct policy *policy, enum policy_kind kind, struct policy_entry *entry)
{
	/*@ loop invariant \at(entry->next, Pre) <= entry->next <= policy->entries.n;
	    loop assigns *entry;
	    loop variant policy->entries.n - entry->next; */
	while (read_entry(policy->entries, entry))
		if (entry->kind == kind)
			return true;
	return false;
}

/* read_entries: all of them, and nothing behind the last. */
/*@ requires \valid(policy) && readable(policy->entries);
    requires \separated(policy, policy->entries.p + (0 .. policy->entries.n - 1));
    assigns policy->has; */
static bool read_entries(struct policy *policy, uint32_t count)
{
	struct policy_entry entry = { 0 };

	/*@ loop invariant entry.next <= policy->entries.n;
	    loop assigns entry, count, policy->has;
	    loop variant count; */
	for (; count > 0; count--) {
		if (!read_entry(policy->entries, &entry))
			return false;
		policy->has |= 1U << entry.kind;
	}
	return entry.next == policy->entries.n;
}

bool policy_read(struct str bytes, struct policy *out)
{
	if (bytes.n < POLICY_HEADER || !bytes_equal(bytes.p, POLICY_MAGIC, 8) ||
	    number_at(bytes.p + 8) != POLICY_VERSION || number_at(bytes.p + 12) != bytes.n)
		return false;
	uint32_t level = number_at(bytes.p + 16);
	*out = (struct policy){
		.level = (enum policy_level)level,
		.flags = number_at(bytes.p + 20),
		.required = number_at(bytes.p + 24),
		.landlock = number_at(bytes.p + 28),
		.grace = number_at(bytes.p + 32),
		.entries = str_skip(bytes, POLICY_HEADER),
	};
	return level < POLICY_LEVELS && out->flags <= POLICY_FLAGS &&
		out->required < 1U << MECHANISMS && out->grace <= LIMIT_GRACE &&
		read_entries(out, number_at(bytes.p + 36));
}

bool policy_script(const struct policy *policy, const char *path, struct policy_entry *script)
{
	*script = (struct policy_entry){ 0 };
	while (policy != NULL && policy_next(policy, POLICY_SCRIPT, script))
		if (strcmp(script->path.p, path) == 0)
			return true;
	return false;
}

bool policy_covers(const struct policy *policy, enum policy_kind kind, struct str path)
{
	struct policy_entry entry = { 0 };

	while (policy_next(policy, kind, &entry)) {
		struct str granted = entry.path;
		if (str_equal(granted, path))
			return true;
		if (granted.p[granted.n - 1] == '/' && str_starts(path, granted))
			return true;
	}
	return false;
}
