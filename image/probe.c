/* probe.c - the head decides what a file is; then its bytes are hashed and scanned as they pass. */
#include <math.h>
#include "probe.h"

enum {
	SHEBANG_MOST = 4096,	/* bytes of a script's first line that are looked at */
	UPX_WITHIN = 1024,	/* where UPX writes its mark */
};

/* PACKED_ENTROPY: bits per byte of a file that is compressed; code and text have 4 to 6.5. */
#define PACKED_ENTROPY 7.5

void probe_init(struct probe *p, const struct detector *d, struct arena *arena, bool hash_all)
{
	*p = (struct probe){ .detector = d, .arena = arena, .hash_all = hash_all };
	p->head = memory_get(PROBE_HEAD);
	p->dynamic = memory_get(ELF_CAPTURE);
}

void probe_free(struct probe *p)
{
	memory_release(p->head);
	memory_release(p->dynamic);
	hash_free(&p->hash);
	hash_free(&p->sha1);
	buf_free(&p->interpreter);
	buf_free(&p->payload);
}

void probe_begin(struct probe *p, uint64_t size)
{
	p->facts = ARENA_NEW(p->arena, struct facts);
	p->facts->size = p->size = size;
	p->position = 0;
	p->head_n = p->dynamic_n = 0;
	p->decided = p->hashing = false;
	p->counted = 0;
}

/* ---- scripts ---- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct str trim_front(struct str s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = str_skip(s, 1);
	return s;
}

static struct str trim(struct str s)
{
	s = trim_front(s);
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

static struct str keep(struct arena *arena, struct str s)
{
	return (struct str){ arena_copy(arena, s), s.n };
}

/* read_shebang: as load_script of Linux (fs/binfmt_script.c): a line feed or a NUL ends the line;
 * before a NUL, blanks belong to the argument. */
static void read_shebang(struct probe *p)
{
	struct facts *f = p->facts;
	struct str line = { p->head + 2, p->head_n - 2 };
	size_t i = 0;
	line.n = line.n < SHEBANG_MOST ? line.n : SHEBANG_MOST;
	size_t end = str_find(line, '\n'), nul = str_find(line, '\0');
	line.n = nul < end ? nul : end;
	line = nul < end ? trim_front(line) : trim(line);
	f->content = CONTENT_SCRIPT;
	f->crlf = line.n > 0 && line.p[line.n - 1] == '\r';
	if (f->crlf)
		line = trim((struct str){ line.p, line.n - 1 });
	while (i < line.n && !is_blank(line.p[i]))
		i++;
	f->interpreter = keep(p->arena, (struct str){ line.p, i });
	f->argument = keep(p->arena, trim_front(str_skip(line, i)));
}

/* take_word: the next word, without quotes. */
static struct str take_word(struct str *rest)
{
	size_t n = 0;
	*rest = trim(*rest);
	while (n < rest->n && !is_blank(rest->p[n]))
		n++;
	struct str word = { rest->p, n };
	*rest = str_skip(*rest, n);
	return word;
}

/* behind_letters: the rest of an option of env(1) behind those letters that take nothing. */
static struct str behind_letters(struct str option)
{
	size_t i = 1;
	while (i < option.n && memchr("i0v", option.p[i], 3) != NULL)
		i++;
	return str_skip(option, i < option.n ? i : option.n);
}

/* split_string: the words that env(1) makes of its argument behind -S. Without that option all of
 * the argument is one word: the kernel gives env no more than one. */
static bool split_string(struct str argument, struct str *words)
{
	struct str name = STR("--split-string=");
	bool named = str_starts(argument, name);
	struct str rest = named ? str_skip(argument, name.n) : behind_letters(argument);
	if (!named && (argument.p[0] != '-' || rest.n == 0 || rest.p[0] != 'S'))
		return false;
	*words = named ? rest : str_skip(rest, 1);
	return true;
}

/* takes_operand: does the option take the next word? */
static bool takes_operand(struct str option)
{
	struct str letter = behind_letters(option);
	return str_equal(option, STR("--unset")) || str_equal(option, STR("--chdir")) ||
		str_equal(option, STR("--argv0")) ||
		(letter.n == 1 && memchr("uCaP", letter.p[0], 4) != NULL);
}

