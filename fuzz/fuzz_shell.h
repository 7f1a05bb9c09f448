/* fuzz_shell.h - a shell for targets that run builtins: nothing forks, and no file is written. What
 * parses data runs as a worker does, in this process, and may open nothing. */
#ifndef NACRE_FUZZ_SHELL_H
#define NACRE_FUZZ_SHELL_H

#include "exec.h"
#include "fuzz.h"

extern const struct builtin_table all_builtins;

/* fuzz_is_kept: it changes no files, and leaves no memory to the end of a worker's process. */
static inline bool fuzz_is_kept(const struct builtin *builtin)
{
	return !(builtin->touches & TOUCH_FILES) && strstr(builtin->name, "grep") == NULL;
}

/* fuzz_builtins: a table of them. */
static inline const struct builtin_table *fuzz_builtins(void)
{
	static const struct builtin *rows[256];
	static struct builtin_table table;
	if (table.count > 0)
		return &table;
	assert(all_builtins.count <= ARRAY_LENGTH(rows));
	table = all_builtins;
	table.rows = rows;
	table.count = 0;
	for (size_t i = 0; i < all_builtins.count; i++)
		if (fuzz_is_kept(all_builtins.rows[i]))
			rows[table.count++] = all_builtins.rows[i];
	return &table;
}

/* fuzz_shell_new: its streams are closed, so that messages go nowhere. */
static inline struct shell *fuzz_shell_new(char **environment, const struct builtin_table *builtins)
{
	struct shell *sh = memory_get(sizeof(*sh));
	shell_init(sh, environment, builtins);
	sh->substitute = exec_substitute;
	sh->limits = fuzz_limits();
	sh->worker = true;
	sh->worker_socket = -1;
	for (int i = 0; i < 3; i++)
		stream_open(&sh->standard[i], -1);
	return sh;
}

static inline void fuzz_shell_free(struct shell *sh)
{
	assert(sh->in_place == 0 && sh->function_depth == 0 && sh->saved_fds == NULL);
	assert(sh->jobs == NULL);	/* nothing was forked */
	shell_free(sh);
	memory_release(sh);
}

/* fuzz_call: the status of a builtin that reads `input`; what it writes is added to out. */
static inline int fuzz_call(struct shell *sh, char **argv, struct str input, struct buf *out)
{
	struct arena_mark mark = arena_take_mark(&sh->scratch);
	struct stream *before[] = { sh->in, sh->out }, in, written;
	stream_open_input_memory(&in, input);
	stream_open_output_memory(&written, NULL);
	sh->in = &in;
	sh->out = &written;
	sh->limits = fuzz_limits();
	assert(exec_argv(sh, argv, EXEC_NO_FUNCTIONS, 0) != FLOW_BREAK);
	assert(sh->status >= 0 && sh->status <= 255 && sh->status != 127);
	buf_add(out, buf_str(&written.data));
	sh->in = before[0];
	sh->out = before[1];
	stream_close(&in);
	stream_close(&written);
	arena_rewind(&sh->scratch, mark);
	return sh->status;
}

/* fuzz_words: the rest of the input as words, a line each, at most `most`; no NUL is in them. */
static inline char **fuzz_words(struct arena *arena, struct str input, size_t most)
{
	struct vec words = vec_of(arena, 8);
	for (size_t i = 0; i < input.n; i++)
		if (input.p[i] == '\0')
			input.n = i;
	while (input.n > 0 && words.n < most)
		vec_push(&words, arena_copy(arena, str_take_line(&input)));
	return vec_end(&words);
}

/* fuzz_word: the first line as a word. */
static inline char *fuzz_word(struct arena *arena, struct str *input)
{
	struct str line = str_take_line(input);
	line.n = str_find(line, '\0');
	return arena_copy(arena, line);
}

#endif
