/* passwd.c - /etc/passwd and /etc/group, a block at a time */
#include "passwd.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* ---- lines ---- */

struct str passwd_field(struct str line, unsigned n)
{
	while (line.p != NULL) {
		size_t end = str_find(line, ':');
		if (n-- == 0)
			return (struct str){ line.p, end };
		if (end == line.n)
			break;
		line = str_skip(line, end + 1);
	}
	return (struct str){ NULL, 0 };
}

static void start_over(struct passwd_reader *r, const char *file)
{
	r->start = r->end = 0;
	r->skipping = false;
	do
		r->fd = open(file, O_RDONLY | O_CLOEXEC);
	while (r->fd < 0 && errno == EINTR);
}

struct passwd_reader *passwd_open(struct arena *a, const char *file)
{
	struct passwd_reader *r = arena_alloc(a, sizeof(*r));
	start_over(r, file);
	return r;
}

void passwd_close(struct passwd_reader *r)
{
	if (r->fd >= 0)
		(void)close(r->fd);
	r->fd = -1;
}

static bool fill(struct passwd_reader *r)
{
	memmove(r->block, r->block + r->start, r->end - r->start);
	r->end -= r->start;
	r->start = 0;
	if (r->end == sizeof(r->block)) {
		r->end = 0;
		r->skipping = true;
	}
	ssize_t got;
	do
		got = read(r->fd, r->block + r->end, sizeof(r->block) - r->end);
	while (got < 0 && errno == EINTR);
	if (got <= 0)
		return false;
	r->end += (size_t)got;
	return true;
}

struct str passwd_next(struct passwd_reader *r)
{
	while (r->fd >= 0) {
		struct str rest = { r->block + r->start, r->end - r->start };
		size_t n = str_find(rest, '\n');
		if (n == rest.n) {
			if (fill(r))
				continue;
			passwd_close(r);	/* the last line may have no newline */
			if (r->end > 0 && !r->skipping)
				return (struct str){ r->block, r->end };
			break;
		}
		r->start += n + 1;
		bool skipped = r->skipping;
		r->skipping = false;
		if (!skipped)
			return (struct str){ rest.p, n };
	}
	return (struct str){ NULL, 0 };
}

uint32_t passwd_number(struct str text)
{
	struct parsed_number number = { PASSWD_NO_ID, NUMBER_OK };
	if (text.n > 0 && is_digit(text.p[0]))
		number = number_parse(text);
	return number.state == NUMBER_OK && number.value <= PASSWD_NO_ID ?
		(uint32_t)number.value : PASSWD_NO_ID;
}

/* ---- looking up ---- */

/* search: the first line with this name; name.p NULL: with this id */
static struct str search(struct passwd_reader *r, struct str name, uint32_t id)
{
	for (struct str line; (line = passwd_next(r)).p != NULL;) {
		/* neither a comment nor a line without an id is an entry */
		uint32_t number = passwd_number(passwd_field(line, PASSWD_ID));
		if (number == PASSWD_NO_ID || line.p[0] == '#')
			continue;
		if (name.p != NULL ? str_equal(passwd_field(line, PASSWD_NAME), name) :
			number == id)
			return line;
	}
	return (struct str){ NULL, 0 };
}

static struct str find(struct arena *a, const char *file, struct str name, uint32_t id)
{
	struct passwd_reader *r = passwd_open(a, file);
	struct str line = search(r, name, id);
	passwd_close(r);
	if (line.p != NULL)
		line.p = arena_copy(a, line);
	return line;
}

struct str passwd_find(struct arena *a, const char *file, struct str name)
{
	return find(a, file, name, 0);
}

struct str passwd_find_id(struct arena *a, const char *file, uint32_t id)
{
	return find(a, file, (struct str){ NULL, 0 }, id);
}

struct str passwd_entry(struct arena *a, const char *file, struct str text)
{
	struct str line = passwd_find(a, file, text);
	if (str_starts(text, STR("+")))
		text = str_skip(text, 1);
	uint32_t id = line.p == NULL ? passwd_number(text) : PASSWD_NO_ID;
	return id != PASSWD_NO_ID ? passwd_find_id(a, file, id) : line;
}