/* take_command: the first word that is neither an option nor, behind these, an assignment. */
static struct str take_command(struct str *rest)
{
	struct str word = take_word(rest);
	while (word.n > 0 && word.p[0] == '-' && !str_equal(word, STR("--"))) {
		if (takes_operand(word))
			take_word(rest);
		word = take_word(rest);
	}
	if (str_equal(word, STR("--")))
		word = take_word(rest);
	while (word.n > 0 && memchr(word.p, '=', word.n) != NULL)
		word = take_word(rest);
	return word;
}

struct str script_command(const struct facts *facts, bool *on_path)
{
	struct str name = facts->interpreter, rest = facts->argument;
	while (name.n > 0 && memchr(name.p, '/', name.n) != NULL)
		name = str_skip(name, str_find(name, '/') + 1);
	*on_path = false;
	if (!str_equal(name, STR("env")) || rest.n == 0)
		return facts->interpreter;
	struct str word = split_string(rest, &rest) ? take_command(&rest) : rest;
	if (word.n == 0)
		return facts->interpreter;
	*on_path = memchr(word.p, '/', word.n) == NULL;
	return word;
}

/* ---- programs ---- */

static bool holds(struct str s, struct str what)
{
	return s.n >= what.n && memmem(s.p, s.n, what.p, what.n) != NULL;
}

static void read_program(struct probe *p)
{
	struct str head = { p->head, p->head_n };
	p->facts->content = CONTENT_ELF;
	elf_read(&p->elf, head, p->size);
	p->facts->machine = elf_machine_name(&p->elf);
	detection_begin(&p->detection, p->detector);
	memset(p->histogram, 0, sizeof(p->histogram));
	p->interpreter.n = p->payload.n = 0;
	p->payload_at = (struct elf_range){ 0, 0 };
	for (size_t i = 0; i < p->elf.loads; i++)
		if (p->elf.load[i].at >= p->payload_at.at && p->elf.load[i].n <= PINS_MOST)
			p->payload_at = p->elf.load[i];
	head.n = head.n < UPX_WITHIN ? head.n : UPX_WITHIN;
	if (holds(head, STR("UPX!")))
		p->facts->packed = "the mark of UPX";
}

static void count_bytes(struct probe *p, struct str bytes)
{
	for (size_t i = 0; i < bytes.n; i++)
		p->histogram[(unsigned char)bytes.p[i]]++;
	p->counted += bytes.n;
}

/* scan_loaded: the bytes that are loaded when the program runs. */
static void scan_loaded(struct probe *p, struct str bytes, uint64_t at)
{
	struct elf_range left = { at, bytes.n }, part;
	while (left.n > 0 && elf_loaded(&p->elf, left, &part)) {
		struct str piece = { bytes.p + (part.at - at), (size_t)part.n };
		if (part.at != left.at)
			detection_gap(&p->detection);
		detection_add(&p->detection, piece, part.at);
		if (!p->elf.has_sections)
			count_bytes(p, piece);
		left.n -= part.at + part.n - left.at;
		left.at = part.at + part.n;
	}
	if (left.n > 0)
		detection_gap(&p->detection);
}

/* overlap: what of bytes, whose first is at `at`, belongs to a range of the file. */
static struct str overlap(struct str bytes, uint64_t at, struct elf_range range)
{
	uint64_t from = range.at > at ? range.at : at;
	uint64_t to = range.at + range.n < at + bytes.n ? range.at + range.n : at + bytes.n;
	if (from >= to)
		return (struct str){ NULL, 0 };
	return (struct str){ bytes.p + (from - at), (size_t)(to - from) };
}

static void capture(struct probe *p, struct str bytes, uint64_t at)
{
	struct str part = overlap(bytes, at, p->elf.interp);
	size_t room = ELF_CAPTURE - p->dynamic_n;
	if (p->elf.has_interp && part.n > 0 && p->interpreter.n + part.n <= SHEBANG_MOST)
		buf_add(&p->interpreter, part);
	/* One of the two: with late program headers it is not known in time where the other is. */
	bool late = p->elf.late.n > 0;
	part = overlap(bytes, at, late ? p->elf.late : p->elf.dynamic);
	if ((late || p->elf.has_dynamic) && part.n > 0) {
		part.n = part.n < room ? part.n : room;
		memcpy(p->dynamic + p->dynamic_n, part.p, part.n);
		p->dynamic_n += part.n;
	}
}

