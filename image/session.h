/* session.h - one run over one source: what check, lock, verify, sbom and attest share. */
#ifndef NACRE_SESSION_H
#define NACRE_SESSION_H

#include "image.h"
#include "options.h"

struct session {
	struct fault fault;
	struct origin source;
	struct image_list images;
	struct detector detector;
	struct probe probe;
	struct progress progress;
	struct layer_job job;
	struct arena arena;		/* of the tree and facts of the image at hand */
	struct tree tree;
	bool has_tree;
};

/* session_open: opens the source, confines the process, and lists the images. False with the fault:
 * the session is to be closed all the same. hash_all: every file gets its digest. */
MUST_USE bool session_open(struct session *s, const char *image, const char *platform,
	bool hash_all);
/* session_read: reads one image into s->tree, in place of the one before. */
MUST_USE bool session_read(struct session *s, const struct image_ref *image);
/* session_only: the one image of the source, read; NULL with the fault, also when there are
 * several. */
const struct image_ref *session_only(struct session *s) MUST_USE;
/* session_whole: the same where the image is safe and was read to its end: what lists its files may
 * not pass over the others. */
const struct image_ref *session_whole(struct session *s) MUST_USE;
void session_close(struct session *s);
/* session_platform: NULL for "all". */
const char *session_platform(const char *given) MUST_USE;

/* session_options: the command line of a subcommand that reads one image. False with a message. */
MUST_USE bool session_options(int count, char **arguments, const struct option *options,
	const char **image);
/* session_flag: is there an option of this name, which has no value, in front of "--"? It is
 * taken out. */
MUST_USE bool session_flag(int *count, char **arguments, const char *name);
/* session_text: a whole file that the user names, before the session is opened. False with a
 * message. */
MUST_USE bool session_text(const char *path, struct buf *text);

#endif
