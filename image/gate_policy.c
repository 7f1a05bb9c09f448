/* gate_policy.c - the gate's policy: parsing, and looking things up. */
#include <stdlib.h>
#include <time.h>
#include "gate_policy.h"
#include "limit.h"
#include "say.h"

struct parser {
	struct gate_policy *policy;
	struct arena *arena;
	struct fault *fault;
	struct str rest;		/* of the line */
	unsigned line;
	uint32_t today;
	struct gate_allow *oldest, *newest;
	size_t capacity;
};

static bool wrong(struct parser *p, const char *expected)
{
	return fault_set(p->fault, "line %u: expected %s", p->line, expected);
}

/* ---- words ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void skip_blanks(struct parser *p)
{
	while (p->rest.n > 0 && is_blank(p->rest.p[0]))
		p->rest = str_skip(p->rest, 1);
	if (p->rest.n > 0 && p->rest.p[0] == '#')
		p->rest.n = 0;
}

/* take_quoted: "..." in which \" and \\ and \xHH stand for bytes. */
static bool take_quoted(struct parser *p, struct str *word)
{
	struct buf raw = { .arena = p->arena }, out = { .arena = p->arena };
	size_t i = 1;
	for (; i < p->rest.n && p->rest.p[i] != '"'; i++) {
		if (p->rest.p[i] == '\\' && i + 1 < p->rest.n && p->rest.p[i + 1] == '"') {
			buf_add_byte(&raw, '"');
			i++;
			continue;
		}
		buf_add_byte(&raw, p->rest.p[i]);
		if (p->rest.p[i] == '\\' && i + 1 < p->rest.n)
			buf_add_byte(&raw, p->rest.p[++i]);
	}
	if (i >= p->rest.n)
		return wrong(p, "a closing \"");
	if (!say_unsafe(&out, buf_str(&raw)))
		return wrong(p, "\\\\, \\\" or \\xHH behind a backslash");
	p->rest = str_skip(p->rest, i + 1);
	*word = (struct str){ buf_terminated(&out), out.n };
	if (p->rest.n > 0 && !is_blank(p->rest.p[0]))
		return wrong(p, "a blank behind a closing \"");
	return true;
}

/* take_word: the next word; n == 0 at the end of the line. */
static bool take_word(struct parser *p, struct str *word)
{
	skip_blanks(p);
	*word = (struct str){ p->rest.p, 0 };
	if (p->rest.n > 0 && p->rest.p[0] == '"')
		return take_quoted(p, word);
	while (word->n < p->rest.n && !is_blank(p->rest.p[word->n]))
		word->n++;
	p->rest = str_skip(p->rest, word->n);
	return true;
}

/* ---- lines ---- */

static unsigned digits(const char *p, size_t n)
{
	unsigned value = 0;
	for (size_t i = 0; i < n; i++)
		value = value * 10 + (unsigned)(p[i] - '0');
	return value;
}

/* read_date: YYYY-MM-DD. The last day counts. */
static bool read_date(struct parser *p, struct str text, bool *expired)
{
	bool good = text.n == 10;
	for (size_t i = 0; good && i < 10; i++)
		good = i == 4 || i == 7 ? text.p[i] == '-' : is_digit(text.p[i]);
	if (!good)
		return wrong(p, "a day, as 2027-01-31");
	unsigned month = digits(text.p + 5, 2), day = digits(text.p + 8, 2);
	if (month < 1 || month > 12 || day < 1 || day > 31)
		return wrong(p, "a day that there is, as 2027-01-31");
	*expired = digits(text.p, 4) * 10000 + month * 100 + day < p->today;
	return true;
}

