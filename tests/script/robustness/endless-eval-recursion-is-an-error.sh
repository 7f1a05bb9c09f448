"$SH" -c 'x='\''eval "$x"'\''; eval "$x"; echo no' 2>err; s=$?
[ $s -ne 0 ] && [ $s -lt 126 ] && [ -s err ] && echo failed
