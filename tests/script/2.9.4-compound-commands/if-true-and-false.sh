if true; then echo then; fi
if false; then echo then; fi
echo $?
