/* origin.h - where an image comes from: a folder, an OCI layout, an archive. All that is opened is
 * opened by origin_open; afterwards the process can be confined. */
#ifndef NACRE_ORIGIN_H
#define NACRE_ORIGIN_H

#include "document.h"
#include "layer.h"

enum origin_kind {
	ORIGIN_FOLDER,		/* a root file system */
	ORIGIN_LAYOUT,		/* an OCI layout, as a folder */
	ORIGIN_ARCHIVE,		/* a tar of an image, or of a root file system */
};

struct origin {
	enum origin_kind kind;
	const char *name;		/* as the user wrote it */
	struct str tag;			/* oci:PATH:TAG, docker-archive:PATH:NAME:TAG; n == 0:
					 * all */
	bool wants_oci, wants_docker;	/* the prefix said so */
	int fd, spare[2];		/* spare: files without a name, for copies; or -1 */
	bool is_pipe;
	uint64_t size;			/* of an archive */
	struct arena arena;
	struct tree members;		/* of an archive; an offset in each node's facts */
	struct fault *fault;
};

/* struct blob: a piece of the source that can be read. */
struct blob {
	int fd;
	uint64_t at, end;
	bool own;			/* the descriptor is closed with the blob */
};

/* origin_open: what the text names: dir:, oci:, oci-archive:, docker-archive:, tar:, "-", or a path
 * whose content tells. No more is read than that takes. */
MUST_USE bool origin_open(struct origin *s, const char *text, struct fault *fault);
void origin_close(struct origin *s);
/* origin_begin: reads the names of an archive's members. A pipe is copied to a file without a name
 * first; an archive that is compressed is unpacked into one. Nothing is opened any more. */
MUST_USE bool origin_begin(struct origin *s);
/* origin_holds: is there a member of this name; in a folder, anything? */
MUST_USE bool origin_holds(struct origin *s, struct str name);
/* origin_names: what stands directly in the source, in any order; no names that begin with a dot
 * where it is a folder. */
void origin_names(struct origin *s, void (*visit)(void *context, struct str name), void *context);
/* origin_stored: the bytes of an archive, or of the blobs of a layout. */
uint64_t origin_stored(struct origin *s) MUST_USE;
/* origin_blob: opens a member; blob_close. */
MUST_USE bool origin_blob(struct origin *s, struct str name, struct blob *blob);
void blob_close(struct blob *blob);
/* origin_document: a member as JSON; digest and size are verified where they are given (NULL and
 * UINT64_MAX: not), *is is the digest that it has. */
json_t *origin_document(struct origin *s, struct str name, const struct sha256 *digest,
	uint64_t size, struct sha256 *is) MUST_USE;

#endif
