mkdir real; ln -s real link
d=$PWD
cd link
PWD=$d/link "$SH" -c 'echo "${PWD##*/}"'
PWD=/nonsense "$SH" -c 'echo "${PWD##*/}"'
PWD=. "$SH" -c 'echo "${PWD##*/}"'
PWD=$d/real/../link "$SH" -c 'echo "${PWD##*/}"'
