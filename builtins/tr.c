/* tr.c - translate, squeeze and delete characters (XCU tr)
 *
 * Characters are bytes, as with GNU, so that '\200-\377' means what scripts expect of it; but in
 * UTF-8, with a character of several bytes in one of the strings, characters are what they are. */
#include "pattern.h"
#include "utility.h"

#include <errno.h>

#define BLOCK 65536
/* REPEATS_MOST: what [c*n] may stand for: more is never looked at. */
#define REPEATS_MOST 70000
/* UTF8_INVALID: what utf8_decode adds to a byte that is no character. */
#define UTF8_INVALID 0x110000

/* struct unit: a character of an operand; escaped: it means nothing but itself */
struct unit {
	uint32_t c;
	bool escaped;
};

struct units {
	const struct unit *p;
	size_t n;
};

/* struct set: what an operand stands for, in its order */
struct set {
	struct buf items;		/* uint32_t each */
	struct buf cases;		/* where [:lower:] and [:upper:] begin, uint32_t each */
	size_t fills;			/* how often [c*] was there */
	bool classes, other_classes;	/* any class; one that is neither lower nor upper */
	bool equivalences, ends_in_class;
};

/* struct job: one call */
struct job {
	struct shell *sh;
	bool complement, delete, squeeze, truncate, translate;
	bool wide;			/* characters of several bytes */
	bool two;			/* two operands */
	uint32_t last;			/* written last; UINT32_MAX: nothing */
	char room[4];			/* for a character */
	struct set first, second;
	/* what becomes of bytes, in wide mode of ASCII */
	unsigned char map[256];
	bool dropped[256], squeezed[256];
};

/* ---- sets ---- */

static void add(struct buf *items, uint32_t c)
{
	buf_add(items, (struct str){ (const char *)&c, sizeof(c) });
}

static size_t length(const struct buf *items)
{
	return items->n / sizeof(uint32_t);
}

static uint32_t item(const struct buf *items, size_t i)
{
	return load_4(items->p + i * sizeof(uint32_t));
}

/* place: where c stands last in the first n items, or SIZE_MAX */
static size_t place(const struct buf *items, size_t n, uint32_t c)
{
	while (n > 0)
		if (item(items, --n) == c)
			return n;
	return SIZE_MAX;
}

static bool is_member(const struct set *set, uint32_t c)
{
	return place(&set->items, length(&set->items), c) != SIZE_MAX;
}

/* ---- operands: escapes ---- */

/* take_octal: up to three digits, but what does not fit a byte has two */
static size_t take_octal(struct str s, uint32_t *c)
{
	size_t n = 0;
	*c = 0;
	for (; n < s.n && n < 3 && s.p[n] >= '0' && s.p[n] <= '7'; n++) {
		uint32_t value = *c * 8 + (uint32_t)(s.p[n] - '0');
		if (value > 255)
			break;
		*c = value;
	}
	return n;
}

/* take_escape: what stands behind a backslash; returns its bytes */
static size_t take_escape(struct str s, uint32_t *c)
{
	static const char letters[] = "abfnrtv", meanings[] = "\a\b\f\n\r\t\v";
	size_t n = take_octal(s, c);
	if (n > 0)
		return n;
	*c = (unsigned char)s.p[0];
	size_t at = str_find(STR(letters), s.p[0]);
	if (at < sizeof(letters) - 1)
		*c = (unsigned char)meanings[at];
	return 1;
}

/* take_units: the bytes of an operand, escapes resolved */
static struct units take_units(struct shell *sh, const char *text)
{
	struct str s = str_of(text);
	struct unit *units = arena_alloc(&sh->scratch, (s.n + 1) * sizeof(*units));
	size_t count = 0;
	while (s.n > 0) {
		struct unit *unit = &units[count++];
		*unit = (struct unit){ (unsigned char)s.p[0], false };
		s = str_skip(s, 1);
		if (unit->c != '\\')
			continue;
		unit->escaped = s.n > 0;
		if (s.n > 0)
			s = str_skip(s, take_escape(s, &unit->c));
		else
			shell_error(sh, "warning: the backslash at the end stands for itself");
	}
	return (struct units){ units, count };
}

/* join: bytes become characters where they are one: then there are fewer of them */
static struct units join(struct shell *sh, struct units units)
{
	struct unit *joined = arena_alloc(&sh->scratch, (units.n + 1) * sizeof(*joined));
	char *bytes = arena_bytes(&sh->scratch, units.n + 1);
	size_t count = 0;
	for (size_t i = 0; i < units.n; i++)
		bytes[i] = (char)units.p[i].c;
	for (size_t i = 0; i < units.n; count++) {
		joined[count].escaped = units.p[i].escaped;
		struct utf8_character c = utf8_next((struct str){ bytes + i, units.n - i });
		joined[count].c = c.code;
		i += c.n;
	}
	return (struct units){ joined, count };
}

