set -u
echo $? $# "$-" $$ >/dev/null && echo fine
