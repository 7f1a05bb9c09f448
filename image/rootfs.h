/* rootfs.h - paths in the root file system of an image that is a folder here. Links lead where
 * they would lead in a container, never out of the folder. */
#ifndef NACRE_ROOTFS_H
#define NACRE_ROOTFS_H

#include <sys/stat.h>
#include "base.h"

/* rootfs_resolve: where path (absolute) leads below root: *real gets the absolute path without
 * links, *st what is there. false: errno (ENOENT, ENOTDIR, ELOOP); with ENOENT *real gets where
 * the path would lead if all that is missing were directories. */
bool rootfs_resolve(const char *root, struct str path, struct buf *real, struct stat *st) MUST_USE;

/* rootfs_path: adds the path on this machine of a path below root. */
void rootfs_path(const char *root, struct str path, struct buf *out);

#endif
