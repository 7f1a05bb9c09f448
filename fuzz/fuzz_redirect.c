/* fuzz_redirect - redirections, three bytes each: what, which descriptor, of what. Applied and
 * undone, for real and virtually: all descriptors are what they were, and what works in one way
 * works in the other. Only /dev/null is opened */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "fuzz_shell.h"
#include "redirect.h"

enum { MOST = 8, LOOKED_AT = 40 };

struct seen {
	bool open;
	int flags;
	struct stat st;
};

static void look(struct seen seen[LOOKED_AT])
{
	for (int fd = 0; fd < LOOKED_AT; fd++) {
		seen[fd] = (struct seen){ .flags = fcntl(fd, F_GETFD) };
		seen[fd].open = fstat(fd, &seen[fd].st) == 0;
	}
}

static void compare(const struct seen *before)
{
	struct seen now[LOOKED_AT];
	look(now);
	for (int fd = 0; fd < LOOKED_AT; fd++) {
		assert(now[fd].open == before[fd].open && now[fd].flags == before[fd].flags);
		assert(!now[fd].open || (now[fd].st.st_ino == before[fd].st.st_ino &&
			now[fd].st.st_dev == before[fd].st.st_dev));
	}
}

static struct redirection redirection(const unsigned char *b)
{
	static const char *const sources[] = {
		"0", "1", "2", "-", "3", "9", "10", "11", "12", "x", "", "99999999999", "+1", "1 "
	};
	struct redirection r = { .kind = (enum redir_kind)(b[0] % (REDIR_HERE + 1)), .line = 1 };
	r.fd = b[1] % 16;
	r.text = STR("/dev/null");
	if (r.kind == REDIR_DUP_READ || r.kind == REDIR_DUP_WRITE)
		r.text = str_of(sources[b[2] % ARRAY_LENGTH(sources)]);
	else if (r.kind == REDIR_HERE)
		r.text = STR("text\n");
	return r;
}

/* is_comparable: where messages go, and a here-document, is memory, of which no descriptor can be a copy; and a file
 * that is open the wrong way is not noticed virtually before it is used. */
static bool is_comparable(const struct redirection *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		enum redir_kind kind = list[i].kind;
		bool writes = kind == REDIR_WRITE || kind == REDIR_CLOBBER || kind == REDIR_APPEND;
		if (str_equal(list[i].text, STR("2")) || kind == REDIR_HERE ||
			(kind == REDIR_READ && list[i].fd != 0) || (writes && list[i].fd == 0))
			return false;
	}
	return true;
}

static bool for_real(struct shell *sh, const struct redirection *list, size_t count)
{
	struct redirected undo;
	bool good = redirect_apply(sh, list, count, &undo);
	if (good)
		let_fail(redirect_restore(sh, &undo));
	return good;
}

static bool virtually(struct shell *sh, const struct redirection *list, size_t count)
{
	struct redirected undo;
	bool good = redirect_virtual(sh, list, count, &undo);
	if (good)
		let_fail(redirect_restore(sh, &undo));
	return good;
}

static bool for_a_child(struct shell *sh, const struct redirection *list, size_t count)
{
	struct redirect_plan plan = { .in = 0 };
	bool good = redirect_moves(sh, list, count, &plan);
	if (good)
		redirect_close(&plan);
	return good;
}

FUZZ(input)
{
	static char *environment[] = { NULL };
	static struct seen before[LOOKED_AT];
	struct redirection list[MOST];
	size_t count = input.n / 3 < MOST ? input.n / 3 : MOST;
	for (size_t i = 0; i < count; i++)
		list[i] = redirection((const unsigned char *)input.p + 3 * i);
	struct shell *sh = fuzz_shell_new(environment, fuzz_builtins());
	struct stream messages;
	stream_open_output_memory(&messages, NULL);
	sh->err = &messages;
	for (int fd = 0; fd < 2; fd++)
		stream_open(&sh->standard[fd], fd);
	look(before);
	bool real = for_real(sh, list, count);
	compare(before);
	assert(for_a_child(sh, list, count) == real);
	compare(before);
	if (redirect_can_be_virtual(list, count) && is_comparable(list, count))
		assert(virtually(sh, list, count) == real);
	compare(before);
	assert(sh->in == &sh->standard[0] && sh->out == &sh->standard[1] && sh->err == &messages);
	sh->err = &sh->standard[2];
	stream_close(&messages);
	fuzz_shell_free(sh);
}
