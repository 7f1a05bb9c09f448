/* parse_private.h - what the parser's files share; nobody else includes it. */
#ifndef NACRE_PARSE_PRIVATE_H
#define NACRE_PARSE_PRIVATE_H

#include "parse.h"
#include "report.h"

enum parse_assigning {
	ASSIGNING_NOT,		/* the next word is a plain one */
	ASSIGNING_PREFIX,	/* in front of a command name: name=word is an assignment (2.10.2
				 * rule 7) */
	ASSIGNING_DECLARED	/* behind export and the like: name=word is expanded as an
				 * assignment (2.9.1.1) */
};

/* enum parse_open: constructs that wait for fi, done, esac, } and ) */
enum parse_open { OPEN_IF, OPEN_LOOP, OPEN_CASE, OPEN_GROUP, OPEN_PAREN, OPEN_KINDS };

/* struct here_pending: a here-document whose body has not come yet. */
struct here_pending {
	struct here_pending *next;
	struct redir *redir;
	struct str delimiter;
	bool quoted, strip;
	struct lex_mark at;
	struct here_node *nodes;	/* nodes that were finished while it was the last one: its
					 * body's touches, and those of the bodies before, are
					 * added: a list for each document would be quadratic */
};

/* ---- errors (parse_error.c) ---- */

/* parse_fail: a hard error at a place of the current text. Nothing is reported while an error is on
 * its way. */
void parse_fail(struct parser *p, struct lex_mark at, const char *format, ...) PRINTF_LIKE(3, 4);
/* parse_soft: an error after which the parser knows how to go on: true when it shall (-n). */
bool parse_soft(struct parser *p, struct lex_mark at, const char *format, ...)
	PRINTF_LIKE(3, 4) MUST_USE;
/* parse_cr: the CRLF error, once; pos is at the carriage return, and behind it when the parser
 * shall go on (true). */
bool parse_cr(struct parser *p) MUST_USE;
/* parse_note: advice under -n. */
void parse_note(struct parser *p, struct lex_mark at, const char *format, ...) PRINTF_LIKE(3, 4);
/* struct attempt: what parsing as arithmetic, or as subshells, may have changed when it turns out
 * to be something else */
struct attempt {
	struct lex_mark at;
	struct arena_mark arena;
	struct diagnostic **last;
	struct here_pending *here, *here_tail;
	struct lex_mark told;
	unsigned count, touches, depth;
	size_t scratch;
	bool erred;
};
struct attempt parse_begin_attempt(struct parser *p, struct lex_mark at) MUST_USE;
/* parse_take_back: the parser is at a->at again, as it was there. What is parsed a second time is
 * no more than the text; what is parsed more often, as nested attempts come to, has a limit:
 * parse_may_take_back. */
void parse_take_back(struct parser *p, const struct attempt *a);
static inline bool parse_may_take_back(const struct parser *p)
{
	return p->again <= LIMIT_SECOND_PARSE;
}
/* parse_found: how the token looked ahead is called in "found ...". */
const char *parse_found(struct parser *p) MUST_USE;
/* parse_other_parenthesis: a hard error if the next token is a ( that means something to other
 * shells. */
bool parse_other_parenthesis(struct parser *p) MUST_USE;
/* parse_unexpected: a hard error about that token. what: what was expected instead. */
void parse_unexpected(struct parser *p, const char *what);
/* parse_stray: a reserved word stands as an argument: when it is missed later, that is told. */
void parse_stray(struct parser *p, const struct token *token);
/* parse_stray_line: where the reserved word stood so, behind line `from`; or 0. */
unsigned parse_stray_line(struct parser *p, enum token_kind reserved, unsigned from) MUST_USE;
/* parse_nul: a hard error: there is a NUL byte. */
void parse_nul(struct parser *p, struct lex_mark at);
/* parse_unclosed: a hard error: the text ended (or a NUL byte came) in a construct that began at
 * `open`. */
void parse_unclosed(struct parser *p, struct lex_mark open, const char *closer, const char *opener);
/* parse_orphan: under -n, the closers of a construct that an error took away are not reported when
 * they come. */
void parse_orphan(struct parser *p, enum token_kind opener);
/* parse_is_wanted: does a construct that is open wait for a token of this kind? */
bool parse_is_wanted(const struct parser *p, enum token_kind closer) MUST_USE;
/* parse_skip_orphan: passes over such a closer. */
bool parse_skip_orphan(struct parser *p);
/* parse_skip_to: after a soft error: looks at the token of this kind that closes what is open. */
bool parse_skip_to(struct parser *p, enum token_kind closer) MUST_USE;
/* parse_resync: after a hard error under -n: skips to where a command can begin. false: there is no
 * such place. */
bool parse_resync(struct parser *p) MUST_USE;

/* ---- tokens (parse.c) ---- */