uint32_t passwd_lookup(struct arena *a, const char *file, struct str text)
{
	if (str_starts(text, STR("+")))
		return passwd_number(str_skip(text, 1));
	struct str line = text.n > 0 ? passwd_find(a, file, text) : (struct str){ NULL, 0 };
	return passwd_number(line.p != NULL ? passwd_field(line, PASSWD_ID) : text);
}

/* is_member: is user in this list, which has commas between names? */
static bool is_member(struct str list, struct str user)
{
	while (list.n > 0) {
		size_t n = str_find(list, ',');
		if (str_equal((struct str){ list.p, n }, user))
			return true;
		list = str_behind(list, n);
	}
	return false;
}

struct passwd_groups passwd_groups(struct arena *a, struct str user)
{
	struct passwd_reader *r = passwd_open(a, GROUP_FILE);
	uint32_t *list = NULL;
	size_t count = 0, i;
	for (struct str line; (line = passwd_next(r)).p != NULL;) {
		uint32_t id = passwd_number(passwd_field(line, PASSWD_ID));
		if (id == PASSWD_NO_ID || !is_member(passwd_field(line, PASSWD_MEMBERS), user))
			continue;
		for (i = 0; i < count && list[i] != id; i++)
			;
		if (i < count)
			continue;
		size_t size = count * sizeof(id);
		list = (void *)arena_resize(a, (void *)list, size, size + sizeof(id));
		list[count++] = id;
	}
	return (struct passwd_groups){ list, count };
}

/* ---- USER:GROUP ---- */

/* take_user: user.p NULL: not given. login: its group is wanted too. */
static enum passwd_owner take_user(
	struct arena *a, struct str user, bool login, uint32_t *uid, uint32_t *gid)
{
	if (user.n == 0)
		return OWNER_OK;
	*uid = passwd_lookup(a, PASSWD_FILE, user);
	if (*uid == PASSWD_NO_ID)
		return OWNER_NO_USER;
	if (!login)
		return OWNER_OK;
	struct str line = passwd_entry(a, PASSWD_FILE, user);
	*gid = passwd_number(passwd_field(line, PASSWD_GID));
	return *gid != PASSWD_NO_ID ? OWNER_OK : OWNER_NO_LOGIN_GROUP;
}

static enum passwd_owner take_both(
	struct arena *a, struct str text, size_t at, uint32_t *uid, uint32_t *gid)
{
	struct str group = str_behind(text, at);
	bool login = at < text.n && group.n == 0;
	*uid = *gid = PASSWD_NO_ID;
	enum passwd_owner result = take_user(a, (struct str){ text.p, at }, login, uid, gid);
	if (result != OWNER_OK || group.n == 0)
		return result;
	*gid = passwd_lookup(a, GROUP_FILE, group);
	return *gid != PASSWD_NO_ID ? OWNER_OK : OWNER_NO_GROUP;
}

enum passwd_owner passwd_owner(struct arena *a, const char *text, uint32_t *uid, uint32_t *gid)
{
	struct str all = str_of(text);
	size_t colon = str_find(all, ':'), dot = str_find(all, '.');
	enum passwd_owner result = take_both(a, all, colon, uid, gid);
	if (result == OWNER_NO_USER && colon == all.n && dot < all.n)
		result = take_both(a, all, dot, uid, gid);
	return result;
}

/* ---- names of ids ---- */

struct passwd_name {
	struct passwd_name *next;
	uint32_t id;
	struct str name;
};

/* search_name: what is not known yet, unnamed ids included */
static struct passwd_name *search_name(struct passwd_names *names, uint32_t id)
{
	struct passwd_name *made = ARENA_NEW(names->arena, struct passwd_name);
	if (names->reader == NULL)
		names->reader = arena_alloc(names->arena, sizeof(*names->reader));
	start_over(names->reader, names->file);
	struct str line = search(names->reader, (struct str){ NULL, 0 }, id);
	passwd_close(names->reader);
	made->id = id;
	made->name = passwd_field(line, PASSWD_NAME);
	if (line.p != NULL)
		made->name.p = arena_copy(names->arena, made->name);
	return made;
}

struct str passwd_name(struct passwd_names *names, uint32_t id)
{
	struct passwd_name **slot = &names->first, *name;
	while (*slot != NULL && (*slot)->id != id)
		slot = &(*slot)->next;
	name = *slot;
	if (name == NULL)
		name = search_name(names, id);
	else
		*slot = name->next;
	name->next = names->first;
	names->first = name;
	return name->name;
}
