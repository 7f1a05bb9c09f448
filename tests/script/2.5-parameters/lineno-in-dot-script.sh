printf '\n\necho dot $LINENO\n' > d
. ./d
echo here $LINENO
