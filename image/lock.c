/* lock.c - nacre-image lock and verify: an image as it was, and whether it still is. */
#include <unistd.h>
#include "commands.h"
#include "limit.h"
#include "listing.h"
#include "say.h"
#include "session.h"

/* read_listing: the one image of the source, as lines; NULL after a message. */
static const struct image_ref *read_listing(struct session *s, const char *image,
	const char *platform, struct vec *lines, struct arena *arena)
{
	const struct image_ref *only = NULL;
	if (session_open(s, image, session_platform(platform), true))
		only = session_whole(s);
	progress_end(&s->progress);
	if (only == NULL) {
		say_error("%s: %s", image, s->fault.text);
		return NULL;
	}
	listing_of(lines, arena, only, &s->tree);
	return only;
}

static bool write_lines(const struct vec *lines)
{
	struct buf out = { 0 };
	listing_write(&out, lines);
	bool good = !out.overflowed && say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	return good;
}

static enum outcome lock(int count, char **arguments)
{
	enum outcome outcome = OUTCOME_USAGE;
	const char *image = NULL, *platform = NULL;
	const struct option options[] = { { "--platform", &platform }, { NULL, NULL } };
	if (!session_options(count, arguments, options, &image))
		return OUTCOME_USAGE;
	struct arena arena = { 0 };
	struct vec lines = vec_of(&arena, 64);
	struct session *s = memory_get(sizeof(*s));
	outcome = OUTCOME_UNREADABLE;
	if (read_listing(s, image, platform, &lines, &arena) != NULL && write_lines(&lines))
		outcome = OUTCOME_CLEAN;
	session_close(s);
	memory_release(s);
	arena_free(&arena);
	return outcome;
}

/* key_of: what tells a line from others: its path, or the part of the configuration. */
static struct str key_of(const char *line)
{
	struct str s = str_of(line);
	size_t n = str_find(s, ' ');
	if (str_starts(s, STR("config ")))
		n += 1 + str_find(str_skip(s, n + 1), ' ');
	return (struct str){ s.p, n };
}

/* add_line: whole, however long it is: say_add cuts what it formats. */
static void add_line(struct buf *out, char sign, const char *line)
{
	buf_add_byte(out, sign);
	buf_add_byte(out, ' ');
	buf_add(out, str_of(line));
	buf_add_byte(out, '\n');
}

/* compare: both lists are in order; the differences are added to out. */
static size_t compare(const struct vec *was, const struct vec *is, struct buf *out)
{
	size_t i = 0, j = 0, differences = 0;
	while (i < was->n || j < is->n) {
		int order = i == was->n ? 1 : j == is->n ? -1 : strcmp(was->p[i], is->p[j]);
		if (order == 0) {
			i++;
			j++;
			continue;
		}
		bool changed = i < was->n && j < is->n &&
			str_equal(key_of(was->p[i]), key_of(is->p[j]));
		differences++;
		if (changed || order < 0)
			add_line(out, '-', was->p[i++]);
		if (changed || order > 0)
			add_line(out, '+', is->p[j++]);
	}
	return differences;
}

static enum outcome report(const struct vec *was, const struct vec *is)
{
	struct buf out = { 0 };
	size_t n = compare(was, is, &out);
	say_add(&out, n == 0 ? "the image is what its lock says: %zu lines\n" :
		"the image differs from its lock in %zu places\n", n == 0 ? was->n : n);
	bool written = !out.overflowed && say_write(STDOUT_FILENO, buf_str(&out));
	buf_free(&out);
	if (!written)
		return OUTCOME_UNREADABLE;
	return n == 0 ? OUTCOME_CLEAN : OUTCOME_VIOLATIONS;
}

static enum outcome verify_with(const char *file, const char *image, const char *platform,
	struct arena *arena)
{
	enum outcome outcome = OUTCOME_UNREADABLE;
	struct fault fault = { .set = false };
	struct buf text = { .arena = arena, .max = LIMIT_TEXT };
	struct vec was = vec_of(arena, 64), is = vec_of(arena, 64);
	if (!session_text(file, &text))
		return OUTCOME_UNREADABLE;
	if (!listing_parse(&was, arena, buf_str(&text), &fault)) {
		say_error("%s: %s", file, fault.text);
		return OUTCOME_USAGE;
	}
	struct session *s = memory_get(sizeof(*s));
	if (read_listing(s, image, platform, &is, arena) != NULL)
		outcome = report(&was, &is);
	session_close(s);
	memory_release(s);
	return outcome;
}

static enum outcome verify(int count, char **arguments)
{
	const char *image = NULL, *platform = NULL, *file = NULL;
	const struct option options[] = {
		{ "--platform", &platform }, { "--lock", &file }, { NULL, NULL },
	};
	if (!session_options(count, arguments, options, &image))
		return OUTCOME_USAGE;
	if (file == NULL) {
		say_error("verify: expected --lock FILE");
		return OUTCOME_USAGE;
	}
	struct arena arena = { 0 };
	enum outcome outcome = verify_with(file, image, platform, &arena);
	arena_free(&arena);
	return outcome;
}

const struct command command_lock = {
	.name = "lock",
	.usage = "lock [--platform OS/ARCH] IMAGE > image.lock",
	.summary = "Write down each file of an image, and what it starts",
	.run = lock,
};

const struct command command_verify = {
	.name = "verify",
	.usage = "verify --lock FILE [--platform OS/ARCH] IMAGE",
	.summary = "Say how an image differs from its lock, and fail if it does",
	.run = verify,
};