/* read_tail: reason "TEXT" and until DAY, in either order, each once. */
static bool read_tail(struct parser *p, struct str *reason, struct str *until, bool *expired)
{
	struct str word, value;
	*expired = false;
	for (;;) {
		if (!take_word(p, &word))
			return false;
		if (word.n == 0)
			return true;
		bool is_reason = str_equal(word, STR("reason"));
		struct str *to = is_reason ? reason : until;
		if ((!is_reason && (until == NULL || !str_equal(word, STR("until")))) || to->n > 0)
			return wrong(p, until != NULL ?
				"reason \"TEXT\", until YYYY-MM-DD, or the end of the line" :
				"reason \"TEXT\" or the end of the line");
		if (!take_word(p, &value))
			return false;
		if (value.n == 0)
			return wrong(p, is_reason ? "a text behind reason" : "a day behind until");
		*to = value;
		if (!is_reason && !read_date(p, value, expired))
			return false;
	}
}

static bool read_class(struct parser *p, struct str word, enum class *class)
{
	*class = class_find(word);
	return *class != CLASSES || wrong(p, "a class, as shell (nacre-image explain lists them)");
}

static bool may_be_allowed(enum class class)
{
	return (class >= CLASS_STATIC && class <= CLASS_DEVICE) || class == CLASS_NO_INTERPRETER ||
		class == CLASS_CRLF || class == CLASS_RESIDUE || class_needs_digest(class);
}

static bool read_what(struct parser *p, struct gate_allow *a)
{
	struct str word;
	if (!take_word(p, &word))
		return false;
	if (str_starts(word, STR("sha256:"))) {
		a->by_digest = true;
		return hash_parse(str_skip(word, 7), &a->digest) ||
			wrong(p, "64 hexadecimal digits, in lower case, behind sha256:");
	}
	if (word.n == 0)
		return wrong(p, "sha256:DIGITS or a class behind the path");
	if (!read_class(p, word, &a->class))
		return false;
	if (class_needs_digest(a->class))
		return wrong(p,
			"sha256:DIGITS: a file of this class is allowed by its digest only");
	return may_be_allowed(a->class) ||
		wrong(p, "a class of files; for others: warn CLASS");
}

static bool read_allow(struct parser *p)
{
	struct gate_allow *a = ARENA_NEW(p->arena, struct gate_allow);
	struct gate_policy *policy = p->policy;
	a->line = p->line;
	a->class = CLASSES;
	if (!take_word(p, &a->path))
		return false;
	if (a->path.n == 0 || a->path.p[0] != '/')
		return wrong(p, "an absolute path behind allow");
	if (!read_what(p, a) || !read_tail(p, &a->reason, &a->until, &a->expired))
		return false;
	if (a->by_digest && a->path.p[a->path.n - 1] == '/')
		return wrong(p, "the path of a file: a digest is that of one file");
	if (policy->count == p->capacity) {
		size_t old = p->capacity * sizeof(*policy->allows);
		p->capacity = p->capacity > 0 ? 2 * p->capacity : 64;
		policy->allows = (struct gate_allow **)(void *)arena_resize(p->arena,
			(char *)policy->allows, old, p->capacity * sizeof(*policy->allows));
	}
	policy->allows[policy->count++] = a;
	return true;
}

static bool read_severity(struct parser *p, bool warn)
{
	struct str word;
	enum class class;
	bool expired;
	if (!take_word(p, &word) || !read_class(p, word, &class))
		return false;
	struct gate_class *c = &p->policy->classes[class];
	if (c->said)
		return wrong(p, "each class once; this one has a line already");
	if (class_is_safety(class) && warn)
		return wrong(p, "a class that can be excused; this one cannot");
	if (class == CLASS_STATIC || class == CLASS_SCRIPT)
		return wrong(p, "a class that has findings of its own; this one is for allow");
	if (!read_tail(p, &c->reason, warn ? &c->until : NULL, &expired))
		return false;
	c->said = true;
	c->warn = warn;
	c->expired = expired;
	c->line = p->line;
	return true;
}

static bool read_line(struct parser *p)
{
	struct str word;
	if (!take_word(p, &word))
		return false;
	if (word.n == 0)
		return true;
	if (str_equal(word, STR("allow")))
		return read_allow(p);
	if (str_equal(word, STR("deny")) || str_equal(word, STR("warn")))
		return read_severity(p, str_equal(word, STR("warn")));
	return wrong(p, "allow, deny or warn");
}

