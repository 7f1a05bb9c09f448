# BusyBox 3e83699ce: the third of the same kind: patterns and their subjects in one growing string.
i=0 big=ab
while [ "$i" -lt 12 ]; do big=$big$big i=$((i + 1)); done
x=$big
echo "${#x}"
r=${x%%"${x#?}"}; echo "$r"
r=${x##"${x%"${x#"${x%?}"}"}"}; echo "$r"
r=${x#${x%%b*}}; echo "${#r}"
unset y
r=${x%"${y:=${x#a}}"}${y%"${x#a}"}; echo "$r"
r=${x:$((${#x} - 2)):${#y}}; echo "$r"
r=$(echo "${x#"$(echo "${x%?}")"}"); echo "$r"
case $x in *"${x#?}") echo matches ;; esac
r=$x; r=$r${r#"${r%"$r"}"}$r; echo "${#r}"
