LC_ALL=C.UTF-8
touch "$(printf '\303\251')" "$(printf '\303\251x')" "$(printf '\377')" a
set -- ?; echo $#
set -- ??; echo $#
