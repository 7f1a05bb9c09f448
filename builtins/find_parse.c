/* find_parse.c - find's expression: text to a tree (XCU find, OPERANDS) */
#include "find_private.h"
#include "mode.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* struct parser: where in the expression it is */
struct parser {
	struct find *find;
	struct arena *arena;
	char **next;
};

static bool complain(struct parser *p, const char *what, const char *text)
{
	struct find *find = p->find;
	(void)shell_misuse(find->sh, find->args, "%s%s%s", what, text != NULL ? " " : "",
		text != NULL ? text : "");
	return false;
}

static struct find_node *new_node(struct parser *p, enum find_kind kind)
{
	struct find_node *node = ARENA_NEW(p->arena, struct find_node);
	node->kind = kind;
	return node;
}

/* ---- arguments of primaries ---- */

/* number: [+-]digits; returns what stands behind them; NULL: it is no number */
static const char *number(struct find_node *node, const char *text)
{
	node->compare = *text == '+' ? FIND_MORE : *text == '-' ? FIND_LESS : FIND_EXACTLY;
	text += node->compare != FIND_EXACTLY;
	if (!is_digit(*text))
		return NULL;
	for (; is_digit(*text); text++)
		if (__builtin_mul_overflow(node->number, 10, &node->number) ||
			__builtin_add_overflow(node->number, (uint64_t)(*text - '0'),
				&node->number))
			return NULL;
	return text;
}

static bool plain_number(struct parser *p, struct find_node *node, const char *name)
{
	const char *rest = number(node, *p->next++);
	if (rest != NULL && *rest == '\0')
		return true;
	return complain(p, "expected a number (or +n, -n) behind", name);
}

/* size: n[bcwkMG]; without a letter 512 bytes */
static bool size(struct parser *p, struct find_node *node)
{
	static const char letters[] = "bcwkMG";
	static const uint64_t units[] = { 512, 1, 2, 1 << 10, 1 << 20, 1 << 30 };
	const char *text = *p->next++, *rest = number(node, text);
	if (rest == NULL)
		return complain(p, "-size: expected a number and b, c, w, k, M or G, not", text);
	const char *letter = *rest == '\0' ? letters : strchr(letters, *rest);
	if (letter == NULL || (*rest != '\0' && rest[1] != '\0'))
		return complain(p, "-size: expected a number and b, c, w, k, M or G, not", text);
	node->unit = units[letter - letters];
	return true;
}

static bool owner(struct parser *p, struct find_node *node, const char *file)
{
	const char *text = *p->next++;
	uint32_t id = passwd_lookup(p->arena, file, str_of(text));
	if (*text == '+' || id == PASSWD_NO_ID)
		return complain(p, "there is no such user or group:", text);
	node->number = id;
	node->compare = FIND_EXACTLY;
	return true;
}

static bool permissions(struct parser *p, struct find_node *node)
{
	const char *text = *p->next++;
	node->compare = *text == '/' ? FIND_MORE : *text == '-' ? FIND_LESS : FIND_EXACTLY;
	mode_t mode = mode_apply(text + (node->compare != FIND_EXACTLY), 0, false, 0);
	if (mode == MODE_NONE)
		return complain(p, "-perm: expected a mode, not", text);
	node->number = mode;
	return true;
}

/* types: letters with commas between them */
static bool types(struct parser *p, struct find_node *node)
{
	node->text = *p->next++;
	for (const char *c = node->text;; c += 2) {
		if (*c == '\0' || strchr("bcdflps", *c) == NULL)
			return complain(p, "-type: expected letters out of bcdflps, not",
				node->text);
		if (c[1] == '\0')
			return true;
		if (c[1] != ',')
			return complain(p, "-type: expected a comma between letters in",
				node->text);
	}
}

