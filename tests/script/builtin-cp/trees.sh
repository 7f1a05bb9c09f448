mkdir -p t/d t/e; echo x >t/f; ln t/f t/h; ln -s f t/l; mkfifo t/p; chmod 750 t/d; chmod 4755 t/f; touch -d @1000 t/f t/e
show() { (cd "$1" && find . -printf '%P %M %n %l\n' | sort); }
cp -r t r; show r
cp -a t a; show a; stat -c %Y a/f a/e
cp -rL t/l x; cat x
cp -r t a; ls a
cp -r t/. m; ls m
cp -r t t/d; echo $?; ls t/d/t
cp -r t f; echo $?
cp -rT t t; echo $?
: >g; cp -r t g; echo $?; cp -r g a/d; cat a/d/g; rm -r a/d; : >a/d; cp -r t/. a; echo $?
ln -s . t/loop; cp -rL t y 2>/dev/null; echo $?
cp -rv t/e z
