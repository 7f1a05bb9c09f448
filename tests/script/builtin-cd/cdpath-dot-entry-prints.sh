mkdir -p x
CDPATH=.
cd x | sed "s|$HOME||"
