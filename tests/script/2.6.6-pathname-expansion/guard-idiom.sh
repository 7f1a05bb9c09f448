for f in *.conf; do [ -e "$f" ] || continue; echo "found $f"; done
touch x.conf
for f in *.conf; do [ -e "$f" ] || continue; echo "found $f"; done
