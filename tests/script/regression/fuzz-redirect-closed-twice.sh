# found by fuzz_redirect: a descriptor that a list had closed got the shell's copy of another one, and was redirected again:
# standard output did not come back
exec 10</dev/null
{ echo hidden; } 11>&- >/dev/null 11>/dev/null
echo after one
{ echo hidden; } 11>&- >/dev/null 11>&-
echo after two
