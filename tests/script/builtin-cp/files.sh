echo one >a; chmod 640 a; touch -d @1000 a; echo two >b; ln -s a la; ln -s none lx; mkdir d
cp a c; cat c; stat -c %a c
cp -p a p; stat -c '%a %Y' p
cp la l; stat -c %F l
cp -P la lp; readlink lp
cp -v a b d
cp a a; echo $?
cp a la; echo $?
cp d x; echo $?
cp a missing/x; echo $?
cp missing x; echo $?
cp a d/a/b; echo $?
cp -n b c; cat c
cp -u a b; cat b
cp b d/new; cp -T b d; echo $?
cp -t d c; ls d
cp a b missing; echo $?
cp a; echo $?
cp; echo $?
cp a b d/a d; echo $?
echo n | cp -i b c; cat c
cp a /dev/full; echo $?
cp b lx; echo $?
cp --preserve=nothing a b; echo $?
cp /dev/null e; stat -c '%F %s' e
cp --parents d/a d; cat d/d/a
