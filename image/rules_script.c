/* rules_script.c - the scripts that a policy embeds */
#include "rules.h"

#include <errno.h>
#include "file.h"
#include "rootfs.h"
#include "source.h"

/* is_binary: as the shell decides it for a file: a NUL byte in the first line */
static bool is_binary(struct str text)
{
	struct str line = str_take_line(&text);
	return str_find(line, '\0') != line.n;
}

void rules_embed(struct rules *rules, const char *root, struct rule *rule)
{
	struct buf host = { .arena = rules->arena };
	struct buf text = { .arena = rules->arena, .max = LIMIT_EMBEDDED };
	const char *problem = NULL;

	rootfs_path(root, rule->real, &host);
	const char *file = buf_terminated(&host);
	if (!file_read(file, &text))
		problem = text.overflowed ? "is longer than the limit of 16 MiB for a script" :
			strerror(errno);
	else if (is_binary(buf_str(&text)))
		problem = "is a binary file, not a script";
	if (problem != NULL) {
		rules_error(rules, rule->line, rule->column, "script %s: %s: %s", rule->name.p,
			file, problem);
		return;
	}
	rule->text = text.n > 0 ? buf_str(&text) : STR("");
	struct source source;
	if (!source_parse(&source, rules->arena, file, rule->text))
		rules->errors += source.errors;
	source_free(&source);
}
