/* tarread.h - a stream of tar entries: ustar, pax, GNU. Nothing is kept but the entry at hand.
 *
 * Where programs that unpack disagree about an archive, it is refused: what cannot be read in one
 * way only is not checked by reading it in ours. */
#ifndef NACRE_TARREAD_H
#define NACRE_TARREAD_H

#include "feed.h"

enum tar_type {
	TAR_FILE, TAR_HARDLINK, TAR_SYMLINK, TAR_CHARACTER, TAR_BLOCK, TAR_DIRECTORY, TAR_FIFO
};

struct tar_entry {
	enum tar_type type;
	struct str path, target;	/* as they are written; valid until the next entry */
	uint32_t mode;			/* permission bits and set-id bits */
	uint64_t uid, gid, size;	/* size: of the file as it is unpacked */
	uint32_t major, minor;		/* of devices */
	struct str capabilities;	/* security.capability, if it has any */
	uint64_t offset;		/* where its bytes begin in the unpacked archive */
	bool sparse;
};

struct tar_piece {
	uint64_t at, n;			/* of a sparse file: where stored bytes belong */
};

/* struct tar_extended: what pax and GNU headers say of the next entry. n == 0 or !has_: nothing. */
struct tar_extended {
	struct str path, target, sparse_name, sparse_major, sparse_minor;
	struct str capabilities, libarchive_capabilities;
	uint64_t size, uid, gid, real_size;
	unsigned seen;			/* the keys that were read: a bit each */
	bool pax;			/* its pax header was read */
	bool has_size, has_uid, has_gid, has_real_size, has_map, has_sparse, gnu_path, gnu_target;
	bool open_piece;		/* GNU.sparse.offset was read, and no numbytes yet */
};

struct tar {
	struct feed *feed;
	struct fault *fault;
	struct arena arena;		/* of the entry at hand */
	struct tar_extended now;
	struct tar_piece *pieces;	/* on the heap */
	size_t piece_count, piece_capacity, piece;
	uint64_t stored, padding;	/* bytes of the entry that are still in the archive */
	uint64_t position, real_size;	/* of a sparse file */
	bool sparse, ended_well;
	uint64_t holes;			/* bytes of them that were given out, of all entries */
	uint64_t headers_bytes;		/* of extended headers before one entry */
	uint64_t behind_end;		/* bytes that are not zero behind the end */
	char block[512];
};

enum tar_result { TAR_ENTRY, TAR_END, TAR_BAD };

void tar_open(struct tar *t, struct feed *feed, struct fault *fault);
void tar_close(struct tar *t);

/* tar_next: goes behind the entry at hand to the next one. At the end what follows is read, too:
 * t->ended_well tells whether the end was marked, t->behind_end what stood behind it. */
enum tar_result tar_next(struct tar *t, struct tar_entry *entry) MUST_USE;
/* tar_data: the next bytes of a TAR_FILE, holes as zeros; none at its end and after a fault. */
struct str tar_data(struct tar *t) MUST_USE;

/* tar_sum_is: is that the sum of a header's 512 bytes, the field of the sum itself taken as blanks?
 * Some old programs added them as signed ones. */
bool tar_sum_is(const char *block, uint64_t wanted) MUST_USE;

#endif
