touch "$(printf '\303\251')" a
set -- ?; echo $#
set -- ??; echo $#