static int by_path(const void *a, const void *b, void *context)
{
	const struct gate_allow *x = a, *y = b;
	int order = str_compare(x->path, y->path);
	(void)context;
	if (order != 0 || x->by_digest != y->by_digest)
		return order != 0 ? order : (int)x->by_digest - (int)y->by_digest;
	return x->by_digest ? memcmp(&x->digest, &y->digest, sizeof(x->digest)) :
		(int)x->class - (int)y->class;
}

/* no_line_twice: after sorting, lines that allow the same stand beside each other. */
static bool no_line_twice(struct parser *p)
{
	struct gate_policy *policy = p->policy;
	for (size_t i = 1; i < policy->count; i++) {
		const struct gate_allow *b = policy->allows[i], *a = policy->allows[i - 1];
		if (!str_equal(a->path, b->path) || a->by_digest != b->by_digest)
			continue;
		if (a->by_digest ? !hash_equal(&a->digest, &b->digest) : a->class != b->class)
			continue;
		return fault_set(p->fault, "line %u: it says what line %u says", b->line, a->line);
	}
	return true;
}

bool gate_policy_parse(struct gate_policy *policy, struct arena *arena, struct str text,
	uint32_t today, struct fault *fault)
{
	struct parser p = { .policy = policy, .arena = arena, .fault = fault, .today = today };
	*policy = (struct gate_policy){ .count = 0 };
	if (text.n > LIMIT_POLICY)
		return fault_set(fault, "a policy of more than %llu MiB (limit POLICY)",
			(unsigned long long)(LIMIT_POLICY >> 20));
	p.line = 1;
	p.rest = str_take_line(&text);
	if (!str_equal(p.rest, STR("nacre-image-policy 1")))
		return wrong(&p, "the first line to be: nacre-image-policy 1");
	while (text.n > 0) {
		p.line++;
		p.rest = str_take_line(&text);
		if (memchr(p.rest.p, '\0', p.rest.n) != NULL ||
		    memchr(p.rest.p, '\r', p.rest.n) != NULL)
			return wrong(&p, "text, without NUL bytes and carriage returns");
		if (!read_line(&p))
			return false;
	}
	list_sort(arena, (void **)policy->allows, policy->count, by_path, NULL);
	return no_line_twice(&p);
}

/* ---- looking things up ---- */

/* first_of: the first line whose path is not below this one. */
static size_t first_of(const struct gate_policy *p, struct str path)
{
	size_t low = 0, high = p->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (str_compare(p->allows[middle]->path, path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool allows_at(struct gate_policy *p, struct str path, const struct sha256 *digest,
	enum class class)
{
	bool found = false;
	for (size_t i = first_of(p, path); i < p->count &&
	    str_equal(p->allows[i]->path, path); i++) {
		struct gate_allow *a = p->allows[i];
		bool fits = a->by_digest ? digest != NULL && hash_equal(&a->digest, digest) :
			class != CLASSES && a->class == class;
		a->used |= fits;
		found |= fits && !a->expired;
	}
	return found;
}

bool gate_policy_allows(struct gate_policy *p, struct str path, const struct sha256 *digest,
	enum class class)
{
	bool found = allows_at(p, path, digest, class);
	for (size_t i = 0; i < path.n && !found && class != CLASSES; i++)
		if (path.p[i] == '/')
			found = allows_at(p, (struct str){ path.p, i + 1 }, NULL, class);
	return found;
}

const struct gate_allow *gate_policy_other_digest(const struct gate_policy *p, struct str path)
{
	for (size_t i = first_of(p, path); i < p->count && str_equal(p->allows[i]->path, path); i++)
		if (p->allows[i]->by_digest && !p->allows[i]->expired)
			return p->allows[i];
	return NULL;
}

uint32_t gate_policy_today(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct tm day;
	time_t now = time(NULL);
	struct parsed_number seconds = number_parse(str_of(epoch != NULL ? epoch : ""));
	if (seconds.state == NUMBER_OK)
		now = (time_t)seconds.value;
	if (gmtime_r(&now, &day) == NULL)
		return 99991231;
	return (uint32_t)((day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday);
}
