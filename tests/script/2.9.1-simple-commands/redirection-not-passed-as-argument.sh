set -- a 2>/dev/null b </dev/null c
echo $#
