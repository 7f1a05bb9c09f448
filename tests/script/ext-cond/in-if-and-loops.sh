if [[ a == b ]]; then echo no; elif [[ a == a ]]; then echo yes; fi
i=; while [[ $i != xxx ]]; do i=x$i; done; echo $i
[[ a == a ]] && echo and
[[ a == b ]] || echo or
! [[ a == b ]]; echo $?
