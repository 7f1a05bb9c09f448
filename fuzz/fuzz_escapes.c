/* fuzz_escapes - a text: echo -e and printf %b agree, and with a slow twin; read takes backslashes away as a slow twin
 * does; and what shell_quote makes of it is one word that means the same */
#include "fuzz_shell.h"
#include "parse.h"

static int digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c != '\0' ? strchr(digits, c >= 'A' && c <= 'F' ? c | 32 : c) : NULL;
	return at != NULL ? (int)(at - digits) : 99;
}

/* add_digits: up to `most` digits as a byte; how many there were */
static size_t add_digits(struct buf *out, const char *p, size_t most, int base)
{
	unsigned value = 0;
	size_t n = 0;
	for (; n < most && digit(p[n]) < base; n++)
		value = value * (unsigned)base + (unsigned)digit(p[n]);
	if (n > 0)
		buf_add_byte(out, (char)(unsigned char)value);
	return n;
}

/* decode: what printf %b writes: XCU printf, and \e, \" and \xHH */
static void decode(struct buf *out, const char *p)
{
	static const char letters[] = "abefnrtv\\\"", bytes[] = "\a\b\033\f\n\r\t\v\\\"";
	for (; *p != '\0'; p++) {
		const char *at = p[0] == '\\' && p[1] != '\0' ? strchr(letters, p[1]) : NULL;
		if (p[0] == '\\' && p[1] == 'c')
			return;
		size_t n = p[0] != '\\' ? 0 : p[1] == 'x' ? add_digits(out, p + 2, 2, 16) :
			add_digits(out, p + 1, p[1] == '0' ? 4 : 3, 8);
		if (n > 0)
			p += n + (p[1] == 'x');
		else if (at != NULL)
			buf_add_byte(out, bytes[at - letters]), p++;
		else
			buf_add_byte(out, *p);
	}
}

/* check_echo: they differ where \" is: it stays in one of them */
static void check_echo(struct shell *sh, char *text)
{
	static char echo[] = "echo", options[] = "-ne", name[] = "printf", format[] = "%b";
	char *first[] = { echo, options, text, NULL }, *second[] = { name, format, text, NULL };
	struct buf a = { 0 }, b = { 0 }, wanted = { 0 };
	decode(&wanted, text);
	assert(fuzz_call(sh, first, STR(""), &a) == 0 && fuzz_call(sh, second, STR(""), &b) == 0);
	if (strstr(text, "\\\"") == NULL)
		assert(str_equal(buf_str(&a), buf_str(&b)));
	assert(str_equal(buf_str(&b), buf_str(&wanted)));
	buf_free(&a);
	buf_free(&b);
	buf_free(&wanted);
}

/* read_line: what `IFS= read v` has in v */
static void read_line(struct buf *out, struct str text, bool raw)
{
	for (size_t i = 0; i < text.n && text.p[i] != '\n'; i++) {
		bool escape = !raw && text.p[i] == '\\';
		i += escape;
		if (i < text.n && !(escape && text.p[i] == '\n'))
			buf_add_byte(out, text.p[i]);
	}
}

static void check_read(struct shell *sh, struct str text, bool raw)
{
	static char name[] = "read", option[] = "-r", variable[] = "v";
	char *with[] = { name, option, variable, NULL }, *without[] = { name, variable, NULL };
	struct buf wanted = { 0 }, out = { 0 };
	read_line(&wanted, text, raw);
	assert(fuzz_call(sh, raw ? with : without, text, &out) <= 1 && out.n == 0);
	name_id id = names_find(&sh->names, STR("v"));
	assert(str_equal(shell_value(sh, id), buf_str(&wanted)));
	buf_free(&wanted);
}

/* check_quote: the text in quotes is a constant word */
static void check_quote(struct shell *sh, struct str text)
{
	struct buf quoted = { 0 };
	struct script *script = script_new();
	struct parse_env env = { .names = &sh->names, .limits = &sh->limits };
	struct parser parser;
	const struct node *node = NULL;
	buf_add(&quoted, STR(": "));
	shell_quote(&quoted, text);
	parser_init(&parser, &env, buf_str(&quoted), 1);
	assert(parse_command(&parser, script, &node) == PARSE_COMMAND);
	assert(node->kind == NODE_SIMPLE && node->simple.count == 2 && node->redirs == NULL);
	const struct word *word = node->simple.words->next;
	assert(word->flags & WORD_CONSTANT && str_equal(word->text, text));
	assert(parse_command(&parser, script, &node) == PARSE_END);
	parser_free(&parser);
	script_release(script);
	buf_free(&quoted);
}

FUZZ(input)
{
	static char ifs[] = "IFS=";
	static char *environment[] = { ifs, NULL };
	struct arena arena = { 0 };
	input.n = input.n > 2000 ? 2000 : input.n;
	for (size_t i = 0; i < input.n; i++)
		if (input.p[i] == '\0')
			input.n = i;
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	assert(shell_assign_text(sh, "IFS", STR("")));
	struct buf marked = { .arena = &arena };	/* no option of echo */
	buf_add_byte(&marked, '=');
	buf_add(&marked, input);
	char *text = buf_terminated(&marked);
	check_echo(sh, text);
	check_read(sh, input, true);
	check_read(sh, input, false);
	check_quote(sh, input);
	fuzz_shell_free(sh);
	arena_free(&arena);
}
