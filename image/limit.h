/* limit.h - what an image may ask of us at most. Each limit has a name in its message. */
#ifndef NACRE_LIMIT_H
#define NACRE_LIMIT_H

#include <stdint.h>

/* LIMIT_ENTRIES: entries of all layers of one image, and of a folder. */
#define LIMIT_ENTRIES ((uint64_t)1000000)
/* LIMIT_NAMES: bytes of all pathnames and link targets together. */
#define LIMIT_NAMES ((uint64_t)256 << 20)
/* LIMIT_PATH: bytes of one pathname or link target: PATH_MAX. LIMIT_DEPTH: its components. */
#define LIMIT_PATH 4096
#define LIMIT_DEPTH 256
/* LIMIT_LINKS: symbolic links that one pathname may go through, as in Linux. */
#define LIMIT_LINKS 40
/* LIMIT_STEPS: components that are walked through symbolic links, for all pathnames together. */
#define LIMIT_STEPS ((uint64_t)100000000)
/* LIMIT_FILE: bytes of one file. What is larger is not read, and reported so. */
#define LIMIT_FILE ((uint64_t)16 << 30)
/* LIMIT_LAYER: bytes of one layer, unpacked. */
#define LIMIT_LAYER ((uint64_t)64 << 30)
/* LIMIT_RATIO: times that compressed data may grow, once it has grown to LIMIT_RATIO_FROM. */
#define LIMIT_RATIO ((uint64_t)200)
#define LIMIT_RATIO_FROM ((uint64_t)256 << 20)
/* LIMIT_WINDOW: log2 of the bytes that a zstd frame may look back. */
#define LIMIT_WINDOW 27
/* LIMIT_LAYERS: layers of one image. LIMIT_IMAGES: images of one archive or layout. */
#define LIMIT_LAYERS 512
#define LIMIT_IMAGES 256
/* LIMIT_PAX: bytes of one extended header. LIMIT_SPARSE: pieces of one sparse file. */
#define LIMIT_PAX ((uint64_t)1 << 20)
#define LIMIT_SPARSE 65536
/* LIMIT_JSON: bytes of one JSON document; LIMIT_JSON_DEPTH, LIMIT_JSON_VALUES: what is in it. */
#define LIMIT_JSON ((uint64_t)4 << 20)
#define LIMIT_JSON_DEPTH 64
#define LIMIT_JSON_VALUES 200000
/* LIMIT_MEMBERS: files of an archive or a layout: blobs, manifests. */
#define LIMIT_MEMBERS ((uint64_t)100000)
/* LIMIT_TEXT: bytes of a policy or a lock file; LIMIT_LINES: its lines. */
#define LIMIT_TEXT ((uint64_t)256 << 20)
#define LIMIT_POLICY ((uint64_t)4 << 20)
#define LIMIT_LINES ((uint64_t)1000000)

#endif
