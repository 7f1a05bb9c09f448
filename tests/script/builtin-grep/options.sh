# XCU grep: every option of the standard
lines() { printf 'alpha\nBeta\ngamma\nalphabet\n\nx.z\n'; }
lines >in; lines >two
echo plain; grep a in; echo $?
echo none; grep q in; echo $?
echo -c; grep -c a in; grep -c q in; echo $?
echo -i; grep -i b in
echo -l; grep -l a in two /dev/null
echo -n; grep -n a in
echo -q; grep -q a in; echo $?; grep -q q in; echo $?
echo -v; grep -v a in
echo -x; grep -x alpha in
echo extended; grep -E 'ga|be' in
echo -F; grep -F x. in; grep -F . in
echo expressions; grep -e gam -e Be in; grep -e -x in; echo $?
echo -f; printf 'Beta\nx\n' >patterns; grep -f patterns in
echo newline; grep 'Beta
gamma' in
echo several; grep alpha in two; grep -c alpha in two
echo stdin; lines | grep -n '^$'; lines | grep x -; lines | grep -l x - in; lines | grep -c x in -
echo empty pattern; grep -c '' in; grep -c -e '' in
echo basic; grep 'a\{1,\}l*p' in; grep '\(a\).*\1$' in; grep '*' in; echo $?
echo behind operands; grep a in -c
echo long; grep --count --ignore-case --invert-match A in
