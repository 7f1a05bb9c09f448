/* fuzz_split - a byte with the locale, a line with IFS, then a value: its fields are those of a slow
 * twin that does what 2.6.5 says, one character after the other */
#include "expand.h"
#include "fuzz_shell.h"

struct twin {
	struct vec fields;
	struct str ifs;
	bool utf8;
};

static size_t length(const struct twin *t, struct str s)
{
	return t->utf8 ? utf8_length(s) : 1;
}

static bool is_in_ifs(const struct twin *t, struct str s)
{
	struct str ifs = t->ifs;
	struct str c = { s.p, length(t, s) };
	/* the inside of a character that stands alone is none */
	if (t->utf8 && ((unsigned char)s.p[0] & 0xc0) == 0x80)
		return false;
	for (; ifs.n > 0; ifs = str_skip(ifs, length(t, ifs)))
		if (str_equal(c, (struct str){ ifs.p, length(t, ifs) }))
			return true;
	return false;
}

static bool is_white(const struct twin *t, struct str s)
{
	return s.n > 0 && strchr(" \t\n", s.p[0]) != NULL && s.p[0] != '\0' && is_in_ifs(t, s);
}

static struct str skip_white(const struct twin *t, struct str s)
{
	while (is_white(t, s))
		s = str_skip(s, 1);
	return s;
}

/* split: white space at the ends goes; a delimiter is one other character of IFS with the white
 * space around it, or white space alone */
static void split(struct twin *t, struct str s)
{
	s = skip_white(t, s);
	while (s.n > 0) {
		struct str field = { s.p, 0 };
		while (s.n > 0 && !is_in_ifs(t, s)) {
			field.n += length(t, s);
			s = str_skip(s, length(t, s));
		}
		vec_push(&t->fields, arena_copy(t->fields.arena, field));
		s = skip_white(t, s);
		if (s.n > 0 && is_in_ifs(t, s))
			s = skip_white(t, str_skip(s, length(t, s)));
	}
}

static void compare(struct shell *sh, struct twin *t, struct str value)
{
	struct param param = { .kind = PARAM_VARIABLE, .name = names_intern(&sh->names, STR("v")) };
	struct part part = { .kind = PART_PARAM, .param = &param };
	struct word word = { .parts = &part };
	struct vec fields = vec_of(&sh->scratch, 4);
	assert(shell_assign_text(sh, "v", value) && shell_assign_text(sh, "IFS", t->ifs));
	assert(expand_words(sh, &word, &fields));
	split(t, value);
	assert(fields.n == t->fields.n);
	for (size_t i = 0; i < fields.n; i++)
		assert(strcmp(fields.p[i], t->fields.p[i]) == 0);
}

FUZZ(input)
{
	static char plain[] = "LC_ALL=C", utf8[] = "LC_ALL=C.UTF-8";
	struct arena arena = { 0 };
	if (input.n == 0 || memchr(input.p, '\0', input.n) != NULL)
		return;
	struct twin twin = { vec_of(&arena, 4), { NULL, 0 }, input.p[0] & 1 };
	char *environment[] = { twin.utf8 ? utf8 : plain, NULL };
	input = str_skip(input, 1);
	twin.ifs = str_take_line(&input);
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	shell_set_option(sh, OPTION_NOGLOB, true);
	compare(sh, &twin, input);
	/* with a newline in IFS, too */
	struct buf ifs = { .arena = &arena };
	buf_add(&ifs, twin.ifs);
	buf_add_byte(&ifs, '\n');
	twin.ifs = buf_str(&ifs);
	twin.fields.n = 0;
	compare(sh, &twin, input);
	fuzz_shell_free(sh);
	arena_free(&arena);
}
