/* listing.c - writing and reading the lines of a lock. */
#include "limit.h"
#include "listing.h"
#include "say.h"

/* add_name: without blanks, so that fields are what stands between blanks. */
static void add_name(struct buf *b, struct str name)
{
	struct buf safe = { 0 };
	say_add_safe(&safe, name);
	for (size_t i = 0; i < safe.n; i++) {
		if (safe.p[i] == ' ')
			buf_add(b, STR("\\x20"));
		else
			buf_add_byte(b, safe.p[i]);
	}
	buf_free(&safe);
}

static void add_words(struct vec *lines, struct arena *arena, const char *key,
	const struct words *words)
{
	struct buf b = { .arena = arena };
	if (words->n == 0)
		return;
	say_add(&b, "config %s", key);
	for (size_t i = 0; i < words->n; i++) {
		buf_add(&b, STR(" \""));
		add_name(&b, words->p[i]);
		buf_add_byte(&b, '"');
	}
	vec_push(lines, buf_terminated(&b));
}

static void add_config(struct vec *lines, struct arena *arena, const struct config *c)
{
	struct str user = c->user, workdir = c->workdir;
	struct words one_user = { &user, user.n > 0 }, one_workdir = { &workdir, workdir.n > 0 };
	add_words(lines, arena, "entrypoint", &c->entrypoint);
	add_words(lines, arena, "cmd", &c->cmd);
	add_words(lines, arena, "healthcheck", &c->healthcheck);
	add_words(lines, arena, "shell", &c->shell);
	add_words(lines, arena, "env", &c->env);
	add_words(lines, arena, "user", &one_user);
	add_words(lines, arena, "workdir", &one_workdir);
}

static void add_more(struct buf *b, const struct node *n)
{
	if (n->type == TAR_SYMLINK) {
		buf_add_byte(b, ' ');
		add_name(b, n->target);
	} else if (n->type == TAR_CHARACTER || n->type == TAR_BLOCK) {
		say_add(b, " %u:%u", n->major, n->minor);
	} else if (n->capabilities.n > 0) {
		buf_add(b, STR(" caps:"));
		for (size_t i = 0; i < n->capabilities.n; i++)
			say_add(b, "%02x", (unsigned char)n->capabilities.p[i]);
	}
}

static void add_node(struct vec *lines, struct arena *arena, struct tree *tree,
	const struct node *n)
{
	static const char letters[] = {
		[TAR_FILE] = 'f', [TAR_HARDLINK] = 'f', [TAR_SYMLINK] = 'l', [TAR_CHARACTER] = 'c',
		[TAR_BLOCK] = 'b', [TAR_DIRECTORY] = 'd', [TAR_FIFO] = 'p',
	};
	struct buf b = { .arena = arena };
	char digits[HASH_DIGITS + 1] = "-";
	add_name(&b, tree_path(tree, n, tree->arena));
	if (n->facts != NULL && n->facts->hashed)
		hash_hex(&n->facts->sha256, digits);
	say_add(&b, " %c %04o %llu %llu %llu %s", letters[n->type], n->mode,
		(unsigned long long)n->uid, (unsigned long long)n->gid,
		(unsigned long long)(n->facts != NULL ? n->facts->size : 0), digits);
	add_more(&b, n);
	vec_push(lines, buf_terminated(&b));
}

void listing_of(struct vec *lines, struct arena *arena, const struct image_ref *image,
	struct tree *tree)
{
	add_config(lines, arena, &image->config);
	for (const struct node *n = tree->oldest; n != NULL; n = n->younger)
		if (n->visible && !(n == tree->root && n->implied))
			add_node(lines, arena, tree, n);
	strings_sort(arena, lines->p, lines->n);
}

void listing_write(struct buf *out, const struct vec *lines)
{
	buf_add(out, STR(LISTING_HEAD "\n"));
	for (size_t i = 0; i < lines->n; i++) {
		buf_add(out, str_of(lines->p[i]));
		buf_add_byte(out, '\n');
	}
}

/* ---- reading ---- */

static struct str take_field(struct str *rest)
{
	size_t n = str_find(*rest, ' ');
	struct str field = { rest->p, n };
	*rest = str_skip(*rest, n < rest->n ? n + 1 : n);
	return field;
}

static bool is_number(struct str s)
{
	return s.n > 0 && is_digit(s.p[0]) && number_parse(s).state == NUMBER_OK;
}

/* is_line: has it the fields that it must have? */
static bool is_line(struct str line)
{
	struct buf raw = { .max = LIMIT_PATH };
	struct sha256 digest;
	if (str_starts(line, STR("config ")))
		return true;
	struct str path = take_field(&line), type = take_field(&line), mode = take_field(&line);
	bool good = path.n > 0 && path.p[0] == '/' && say_unsafe(&raw, path) && !raw.overflowed;
	buf_free(&raw);
	good = good && type.n == 1 && memchr("fdlcbp", type.p[0], 6) != NULL && mode.n == 4;
	for (size_t i = 0; good && i < 3; i++)
		good = is_number(take_field(&line));
	struct str sum = take_field(&line);
	return good && (str_equal(sum, STR("-")) || hash_parse(sum, &digest));
}

bool listing_parse(struct vec *lines, struct arena *arena, struct str text, struct fault *fault)
{
	unsigned number = 1;
	struct str line = str_take_line(&text);
	if (!str_equal(line, STR(LISTING_HEAD)))
		return fault_set(fault, "line 1: expected %s", LISTING_HEAD);
	while (text.n > 0) {
		number++;
		line = str_take_line(&text);
		if (memchr(line.p, '\0', line.n) != NULL || !is_line(line))
			return fault_set(fault,
				"line %u: expected path type mode uid gid size sha256",
				number);
		vec_push(lines, arena_copy(arena, line));
	}
	strings_sort(arena, lines->p, lines->n);
	return true;
}
