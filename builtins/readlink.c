/* readlink.c - what a symbolic link says, or where a pathname leads (XCU readlink) */
#include "utility.h"
#include "resolve.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

/* read_one: false: said why, if -v was given */
static bool read_one(struct shell *sh, const char *path, char mode, struct buf *out)
{
	if (mode == 0) {
		let_fail(buf_reserve(out, PATH_MAX));
		ssize_t n = readlink(path, out->p, PATH_MAX);
		out->n = n > 0 ? (size_t)n : 0;
		return n >= 0;
	}
	enum resolve what = mode == 'e' ? RESOLVE_ALL : mode == 'm' ? RESOLVE_NOTHING :
		RESOLVE_PARENTS;
	errno = resolve_path(&sh->scratch, shell_physical_directory(sh), path, what, out);
	return errno == 0;
}

static enum flow run_readlink(struct shell *sh, const struct args *args)
{
	char mode = args_last_of(args, "efm"), loud = args_last_of(args, "qsv");
	char end = args_has(args, 'z') ? '\0' : '\n';
	bool bare = args_has(args, 'n') && args->argc == 1;
	for (char *const *path = args->argv; *path != NULL; path++) {
		struct arena_mark mark = arena_take_mark(&sh->scratch);
		struct buf *out = buf_new(&sh->scratch);
		if (read_one(sh, *path, mode, out)) {
			stream_write(sh->out, buf_str(out));
			if (!bare)
				stream_write_byte(sh->out, end);
		} else if (loud == 'v') {
			let_fail(utility_file_error(sh, *path));
		} else {
			sh->status = 1;
		}
		arena_rewind(&sh->scratch, mark);
	}
	return FLOW_NEXT;
}

const struct builtin builtin_readlink = {
	.name = "readlink", .run = run_readlink,
	.kind = BUILTIN_UTILITY, .flags = BUILTIN_PERMUTES | BUILTIN_FINITE | BUILTIN_LOOKS,
	.options = "efmnqsvz", .operands = { 1, -1 }, .misuse = 1,
	.long_options = "canonicalize=f canonicalize-existing=e canonicalize-missing=m "
		"no-newline=n quiet=q silent=s verbose=v zero=z",
	BUILTIN_HELP("readlink [-efmnqsvz] file...",
		"Write what each symbolic link says.\n"
		"\t-f\tthe absolute pathname without links, dots and dot-dots instead; the\n"
		"\t\tlast component need not be there\n"
		"\t-e\tas -f; all must be there; -m: nothing need\n"
		"\t-n\tno newline behind a single one\n"
		"\t-v\tsay what is wrong; -q, -s: do not\n"
		"\t-z\tend each with a NUL byte instead of a newline")
	BUILTIN_PROMISE("stdio rpath")
	.touches = 0,
};
