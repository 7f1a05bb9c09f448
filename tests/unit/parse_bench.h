/* parse_bench.h - a parser to test, for the tests of the parser. */
#ifndef NACRE_PARSE_BENCH_H
#define NACRE_PARSE_BENCH_H

#include "unit.h"
#include "parse.h"

struct bench {
	struct names names;
	struct limits limits;
	struct parse_env env;
	struct parser parser;
	struct script script;
	struct str lines;	/* with `by_lines`: what is left */
	unsigned asked;
};

/* open_bench: a parser of text, which it has at once or asks for by lines. */
void open_bench(struct bench *b, struct str text, bool recover, bool by_lines);
void close_bench(struct bench *b);

/* one: the first command of text, in a bench that is opened for it; first_word: the command's first word. */
const struct node *one(struct bench *b, const char *text);
const struct word *first_word(struct bench *b, const char *text);
/* parse_all: all commands, in a bench that is opened for it; PARSE_ERROR where there was one. */
enum parse_result parse_all(struct bench *b, struct str text, bool recover);

/* describe: everything that the parser says about text, in the form of parse.cases (its mark says which). */
void describe(struct buf *out, struct str text, char mark, bool by_lines);

/* repeated: head, the piece so many times, tail. */
struct buf repeated(const char *head, const char *piece, size_t count, const char *tail);

#endif