const struct token *parse_peek(struct parser *p);
static inline void parse_advance(struct parser *p)
{
	p->touches |= p->token.touches;
	p->peeked = false;
}
/* parse_kind_of: the token's kind; a reserved word's own. */
static inline enum token_kind parse_kind_of(const struct token *token)
{
	return token->reserved != TOKEN_END ? token->reserved : token->kind;
}
/* parse_accept: takes the next token if it is of this kind. */
bool parse_accept(struct parser *p, enum token_kind kind);
/* parse_accept_reserved: the same for a reserved word. */
bool parse_accept_reserved(struct parser *p, enum token_kind reserved);
/* parse_newlines: linebreak: any number of newlines. */
void parse_newlines(struct parser *p);
/* parse_expect: the reserved word or ) that the grammar wants here, to follow or close what began
 * at `open`. Under -n a missing one is reported and taken as there. */
bool parse_expect(struct parser *p, enum token_kind wanted, const char *verb,
	enum token_kind opener, struct lex_mark open) MUST_USE;

/* parse_enter, parse_leave: around everything that recurses. */
bool parse_enter(struct parser *p) MUST_USE;
static inline void parse_leave(struct parser *p)
{
	p->depth--;
}

static inline struct arena *parse_arena(struct parser *p)
{
	return &p->script->arena;
}

/* parse_alloc: n bytes of the script's arena, zero, aligned as the tree needs it: it has many
 * small parts. */
static inline void *parse_alloc(struct parser *p, size_t n)
{
	struct arena *a = parse_arena(p);
	char *at = (char *)(((uintptr_t)a->next + 7) & ~(uintptr_t)7);

	if (LIKELY(a->next != NULL && at <= a->end && n <= (size_t)(a->end - at))) {
		a->next = at + n;
		arena_unpoison(at, n);
	} else {
		at = arena_alloc(a, n);
	}
	return memset(at, 0, n);
}
/* parse_text: a copy of bytes in the script's arena, a NUL behind it. */
static inline struct str parse_text(struct parser *p, struct str s)
{
	struct arena *a = parse_arena(p);
	char *copy = a->next;

	if (LIKELY(copy != NULL && s.n < (size_t)(a->end - copy))) {
		a->next += s.n + 1;
		arena_unpoison(copy, s.n + 1);
	} else {
		copy = arena_bytes(a, s.n + 1);
	}
	copy_bytes(copy, s.p, s.n);
	copy[s.n] = '\0';
	return (struct str){ copy, s.n };
}
#define PARSE_NEW(p, type) ((type *)parse_alloc((p), sizeof(type)))

struct node *parse_node(struct parser *p, enum node_kind kind, unsigned line) MUST_USE;
/* parse_touch_begin, parse_touch_end: around a node; what was touched in between is the node's, and
 * its parent's. */
static inline unsigned parse_touch_begin(struct parser *p)
{
	unsigned outer = p->touches;
	p->touches = 0;
	return outer;
}
void parse_touch_end(struct parser *p, struct node *node, unsigned outer, struct lex_mark start);
/* parse_isolated: what of a subshell environment's touches reaches the shell around it
 * (syntax.h). */
unsigned parse_isolated(unsigned touches) MUST_USE;

/* ---- lists (parse.c) ---- */

/* parse_compound_list: linebreak term [separator]; NULL and an error when it is empty. */
struct node *parse_compound_list(struct parser *p) MUST_USE;
/* parse_optional_list: a list that may be empty, up to a token that ends it. *out NULL: empty. */
bool parse_optional_list(struct parser *p, struct node **out) MUST_USE;
struct node *parse_and_or(struct parser *p) MUST_USE;

/* ---- commands ---- */

struct node *parse_simple(struct parser *p) MUST_USE;		/* parse_simple.c */
/* parse_redirections: adds all that stand here to the list that ends at *last. */
bool parse_redirections(struct parser *p, struct redir ***last) MUST_USE;
bool parse_is_redirection(struct parser *p) MUST_USE;
bool parse_redirection(struct parser *p, struct redir **out) MUST_USE;
bool parse_process_substitution(struct parser *p) MUST_USE;
struct node *parse_compound(struct parser *p) MUST_USE; /* parse_compound.c */
struct node *parse_function(struct parser *p, struct word *name, struct lex_mark at) MUST_USE;
const struct cond *parse_cond(struct parser *p, struct lex_mark open) MUST_USE; /* parse_cond.c */

/* ---- words (parse_word.c, parse_token.c) ---- */

enum word_context {
	CONTEXT_WORD,		/* a token */
	CONTEXT_VALUE,		/* behind the = of an assignment: tilde-prefixes after : too */
	CONTEXT_QUOTES,		/* inside "..." */
	CONTEXT_HERE,		/* the body of a here-document */
	CONTEXT_ARITH,		/* inside $((...)) */
	CONTEXT_OPERAND,	/* ${x-...} outside double-quotes; ${x#...} anywhere */
	CONTEXT_OPERAND_QUOTED,	/* ${x-...} inside double-quotes */
	CONTEXT_OPERAND_QUOTES,	/* inside "..." in that */
	CONTEXT_OFFSET,		/* ${x:...: */
	CONTEXT_TEXT		/* parse_word_text */
};