/* ---- operands: classes, ranges, repetitions ---- */

static struct units skip(struct units u, size_t n)
{
	return (struct units){ u.p + n, u.n - n };
}

/* is_plain: is the i-th unit that character, and not escaped? */
static bool is_plain(struct units u, size_t i, char c)
{
	return i < u.n && u.p[i].c == (unsigned char)c && !u.p[i].escaped;
}

static bool wrong(struct shell *sh, const char *message)
{
	(void)shell_fail(sh, 1, "%s", message);
	return false;
}

static bool add_class(struct set *set, struct str name)
{
	size_t before = set->items.n;
	bool is_case = str_equal(name, STR("lower")) || str_equal(name, STR("upper"));
	if (is_case)
		add(&set->cases, (uint32_t)length(&set->items));
	for (uint32_t c = 0; c < 128; c++)
		if (pattern_in_class(name, c))
			add(&set->items, c);
	set->classes = true;
	set->other_classes = set->other_classes || !is_case;
	return set->items.n > before;
}

/* take_class: [:name:] or [=c=] at the start of u; *n: its units, 0: it is none. false: it is a
 * wrong one, said. */
static bool take_class(struct shell *sh, struct set *set, struct units u, size_t *n)
{
	size_t at = 2;
	*n = 0;
	if (!is_plain(u, 1, ':') && !is_plain(u, 1, '='))
		return true;
	struct buf *name = buf_new(&sh->scratch);
	char mark = (char)u.p[1].c;
	while (at + 1 < u.n && !(is_plain(u, at, mark) && is_plain(u, at + 1, ']')))
		buf_add_byte(name, (char)u.p[at++].c);
	if (at + 1 >= u.n)
		return true;
	if (is_plain(u, 2, '*') && at > 2)
		return true;		/* [:*n] or [=*n] */
	*n = at + 2;
	set->ends_in_class = true;
	if (mark == ':')
		return add_class(set, buf_str(name)) ||
			wrong(sh, "[: and :] stand around the name of a class");
	if (at != 3)
		return wrong(sh, "[= and =] stand around one character");
	set->equivalences = true;
	add(&set->items, u.p[2].c);
	return true;
}

/* take_repeat: [c*] or [c*n] at the start of u; *n: its units, 0: it is none. false: said. */
static bool take_repeat(struct shell *sh, struct set *set, struct units u, size_t fill, size_t *n)
{
	uint64_t times = 0, base = is_plain(u, 3, '0') ? 8 : 10;
	size_t at = 3;
	*n = 0;
	if (!is_plain(u, 2, '*'))
		return true;
	while (at < u.n && !is_plain(u, at, ']'))
		at++;
	if (at == u.n)
		return true;
	for (size_t i = 3; i < at; i++) {
		uint32_t digit = u.p[i].c - '0';
		if (digit >= base || u.p[i].escaped)
			return wrong(sh, "[c*n]: n is no number");
		times = times * base + digit;
		if (times > REPEATS_MOST)
			times = REPEATS_MOST;
	}
	*n = at + 1;
	set->fills += times == 0;
	set->ends_in_class = false;
	for (uint64_t i = times == 0 ? fill : times; i > 0; i--)
		add(&set->items, u.p[1].c);
	return true;
}

static bool take_range(struct shell *sh, struct set *set, struct units u)
{
	if (u.p[0].c > u.p[2].c)
		return wrong(sh, "a range ends before it begins");
	for (uint32_t c = u.p[0].c; c <= u.p[2].c; c++)
		add(&set->items, c);
	return true;
}

/* take_set: all of an operand. fill: how often [c*] counts. false: it is wrong, said. */
static bool take_set(struct shell *sh, struct set *set, struct units u, size_t fill)
{
	*set = (struct set){ .items.arena = NULL };
	while (u.n > 0) {
		size_t n = 0;
		if (u.n > 2 && is_plain(u, 0, '[') && (!take_class(sh, set, u, &n) ||
			(n == 0 && !take_repeat(sh, set, u, fill, &n))))
			return false;
		if (n == 0) {
			set->ends_in_class = false;
			n = u.n > 2 && is_plain(u, 1, '-') ? 3 : 1;
			if (n == 1)
				add(&set->items, u.p[0].c);
			else if (!take_range(sh, set, u))
				return false;
		}
		u = skip(u, n);
	}
	return true;
}

