set a b
echo ${#} ${*} ${@} ${0##*/}
false; echo ${?}
case ${$} in *[!0-9]*) echo no;; *) echo number;; esac
