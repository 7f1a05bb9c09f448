# dash d80189f: PS4 that traces its own expansion, without end.
"$SH" -c 'PS4='\''$(echo p)`set -x; echo q`+ '\''; set -x; echo a' 2>&1
"$SH" -c 'f() { echo $(f); }; PS4='\''$(f)+ '\''; set -x; :' >/dev/null 2>&1
echo "$?"
