# not on a terminal names are written as they are; -q puts ? for what does not print
mkdir d; cd d || exit
: >"$(printf 'new\nline')"; : >"$(printf 'tab\there')"; : >"$(printf 'esc\033[31m')"; : >"$(printf 'bad\377')"; : >"$(printf 'u\303\244')"
: >"$(printf 'del\177')"; : >' blank'; : >'*'; : >'back\slash'; : >"quote'"
ls | od -An -c
ls -q
ls -qN | od -An -c
ls -1q -- *
ls -d "$(printf 'new\nline')"
LC_ALL=C.UTF-8 ls -q
mkdir "$(printf 'di\nr')"; : >"$(printf 'di\nr/x')"
ls -R "$(printf 'di\nr')"
ls -qR "$(printf 'di\nr')"
long=$(printf '%0255d' 0)
: >"$long"
ls 0*
