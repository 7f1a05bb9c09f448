# 2.6.2: where $* is one word and IFS is null, nothing but null parameters is null
IFS=
set -- "" ""
echo "[${*:-x}]" "[${*:+set}]" "[${*-x}]" "[${*+set}]"
y=${*:-x}; echo "$y"
case ${*:-x} in x) echo x;; esac
set -- "" a
echo "[${*:-x}]" "[${*:+set}]"
set -- "" ""
IFS=,
echo "[${*:-x}]" "[${*:+set}]"
y=${*:-x}; echo "$y"
IFS=
printf '<%s>' "${@:-x}"; echo
echo "${*:?is null}"
