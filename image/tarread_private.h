/* tarread_private.h - between the files of the tar reader. */
#ifndef NACRE_TARREAD_PRIVATE_H
#define NACRE_TARREAD_PRIVATE_H

#include "tarread.h"

/* tar_pax: the records of an extended header, into t->now, with texts that point into them.
 * tar_pax_global: those of a global one, of which none may say anything that we read. */
MUST_USE bool tar_pax(struct tar *t, struct str records);
MUST_USE bool tar_pax_global(struct tar *t, struct str records);
/* tar_is_zero: are all of these bytes? */
MUST_USE bool tar_is_zero(const char *p, size_t n);
/* tar_block: the next 512 bytes of the entry's data. */
MUST_USE bool tar_block(struct tar *t, char *to);

/* tar_sparse_old: the map in GNU's own headers. tar_sparse_pax: that of the pax formats 0.0, 0.1
 * and 1.0. Both set pieces and real_size. */
MUST_USE bool tar_sparse_old(struct tar *t);
MUST_USE bool tar_sparse_pax(struct tar *t);
/* tar_sparse_piece: one more piece. tar_sparse_map: GNU.sparse.map, "offset,bytes,...". */
MUST_USE bool tar_sparse_piece(struct tar *t, uint64_t at, uint64_t n);
MUST_USE bool tar_sparse_map(struct tar *t, struct str map);
/* tar_sparse_check: do the pieces follow each other, end within the file, and take up all data? */
MUST_USE bool tar_sparse_check(struct tar *t);
/* tar_number: decimal digits and nothing else. */
MUST_USE bool tar_number(struct str text, uint64_t *out);
/* tar_field_number: a number of a header block. */
MUST_USE bool tar_field_number(const char *p, size_t n, uint64_t *out);

#endif
