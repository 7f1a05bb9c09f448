# found by fuzz_redirect: the shell's own copies of descriptors stood at numbers that the list had closed, and were closed or
# replaced: standard output did not come back
exec 10</dev/null
{ echo hidden; } 11>&- >/dev/null 11>/dev/null
echo after one
{ echo hidden; } 11>&- >/dev/null 11>&-
echo after two
# the same when it was put back: the copies stand at numbers that the list has closed
{ echo hidden; } 11</dev/null 2>/dev/null >/dev/null 10<&- 13>&-
echo after three
{ echo hidden; } 11>/dev/null >/dev/null 12>&- 2>/dev/null 13>&- 10>&- 14>&- 11>&-
echo after four
