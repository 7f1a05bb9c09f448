# fuzz_parse: under -n a second message was on no line
echo 'for <(x) in a; do :; done
case <(x) in a) ;; esac
for a in <(x); do :; done' >script
"$SH" -n script
