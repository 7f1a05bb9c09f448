/* session.c - opening, confining, reading. */
#include <errno.h>
#include "confine.h"
#include "file.h"
#include "say.h"
#include "session.h"

const char *session_platform(const char *given)
{
	return given != NULL && strcmp(given, "all") == 0 ? NULL : given;
}

bool session_open(struct session *s, const char *image, const char *platform, bool hash_all)
{
	memset(s, 0, sizeof(*s));
	detector_build(&s->detector);
	probe_init(&s->probe, &s->detector, &s->arena, hash_all);
	/* libcrypto reads its configuration at the first digest: now is the time. */
	(void)hash_of(STR(""));
	progress_begin(&s->progress, "nacre-image");
	s->job = (struct layer_job){ .probe = &s->probe, .progress = &s->progress,
		.fault = &s->fault };
	if (!origin_open(&s->source, image, &s->fault))
		return false;
	s->progress.total = s->source.size;
	confine_self(s->source.kind == ORIGIN_ARCHIVE ? -1 : s->source.fd);
	if (!origin_begin(&s->source))
		return false;
	s->job.stored = origin_stored(&s->source);
	return manifest_list(&s->source, platform, &s->images);
}

static void drop_tree(struct session *s)
{
	if (s->has_tree)
		tree_free(&s->tree);
	s->has_tree = false;
	arena_free(&s->arena);
}

bool session_read(struct session *s, const struct image_ref *image)
{
	drop_tree(s);
	tree_init(&s->tree, &s->arena, image->config.present);
	s->has_tree = true;
	bool good = image_load(&s->job, &s->source, image, &s->tree);
	if (!good && image->name[0] != '\0')
		fault_prefix(&s->fault, str_of(image->name));
	return good;
}

const struct image_ref *session_only(struct session *s)
{
	const struct image_ref *first = s->images.first;
	if (s->images.count > 1) {
		fault_set(&s->fault,
			"it holds %zu images (%s, %s, ...): choose one with --platform, or with "
			"oci:PATH:TAG", s->images.count, first->name, first->next->name);
		return NULL;
	}
	return session_read(s, first) ? first : NULL;
}

const struct image_ref *session_whole(struct session *s)
{
	const struct image_ref *only = session_only(s);
	for (const struct note *n = only != NULL ? s->tree.notes : NULL; n != NULL; n = n->next)
		if (rule_of(n->rule)->production == SEVERITY_FATAL && !s->fault.set)
			fault_set(&s->fault, "%.*s: %s", (int)(n->path.n < 200 ? n->path.n : 200),
				n->path.p, n->text);
	for (const struct node *n = only != NULL ? s->tree.oldest : NULL; n != NULL; n = n->younger)
		if (n->facts != NULL && n->facts->unread)
			fault_set(&s->fault, "a file of %llu bytes was not read (limit FILE)",
				(unsigned long long)n->facts->size);
	return s->fault.set ? NULL : only;
}

void session_close(struct session *s)
{
	if (s->detector.patterns == NULL)
		return;		/* it was never opened */
	progress_end(&s->progress);
	drop_tree(s);
	origin_close(&s->source);
	probe_free(&s->probe);
	detector_free(&s->detector);
}

bool session_options(int count, char **arguments, const struct option *options,
	const char **image)
{
	int n = options_read(count, arguments, options, image, 1);
	if (n == 1 && (*image)[0] != '\0')
		return true;
	if (n >= 0)
		say_error("expected an image: a folder, an archive, or - for standard input");
	return false;
}

bool session_flag(int *count, char **arguments, const char *name)
{
	bool found = false, operands = false;
	int kept = 0;
	for (int i = 0; i < *count; i++) {
		operands = operands || strcmp(arguments[i], "--") == 0;
		if (!operands && strcmp(arguments[i], name) == 0)
			found = true;
		else
			arguments[kept++] = arguments[i];
	}
	*count = kept;
	return found;
}

bool session_text(const char *path, struct buf *text)
{
	if (file_read(path, text))
		return true;
	say_error("%s: %s", path, text->overflowed ? "it is too large" : strerror(errno));
	return false;
}
