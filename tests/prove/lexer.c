/* lexer.c - the lexer's steps: what begins a token, the longest operator, comments, continued lines
 * prove: lex_peek lex_peek_slow lex_raw lex_skip lex_take lex_return lex_here lex_run lex_class_of lex_cr_ends_line skip_comment skip_blanks operator_step lex_operator lex_io_number lex_token
 * twin: shell/lex.c lex_peek_slow s/lexer->pos + 1 >= lexer->n/lexer->pos + 1 > lexer->n/
 * twin: shell/lex.c lex_cr_ends_line s/left == 1 ||/left == 0 ||/
 * twin: shell/lex.c operator_step s/size_t i = 0; i < ARRAY_LENGTH(operator_steps)/size_t i = 0; i <= ARRAY_LENGTH(operator_steps)/
 * twin: shell/lex.c lex_io_number s/number > 100000000/number > 1000000000/
 * twin: shell/lex.c skip_comment s/: lexer->n;/: lexer->n + 1;/
 */
#include "tests/prove/prove.h"
#include "shell/lex.c"
