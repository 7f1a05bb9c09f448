/* findings_junit.c - for continuous integration: one test case for each finding. */
#include "findings_private.h"
#include "say.h"

/* add_xml: text in which nothing is markup. say_add_safe has left no control characters. */
static void add_xml(struct buf *out, struct str text)
{
	struct buf safe = { 0 };
	say_add_safe(&safe, text);
	for (size_t i = 0; i < safe.n; i++) {
		char c = safe.p[i];
		if (c == '&')
			buf_add(out, STR("&amp;"));
		else if (c == '<')
			buf_add(out, STR("&lt;"));
		else if (c == '>')
			buf_add(out, STR("&gt;"));
		else if (c == '"')
			buf_add(out, STR("&quot;"));
		else
			buf_add_byte(out, c);
	}
	buf_free(&safe);
}

static void add_case(const struct finding *f, struct buf *out)
{
	say_add(out, "  <testcase classname=\"%s\" name=\"", f->rule->id);
	add_xml(out, f->path);
	if (f->image[0] != '\0') {
		buf_add(out, STR(" ["));
		add_xml(out, str_of(f->image));
		buf_add_byte(out, ']');
	}
	buf_add(out, STR("\">\n    "));
	say_add(out, f->severity == SEVERITY_WARN ? "<system-out>" :
		"<failure type=\"%s\" message=\"",
		f->rule->name);
	add_xml(out, str_of(f->what));
	buf_add(out, f->severity == SEVERITY_WARN ? STR("\n") : STR("\">"));
	add_xml(out, str_of(f->evidence));
	for (size_t i = 0; i < f->others.n; i++) {
		buf_add(out, STR("\nalso "));
		add_xml(out, str_of(f->others.p[i]));
	}
	buf_add(out, f->severity == SEVERITY_WARN ? STR("</system-out>\n") : STR("</failure>\n"));
	buf_add(out, STR("  </testcase>\n"));
}

/* add_first: the check itself: was the image read to its end, and what was passed over? */
static void add_first(const struct findings *r, struct buf *out)
{
	buf_add(out, STR("  <testcase classname=\"nacre-image\" name=\""));
	add_xml(out, str_of(r->source));
	buf_add(out, STR("\">\n"));
	if (r->fault != NULL) {
		buf_add(out, STR("    <error message=\""));
		add_xml(out, str_of(r->fault));
		buf_add(out, STR("\"/>\n"));
	}
	buf_add(out, r->passed_over.n > 0 ? STR("    <system-out>\n") : STR(""));
	for (size_t i = 0; i < r->passed_over.n; i++) {
		buf_add(out, STR("not checked: "));
		add_xml(out, str_of(r->passed_over.p[i]));
		buf_add_byte(out, '\n');
	}
	buf_add(out, r->passed_over.n > 0 ? STR("    </system-out>\n") : STR(""));
	buf_add(out, STR("  </testcase>\n"));
}

void findings_junit(const struct findings *r, struct buf *out)
{
	size_t failures = findings_count(r, SEVERITY_DENY) + findings_count(r, SEVERITY_FATAL);
	size_t errors = r->fault != NULL;
	buf_add(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
	say_add(out,
		"<testsuite name=\"nacre-image\" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n",
		r->count + 1, failures, errors);
	add_first(r, out);
	for (size_t i = 0; i < r->count; i++)
		add_case(r->p[i], out);
	buf_add(out, STR("</testsuite>\n"));
}