/* ---- what becomes of a character ---- */

/* rank: how many characters below c are not in the first set; not above most */
static size_t rank(const struct job *job, uint32_t c, size_t most)
{
	size_t n = 0;
	for (uint32_t below = 0; below < c && n < most; below++)
		n += !is_member(&job->first, below);
	return n;
}

static uint32_t translated(const struct job *job, uint32_t c)
{
	const struct buf *from = &job->first.items, *to = &job->second.items;
	size_t count = length(from), most = length(to);
	if (job->truncate && count > most)
		count = most;
	if (!job->translate || most == 0)
		return c;
	size_t at = place(from, job->complement ? length(from) : count, c);
	if (job->complement)
		at = at == SIZE_MAX ? rank(job, c, most) : SIZE_MAX;
	if (at == SIZE_MAX || (job->truncate && at >= most))
		return c;
	return item(to, at < most ? at : most - 1);
}

static bool is_dropped(const struct job *job, uint32_t c)
{
	return job->delete && is_member(&job->first, c) != job->complement;
}

static bool is_squeezed(const struct job *job, uint32_t c)
{
	if (!job->squeeze)
		return false;
	return job->two ? is_member(&job->second, c) :
		is_member(&job->first, c) != job->complement;
}

NOINLINE void make_tables(struct job *job)
{
	uint32_t most = job->wide ? 128 : 256;
	for (uint32_t c = 0; c < most; c++) {
		uint32_t to = translated(job, c);
		job->map[c] = (unsigned char)to;
		job->dropped[c] = is_dropped(job, c);
		job->squeezed[c] = is_squeezed(job, c);
	}
}

/* convert: in place, bytes for bytes; returns how many are left */
NOINLINE size_t convert(struct job *job, char *p, size_t n)
{
	size_t kept = 0;
	if (!job->delete && !job->squeeze) {
		for (size_t i = 0; i < n; i++)
			p[i] = (char)job->map[(unsigned char)p[i]];
		return n;
	}
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];
		if (job->dropped[c])
			continue;
		c = job->map[c];
		if (c == job->last && job->squeezed[c])
			continue;
		job->last = c;
		p[kept++] = (char)c;
	}
	return kept;
}

/* convert_wide: characters of any length */
static void convert_wide(struct job *job, struct stream *out, struct str s)
{
	while (s.n > 0) {
		struct utf8_character next = utf8_next(s);
		uint32_t c = next.code;
		s = str_skip(s, next.n);
		if (is_dropped(job, c))
			continue;
		c = translated(job, c);
		if (c == job->last && is_squeezed(job, c))
			continue;
		job->last = c;
		if (c >= UTF8_INVALID)
			stream_write_byte(out, (char)(c - UTF8_INVALID));
		else
			stream_write(out, (struct str){ job->room, utf8_encode(job->room, c) });
	}
}

NOINLINE void run_all(struct job *job)
{
	struct stream *out = job->sh->out;
	char *block = arena_bytes(&job->sh->scratch, BLOCK + 4);
	struct input *in = ARENA_NEW(&job->sh->scratch, struct input);
	size_t kept = 0;
	if (!input_open(job->sh, in, "-"))
		return;
	make_tables(job);
	while (input_read(in, block + kept, BLOCK, &in->got) == STREAM_GOT) {
		struct str s = { block, kept + in->got };
		kept = job->wide ? utf8_incomplete(s) : 0;
		s.n -= kept;
		if (job->wide)
			convert_wide(job, out, s);
		else
			stream_write(out, (struct str){ block, convert(job, block, s.n) });
		memmove(block, block + s.n, kept);
		if (!stream_flush(out))
			break;
	}
	convert_wide(job, out, (struct str){ block, kept });
	input_close(in);
}

/* ---- the command ---- */

/* first_length: how many characters the first operand stands for */
static size_t first_length(const struct job *job)
{
	size_t n = 0, most = length(&job->first.items);
	if (!job->complement)
		return most;
	for (uint32_t c = 0; c < 256; c++)
		n += !is_member(&job->first, c);
	return n;
}

/* cases_match: XCU tr: in the second string a class stands only where the first has one too */
static bool cases_match(const struct job *job)
{
	const struct buf *from = &job->first.cases, *to = &job->second.cases;
	for (size_t i = 0; i < length(to); i++)
		if (place(from, length(from), item(to, i)) == SIZE_MAX)
			return false;
	return true;
}

