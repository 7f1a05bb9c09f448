set -u
set --
echo "<$*>" $# "$@" $@
