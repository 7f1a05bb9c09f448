echo 'read x; echo "<$x>"' >s
echo data | "$SH" s
