/* utility_root.c - the root directory, which -R spares */
#include "utility.h"

#include <sys/stat.h>

bool utility_is_root(struct shell *sh, const char *path, const struct stat *st)
{
	struct stat root;
	if (stat("/", &root) != 0 || st->st_ino != root.st_ino || st->st_dev != root.st_dev)
		return false;
	(void)shell_fail(sh, 1, "%s is the root directory: not without --no-preserve-root", path);
	return true;
}
