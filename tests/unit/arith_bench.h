/* arith_bench.h - variables and results for the tests of arithmetic. */
#ifndef NACRE_ARITH_BENCH_H
#define NACRE_ARITH_BENCH_H

#include <stdio.h>
#include "unit.h"
#include "arith.h"

struct bench {
	struct arena arena;
	struct names names;
	struct limits limits;
	char values[64][32];	/* by name_id; empty: unset */
	bool refuse_values, refuse_assign;
};

static inline void bench_init(struct bench *b, const void *top)
{
	*b = (struct bench){ .refuse_values = false };
	names_init(&b->names);
	limits_read(&b->limits, top);
}

static inline void bench_free(struct bench *b)
{
	names_free(&b->names);
	arena_free(&b->arena);
}

static inline bool get(void *context, name_id name, struct str *value)
{
	struct bench *b = context;
	*value = (struct str){ NULL, 0 };
	if (b->refuse_values)
		return false;
	if (name < ARRAY_LENGTH(b->values) && b->values[name][0] != '\0')
		*value = str_of(b->values[name]);
	return true;
}

static inline bool put(void *context, name_id name, int64_t value)
{
	struct bench *b = context;
	if (b->refuse_assign)
		return false;
	assert_true(name < ARRAY_LENGTH(b->values));
	snprintf(b->values[name], sizeof(b->values[name]), "%lld", (long long)value);
	return true;
}

static inline bool operand(void *context, const struct part *part, struct str *text)
{
	return get(context, part->param->name, text);
}

static inline void set(struct bench *b, const char *name, const char *value)
{
	name_id id = names_intern(&b->names, str_of(name));
	assert_true(id < ARRAY_LENGTH(b->values));
	snprintf(b->values[id], sizeof(b->values[id]), "%s", value);
}

/* run: the result as text, or the message. */
static inline const char *run_tree(struct bench *b, const struct arith *tree,
	struct arith_error *error)
{
	struct arith_env env = { b, get, put, operand };
	int64_t out;
	char *text = arena_bytes(&b->arena, 32);
	if (tree == NULL)
		return error->message != NULL ? error->message : "textual";
	switch (arith_evaluate(tree, &b->names, &env, &out, error, &b->arena)) {
	case ARITH_OK:
		snprintf(text, 32, "%lld", (long long)out);
		return text;
	case ARITH_ERROR:
		return error->message != NULL ? error->message : "reported";
	case ARITH_TEXTUAL:
		return "textual";
	}
	return NULL;
}

static inline const char *run(struct bench *b, struct str text)
{
	struct arith_error error;
	const struct arith *tree =
		arith_parse_text(&b->arena, &b->names, &b->limits, text, &error);
	return run_tree(b, tree, &error);
}

#endif