/* struct builder: a word that is being put together. Literal bytes wait in parser->scratch from
 * `start` on. */
struct builder {
	struct parser *p;
	struct part *first, *last;
	size_t start;
	enum word_context context;
	bool quoted;		/* the waiting literal */
	bool empty;		/* "" was seen and may need a part of its own */
	bool expands;		/* some part is no literal */
	bool splits;		/* some part may give another number of fields than one */
	bool glob;
	unsigned parens, ternary;	/* CONTEXT_ARITH, CONTEXT_OFFSET: open ( and ? */
	struct lex_mark at;
};

void builder_init(struct builder *b, struct parser *p, enum word_context context);
void builder_literal(struct builder *b, struct str bytes, bool quoted);
static inline void builder_byte(struct builder *b, char c, bool quoted)
{
	builder_literal(b, (struct str){ &c, 1 }, quoted);
}
struct part *builder_part(struct builder *b, enum part_kind kind, bool quoted);
struct word *builder_finish(struct builder *b);
/* builder_end_quotes: behind quotes; last and n: the last part and the scratch buffer's length in
 * front of them. 2.6.5: the quoted null string of ${x+a ''} is split from what stands beside it, so
 * that it must be a part of its own, but beside quoted bytes or another one, where it adds nothing;
 * in a word that is not split any bytes beside it are enough. */
void builder_end_quotes(struct builder *b, const struct part *last, size_t n);

/* parse_parts: reads on until the context ends; what ends it is not consumed. */
bool parse_parts(struct builder *b) MUST_USE;
/* parse_tilde: takes a tilde-prefix if one is here. */
void parse_tilde(struct builder *b);
/* parse_word_token: fills in the token whose first byte is at the lexer's position. */
void parse_word_token(struct parser *p, struct token *token);
/* parse_token_word: the word of a token. Reserved words are not made into words before it turns out
 * that they are no more than that. */
struct word *parse_token_word(struct parser *p, const struct token *token) MUST_USE;
/* parse_single: the word stands where no pathname expansion takes place. */
void parse_single(struct parser *p, struct word *word);
/* parse_pattern: the word is a pattern: compiled when it is constant. */
void parse_pattern(struct parser *p, struct word *word);
/* parse_next_word: the next token, which must be a word. assigning is off. NULL: an error was
 * reported. */
struct word *parse_next_word(struct parser *p, const char *what) MUST_USE;
/* parse_is_plain: is the word one unquoted literal (a name or a reserved word could be)? */
bool parse_is_plain(const struct word *word) MUST_USE;

/* ---- expansions (parse_param.c, parse_substitute.c) ---- */

/* parse_dollar: at a $ of the text. */
bool parse_dollar(struct builder *b, bool quoted) MUST_USE;
bool parse_braced(struct builder *b, bool quoted, struct lex_mark open) MUST_USE;
bool parse_backquote(struct builder *b, bool quoted) MUST_USE;
bool parse_parenthesis(struct builder *b, bool quoted, struct lex_mark open) MUST_USE;
/* parse_arith: fills in a PART_ARITH for an expression. */
bool parse_arith(struct parser *p, struct part *part, const struct word *source,
	struct lex_mark at) MUST_USE;

/* struct sublexer: the parser's text while an inner one is parsed. */
struct sublexer {
	struct lexer outer;
	struct token token;
	bool peeked;
	unsigned char assigning;
	bool in_cond;
};
/* parse_push_text: a text that was made from the one at `origin`. parse_push_region: bytes of the
 * text itself. */
void parse_push_text(struct parser *p, struct sublexer *saved, struct str text,
	struct lex_mark origin, enum lex_origin made);
void parse_push_region(struct parser *p, struct sublexer *saved, struct lex_mark start, size_t end,
	enum lex_origin made);
void parse_pop_text(struct parser *p, struct sublexer *saved);

/* ---- here-documents (parse_here.c) ---- */

bool parse_here_delimiter(
	struct parser *p, struct redir *redir, bool strip, struct lex_mark at) MUST_USE;
/* parse_here_bodies: reads what is pending; pos is behind the newline token. */
bool parse_here_bodies(struct parser *p) MUST_USE;
/* parse_here_note_node: a node is finished while here-documents in it are pending. */
void parse_here_note_node(struct parser *p, struct node *node, struct lex_mark start);

/* ---- other shells' syntax (parse_bashism.c) ---- */

void parse_check_simple(struct parser *p, const struct node *node, struct lex_mark at);
void parse_check_word(struct parser *p, const struct word *word, struct lex_mark at);
void parse_check_parameter(struct parser *p, struct str name, struct lex_mark at);
/* parse_check_pattern: patterns that would mean more in ksh and bash. */
void parse_check_pattern(struct parser *p, const struct word *word);
/* parse_skip_balanced: passes over text up to the closer of what was opened. */
bool parse_skip_balanced(struct parser *p, char open, char close) MUST_USE;

#endif
