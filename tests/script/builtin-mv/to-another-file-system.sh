x=$(mktemp -d /dev/shm/nacre.XXXXXX)
trap 'rm -rf "$x"' EXIT
mkdir -p t/d; echo x >t/f; ln t/f t/h; ln -s f t/l; mkfifo t/p; chmod 1750 t/d; chown 7:8 t/f; chmod 4751 t/f; touch -d @1000.5 t/f t
mv t "$x"; echo $?; ls
stat -c '%n %A %u %h %Y' "$x"/t/* | sed "s|$x||; /-> /d" | grep -v '/d\|/l\|/p'
stat -c '%A %F' "$x"/t/d "$x"/t/p "$x"/t/l; stat -c %Y "$x"/t
echo new >f; echo old >"$x/f"; mv f "$x"; cat "$x/f"
mkdir dir; echo old >"$x/g"; mv dir "$x/g" 2>/dev/null; echo $?; cat "$x/g"
mv "$x/t" "$x/f" .; ls; ls -A "$x"
