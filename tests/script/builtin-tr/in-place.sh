x=$(echo Hello | tr A-Z a-z)
echo "$x"
y=$(tr a-z A-Z <<END
text
END
)
echo "$y"
seq 5 | tr '\n' ' ' | tr -d 3
echo
printf '' | tr a b
head -c 1000000 /dev/zero | tr '\0' x | tr -s x
echo
