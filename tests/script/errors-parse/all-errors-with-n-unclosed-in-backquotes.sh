# the end of the backquotes is not the end of the file
cat > s <<'X'
echo `echo "x`; if true; fi
echo `echo ${x` $((`'`
done
X
"$SH" -n s
echo $?
