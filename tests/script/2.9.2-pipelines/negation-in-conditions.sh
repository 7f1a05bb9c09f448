if ! false; then echo then; fi
! false && echo and
while ! true; do :; done; echo $?
