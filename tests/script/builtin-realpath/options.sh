mkdir -p d/e; : >f; ln -s ../f d/l; ln -s d/e le; ln -s none lx
P=$(pwd -P)
r() { realpath "$@" | sed "s|^$P|.|"; }
r d/l; r le/..; r -s le/..; r -L le/..; r -s d/l
r none; realpath none/x; echo $?; realpath -e none; echo $?; r -m none/x
r -E none; realpath -q none/x; echo $?
realpath --relative-to=d d/l; realpath --relative-to=le .; realpath --relative-to=. .
realpath --relative-to=/ f | sed "s|^${P#/}|.|"
realpath --relative-base=d d/e; r --relative-base=d f
realpath --relative-to=d/e --relative-base=. f
realpath -z f | tr '\0' ';' | sed "s|^$P|.|"; echo
realpath ''; echo $?
realpath; echo $?
