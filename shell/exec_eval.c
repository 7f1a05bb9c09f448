/* exec_eval.c - texts for eval: loops bring the same one again and again; its tree is kept */
#include "exec_internal.h"
#include "parse.h"

/* EVALUATED_MOST: bytes of a text that is worth it */
#define EVALUATED_MOST 120

static uint32_t hash_of(struct str text)
{
	uint64_t h = text.n;
	for (; text.n >= 8; text = str_skip(text, 8))
		h = (h ^ load_8(text.p)) * 0x9e3779b97f4a7c15u;
	for (; text.n > 0; text = str_skip(text, 1))
		h = (h ^ (unsigned char)text.p[0]) * 0x9e3779b97f4a7c15u;
	return (uint32_t)(h >> 32);
}

static struct evaluated *slot_of(struct shell *sh)
{
	const size_t size = EVALUATED_SLOTS * sizeof(*sh->evaluated);
	if (sh->evaluated == NULL)
		sh->evaluated = memset(memory_get(size), 0, size);
	return &sh->evaluated[sh->line % EVALUATED_SLOTS];
}

static void remember(struct evaluated *slot, unsigned line, uint32_t hash)
{
	if (slot->script != NULL)
		script_release(slot->script);
	*slot = (struct evaluated){ .line = line, .hash = hash };
}

/* parse_once: seen twice, it may come often. Only a text that is one complete command is kept: of
 * several the later ones are parsed after the earlier ones have run. */
static void parse_once(struct shell *sh, struct evaluated *slot, struct str text)
{
	const struct parse_env env = {
		.names = &sh->names, .limits = &sh->limits, .touches = exec_touches, .context = sh,
	};
	struct parser parser;
	struct script *script = script_new();
	slot->parsed = true;
	slot->text = (struct str){ arena_copy(&script->arena, text), text.n };
	parser_init(&parser, &env, slot->text, slot->line);
	if (parse_command(&parser, script, &slot->node) == PARSE_COMMAND && slot->node != NULL &&
		parser_is_exhausted(&parser))
		slot->script = script;
	else
		script_release(script);
	parser_free(&parser);
}

static enum flow run_kept(struct shell *sh, const struct evaluated *slot, unsigned how)
{
	/* held, because the command may bring another text to this slot */
	struct script *script = script_hold(slot->script);
	unsigned line = sh->line;
	enum flow flow = exec_node(sh, slot->node, how);
	script_release(script);
	sh->line = line;
	return flow == FLOW_NEXT && signals_pending() ? exec_traps(sh) : flow;
}

enum flow exec_eval(struct shell *sh, struct str text, unsigned how)
{
	if (text.n <= EVALUATED_MOST && !(sh->options & (OPTION_VERBOSE | OPTION_NOEXEC)) &&
		!stack_is_low(&sh->limits)) {
		struct evaluated *slot = slot_of(sh);
		uint32_t hash = hash_of(text);
		if (slot->line != sh->line || slot->hash != hash)
			remember(slot, sh->line, hash);
		else if (!slot->parsed)
			parse_once(sh, slot, text);
		if (slot->script != NULL && str_equal(slot->text, text))
			return run_kept(sh, slot, how);
	}
	return exec_text(sh, text, sh->file, sh->line, how);
}
