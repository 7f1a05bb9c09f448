LC_ALL=C.UTF-8 "$SH" -c 'v=éa€; echo ${v#?} ${v%?} ${v##?} ${v%%?}'
