set -u
unset u
echo "${u-ok}${u:-ok}${u+no}${u:+no}${u=set}"
