/* probe.h - what one file is: its bytes pass once, and facts are left. */
#ifndef NACRE_PROBE_H
#define NACRE_PROBE_H

#include "detect.h"
#include "elfread.h"
#include "hash.h"
#include "pins.h"

enum content { CONTENT_DATA, CONTENT_ELF, CONTENT_SCRIPT };

/* struct facts: of a regular file. Texts are in the arena that was given. */
struct facts {
	enum content content;
	bool hashed, unread;		/* unread: it was larger than LIMIT_FILE */
	bool crlf;			/* the script's first line ends with a carriage return */
	uint64_t size;
	uint64_t offset;		/* of a member of an archive: where its bytes are */
	struct sha256 sha256;
	unsigned char sha1[HASH_SHA1_BYTES];	/* where it was asked for */
	enum elf_kind elf_kind;
	const char *machine;		/* or NULL */
	const char *broken, *packed;	/* why; NULL: it is not */
	struct str interpreter;		/* of a script, or the loader of a program */
	struct str argument;		/* what stands behind the script's interpreter */
	struct trait *traits;
	struct pins pins;		/* of a sealed shell */
};

struct probe {
	const struct detector *detector;
	struct arena *arena;
	bool hash_all;			/* data files, too */
	bool with_sha1;
	struct facts *facts;
	uint64_t size, position;
	char *head;			/* PROBE_HEAD bytes */
	size_t head_n;
	bool decided, hashing;
	struct hash hash, sha1;
	struct elf elf;
	struct detection detection;
	char *dynamic;			/* ELF_CAPTURE bytes */
	size_t dynamic_n;
	struct buf interpreter;
	struct elf_range payload_at;	/* the last segment, as long as it may be a payload */
	struct buf payload;
	uint64_t histogram[256];
	uint64_t counted;
};

#define PROBE_HEAD ELF_HEAD

/* probe_init: with hash_all every file gets its digest, else only programs and scripts. */
void probe_init(struct probe *p, const struct detector *d, struct arena *arena, bool hash_all);
void probe_free(struct probe *p);
/* probe_begin, probe_add, probe_end: one file of `size` bytes; all of its bytes in order. The facts
 * live in the arena. */
void probe_begin(struct probe *p, uint64_t size);
void probe_add(struct probe *p, struct str bytes);
struct facts *probe_end(struct probe *p) MUST_USE;

/* script_command: the command that a script's first line runs in the end: that of env(1), too. Bare
 * when it is to be looked for on PATH. */
struct str script_command(const struct facts *facts, bool *on_path) MUST_USE;

#endif
