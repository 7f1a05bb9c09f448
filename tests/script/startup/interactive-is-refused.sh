"$SH" -i -c 'echo no' 2>err; echo $(( $? != 0 ))
[ -s err ] && echo message
echo 'echo no' | "$SH" -i 2>/dev/null; echo $(( $? != 0 ))
