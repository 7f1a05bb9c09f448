set -u
echo "${u-a}" "${u:-b}" "${u+c}" "${u:+d}" "${u=e}" "$u"