/* capture_payload: the last segment, until its first bytes show that it is none. */
static void capture_payload(struct probe *p, struct str bytes, uint64_t at)
{
	struct str part = overlap(bytes, at, p->payload_at);
	if (part.n == 0)
		return;
	buf_add(&p->payload, part);
	if (pins_may_begin(buf_str(&p->payload)))
		return;
	p->payload.n = 0;
	p->payload_at.n = 0;
}

static void pass(struct probe *p, struct str bytes, uint64_t at)
{
	if (p->hashing)
		hash_add(&p->hash, bytes);
	if (p->with_sha1)
		hash_add(&p->sha1, bytes);
	if (p->facts->content != CONTENT_ELF)
		return;
	capture(p, bytes, at);
	capture_payload(p, bytes, at);
	scan_loaded(p, bytes, at);
}

/* decide: the head is there, or all of a file that is shorter. */
static void decide(struct probe *p)
{
	struct str head = { p->head, p->head_n };
	p->decided = true;
	if (elf_is(head))
		read_program(p);
	else if (str_starts(head, STR("#!")))
		read_shebang(p);
	p->hashing = p->hash_all || p->facts->content != CONTENT_DATA;
	if (p->hashing)
		hash_begin(&p->hash);
	if (p->with_sha1)
		hash_begin_sha1(&p->sha1);
	pass(p, head, 0);
}

void probe_add(struct probe *p, struct str bytes)
{
	if (!p->decided) {
		size_t n = PROBE_HEAD - p->head_n;
		n = n < bytes.n ? n : bytes.n;
		memcpy(p->head + p->head_n, bytes.p, n);
		p->head_n += n;
		p->position += n;
		bytes = str_skip(bytes, n);
		bool known = p->head_n >= 4 && !p->hash_all &&
			!elf_is((struct str){ p->head, 4 }) &&
			memcmp(p->head, "#!", 2) != 0;
		if (p->head_n == PROBE_HEAD || known)
			decide(p);
	}
	if (bytes.n > 0)
		pass(p, bytes, p->position);
	p->position += bytes.n;
}

static double entropy(const struct probe *p)
{
	double sum = 0;
	for (size_t i = 0; i < 256; i++) {
		double share = (double)p->histogram[i] / (double)p->counted;
		sum -= share > 0 ? share * log2(share) : 0;
	}
	return sum;
}

static void finish_program(struct probe *p)
{
	struct facts *f = p->facts;
	struct str captured = { p->dynamic, p->dynamic_n };
	if (p->elf.late.n > 0) {
		elf_late(&p->elf, captured, p->size);
		captured.n = 0;
	}
	elf_finish(&p->elf, captured);
	f->elf_kind = p->elf.kind;
	f->broken = p->elf.broken;
	struct str name = buf_str(&p->interpreter);
	if (p->elf.has_interp)
		f->interpreter = keep(p->arena, (struct str){ name.p, str_find(name, '\0') });
	if (f->packed == NULL && !p->elf.has_sections && p->counted > 0) {
		if (entropy(p) > PACKED_ENTROPY)
			f->packed = "no section headers, and bytes as random as compressed ones";
		else if (p->elf.writable_code)
			f->packed =
				"no section headers, and a segment that is writable and executable";
	}
	f->traits = detection_end(&p->detection, p->arena);
	pins_read(&f->pins, p->arena, buf_str(&p->payload));
}

struct facts *probe_end(struct probe *p)
{
	if (!p->decided)
		decide(p);
	if (p->facts->content == CONTENT_ELF)
		finish_program(p);
	if (p->hashing) {
		hash_end(&p->hash, &p->facts->sha256);
		p->facts->hashed = true;
	}
	if (p->with_sha1)
		hash_end_sha1(&p->sha1, p->facts->sha1);
	return p->facts;
}
