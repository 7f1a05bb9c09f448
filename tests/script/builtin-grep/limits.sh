# patterns that explode end with a message, hostile ones in linear time
x=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
echo "$x" >in; echo b >other
grep -E '(a*)*b' in; echo $?
grep -E '(a|aa)+$' in; echo $?
grep '\(a*\)*\(a*\)*\(a*\)*\(a*\)*\(a*\)*\1\2\3\4\5b' in other; echo $?
grep -E '((a{1,500}){1,500}){1,500}' in; echo $?
grep -E 'a{40000}' in; echo $?