static char folded(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool pattern(struct parser *p, struct find_node *node)
{
	char *text = *p->next++;
	if (node->fold) {
		text = arena_copy(p->arena, str_of(text));
		for (char *c = text; *c != '\0'; c++)
			*c = folded(*c);
	}
	node->pattern = pattern_compile(p->arena, str_of(text));
	return true;
}

/* format: of -printf: all that print_directive knows; neither flags nor widths */
static bool format(struct parser *p, struct find_node *node)
{
	node->text = *p->next++;
	for (const char *c = node->text; (c = strchr(c, '%')) != NULL; c += 2) {
		if (c[1] != '\0' && (strchr("pfhPHMmugsUGinbkDydl%", c[1]) != NULL ||
			(strchr("TAC", c[1]) != NULL && c[2] == '@')))
			continue;
		size_t n = 1 + strspn(c + 1, "-+ #.0123456789TAC");
		return complain(p, "-printf: unknown directive",
			arena_copy(p->arena, (struct str){ c, n + (c[n] != '\0') }));
	}
	return true;
}

static bool reference(struct parser *p, struct find_node *node, char which)
{
	struct find *find = p->find;
	const char *name = *p->next++;
	int result = find->follow & (WALK_FOLLOW | WALK_FOLLOW_FIRST) ? stat(name, &find->st) :
		lstat(name, &find->st);
	if (result != 0) {
		find->sh->status = 1;
		return utility_file_error(find->sh, name);
	}
	node->time = find->st.st_mtim;
	node->which = which;
	return true;
}

/* command: -exec utility [argument...] ; or {} + */
static bool command(struct parser *p, struct find_node *node, const char *name)
{
	struct vec argv = { .arena = p->arena };
	for (;;) {
		char *word = *p->next++;
		if (word == NULL)
			return complain(p, "expected ; or {} + at the end of", name);
		if (strcmp(word, ";") == 0)
			break;
		if (node->kind == FIND_EXEC && strcmp(word, "+") == 0 && argv.n > 0 &&
			strcmp(argv.p[argv.n - 1], "{}") == 0) {
			argv.n--;
			node->kind = FIND_EXEC_MANY;
			node->batch = ARENA_NEW(p->arena, struct find_batch);
			break;
		}
		vec_push(&argv, word);
	}
	if (argv.n == 0)
		return complain(p, "expected a command behind", name);
	for (size_t i = 0; node->batch != NULL && i < argv.n; i++)
		node->batch->fixed += strlen(argv.p[i]) + 1 + sizeof(char *);
	node->argv = vec_end(&argv);
	return true;
}

/* ---- primaries ---- */

static const struct primary {
	const char *name;
	enum find_kind kind;
	char which;
	bool argument;
} primaries[] = {
	{ "-name", FIND_NAME, 0, true }, { "-iname", FIND_NAME, 'i', true },
	{ "-path", FIND_PATH, 0, true }, { "-ipath", FIND_PATH, 'i', true },
	{ "-wholename", FIND_PATH, 0, true }, { "-type", FIND_TYPE, 0, true },
	{ "-user", FIND_USER, 0, true }, { "-group", FIND_GROUP, 0, true },
	{ "-uid", FIND_USER, 'n', true }, { "-gid", FIND_GROUP, 'n', true },
	{ "-nouser", FIND_NO_USER, 0, false }, { "-nogroup", FIND_NO_GROUP, 0, false },
	{ "-perm", FIND_PERM, 0, true }, { "-size", FIND_SIZE, 0, true },
	{ "-empty", FIND_EMPTY, 0, false }, { "-links", FIND_LINKS, 0, true },
	{ "-inum", FIND_INODE, 0, true }, { "-newer", FIND_NEWER, 'm', true },
	{ "-anewer", FIND_NEWER, 'a', true }, { "-cnewer", FIND_NEWER, 'c', true },
	{ "-mtime", FIND_DAYS, 'm', true }, { "-atime", FIND_DAYS, 'a', true },
	{ "-ctime", FIND_DAYS, 'c', true }, { "-mmin", FIND_MINUTES, 'm', true },
	{ "-amin", FIND_MINUTES, 'a', true }, { "-cmin", FIND_MINUTES, 'c', true },
	{ "-readable", FIND_ACCESS, R_OK, false }, { "-writable", FIND_ACCESS, W_OK, false },
	{ "-executable", FIND_ACCESS, X_OK, false },
	{ "-true", FIND_TRUE, 0, false }, { "-false", FIND_FALSE, 0, false },
	{ "-print", FIND_PRINT, 0, false }, { "-print0", FIND_PRINT0, 0, false },
	{ "-printf", FIND_PRINTF, 0, true }, { "-delete", FIND_DELETE, 0, false },
	{ "-prune", FIND_PRUNE, 0, false }, { "-quit", FIND_QUIT, 0, false },
	{ "-exec", FIND_EXEC, 0, true }, { "-ok", FIND_OK, 0, true },
	{ "-maxdepth", FIND_MAX_DEPTH, 0, true }, { "-mindepth", FIND_MIN_DEPTH, 0, true },
	{ "-depth", FIND_DEPTH, 0, false }, { "-d", FIND_DEPTH, 0, false },
	{ "-xdev", FIND_ONE_SYSTEM, 0, false }, { "-mount", FIND_ONE_SYSTEM, 0, false },
	{ "-follow", FIND_FOLLOW, 0, false }, { "-noleaf", FIND_TRUE, 0, false },
};

/* depth: an option that counts from the start of the walk, wherever it stands */
static bool depth(struct parser *p, struct find_node *node, const char *name)
{
	struct find *find = p->find;
	if (!plain_number(p, node, name))
		return false;
	if (node->compare != FIND_EXACTLY)
		return complain(p, "expected a number behind", name);
	*(node->kind == FIND_MAX_DEPTH ? &find->most : &find->least) = node->number;
	return true;
}

/* heed: what an option or an action means to the whole walk */
static void heed(struct find *find, enum find_kind kind)
{
	if (kind == FIND_DEPTH || kind == FIND_DELETE)
		find->depth_first = true;
	if (kind == FIND_ONE_SYSTEM)
		find->follow |= WALK_ONE_SYSTEM;
	if (kind == FIND_FOLLOW)
		find->follow |= WALK_FOLLOW;
	if (kind >= FIND_PRINT && kind <= FIND_OK && kind != FIND_PRUNE && kind != FIND_QUIT)
		find->acts = true;
}

static bool argument(struct parser *p, struct find_node *node, const struct primary *primary)
{
	const char *name = primary->name;
	bool numeric = primary->which == 'n';
	switch (node->kind) {
	case FIND_NAME:
	case FIND_PATH:
		node->fold = primary->which == 'i';
		return pattern(p, node);
	case FIND_TYPE:
		return types(p, node);
	case FIND_USER:
	case FIND_GROUP:
		return numeric ? plain_number(p, node, name) :
			owner(p, node, node->kind == FIND_USER ? PASSWD_FILE : GROUP_FILE);
	case FIND_PERM:
		return permissions(p, node);
	case FIND_SIZE:
		return size(p, node);
	case FIND_NEWER:
		return reference(p, node, primary->which);
	case FIND_PRINTF:
		return format(p, node);
	case FIND_EXEC:
	case FIND_OK:
		return command(p, node, name);
	case FIND_MAX_DEPTH:
	case FIND_MIN_DEPTH:
		return depth(p, node, name);
	case FIND_DAYS: case FIND_MINUTES: case FIND_LINKS: case FIND_INODE:
	case FIND_TRUE: case FIND_FALSE: case FIND_AND: case FIND_OR: case FIND_NOT:
	case FIND_COMMA: case FIND_NO_USER: case FIND_NO_GROUP: case FIND_EMPTY: case FIND_ACCESS:
	case FIND_PRINT: case FIND_PRINT0: case FIND_DELETE: case FIND_PRUNE: case FIND_QUIT:
	case FIND_EXEC_MANY: case FIND_DEPTH: case FIND_ONE_SYSTEM: case FIND_FOLLOW:
		break;
	}
	return plain_number(p, node, name);
}

NOINLINE struct find_node *parse_primary(struct parser *p)
{
	const char *word = *p->next++;
	for (size_t i = 0; i < ARRAY_LENGTH(primaries); i++) {
		const struct primary *primary = &primaries[i];
		if (strcmp(primary->name, word) != 0)
			continue;
		struct find_node *node = new_node(p, primary->kind);
		node->which = primary->which;
		if (primary->argument && *p->next == NULL)
			return complain(p, "expected an argument behind", word), NULL;
		if (primary->argument && !argument(p, node, primary))
			return NULL;
		heed(p->find, node->kind);
		return node;
	}
	return complain(p, *word == '-' ? "unknown primary" : "paths stand before the expression:",
		word), NULL;
}

/* ---- operators ---- */

static struct find_node *parse_list(struct parser *p);

static bool at(const struct parser *p, const char *name, const char *other)
{
	return *p->next != NULL && (strcmp(*p->next, name) == 0 || strcmp(*p->next, other) == 0);
}

/* factor: ( list ) | ! factor | primary */
static struct find_node *parse_factor(struct parser *p)
{
	struct find_node *node;
	const struct shell *sh = p->find->sh;
	if (*p->next == NULL)
		return complain(p, "expected an expression behind", p->next[-1]), NULL;
	if (stack_is_low(&sh->limits))
		return complain(p, "the expression is nested too deeply for this stack", NULL),
			NULL;
	if (at(p, "!", "-not")) {
		p->next++;
		struct find_node *child = parse_factor(p);
		node = new_node(p, FIND_NOT);
		node->first = child;
		return child != NULL ? node : NULL;
	}
	if (!at(p, "(", "("))
		return at(p, ")", ")") ? (complain(p, "unexpected", ")"), NULL) : parse_primary(p);
	p->next++;
	node = parse_list(p);
	if (node == NULL)
		return NULL;
	if (!at(p, ")", ")"))
		return complain(p, "expected ) to close the (", NULL), NULL;
	p->next++;
	return node;
}

/* ends_and: what may not go on an AND list */
static bool ends_and(const struct parser *p)
{
	return *p->next == NULL || at(p, ")", ",") || at(p, "-o", "-or");
}

/* and: factor [[-a] factor]... */
static struct find_node *parse_and(struct parser *p)
{
	struct find_node *list = new_node(p, FIND_AND), **end = &list->first;
	do {
		if (at(p, "-a", "-and") && list->first != NULL)
			p->next++;
		*end = parse_factor(p);
		if (*end == NULL)
			return NULL;
		end = &(*end)->next;
	} while (!ends_and(p));
	return list->first->next == NULL ? list->first : list;
}

static struct find_node *parse_or(struct parser *p)
{
	struct find_node *list = new_node(p, FIND_OR), **end = &list->first;
	for (;;) {
		*end = parse_and(p);
		if (*end == NULL)
			return NULL;
		if (!at(p, "-o", "-or"))
			break;
		end = &(*end)->next;
		p->next++;
	}
	return list->first->next == NULL ? list->first : list;
}

/* list: or [, or]... */
static struct find_node *parse_list(struct parser *p)
{
	struct find_node *list = new_node(p, FIND_COMMA), **end = &list->first;
	for (;;) {
		*end = parse_or(p);
		if (*end == NULL)
			return NULL;
		if (!at(p, ",", ","))
			break;
		end = &(*end)->next;
		p->next++;
	}
	return list->first->next == NULL ? list->first : list;
}

bool find_parse(struct find *find, char **argv)
{
	struct parser p = { find, &find->sh->scratch, argv };
	struct find_node *print = new_node(&p, FIND_PRINT), *both = new_node(&p, FIND_AND);
	if (*argv == NULL) {
		find->expression = print;
		return true;
	}
	find->expression = parse_list(&p);
	if (find->expression == NULL)
		return false;
	if (*p.next != NULL)
		return complain(&p, "unexpected", *p.next);
	if (find->acts)
		return true;
	/* XCU find: without an action, -print behind all of it */
	both->first = find->expression;
	both->first->next = print;
	find->expression = both;
	return true;
}
