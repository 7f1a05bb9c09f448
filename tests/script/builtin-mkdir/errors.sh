: >f
mkdir f; echo $?
mkdir -p f; echo $?
mkdir f/x missing/y ok; echo $?
mkdir -p f/x/y; echo $?
mkdir ''; echo $?
mkdir -p ''; echo $?
mkdir -m bad x; echo $?
mkdir; echo $?
mkdir -q x; echo $?
mkdir "$(printf '%0256d' 0)" 2>/dev/null; echo $?
mkdir "$(printf '%0255d' 0)"; echo $?
mkdir 'a
b'; echo $?
ls | wc -l
