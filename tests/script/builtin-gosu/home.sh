# HOME is set for the command even where the script has not exported one, and nothing else changes
unset HOME
USER=me LOGNAME=me gosu nobody /usr/bin/env | grep -E '^(HOME|USER|LOGNAME)=' | sort
echo "${HOME-unset}"
gosu nobody printenv HOME
HOME=/x gosu 77 /usr/bin/printenv HOME
readonly HOME=/fixed
gosu nobody true
echo "status $?"
