/* fuzz_envsubst - a byte that says how near the text is to the end of a block, a line with a format
 * or none, then text: what comes out is what a slow twin makes of it */
#include "fuzz_shell.h"

/* BLOCK: as in envsubst.c: the text is put across its end. */
#define BLOCK 65536

static const char *const values[][2] = { { "A", "1 2" }, { "HOME", "$A" }, { "_x9", "" } };

/* reference: the bytes of $NAME or ${NAME} at the start of s, or 0 */
static size_t reference(struct str s, struct str *name)
{
	size_t brace = s.n > 1 && s.p[1] == '{', n = 1 + brace;
	if (s.n == 0 || s.p[0] != '$' || n >= s.n || !is_name_start(s.p[n]))
		return 0;
	while (n < s.n && is_name_byte(s.p[n]))
		n++;
	*name = (struct str){ s.p + 1 + brace, n - 1 - brace };
	if (brace && (n == s.n || s.p[n] != '}'))
		return 0;
	return n + brace;
}

static bool has(struct str format, struct str wanted)
{
	struct str name;
	for (; format.n > 0; format = str_skip(format, 1))
		if (reference(format, &name) > 0 && str_equal(name, wanted))
			return true;
	return false;
}

static void twin(struct buf *out, struct str text, const char *format)
{
	struct str name;
	for (size_t n; text.n > 0; text = str_skip(text, n)) {
		n = reference(text, &name);
		if (n == 0 || (format != NULL && !has(str_of(format), name))) {
			n = n == 0 ? 1 : n;
			buf_add(out, (struct str){ text.p, n });
			continue;
		}
		for (size_t i = 0; i < ARRAY_LENGTH(values); i++)
			if (str_equal(str_of(values[i][0]), name))
				buf_add(out, str_of(values[i][1]));
	}
}

FUZZ(input)
{
	static char a[] = "A=1 2", home[] = "HOME=$A", empty[] = "_x9=", command[] = "envsubst";
	static char *environment[] = { a, home, empty, NULL };
	struct arena arena = { 0 };
	struct buf text = { 0 }, wanted = { 0 }, out = { 0 };
	if (input.n == 0 || input.n > 1000)
		return;
	unsigned char near = (unsigned char)input.p[0];
	input = str_skip(input, 1);
	char *format = fuzz_word(&arena, &input);
	if (format[0] == '\0' || format[0] == '-')
		format = NULL;
	for (size_t i = 0; (near & 1) != 0 && i < (size_t)BLOCK - near; i++)
		buf_add_byte(&text, '.');
	buf_add(&text, input);
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	char *argv[] = { command, format, NULL };
	assert(fuzz_call(sh, argv, buf_str(&text), &out) == 0);
	twin(&wanted, buf_str(&text), format);
	assert(str_equal(buf_str(&out), buf_str(&wanted)));
	buf_free(&text);
	buf_free(&wanted);
	buf_free(&out);
	fuzz_shell_free(sh);
	arena_free(&arena);
}
