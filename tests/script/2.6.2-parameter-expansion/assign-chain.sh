unset a b c
echo ${a=${b=${c=x}}} $a$b$c
