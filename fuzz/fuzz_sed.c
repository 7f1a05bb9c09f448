/* fuzz_sed - a byte with options, a script up to a line "--", then text: a message or a program, whose
 * output does not depend on whether the text is read line by line (-u), and which asks no regular
 * expression for a group that it has not. No file can be opened. Long scripts, and those that may loop
 * or grow, are only parsed */
#include "fuzz_shell.h"
#include "../builtins/sed_private.h"

enum { EXTENDED = 1, QUIET = 2, UTF8 = 4, NUL_DATA = 8, POSIX = 16 };

struct result {
	struct buf out;
	int status;
};

/* What sed asks the matcher: the linker puts this in between. A group that is not there would be empty without a word. */
enum regex_result __real_regex_search(const struct regex *re, struct arena *scratch, struct str text, size_t from,
	struct regex_span *spans, size_t count);
enum regex_result __wrap_regex_search(const struct regex *re, struct arena *scratch, struct str text, size_t from,
	struct regex_span *spans, size_t count);
enum regex_result __wrap_regex_search(const struct regex *re, struct arena *scratch, struct str text, size_t from,
	struct regex_span *spans, size_t count)
{
	assert(count <= regex_groups(re) + 1);
	return __real_regex_search(re, scratch, text, from, spans, count);
}

/* is_bounded: no loop, and little that lets lines grow */
static bool is_bounded(struct str script)
{
	size_t growing = 0;
	for (size_t i = 0; i < script.n; i++) {
		if (script.p[i] == ':' || script.p[i] == 'D')
			return false;
		growing += memchr("GHhx", script.p[i], 4) != NULL;
	}
	return script.n <= 60 && growing <= 4;
}

static struct sed *make(struct shell *sh, struct args *files, struct str script, unsigned options)
{
	static char *none[] = { NULL };
	struct sed *s = ARENA_NEW(&sh->scratch, struct sed);
	*files = (struct args){
		.builtin = builtin_find(&all_builtins, STR("sed")), .name = "sed", .argv = none
	};
	s->sh = sh;
	s->files = files;
	s->text.arena = &sh->scratch;
	s->pieces = ARENA_NEW(&sh->scratch, struct sed_piece);
	s->pieces->number = 1;
	s->extended = options & EXTENDED;
	s->quiet = options & QUIET;
	s->utf8 = options & UTF8;
	s->end = options & NUL_DATA ? '\0' : '\n';
	s->posix = options & POSIX;
	s->wrap = 70;
	buf_add(&s->text, script);
	return s;
}

static void run(struct shell *sh, struct str script, struct str text, unsigned options,
	bool unbuffered, struct result *result)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct stream *before[] = { sh->in, sh->out }, in, out;
	struct args files;
	struct sed *s = make(sh, &files, script, options);
	s->unbuffered = unbuffered;
	stream_open_input_memory(&in, text);
	stream_open_output_memory(&out, NULL);
	sh->in = &in;
	sh->out = &out;
	sh->status = 0;
	if (sed_parse(s))
		sed_run(s);
	else
		sh->status = 1;
	buf_add(&result->out, buf_str(&out.data));
	result->status = sh->status;
	sh->in = before[0];
	sh->out = before[1];
	stream_close(&in);
	stream_close(&out);
	struct buf *const bufs[] = {
		&s->line, &s->waiting, &s->waiting_lines, &s->pattern.text, &s->hold.text,
		&s->work.text
	};
	for (size_t i = 0; i < ARRAY_LENGTH(bufs); i++)
		buf_free(bufs[i]);
	arena_rewind(&sh->scratch, mark);
}

FUZZ(input)
{
	static char *environment[] = { NULL };
	struct result a = { .status = 0 }, b = { .status = 0 };
	if (input.n == 0)
		return;
	unsigned options = (unsigned char)input.p[0];
	input = str_skip(input, 1);
	const char *end = memmem(input.p, input.n, "\n--\n", 4);
	size_t n = end != NULL ? (size_t)(end - input.p) : input.n;
	struct str script = { input.p, n };
	struct str text = str_skip(input, end != NULL ? n + 4 : n);
	text.n = is_bounded(script) ? text.n < 100 ? text.n : 100 : 0;
	struct shell *sh = fuzz_shell_new(environment, &all_builtins);
	run(sh, script, text, options, false, &a);
	run(sh, script, text, options, true, &b);
	assert(a.status == b.status && str_equal(buf_str(&a.out), buf_str(&b.out)));
	buf_free(&a.out);
	buf_free(&b.out);
	fuzz_shell_free(sh);
}
