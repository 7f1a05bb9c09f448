# sh, OPTIONS: -o at the end of the command line; --help of what is no builtin.
"$SH" -o; echo "$?"
"$SH" +eo; echo "$?"
"$SH" --help nothing; echo "$?"
