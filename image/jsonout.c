/* jsonout.c - writing JSON. */
#include "jsonout.h"
#include "say.h"

static void add_string(struct jsonout *j, struct str s)
{
	buf_add_byte(j->out, '"');
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (c == '"' || c == '\\')
			buf_add_byte(j->out, '\\');
		if (c < 0x20)
			say_add(j->out, "\\u%04x", c);
		else
			buf_add_byte(j->out, (char)c);
	}
	buf_add_byte(j->out, '"');
}

/* begin: the comma, the line, the key. */
static void begin(struct jsonout *j, const char *key)
{
	if (j->filled[j->depth])
		buf_add_byte(j->out, ',');
	if (j->depth > 0) {
		buf_add_byte(j->out, '\n');
		for (unsigned i = 0; i < j->depth; i++)
			buf_add(j->out, STR("  "));
	}
	j->filled[j->depth] = true;
	if (key != NULL) {
		add_string(j, str_of(key));
		buf_add(j->out, STR(": "));
	}
}

void jsonout_open(struct jsonout *j, const char *key, char bracket)
{
	begin(j, key);
	buf_add_byte(j->out, bracket);
	j->filled[++j->depth] = false;
}

void jsonout_close(struct jsonout *j, char bracket)
{
	bool filled = j->filled[j->depth--];
	if (filled) {
		buf_add_byte(j->out, '\n');
		for (unsigned i = 0; i < j->depth; i++)
			buf_add(j->out, STR("  "));
	}
	buf_add_byte(j->out, bracket);
	if (j->depth == 0)
		buf_add_byte(j->out, '\n');
}

void jsonout_text(struct jsonout *j, const char *key, struct str value)
{
	struct buf safe = { 0 };
	begin(j, key);
	say_add_safe(&safe, value);
	add_string(j, buf_str(&safe));
	buf_free(&safe);
}

void jsonout_number(struct jsonout *j, const char *key, uint64_t value)
{
	begin(j, key);
	say_add(j->out, "%llu", (unsigned long long)value);
}

void jsonout_bool(struct jsonout *j, const char *key, bool value)
{
	begin(j, key);
	buf_add(j->out, value ? STR("true") : STR("false"));
}

void jsonout_digest(struct jsonout *j, const char *key, const struct sha256 *h, bool prefixed)
{
	char digits[HASH_DIGITS + 1];
	hash_hex(h, digits);
	begin(j, key);
	say_add(j->out, "\"%s%s\"", prefixed ? "sha256:" : "", digits);
}