static bool maps_to_one(const struct job *job)
{
	const struct buf *to = &job->second.items;
	size_t n = length(to);
	for (size_t i = 1; i < n; i++)
		if (item(to, i) != item(to, 0))
			return false;
	return !job->truncate || n >= first_length(job);
}

/* check_translation: false: the sets do not go together, said */
static bool check_translation(struct job *job)
{
	struct shell *sh = job->sh;
	const struct set *second = &job->second;
	size_t n = length(&second->items), wanted = first_length(job);
	if (second->fills > 1)
		return wrong(sh, "[c*] may stand in the second string once");
	if (second->equivalences)
		return wrong(sh, "[=c=] may not stand in the second string");
	if (second->other_classes)
		return wrong(sh, "in the second string, only the classes lower and upper may be");
	if (!job->complement && !cases_match(job))
		return wrong(sh, "[:lower:] and [:upper:] stand in the second string where the "
			"first has one of them");
	if (!job->truncate && n == 0 && wanted > 0)
		return wrong(sh, "the second string is empty");
	if (!job->truncate && wanted > n && second->ends_in_class)
		return wrong(sh, "the second string is shorter, and ends in a class");
	if (job->complement && job->first.classes && !maps_to_one(job))
		return wrong(sh, "the complement of a class can only become one character");
	return true;
}

/* take_operands: false: wrong, said */
static bool take_operands(struct job *job, char *const *argv)
{
	struct shell *sh = job->sh;
	struct units first = take_units(sh, argv[0]), second = { NULL, 0 };
	if (job->two)
		second = take_units(sh, argv[1]);
	if (shell_utf8(sh)) {
		struct units joined = join(sh, first), other = join(sh, second);
		job->wide = joined.n < first.n || other.n < second.n;
		if (job->wide) {
			first = joined;
			second = other;
		}
	}
	if (!take_set(sh, &job->first, first, 0))
		return false;
	if (job->first.fills > 0)
		return wrong(sh, "[c*] may stand in the second string only");
	if (!take_set(sh, &job->second, second, 0))
		return false;
	if (!job->translate)
		return job->second.fills == 0 ||
			wrong(sh, "[c*] means something only where characters are translated");
	size_t n = length(&job->second.items), wanted = first_length(job);
	if (job->second.fills == 1 && wanted > n) {
		buf_free(&job->second.items);
		buf_free(&job->second.cases);
		if (!take_set(sh, &job->second, second, wanted - n))
			return false;
	}
	return check_translation(job);
}

static enum flow run_tr(struct shell *sh, const struct args *args)
{
	struct job *job = ARENA_NEW(&sh->scratch, struct job);
	job->sh = sh;
	job->last = UINT32_MAX;
	job->two = args->argc == 2;
	job->complement = args_has(args, 'c') || args_has(args, 'C');
	job->delete = args_has(args, 'd');
	job->squeeze = args_has(args, 's');
	job->truncate = args_has(args, 't');
	job->translate = job->two && !job->delete;
	int wanted = job->delete == job->squeeze ? 2 : 1;
	if (args->argc < wanted)
		return shell_misuse(sh, args, job->delete ?
			"-d and -s together need two strings" : "missing operand");
	if (args->argc > wanted && job->delete)
		return shell_misuse(sh, args, "-d alone takes one string");
	if (take_operands(job, args->argv))
		run_all(job);
	buf_free(&job->first.items);
	buf_free(&job->first.cases);
	buf_free(&job->second.items);
	buf_free(&job->second.cases);
	return FLOW_NEXT;
}

const struct builtin builtin_tr = {
	.name = "tr", .run = run_tr,
	.kind = BUILTIN_UTILITY, .flags = 0,
	.options = "Ccdst", .operands = { 1, 2 }, .misuse = 1,
	.long_options = "complement=c delete=d squeeze-repeats=s truncate-set1=t",
	BUILTIN_HELP("tr [-Ccst] string1 string2 | tr -s [-Cc] string1 | tr -d [-Cc] string1 |\n"
		"       tr -ds [-Cc] string1 string2",
		"Copy standard input; what is in string1 becomes what stands at its place in\n"
		"string2. A string has characters, \\n, \\ooo, a-z, [:class:], [=c=], and, in\n"
		"string2, [c*n] or [c*].\n"
		"\t-c, -C\tmean what is not in string1\n"
		"\t-d\tdelete it\n"
		"\t-s\tof equal characters in a row (of the last string), write one\n"
		"\t-t\tmake string1 no longer than string2")
	BUILTIN_PROMISE("stdio")
	.touches = TOUCH_INPUT,
};
