touch f; mkdir d; ln -s f l; echo x >s
[[ -f f ]]; echo $?
[[ -d d ]]; echo $?
[[ -e none ]]; echo $?
[[ -L l ]]; echo $?
[[ -h f ]]; echo $?
[[ -s s ]]; echo $?
[[ -s f ]]; echo $?
[[ -r f && -w f ]]; echo $?
[[ -x d ]]; echo $?
