/* findings_text.c - for people. */
#include "findings_private.h"
#include "say.h"

enum { NAMES_SHOWN = 8 };

#define RED "\x1b[31m"
#define YELLOW "\x1b[33m"
#define PLAIN "\x1b[0m"

static void add_line(struct buf *out, const char *label, struct str text)
{
	say_add(out, "    %s ", label);
	say_add_safe(out, text);
	buf_add_byte(out, '\n');
}

static void add_others(const struct finding *f, struct buf *out)
{
	buf_add(out, STR("    also "));
	for (size_t i = 0; i < f->others.n && i < NAMES_SHOWN; i++) {
		buf_add(out, i > 0 ? STR(", ") : STR(""));
		say_add_safe(out, str_of(f->others.p[i]));
	}
	if (f->others.n > NAMES_SHOWN)
		say_add(out, " and %zu more", f->others.n - NAMES_SHOWN);
	buf_add_byte(out, '\n');
}

static void add_finding(const struct finding *f, bool colour, struct buf *out)
{
	const char *on = f->severity == SEVERITY_WARN ? YELLOW : RED;
	say_add(out, "%s%-5s%s %s ", colour ? on : "", severity_name(f->severity), colour ? PLAIN :
		"",
		f->rule->id);
	say_add_safe(out, f->path);
	buf_add(out, STR(": "));
	say_add_safe(out, str_of(f->what));
	if (f->has_confidence)
		say_add(out, " (%s)", confidence_name(f->confidence));
	if (f->image[0] != '\0') {
		buf_add(out, STR(" ["));
		say_add_safe(out, str_of(f->image));
		buf_add_byte(out, ']');
	}
	buf_add_byte(out, '\n');
	if (f->evidence[0] != '\0')
		add_line(out, "seen:", str_of(f->evidence));
	if (f->others.n > 0)
		add_others(f, out);
	if (f->has_sha256) {
		char digits[HASH_DIGITS + 1];
		hash_hex(&f->sha256, digits);
		say_add(out, "    sha256:%s\n", digits);
	}
	if (f->reason[0] != '\0')
		add_line(out, "reason:", str_of(f->reason));
	else if (f->severity != SEVERITY_WARN)
		say_add(out, "    fix:  %s\n", f->rule->fix);
}

void findings_text(const struct findings *r, bool colour, struct buf *out)
{
	size_t warnings = findings_count(r, SEVERITY_WARN),
		violations = findings_count(r, SEVERITY_DENY);
	size_t fatal = findings_count(r, SEVERITY_FATAL);
	for (size_t i = 0; i < r->count; i++)
		add_finding(r->p[i], colour, out);
	for (size_t i = 0; i < r->passed_over.n; i++) {
		buf_add(out, STR("not checked: "));
		say_add_safe(out, str_of(r->passed_over.p[i]));
		buf_add_byte(out, '\n');
	}
	say_add_safe(out, str_of(r->source));
	if (r->fault != NULL) {
		buf_add(out, STR(": not read to its end: "));
		say_add_safe(out, str_of(r->fault));
		buf_add_byte(out, '\n');
		return;
	}
	say_add(out, ": %zu image%s, %zu files, %zu programs and libraries, %zu scripts: ",
		r->images,
		r->images == 1 ? "" : "s", r->files, r->programs, r->scripts);
	if (fatal > 0)
		say_add(out, "unsafe or unread in %zu place%s, ", fatal, fatal == 1 ? "" : "s");
	say_add(out, "%zu violation%s, %zu warning%s\n", violations, violations == 1 ? "" : "s",
		warnings,
		warnings == 1 ? "" : "s");
}
