# any bytes; no final newline; references across blocks; names that are too long for one are text
export A=1 B="$(printf 'a\377\nb')"
printf '\0$A\0${A}\0$\0${\0${A\0}\377$A\377\303\251$A\303\251' | envsubst | od -An -c
printf '[$B]' | envsubst | od -An -c
printf '$\303\251 ${A\303\251} $A\303\251' | LC_ALL=C.UTF-8 envsubst | od -An -c
for n in 65531 65532 65533 65534 65535 65536 65537 131070 131071 131072; do
	{ printf "%0${n}d" 0; echo '${A}:$A:${UNSET}:$'; } | envsubst | tail -c 6
done
# one byte at a time
{ for c in x '$' '{' A '}' '$' A '$' '{' A; do printf %s "$c"; sleep .01; done; } | envsubst; echo
x=$(printf %065530d 0)
for text in "\$A$x:\$A" "\${A$x}:\$A" "\$A${x}12345678:\$A" "\${A${x}12345678}:\$A" "\$A$x$x:\${A}" "\${A$x$x}:\${A}"; do
	echo "$text" | envsubst >out
	wc -c <out; tail -c 3 out
done
export LONG="$x$x"
echo '$LONG${LONG}' | envsubst | wc -c
