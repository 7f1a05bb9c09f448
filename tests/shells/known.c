/* known.c - differences that docs/posix.md explains. A line has the row, a blank, and an extended
 * regular expression that matches all of the smallest script, whose line ends are " ; ". */
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include "shells.h"

struct known_line {
	char row[8];
	regex_t pattern;
	struct known_line *next;
};

struct known {
	struct known_line *first;
};

static void add_line(struct known *k, char *text, const char *path)
{
	struct known_line *line = memory_get(sizeof(*line));
	size_t n = strcspn(text, " ");
	text[strcspn(text, "\n")] = '\0';
	if (n == 0 || n >= sizeof(line->row) || text[n] == '\0')
		die("expected ROW REGULAR-EXPRESSION in", path);
	copy_bytes(line->row, text, n);
	line->row[n] = '\0';
	struct buf all = { 0 };		/* all of the script is matched */
	buf_add(&all, STR("^("));
	buf_add(&all, str_of(text + n + 1));
	buf_add(&all, STR(")$"));
	if (regcomp(&line->pattern, buf_terminated(&all), REG_EXTENDED | REG_NOSUB) != 0)
		die("not an extended regular expression:", text + n + 1);
	buf_free(&all);
	line->next = k->first;
	k->first = line;
}

struct known *known_read(const char *path)
{
	struct known *k = memory_get(sizeof(*k));
	char *text = NULL;
	size_t size = 0;
	FILE *f = fopen(path, "r");
	*k = (struct known){ NULL };
	if (f == NULL)
		die("cannot read", path);
	while (getline(&text, &size, f) > 0)
		if (text[0] != '#' && text[0] != '\n')
			add_line(k, text, path);
	free(text);
	(void)fclose(f);
	return k;
}

void one_line(struct str script, struct buf *out)
{
	let_fail(str_take_line(&script).n > 0 && str_take_line(&script).n > 0);
	for (size_t i = 0; i < script.n; i++) {
		if (script.p[i] != '\n')
			buf_add_byte(out, script.p[i]);
		else if (i + 1 < script.n)
			buf_add(out, STR(" ; "));
	}
}

struct str known_row(const struct known *k, struct str script)
{
	struct buf text = { 0 };
	struct str row = { NULL, 0 };
	one_line(script, &text);
	for (const struct known_line *l = k->first; l != NULL && row.n == 0; l = l->next)
		if (regexec(&l->pattern, buf_terminated(&text), 0, NULL, 0) == 0)
			row = str_of(l->row);
	buf_free(&text);
	return row;
}

void known_free(struct known *k)
{
	while (k->first != NULL) {
		struct known_line *next = k->first->next;
		regfree(&k->first->pattern);
		memory_release(k->first);
		k->first = next;
	}
	memory_release(k);
}
